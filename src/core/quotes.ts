import type { Prose } from './prose.ts';
import { type Span, span } from './span.ts';

/** A quotation within one passage; spans relative to the passage. */
export interface QuoteDraft {
  readonly span: Span;
  readonly form: 'inline' | 'block';
  readonly use: 'quotation' | 'scare' | 'title';
  readonly speaker: Span | undefined;
  readonly cue: Span | undefined;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };
const VERBS =
  'said|says|say|told|tells|declared|declares|warned|warns|stated|states|added|adds|argued|argues|noted|notes|wrote|writes|announced|claimed|claims|explained|insisted|acknowledged|asserted|described|called|calls|testified|emphasized|emphasised|concluded|remarked|replied|promised|vowed|pledged|urged|deemed|rejected|offered|voiced|accused|denounced';
const CUE = new RegExp(`\\b(?:${VERBS}|according to)\\b`, 'gi');
const NAME =
  /(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*)(?:\s+(?:of\s+the\s+|of\s+|to\s+the\s+|for\s+|the\s+)?\p{Lu}[\p{L}.’'-]*){0,7}/gu;

/** All quotations of a passage, in document order. */
export function findQuotes(mask: string, prose: Prose): QuoteDraft[] {
  if (prose.form === 'quotation') {
    return [
      { span: span(0, mask.length), form: 'block', use: 'quotation', speaker: undefined, cue: undefined },
    ];
  }
  return quotedSpans(mask).map(range => {
    const cue = nearestCue(mask, range);
    const speaker = cue && speakerOf(mask, range, cue);
    const words = mask
      .slice(range.start + 1, range.end - 1)
      .trim()
      .split(/\s+/).length;
    const use = cue || words > 4 ? 'quotation' : 'scare';
    return { span: range, form: 'inline', use, speaker, cue };
  });
}

function quotedSpans(mask: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < mask.length; at++) {
    const closing = CLOSING[mask[at] ?? ''];
    if (!closing) continue;
    const end = mask.indexOf(closing, at + 1);
    if (end < 0) continue;
    spans.push(span(at, end + 1));
    at = end;
  }
  return spans;
}

function nearestCue(mask: string, range: Span): Span | undefined {
  const from = Math.max(0, range.start - 160);
  const before = [...mask.slice(from, range.start).matchAll(CUE)].at(-1);
  if (before) return span(from + before.index, from + before.index + before[0].length);
  const after = [...mask.slice(range.end, range.end + 100).matchAll(CUE)][0];
  return after && span(range.end + after.index, range.end + after.index + after[0].length);
}

function speakerOf(mask: string, range: Span, cue: Span): Span | undefined {
  const according = /according/i.test(mask.slice(cue.start, cue.end));
  const from = according ? cue.end : cue.start < range.start ? Math.max(0, cue.start - 120) : range.end;
  const to = according ? cue.end + 120 : cue.start < range.start ? cue.start : cue.end + 80;
  const names = [...mask.slice(from, to).matchAll(NAME)];
  const name = cue.start < range.start && !according ? names.at(-1) : names[0];
  return name && span(from + name.index, from + name.index + name[0].length);
}
