import { type Span, shift } from './span.ts';

/** What sets a text apart from an earlier one: `[start, end)` of that was replaced, and what follows moved by `by`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/** Both as one: `next` is a change of the text that `first` leads to. Between two that stand apart all is taken for replaced. */
export function joined(first: Change, next: Change): Change {
  const back = (offset: number, within: number): number =>
    offset < first.start ? offset : offset <= first.end + first.by ? within : offset - first.by;
  return {
    start: Math.min(first.start, back(next.start, first.start)),
    end: Math.max(first.end, back(next.end, first.end)),
    by: first.by + next.by,
  };
}

/** Where a stretch of the old text is in the new one; undefined where the change touches it. */
export function carried(range: Span, { start, end, by }: Change): Span | undefined {
  if (range.end <= start) return range;
  return range.start >= end ? shift(range, by) : undefined;
}

/** The least stretch outside of which two texts are the same; as fast as comparing them. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const start = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [last, lastAfter] = [before.length, after.length];
  const tail = longest(
    most - start,
    (from, to) => before.slice(last - to, last - from) === after.slice(lastAfter - to, lastAfter - from),
  );
  return { start, end: last - tail, by: lastAfter - last };
}

/** The greatest length so that `holds` is true of all stretches up to it; none is asked for twice. */
function longest(most: number, holds: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
