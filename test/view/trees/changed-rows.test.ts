import assert from 'node:assert/strict';
import { finish } from '../../../src/core/index.ts';
import { changedRows as changing } from '../../../src/view/trees/changed-rows.ts';
import type { TreeNode } from '../../../src/view/trees/index.ts';

const changedRows = (...given: Parameters<typeof changing>) => finish(changing(...given));

function row(id: string, children: readonly TreeNode[] = [], more: Partial<TreeNode> = {}): TreeNode {
  return { kind: 'claim', id, label: id, spoken: id, places: [], children, open: false, ...more };
}

describe('changed rows', () => {
  const before = [row('a', [row('1'), row('2')]), row('b', [row('3')])];

  it('are none when the same rows only lead elsewhere', () => {
    const place = { places: [{ start: 1, end: 2 }] };
    const moved = { places: [{ start: 5, end: 6 }] };
    assert.deepEqual(changedRows([row('a', [], place)], [row('a', [], moved)]), []);
    assert.deepEqual(changedRows(before, structuredClone(before)), []);
  });

  it('are those that look different', () => {
    const after = [row('a', [row('1'), row('2', [], { label: 'two' })]), row('b', [row('3')])];
    assert.deepEqual(changedRows(before, after), ['2']);
  });

  it('are those with other rows below them, and not the rows below', () => {
    const after = [row('a', [row('1'), row('x'), row('2')]), row('b', [row('3')])];
    assert.deepEqual(changedRows(before, after), ['a']);
    assert.deepEqual(changedRows(before, [row('a', [row('1'), row('2')]), row('b')]), ['b']);
  });

  it('are all when the tree has other rows itself', () => {
    assert.equal(changedRows(before, [row('a')]), 'all');
    assert.equal(changedRows([], before), 'all');
    assert.deepEqual(changedRows([], []), []);
  });
});
