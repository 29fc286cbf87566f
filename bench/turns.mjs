/**
 * The middle of the times that each item takes in so many turns. They take turns, so that what else the machine does slows
 * all of them.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} turns
 * @param {(item: Item) => number} timeOf
 * @returns {number[]} in the order of the items
 */
export function timesInTurn(items, turns, timeOf) {
  const taken = Array.from({ length: turns }, () => items.map(timeOf));
  return items.map((_, i) => {
    const times = taken.map(turn => turn[i] ?? Number.NaN).sort((a, b) => a - b);
    return times[turns >> 1] ?? Number.NaN;
  });
}
