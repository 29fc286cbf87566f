import type { Steps } from '../../core/index.ts';
import { inSteps } from '../../core/steps.ts';
import { ROWS_AT_A_TIME, type TreeNode } from './tree-node.ts';

/**
 * The ids of the rows that look different now or have other rows below them, without those below such a row; 'all' when
 * the tree's own rows are others. Where a row leads doesn't count: it is looked up when it is clicked.
 */
export function* changedRows(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
): Steps<readonly string[] | 'all'> {
  if (!haveSameIds(before, after)) return 'all';
  const changed: string[] = [];
  const pairs = [{ old: before, now: after }];
  for (const { old, now } of pairs)
    yield* inSteps(
      now,
      (node, i) => {
        const twin = old[i];
        if (!twin || !looksSame(twin, node) || !haveSameIds(twin.children, node.children))
          changed.push(node.id);
        else if (node.children.length > 0) pairs.push({ old: twin.children, now: node.children });
      },
      ROWS_AT_A_TIME,
    );
  return changed;
}

function haveSameIds(a: readonly TreeNode[], b: readonly TreeNode[]): boolean {
  return a.length === b.length && a.every((node, i) => node.id === b[i]?.id);
}

function looksSame(a: TreeNode, b: TreeNode): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.spoken === b.spoken &&
    a.icon === b.icon &&
    a.sign?.mark === b.sign?.mark &&
    a.url === b.url &&
    a.source === b.source &&
    (a.note === undefined) === (b.note === undefined) &&
    (a.note?.label === undefined) === (b.note?.label === undefined) &&
    a.places.length > 0 === b.places.length > 0 &&
    (a.matches === b.matches || JSON.stringify(a.matches) === JSON.stringify(b.matches))
  );
}
