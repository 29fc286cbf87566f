import assert from 'node:assert/strict';
import { analyse, finish, sliceOf } from '../../src/core/index.ts';
import { noteOutlineOf } from '../../src/view/note-outline.ts';

const titles = (text: string) => {
  const outline = finish(noteOutlineOf(analyse(text)));
  return outline && [outline.title, ...outline.children.map(({ title }) => title)];
};

describe('notes in the outline', () => {
  it('have their label and their words', () => {
    assert.deepEqual(
      titles(
        'Exports fell.[^1] Imports rose.[^fees]\n\n[^1]: Ana Ruiz, *Trade*, 2023.\n[^fees]: Ana Ruiz, “Fees,” 2024.\n',
      ),
      ['2 notes', '1 · Ana Ruiz, Trade, 2023.', 'fees · Ana Ruiz, “Fees,” 2024.'],
    );
  });

  it('leave out inline notes, and are missing where there are none', () => {
    assert.equal(titles('Exports fell.^[Ana Ruiz, *Trade*, 2023.]\n'), undefined);
    assert.equal(titles('Exports fell.\n'), undefined);
  });

  it('reach over none of the text between them', () => {
    const text =
      'Exports fell.[^1]\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n\nImports rose.[^2] Fees fell.[^3]\n\n[^2]: Bo Stein, “Fees,” 2024.\n\n[^3]: Bo Stein, “Dues,” 2024.\n';
    const outline = finish(noteOutlineOf(analyse(text)));
    assert.match(outline ? sliceOf(text, outline.extent) : '', /^\[\^2\]: .*\n\n\[\^3\]: .*2024\.$/);
    assert.equal(outline?.children.length, 3);
  });
});
