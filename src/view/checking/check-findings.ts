import { unsilenced } from '../../core/ignoring.ts';
import {
  type Brief,
  bySpan,
  type Finding,
  type FindingCode,
  type Severity,
  type Source,
  type Span,
  sliceOf,
  span,
} from '../../core/index.ts';
import type { LinkJudgement } from '../../core/links/link-state.ts';
import { webLinksOf } from '../../core/links/web-links.ts';
import { linkOf } from '../source-text.ts';
import { shorten } from '../trees/plain-text.ts';
import type { CheckedBrief } from './checked-brief.ts';
import type { FigureCheck } from './figure-checks.ts';
import type { QuoteCheck } from './quote-checks.ts';
import { referenceDifferences } from './reference-differences.ts';
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
  return unsilenced(brief, findings).sort(bySpan);
}

interface Told {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
}

function linkFindings(brief: Brief, source: Source, { link }: SourceCheck): Finding[] {
  const told = link && toldOf(link);
  return told ? placesOf(brief, source).map(span => ({ ...told, span })) : [];
}

function toldOf({ state, reason, movedTo }: LinkJudgement): Told | undefined {
  switch (state) {
    case 'works':
      return undefined;
    case 'gone':
    case 'soft-404':
      return {
        code: 'source.gone',
        severity: 'warning',
        message: `Unexpected dead address (${reason}), expected one that answers, or an archived copy`,
      };
    case 'moved':
      return {
        code: 'source.moved',
        severity: 'info',
        message: `Unexpected old address, expected the one that it leads to: ${movedTo ?? ''}`,
      };
    case 'blocked':
      return {
        code: 'source.blocked',
        severity: 'hint',
        message: `Unexpected refusal (${reason}), expected an answer: open the address to see whether it is there`,
      };
    case 'certificate':
    case 'timeout':
    case 'unsupported':
    case 'unreachable':
      return {
        code: 'source.unreachable',
        severity: 'info',
        message: `Unexpected silence (${reason}), expected an answer: try again later`,
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

function referenceFindings(brief: Brief, source: Source, { document }: SourceCheck): Finding[] {
  const note = document && brief.notes.find(each => each.source === source);
  if (!note) return [];
  return referenceDifferences(source, document).map(({ field, noted, found }) => ({
    code: 'source.differs',
    severity: 'info',
    span: placeIn(brief, note.body, noted),
    message: `Unexpected ${field} “${noted}”, expected what the source says of itself: “${shorten(found, 160)}”`,
  }));
}

/** Where words stand in a note; all of it when they are written in another way there. */
function placeIn(brief: Brief, body: Span, words: string): Span {
  const at = sliceOf(brief.text, body).indexOf(words);
  return at < 0 ? body : span(body.start + at, body.start + at + words.length);
}

function quoteFindings({ quote, match }: QuoteCheck): Finding[] {
  if (match.verdict === 'altered')
    return [
      {
        code: 'quote.altered',
        severity: 'warning',
        span: quote.span,
        message: `Unexpected change of the quoted words, expected what the source says: ${differencesText(match.differences)}`,
      },
    ];
  if (match.verdict === 'not-found')
    return [
      {
        code: 'quote.not-in-source',
        severity: 'info',
        span: quote.span,
        message:
          'Unexpected words, expected them in the source that the marker leads to: they were not found there',
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
      message: `Unexpected figure “${text}”, expected it in the source that the marker leads to: it was not seen there`,
    },
  ];
}

const SHOWN = 3;

/** "fell" for "rose"; without "not"; with ",". */
export function differencesText(differences: QuoteCheck['match']['differences']): string {
  const told = differences.slice(0, SHOWN).map(({ quoted, source }) => {
    if (quoted === '') return `“${source}” is left out`;
    return source === '' ? `“${quoted}” is added` : `“${source}” became “${quoted}”`;
  });
  const more = differences.length - SHOWN;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
