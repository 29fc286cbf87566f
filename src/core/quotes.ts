import type { Prose } from './prose.ts';
import { attribute } from './quotes/attribution.ts';
import type { Attribution } from './quotes/cue.ts';
import { type QuotedSpan, readMarks } from './quotes/quotation-marks.ts';
import { signatureBehind, signedAt } from './quotes/signatures.ts';
import { useOf } from './quotes/use.ts';
import { ADVICE_SET_APART } from './set-apart.ts';
import { bySpan, type Span, span, trim } from './span.ts';

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

/** Notes, warnings and items of a list that are only set like a block quotation. */
const ASIDE =
  /^\s*(?:\[!\w+\]|(?:note|nb|tip|important|warning|caution|example|todo)s?\s*[:—–.]|(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s)/i;

export interface QuotesRead {
  /** In document order; an open one may hold others. */
  readonly quotes: readonly QuoteDraft[];
  /** Quotation marks without their counterpart in the passage. */
  readonly strayMarks: readonly Span[];
}

export const NO_QUOTES: QuotesRead = { quotes: [], strayMarks: [] };

/** All quotations of a passage. */
export function findQuotes(mask: string, prose: Prose): QuotesRead {
  if (prose.form === 'quotation' && !ADVICE_SET_APART.test(mask))
    return ASIDE.test(mask.slice(0, 40)) ? NO_QUOTES : { ...NO_QUOTES, quotes: [blockOf(mask)] };
  const { spans, stray: strayMarks } = readMarks(mask);
  return spans.length > 0 || strayMarks.length > 0
    ? { quotes: draftsOf(mask, spans), strayMarks }
    : NO_QUOTES;
}

function draftsOf(mask: string, spans: readonly QuotedSpan[]): QuoteDraft[] {
  const open = spans.find(quoted => quoted.open);
  const closed = open ? spans.filter(quoted => !quoted.open) : spans;
  const credits = attribute(mask, closed);
  const last = closed.at(-1);
  const signature = last && typeof credits.at(-1) !== 'object' ? signatureBehind(mask, last) : undefined;
  if (signature) credits[credits.length - 1] = { speaker: signature, cue: undefined };
  const drafts = closed.map((quoted, i) => draftOf(mask, quoted, credits[i] ?? 'unknown'));
  if (!open) return drafts;
  // What it would be as one quotation to the passage's end.
  const whole = [...closed.filter(({ start }) => start < open.start), open];
  return [...drafts, draftOf(mask, open, attribute(mask, whole).at(-1) ?? 'unknown')].sort(bySpan);
}

/** The whole of a passage, without who signs it. */
export function blockOf(mask: string): QuoteDraft {
  const whole = trim(mask, span(0, mask.length));
  const signed = signedAt(mask.slice(0, whole.end));
  return {
    span: signed ? span(whole.start, signed.end) : whole,
    form: 'block',
    use: 'quotation',
    speaker: signed?.speaker,
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
