import { type TreeNode, walk } from './tree-node.ts';

/** More rows than these that changed between two that didn't are taken for other rows, not for edited ones. */
const LARGEST_EDIT = 2;

/**
 * The tree with the ids of the tree before it, where a row is the old one with its words edited: so that a row that is
 * typed in stays open and selected. All ids stay unique.
 */
export function carryIds(previous: readonly TreeNode[], next: readonly TreeNode[]): readonly TreeNode[] {
  const carried = new Map<TreeNode, string>();
  pair(previous, next, carried);
  const taken = new Set(carried.values());
  const numbers = new Map<string, number>();
  for (const node of walk(next)) {
    if (carried.has(node)) continue;
    const id = unusedId(node.id, taken, numbers);
    taken.add(id);
    carried.set(node, id);
  }
  return rename(next, carried);
}

function pair(
  previous: readonly TreeNode[],
  next: readonly TreeNode[],
  carried: Map<TreeNode, string>,
): void {
  const places = new Map(previous.map((node, i) => [node.id, i]));
  let before = -1;
  let gap: TreeNode[] = [];
  const bridge = (until: number) => {
    const old = previous.slice(before + 1, until);
    if (old.length === gap.length && old.length <= LARGEST_EDIT) {
      gap.forEach((node, i) => {
        const twin = old[i];
        if (twin?.kind === node.kind) join(twin, node, carried);
      });
    }
    gap = [];
  };
  for (const node of next) {
    const at = places.get(node.id);
    const twin = at === undefined ? undefined : previous[at];
    if (at === undefined || !twin || at <= before) {
      gap.push(node);
      continue;
    }
    bridge(at);
    join(twin, node, carried);
    before = at;
  }
  bridge(previous.length);
}

function join(old: TreeNode, node: TreeNode, carried: Map<TreeNode, string>): void {
  carried.set(node, old.id);
  pair(old.children, node.children, carried);
}

/** The id itself, or with the first number that is free; `numbers` remembers where the search for one ended. */
function unusedId(id: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  if (!taken.has(id)) return id;
  let number = numbers.get(id) ?? 2;
  while (taken.has(`${id}#${number}`)) number++;
  numbers.set(id, number + 1);
  return `${id}#${number}`;
}

function rename(nodes: readonly TreeNode[], ids: ReadonlyMap<TreeNode, string>): readonly TreeNode[] {
  return nodes.map(node => {
    const id = ids.get(node) ?? node.id;
    const children = node.children.length > 0 ? rename(node.children, ids) : node.children;
    return id === node.id && children === node.children ? node : { ...node, id, children };
  });
}
