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

/** How many items one step takes: what is done with each takes microseconds, or some milliseconds the first time. */
const STRIDE = 4;

/** `items.map(act)` in steps of so many. */
export function* inSteps<Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => Result,
  stride = STRIDE,
): Steps<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += stride) {
    for (let index = from; index < Math.min(from + stride, items.length); index++)
      results.push(act(items[index] as Item, index));
    yield;
  }
  return results;
}

/** `items.filter(test)` in steps. */
export function* filtered<Item>(items: readonly Item[], test: (item: Item) => boolean): Steps<Item[]> {
  const kept: Item[] = [];
  yield* inSteps(items, item => {
    if (test(item)) kept.push(item);
  });
  return kept;
}

/** `items.flatMap(act)` in steps. */
export function* flatMapped<Item, Result>(
  items: readonly Item[],
  act: (item: Item, index: number) => readonly Result[],
  stride = STRIDE,
): Steps<Result[]> {
  const results: Result[] = [];
  yield* inSteps(
    items,
    (item, index) => {
      for (const result of act(item, index)) results.push(result);
    },
    stride,
  );
  return results;
}

/** Cheap work is done on so many items in one step. */
export const LONG_STRIDE = 2048;

/** The items in order, those that are equal in the order in which they come: as the engine sorts them, but in steps. */
export function* inOrder<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  const sorted: Item[] = [];
  for (let from = 0; from < items.length; from += LONG_STRIDE) {
    for (const item of items.slice(from, from + LONG_STRIDE).sort(compare)) sorted.push(item);
    yield;
  }
  for (let width = LONG_STRIDE; width < sorted.length; width *= 2) {
    for (let from = 0; from + width < sorted.length; from += 2 * width)
      yield* merge(sorted, from, from + width, Math.min(from + 2 * width, sorted.length), compare);
  }
  return sorted;
}

/** Two stretches that are sorted, one behind the other; most are in order already. */
function* merge<Item>(
  items: Item[],
  from: number,
  middle: number,
  end: number,
  compare: (a: Item, b: Item) => number,
): Steps<void> {
  if (compare(items[middle - 1] as Item, items[middle] as Item) <= 0) return;
  const left = items.slice(from, middle);
  let next = middle;
  let to = from;
  for (const item of left) {
    while (next < end && compare(item, items[next] as Item) > 0) items[to++] = items[next++] as Item;
    items[to++] = item;
    if (to % LONG_STRIDE === 0) yield;
  }
}

/** `flat` in steps. */
export function* flattened<Item>(lists: readonly (readonly Item[])[]): Steps<Item[]> {
  const items: Item[] = [];
  for (let from = 0; from < lists.length; from += LONG_STRIDE) {
    for (const list of lists.slice(from, from + LONG_STRIDE)) for (const item of list) items.push(item);
    yield;
  }
  return items;
}

/** All of the lists in one; the engine's own `flat` is ten times as slow. */
export function flat<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const items: Item[] = [];
  for (const list of lists) for (const item of list) items.push(item);
  return items;
}
