import assert from 'node:assert/strict';
import { analyse, finish, sliceOf, span } from '../../src/core/index.ts';
import { foldsOf, type OutlineItem, outlineOf } from '../../src/view/outline.ts';

const titles = (items: readonly OutlineItem[]): unknown[] =>
  items.map(({ title, children }) => (children.length > 0 ? [title, titles(children)] : title));

describe('outline', () => {
  it('holds run-in headings and leaves headings to VS Code', () => {
    const brief = analyse(
      '# Harbors\n\nA Slow Start. The first year was lost to planning.\n\nThe Second Year\n---\n\nWhat Came Next. The ports opened one after another.\n',
    );
    assert.deepEqual(titles(finish(outlineOf(brief))), ['A Slow Start', 'What Came Next']);
  });

  it('folds a section to its last word', () => {
    const text =
      'A Slow Start. The first year was lost to planning.\n\nNothing was built.\n\nWhat Came Next. The ports opened one after another.\n';
    const folds = finish(foldsOf(analyse(text))).map(fold => sliceOf(text, fold));
    assert.deepEqual(folds, [
      'A Slow Start. The first year was lost to planning.\n\nNothing was built.',
      'What Came Next. The ports opened one after another.',
    ]);
  });

  it('folds the notes at the end with their title, unless a heading does', () => {
    const folds = (notes: string) => {
      const text = `Exports fell.[^1] Imports rose.[^2]\n\n${notes}[^1]: Ana Ruiz, “Trade,” 2023.\n[^2]: Ana Ruiz, “Fees,” 2024.\n`;
      return finish(foldsOf(analyse(text))).map(fold => sliceOf(text, fold));
    };
    const both = '[^1]: Ana Ruiz, “Trade,” 2023.\n[^2]: Ana Ruiz, “Fees,” 2024.';
    assert.deepEqual(folds(''), [both]);
    assert.deepEqual(folds('**Notes:**\n\n'), [`Notes:**\n\n${both}`]);
    assert.deepEqual(folds('## Notes\n\n'), []);
  });

  it('takes time in proportion to the headings', () => {
    const line = '# A heading among many\n\n';
    const count = 20_000;
    const sections = Array.from({ length: count }, (_, i) => ({
      span: span(i * line.length + 2, (i + 1) * line.length - 2),
      title: 'A heading among many',
      depth: 1,
      form: 'heading' as const,
      extent: span(i * line.length + 2, (i + 1) * line.length),
    }));
    const brief = { ...analyse(''), text: line.repeat(count), sections };
    const start = performance.now();
    assert.deepEqual(finish(outlineOf(brief)), []);
    // Some 20 ms; to look for the other kind of line ending in all of the text would take many seconds.
    assert.ok(performance.now() - start < 1000);
  });
});
