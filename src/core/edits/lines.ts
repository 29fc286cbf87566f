import { type Span, span } from '../span.ts';

export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The lines of a range, with the blank line after them that would be left over. */
export function wholeLines(text: string, range: Span): Span {
  const after = /^[ \t]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))?/.exec(
    text.slice(range.end, range.end + 1000),
  );
  return span(lineStart(text, range.start), range.end + (after?.[0].length ?? 0));
}
