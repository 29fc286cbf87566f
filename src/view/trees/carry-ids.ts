import type { Steps } from '../../core/index.ts';
import { inSteps } from '../../core/steps.ts';
import { ROWS_AT_A_TIME, type TreeNode, walk } from './tree-node.ts';

/** More rows than these that changed between two that didn't are taken for other rows, not for edited ones. */
const LARGEST_EDIT = 2;

/**
 * The tree with the ids of the tree before it, where a row is the old one with its words edited: so that a row that is
 * typed in stays open and selected. All ids stay unique.
 */
export function* carryIds(
  previous: readonly TreeNode[],
  next: readonly TreeNode[],
): Steps<readonly TreeNode[]> {
  const carried = new Map<TreeNode, string>();
  const pairs: Pair[] = [{ old: previous, now: next }];
  for (const siblings of pairs)
    yield* pairUp(siblings, (twin, node) => {
      carried.set(node, twin.id);
      if (node.children.length > 0) pairs.push({ old: twin.children, now: node.children });
    });
  const taken = new Set(carried.values());
  const numbers = new Map<string, number>();
  yield* inSteps(
    walk(next),
    node => {
      if (carried.has(node)) return;
      const id = unusedId(node.id, taken, numbers);
      taken.add(id);
      carried.set(node, id);
    },
    ROWS_AT_A_TIME,
  );
  return yield* rename(next, carried);
}

/** The rows below the same row, before and now. */
interface Pair {
  readonly old: readonly TreeNode[];
  readonly now: readonly TreeNode[];
}

function* pairUp({ old, now }: Pair, join: (twin: TreeNode, node: TreeNode) => void): Steps<void> {
  const places = new Map(old.map((node, i) => [node.id, i]));
  let before = -1;
  let gap: TreeNode[] = [];
  const bridge = (until: number) => {
    const first = before + 1;
    if (until - first === gap.length && gap.length <= LARGEST_EDIT) {
      gap.forEach((node, i) => {
        const twin = old[first + i];
        if (twin?.kind === node.kind) join(twin, node);
      });
    }
    gap = [];
  };
  yield* inSteps(
    now,
    node => {
      const at = places.get(node.id);
      const twin = at === undefined ? undefined : old[at];
      if (at === undefined || !twin || at <= before) {
        gap.push(node);
        return;
      }
      bridge(at);
      join(twin, node);
      before = at;
    },
    ROWS_AT_A_TIME,
  );
  bridge(old.length);
}

/** The id itself, or with the first number that is free; `numbers` remembers where the search for one ended. */
function unusedId(id: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  if (!taken.has(id)) return id;
  let number = numbers.get(id) ?? 2;
  while (taken.has(`${id}#${number}`)) number++;
  numbers.set(id, number + 1);
  return `${id}#${number}`;
}

function* rename(nodes: readonly TreeNode[], ids: ReadonlyMap<TreeNode, string>): Steps<readonly TreeNode[]> {
  const renamed: TreeNode[] = [];
  let isSame = true;
  for (const node of nodes) {
    const id = ids.get(node) ?? node.id;
    const children = node.children.length > 0 ? yield* rename(node.children, ids) : node.children;
    const isKept = id === node.id && children === node.children;
    renamed.push(isKept ? node : { ...node, id, children });
    isSame &&= isKept;
    if (renamed.length % ROWS_AT_A_TIME === 0) yield;
  }
  yield;
  return isSame ? nodes : renamed;
}
