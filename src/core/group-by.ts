import { inSteps, type Steps } from './steps.ts';

/** Items by a key, in the order in which each key comes first. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) add(groups, keyOf(item), item);
  return groups;
}

/** The same in steps, where to tell the key takes a while. */
export function* groupingBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Steps<Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  yield* inSteps(items, item => add(groups, keyOf(item), item));
  return groups;
}

function add<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const list = groups.get(key);
  if (list) list.push(item);
  else groups.set(key, [item]);
}
