import { type Span, span } from '../span.ts';

/** Where the line that an offset stands in starts. Linear in the line: only in it is a line ending of another kind looked for. */
export function lineStart(text: string, offset: number): number {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1;
  return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** The lines of a range, with the blank line after them that would be left over. */
export function wholeLines(text: string, range: Span): Span {
  const after = /^[ \t]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))?/.exec(
    text.slice(range.end, range.end + 1000),
  );
  return span(lineStart(text, range.start), range.end + (after?.[0].length ?? 0));
}
