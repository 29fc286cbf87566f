import { firstEndingAfter, type Span } from '../../core/index.ts';
import { countPassing } from '../../core/sorted.ts';

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
  const from = countPassing(sorted, each => each < start);
  const found: number[] = [];
  for (let i = from, at = sorted[i]; at !== undefined && at < end; at = sorted[++i]) found.push(at);
  return found;
}
