import type { Steps } from '../../core/index.ts';
import { inSteps } from '../../core/steps.ts';
import { carryIds } from './carry-ids.ts';
import { changedRows } from './changed-rows.ts';
import { ROWS_AT_A_TIME, type Tree, type TreeNode, walk } from './tree-node.ts';

/** A tree whose rows have the ids of those before, each once. */
export interface IndexedTree extends Tree {
  /** By id, each before its children. */
  readonly nodes: ReadonlyMap<string, TreeNode>;
  /** By the ids of their children. */
  readonly parents: ReadonlyMap<string, TreeNode>;
  /** The ids of the rows that look different from those before; see `changedRows`. */
  readonly changed: readonly string[] | 'all';
}

/** @param before the same view as it was, if it was shown */
export function* indexing(tree: Tree, before: IndexedTree | undefined): Steps<IndexedTree> {
  const roots = yield* carryIds(before?.roots ?? [], tree.roots);
  const changed = before ? yield* changedRows(before.roots, roots) : 'all';
  const nodes = new Map<string, TreeNode>();
  const parents = new Map<string, TreeNode>();
  yield* inSteps(
    walk(roots),
    node => {
      nodes.set(node.id, node);
      for (const child of node.children) parents.set(child.id, node);
    },
    ROWS_AT_A_TIME,
  );
  return { ...tree, roots, changed, nodes, parents };
}
