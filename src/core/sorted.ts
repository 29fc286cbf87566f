/**
 * How many items from the first on pass a test that no item behind one that fails passes: the index of the first that fails,
 * or the list's length. Asks few items of a long list (binary search).
 */
export function countPassing<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
