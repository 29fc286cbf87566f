import { firstEndingAfter, type Span } from '../../core/index.ts';

/** Of a sorted list without overlaps what touches a range. */
export function sliceBetween<T extends { readonly span: Span }>(
  all: readonly T[],
  start: number,
  end: number,
): T[] {
  const found: T[] = [];
  for (let i = firstEndingAfter(all, start); i < all.length; i++) {
    const each = all[i];
    if (!each || each.span.start >= end) break;
    found.push(each);
  }
  return found;
}

/** The numbers of a sorted list that a range holds. */
export function within(sorted: readonly number[], { start, end }: Span): number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = sorted[low]; at !== undefined && at < end; at = sorted[++low]) found.push(at);
  return found;
}
