import { countPassing } from './sorted.ts';

/** A half-open range `[start, end)` of UTF-16 code units, `0 ≤ start ≤ end ≤ text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shift(range: Span, by: number): Span {
  return { start: range.start + by, end: range.end + by };
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a caret at `offset` touches the range, its end included. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Document order: by start, the longer one first among those that start together. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

export function sliceOf(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}

/** The range without white space at its ends; empty at its start when there is nothing else. */
export function trim(text: string, range: Span): Span {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}

/**
 * Index of the first item that ends after `offset` in a list that is sorted and without overlaps,
 * or the list's length.
 */
export function firstEndingAfter(items: readonly { readonly span: Span }[], offset: number): number {
  return countPassing(items, item => item.span.end <= offset);
}
