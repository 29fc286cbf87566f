import { type Span, span } from './span.ts';

/** How much around what is asked for is taken in, to find where blocks start and end; in UTF-16 code units. */
const AROUND = 4000;

/** A part of a text that holds a range, from the start of a block to the end of one as far as can be seen from near by. */
export function excerptAround(text: string, range: Span): Span {
  const before = text.slice(Math.max(0, range.start - AROUND), range.start);
  const start = range.start - before.length + startOfBlock(before, range.start <= AROUND);
  const after = text.slice(range.end, range.end + AROUND);
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(after);
  return span(start, range.end + (blank ? blank.index : after.length));
}

/** Behind the first blank line, or else the first line, of a stretch that doesn't start with the text. */
function startOfBlock(before: string, isStart: boolean): number {
  if (isStart) return 0;
  const line =
    /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)(?=[^\s])/.exec(before) ?? /(?:\r\n|\n|\r)(?=[^\s])/.exec(before);
  return line ? line.index + line[0].length : 0;
}
