import assert from 'node:assert/strict';
import { analyse, sliceOf } from '../../src/core/index.ts';
import { foldsOf, type OutlineItem, outlineOf } from '../../src/view/outline.ts';

const titles = (items: readonly OutlineItem[]): unknown[] =>
  items.map(({ title, children }) => (children.length > 0 ? [title, titles(children)] : title));

describe('outline', () => {
  it('holds run-in headings and leaves headings to VS Code', () => {
    const brief = analyse(
      '# Harbors\n\nA Slow Start. The first year was lost to planning.\n\nThe Second Year\n---\n\nWhat Came Next. The ports opened one after another.\n',
    );
    assert.deepEqual(titles(outlineOf(brief)), ['A Slow Start', 'What Came Next']);
  });

  it('folds a section to its last word', () => {
    const text =
      'A Slow Start. The first year was lost to planning.\n\nNothing was built.\n\nWhat Came Next. The ports opened one after another.\n';
    const folds = foldsOf(analyse(text)).map(fold => sliceOf(text, fold));
    assert.deepEqual(folds, [
      'A Slow Start. The first year was lost to planning.\n\nNothing was built.',
      'What Came Next. The ports opened one after another.',
    ]);
  });
});
