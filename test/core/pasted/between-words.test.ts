import assert from 'node:assert/strict';
import { betweenWords } from '../../../src/core/pasted/between-words.ts';

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
});
