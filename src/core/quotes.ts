import type { Prose } from './prose.ts';
import { type Attribution, attribute } from './quotes/attribution.ts';
import { findQuotedSpans, type QuotedSpan } from './quotes/quotation-marks.ts';
import { useOf } from './quotes/use.ts';
import { type Span, span, trim } from './span.ts';

/** A quotation within one passage; spans relative to the passage. */
export interface QuoteDraft {
  readonly span: Span;
  readonly form: 'inline' | 'block';
  readonly use: 'quotation' | 'scare' | 'title';
  readonly speaker: Span | undefined;
  readonly cue: Span | undefined;
  /** Stands alone at the passage's start: its speaker may be known from the passage before. */
  readonly continued: boolean;
  /** Not closed before the passage's end: the next passage may go on with it. */
  readonly open: boolean;
}

/** All quotations of a passage, in document order; an open one may hold others. */
export function findQuotes(mask: string, prose: Prose): QuoteDraft[] {
  if (prose.form === 'quotation') return [blockOf(mask)];
  const spans = findQuotedSpans(mask);
  if (spans.length === 0) return [];
  const closed = spans.filter(({ open }) => !open);
  const open = spans.find(quoted => quoted.open);
  const apart = open ? closed.filter(({ start }) => start < open.start) : closed;
  const found = new Map<QuotedSpan, Attribution | 'continued' | 'unknown'>();
  for (const list of open ? [closed, [...apart, open]] : [closed]) {
    const results = attribute(mask, list);
    list.forEach((quoted, i) => {
      found.set(quoted, results[i] ?? 'unknown');
    });
  }
  return spans.map(quoted => draftOf(mask, quoted, found.get(quoted) ?? 'unknown'));
}

function blockOf(mask: string): QuoteDraft {
  return {
    span: trim(mask, span(0, mask.length)),
    form: 'block',
    use: 'quotation',
    speaker: undefined,
    cue: undefined,
    continued: true,
    open: false,
  };
}

function draftOf(mask: string, quoted: QuotedSpan, found: Attribution | 'continued' | 'unknown'): QuoteDraft {
  const credited = typeof found === 'object' ? found : undefined;
  const use = useOf(mask, quoted, credited && (credited.cue ?? credited.speaker), found === 'continued');
  const said = use === 'quotation' ? credited : undefined;
  return {
    span: span(quoted.start, quoted.end),
    form: 'inline',
    use,
    speaker: said?.speaker,
    cue: said?.cue,
    continued: found === 'continued' && use === 'quotation',
    open: quoted.open,
  };
}
