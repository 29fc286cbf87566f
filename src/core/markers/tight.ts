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
  /** Before which character of `text` each blank was left out. */
  const cuts: number[] = [];
  for (let at = mask.indexOf(' '); at >= 0; at = mask.indexOf(' ', at + 1)) {
    if (!isMarkup(source, at)) continue;
    text += mask.slice(from, at);
    cuts.push(text.length);
    from = at + 1;
  }
  if (from === 0) return { text: mask, offset: index => index };
  text += mask.slice(from);
  const last = text.length - 1;
  return { text, offset: index => (index > last ? last + 1 + upTo(cuts, last) : index + upTo(cuts, index)) };
}

/** How many of some numbers in order aren't greater than one. */
function upTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
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
