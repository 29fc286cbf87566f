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
  if (!hasMarkup(mask, source)) return { text: mask, offset: index => index };
  const kept: number[] = [];
  let text = '';
  let from = 0;
  for (let at = 0; at < mask.length; at++) {
    if (!isMarkup(mask, source, at)) kept.push(at);
    else {
      text += mask.slice(from, at);
      from = at + 1;
    }
  }
  text += mask.slice(from);
  const end = (kept.at(-1) ?? -1) + 1;
  return { text, offset: index => kept[index] ?? end };
}

function hasMarkup(mask: string, source: string): boolean {
  for (let at = mask.indexOf(' '); at >= 0; at = mask.indexOf(' ', at + 1)) {
    if (isMarkup(mask, source, at)) return true;
  }
  return false;
}

/** A blank in the mask where the source has none. A line break's tag parts words, and stays a blank. */
function isMarkup(mask: string, source: string, at: number): boolean {
  // Mostly the same blank, which takes no regular expression to see.
  if (mask[at] !== ' ' || source[at] === ' ') return false;
  return /\S/.test(source[at] ?? ' ') && !/^<br/i.test(source.slice(at, at + 3));
}

/** What stands before, without the mark that closes italics where Markdown doesn't see it: "_Harbours_9". */
export function withoutClosingMark(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 60), end);
  if (!/[*_]$/.test(before)) return before;
  const wider = text.slice(Math.max(0, end - 300), end);
  return /(?:^|[\s(])[*_]{1,3}[^\s*_][^*_]*[*_]{1,3}$/.test(wider) ? before.replace(/[*_]+$/, '') : before;
}
