import assert from 'node:assert/strict';
import { finish } from '../../../src/core/index.ts';
import { group, type IndexedTree, indexing, type TreeNode } from '../../../src/view/trees/index.ts';

function row(words: string): TreeNode {
  return { kind: 'claim', id: words, label: words, spoken: words, places: [], children: [], open: false };
}

function indexed(words: readonly string[], before?: IndexedTree): IndexedTree {
  const roots = [group('Ports', 'section', words.map(row))];
  return finish(indexing({ roots, shown: words.length, total: words.length }, before));
}

describe('an indexed tree', () => {
  it('finds its rows by their ids, and those above them', () => {
    const { roots, nodes, parents } = indexed(['a', 'b']);
    assert.deepEqual([...nodes.keys()], ['group:Ports', 'a', 'b']);
    assert.equal(parents.get('b'), roots[0]);
    assert.equal(parents.get('group:Ports'), undefined);
  });

  it('has the ids of the tree before, and tells what looks different from it', () => {
    const before = indexed(['a', 'b', 'c']);
    const { nodes, changed } = indexed(['a', 'B', 'c'], before);
    assert.equal(nodes.get('b')?.label, 'B');
    assert.deepEqual(changed, ['b']);
    assert.equal(before.changed, 'all');
  });
});
