import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { placeOfPaste, betweenWords as put } from '../../../src/core/pasted/between-words.ts';

const betweenWords = (text: string, before: string, behind: string): string =>
  put(text, { before, behind, ending: '' });

describe('pasted blocks', () => {
  it('take no words around them into their lists, headings and quotations', () => {
    assert.equal(betweenWords('Ports:\n\n- one\n- two', '', 'Exports fell.'), 'Ports:\n\n- one\n- two\n\n');
    assert.equal(betweenWords('# Title', 'Exports fell. ', ''), '\n\n# Title');
    assert.equal(betweenWords('> Said.', 'One. ', 'Two.'), '\n\n> Said.\n\n');
  });

  it('are left as they are on a line of their own, and so are words', () => {
    assert.equal(betweenWords('- one\n- two', '', ''), '- one\n- two');
    assert.equal(betweenWords('- one\n- two', '  ', ' '), '- one\n- two');
    assert.equal(betweenWords('rose by 3', 'Exports ', ' percent.'), 'rose by 3');
    assert.equal(betweenWords('- one\n\nIt ended.', '', ' Then more.'), '- one\n\nIt ended.');
  });
  it('stay paragraphs of their own in front of one, as the text parts its paragraphs', () => {
    const pasted = (marked: string, html = 'Imports rose.') => {
      const at = marked.indexOf('|');
      const text = marked.replace('|', '');
      return put(html, placeOfPaste(text, { start: at, end: at }, analyse(text)));
    };
    assert.equal(pasted('Exports fell.\n\n|The port closed.\n\nIt opened.\n'), 'Imports rose.\n\n');
    assert.equal(
      pasted(
        'Exports fell.\n|The port of Calder closed for a year after the storm of the winter before.\nIt opened.\nIt closed.\n',
      ),
      'Imports rose.\n',
    );
    assert.equal(pasted('|# Ports\n\nExports fell.\n'), 'Imports rose.\n\n');
    assert.equal(
      pasted('Exports fell by 12 percent.\n|The port closed for a week.\nIt opened again, and closed.\n'),
      'Imports rose.\n',
    );
    assert.equal(pasted('Exports fell.\n|\nThe port closed.\n'), 'Imports rose.');
    assert.equal(pasted('Exports fell. |The port closed.\n'), 'Imports rose.');
    assert.equal(
      pasted('Exports fell, as the harbor office of the town said in its\n|report, and rose.\n'),
      'Imports rose.',
    );
  });

  it('go on with what is left of a line of which they replace words', () => {
    const text = 'Exports fell. The port closed.\n';
    const place = (end: number) => placeOfPaste(text, { start: 0, end }, analyse(text));
    assert.equal(put('Imports rose.', place('Exports fell.'.length)), 'Imports rose.');
    const lines = `Exports fell.\n\n${text}`;
    assert.equal(
      put('Imports rose.', placeOfPaste(lines, { start: 0, end: 15 }, analyse(lines))),
      'Imports rose.\n\n',
    );
  });
});
