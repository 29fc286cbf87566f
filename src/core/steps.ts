/**
 * Work that can be put off between any two steps: an editor does a few of them at a time, so that typing isn't held up
 * by a long document. No step takes longer than a few milliseconds, whatever the length of the document.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many items one step takes: what is done with each takes microseconds, or a millisecond the first time. */
const STRIDE = 16;

/** `items.map(act)` in steps. */
export function* inSteps<Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += STRIDE) {
    for (let index = from; index < Math.min(from + STRIDE, items.length); index++)
      results.push(act(items[index] as Item, index));
    yield;
  }
  return results;
}

/** All of the lists in one; the engine's own `flat` is ten times as slow. */
export function flat<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const items: Item[] = [];
  for (const list of lists) for (const item of list) items.push(item);
  return items;
}
