import { unsilenced } from '../../core/ignoring.ts';
import {
  type Brief,
  bySpan,
  type Finding,
  type FindingCode,
  type Severity,
  type Source,
  type Span,
} from '../../core/index.ts';
import type { LinkJudgement } from '../../core/links/link-state.ts';
import { webLinksOf } from '../../core/links/web-links.ts';
import { type Message, type Wording, worded, wording } from '../../core/wording.ts';
import { linkOf } from '../source-text.ts';
import type { ArchivedCopy } from './archived-copy.ts';
import type { CheckedBrief } from './checked-brief.ts';
import type { FigureCheck } from './figure-checks.ts';
import type { QuoteCheck } from './quote-checks.ts';
import { referenceFindings } from './reference-findings.ts';
import type { SourceCheck } from './source-check.ts';

/** What checking the sources says of a brief, as findings. A state that may be over tomorrow is never graver than `info`. */
export function checkFindings(
  brief: Brief,
  { checks, quotes, figures }: Omit<CheckedBrief, 'findings'>,
): Finding[] {
  const findings = [
    ...brief.sources.flatMap(source => {
      const check = checks.get(source.id);
      return check ? [...linkFindings(brief, source, check), ...referenceFindings(brief, source, check)] : [];
    }),
    ...quotes.flatMap(quoteFindings),
    ...figures.flatMap(figureFindings),
  ];
  return findings.filter(unsilenced(brief)).sort(bySpan);
}

interface Told extends Message {
  readonly code: FindingCode;
  readonly severity: Severity;
}

function linkFindings(brief: Brief, source: Source, { link, archived }: SourceCheck): Finding[] {
  const told = link && toldOf(link, archived);
  return told ? placesOf(brief, source).map(span => ({ ...told, span })) : [];
}

function toldOf(
  { state, reason, movedTo }: LinkJudgement,
  archived: ArchivedCopy | undefined,
): Told | undefined {
  switch (state) {
    case 'works':
      return undefined;
    case 'gone':
    case 'soft-404':
      return {
        code: 'source.gone',
        severity: 'warning',
        ...(archived
          ? worded(
              'Unexpected dead address ({0}), expected one that answers, or the archived copy of {1}: {2}',
              reason,
              archived.made,
              archived.url,
            )
          : worded('Unexpected dead address ({0}), expected one that answers, or an archived copy', reason)),
      };
    case 'moved':
      return {
        code: 'source.moved',
        severity: 'info',
        ...worded('Unexpected old address, expected the one that it leads to: {0}', movedTo ?? ''),
      };
    case 'blocked':
      return {
        code: 'source.blocked',
        severity: 'hint',
        ...worded(
          'Unexpected refusal ({0}), expected an answer: open the address to see whether it is there',
          reason,
        ),
      };
    case 'certificate':
    case 'timeout':
    case 'unsupported':
    case 'unreachable':
      return {
        code: 'source.unreachable',
        severity: 'info',
        ...worded('Unexpected silence ({0}), expected an answer: try again later', reason),
      };
  }
}

/** Where the address stands, wherever it does; a DOI without one, at the notes that name it. */
function placesOf(brief: Brief, source: Source): Span[] {
  const url = linkOf(source);
  const written = webLinksOf(brief).filter(link => link.url === source.URL || link.url === url);
  if (written.length > 0) return written.map(({ span }) => span);
  const notes = brief.notes.filter(note => note.source === source).map(({ body }) => body);
  if (notes.length > 0) return notes;
  return brief.citations.filter(({ sources }) => sources.includes(source)).map(({ span }) => span);
}

function quoteFindings({ quote, match }: QuoteCheck): Finding[] {
  if (match.verdict === 'altered')
    return [
      {
        code: 'quote.altered',
        severity: 'warning',
        span: quote.span,
        ...worded(
          'Unexpected change of the quoted words, expected what the source says: {0}',
          differencesWording(match.differences),
        ),
      },
    ];
  if (match.verdict === 'not-found')
    return [
      {
        code: 'quote.not-in-source',
        severity: 'info',
        span: quote.span,
        ...worded(
          'Unexpected words, expected them in the source that the marker leads to: they were not found there',
        ),
      },
    ];
  return [];
}

/** It may be a sum, or stand in a picture: a hint, never more. */
function figureFindings({ span, text, verdict }: FigureCheck): Finding[] {
  if (verdict !== 'not-seen') return [];
  return [
    {
      code: 'claim.figure-not-seen',
      severity: 'hint',
      span,
      ...worded(
        'Unexpected figure “{0}”, expected it in the source that the marker leads to: it was not seen there',
        text,
      ),
    },
  ];
}

const SHOWN = 3;

/** "fell" for "rose"; without "not"; with ",". */
export function differencesWording(differences: QuoteCheck['match']['differences']): readonly Wording[] {
  const told = differences.slice(0, SHOWN).map(({ quoted, source }) => {
    if (quoted === '') return wording('“{0}” is left out', source);
    return source === '' ? wording('“{0}” is added', quoted) : wording('“{0}” became “{1}”', source, quoted);
  });
  const more = differences.length - SHOWN;
  return [...told, ...(more > 0 ? [wording('and {0} more', more)] : [])];
}
