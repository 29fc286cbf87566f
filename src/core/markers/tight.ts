import { countPassing } from '../sorted.ts';

/**
 * A mask without the blanks that stand for markup, so that what its reader sees side by side is side by side:
 * `*dated.*REF` reads "dated.REF". White space of the source stays.
 */
export interface TightText {
  readonly text: string;
  /** Offset in the mask of the character at `index`; of the length, the end of the last character. */
  offset(index: number): number;
}

/** `mask` and `source` have the same length. */
export function tighten(mask: string, source: string): TightText {
  let text = '';
  let from = 0;
  const cuts: Cut[] = [];
  for (let at = mask.indexOf(' '); at >= 0; at = mask.indexOf(' ', at + 1)) {
    if (!isMarkup(source, at)) continue;
    text += mask.slice(from, at);
    while (mask[at + 1] === ' ' && isMarkup(source, at + 1)) at++;
    from = at + 1;
    cuts.push({ index: text.length, offset: from });
  }
  if (from === 0) return { text: mask, offset: index => index };
  text += mask.slice(from);
  const last = text.length - 1;
  return { text, offset: index => (index > last ? offsetIn(cuts, last) + 1 : offsetIn(cuts, index)) };
}

/** A run of blanks that was left out before the character at `index`, which stands at `offset` in the mask. */
interface Cut {
  readonly index: number;
  readonly offset: number;
}

function offsetIn(cuts: readonly Cut[], index: number): number {
  const cut = cuts[countPassing(cuts, each => each.index <= index) - 1];
  return cut ? cut.offset + index - cut.index : index;
}

/** Whether the source has no blank where the mask has one. A line break's tag parts words, and stays a blank. */
function isMarkup(source: string, at: number): boolean {
  // Mostly the same blank, which takes no regular expression to see.
  if (source[at] === ' ') return false;
  return /\S/.test(source[at] ?? ' ') && !/^<br/i.test(source.slice(at, at + 3));
}

/** What stands before, without the mark that closes italics where Markdown doesn't see it: "_Harbours_9". */
export function withoutClosingMark(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 60), end);
  if (!/[*_]$/.test(before)) return before;
  const wider = text.slice(Math.max(0, end - 300), end);
  return /(?:^|[\s(])[*_]{1,3}[^\s*_][^*_]*[*_]{1,3}$/.test(wider) ? before.replace(/[*_]+$/, '') : before;
}
