import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { finish } from '../../../src/core/index.ts';
import { carryIds as carryingIds } from '../../../src/view/trees/carry-ids.ts';
import { type TreeNode, walk } from '../../../src/view/trees/index.ts';

const carryIds = (...given: Parameters<typeof carryingIds>) => finish(carryingIds(...given));

function node(words: string, children: readonly TreeNode[] = []): TreeNode {
  return { kind: 'claim', id: words, label: words, spoken: words, places: [], children, open: false };
}

/** "a b" is two rows, "a(b c)" one row with two below it. */
function tree(...rows: readonly (string | readonly [string, readonly string[]])[]): readonly TreeNode[] {
  return rows.map(row =>
    typeof row === 'string'
      ? node(row)
      : node(
          row[0],
          row[1].map(child => node(child)),
        ),
  );
}

function ids(nodes: readonly TreeNode[]): string[] {
  return walk(nodes).map(({ id }) => id);
}

describe('ids of a tree', () => {
  it('stay with a row whose words are edited', () => {
    assert.deepEqual(ids(carryIds(tree('a', 'b', 'c'), tree('a', 'B', 'c'))), ['a', 'b', 'c']);
  });

  it('stay with the rows around one that is new or gone', () => {
    assert.deepEqual(ids(carryIds(tree('a', 'b'), tree('a', 'x', 'b'))), ['a', 'x', 'b']);
    assert.deepEqual(ids(carryIds(tree('a', 'b', 'c'), tree('a', 'c'))), ['a', 'c']);
  });

  it('stay with the rows below one whose words are edited', () => {
    const before = tree(['a', ['1', '2']], 'b');
    assert.deepEqual(ids(carryIds(before, tree(['A', ['1', '2!']], 'b'))), ['a', '1', '2', 'b']);
  });

  it('are given once to the same words said twice', () => {
    assert.deepEqual(ids(carryIds([], tree('a', 'a', 'b'))), ['a', 'a#2', 'b']);
    assert.deepEqual(ids(carryIds(tree('a', 'b'), tree('x', 'b', 'a'))), ['a', 'b', 'a#2']);
  });

  it('are unique and keep labels and order, whatever the edits', () => {
    const rows = fc.array(
      fc.constantFrom('a', 'b', 'c', 'd', 'e').map(word => node(word)),
      { maxLength: 8 },
    );
    const trees = fc.array(
      rows.map(children => node('g', children)),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(trees, trees, trees, (first, second, third) => {
        const carried = carryIds(carryIds(carryIds([], first), second), third);
        const all = ids(carried);
        assert.equal(new Set(all).size, all.length);
        const labels = (nodes: readonly TreeNode[]) => walk(nodes).map(({ label }) => label);
        assert.deepEqual(labels(carried), labels(third));
      }),
    );
  });
});
