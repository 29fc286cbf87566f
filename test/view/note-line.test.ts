import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAsNote, noteAsLine } from '../../src/view/note-line.ts';

describe('a note on one line', () => {
  it('has a sign between its paragraphs', () => {
    const text = 'Ana Ruiz, “Ports,”\n    2019.\n\n    It counts ferries too.';
    assert.equal(noteAsLine(text), 'Ana Ruiz, “Ports,” 2019. ⏎ It counts ferries too.');
    assert.equal(
      lineAsNote('Ana Ruiz, “Ports,” 2020. ⏎ It counts ferries.', text),
      'Ana Ruiz, “Ports,” 2020.\n\n    It counts ferries.',
    );
    assert.equal(lineAsNote('One.⏎Two.', 'One.\r\n  more'), 'One.\r\n\r\n    Two.');
  });
  it('is none where it holds a list, a quotation or code', () => {
    for (const block of ['- item', '> quoted', '```', '| a | b |', '1. first'])
      assert.equal(noteAsLine(`Ruiz, 2019.\n\n    ${block}\n`), undefined);
  });
  it('keeps the paragraphs of any note that is edited', () => {
    const words = fc.stringMatching(/^[A-Za-z]{1,8}( [a-z]{1,8}){0,3}\.$/);
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        (paragraphs, ending) => {
          const text = paragraphs.join(`${ending}${ending}    `);
          assert.equal(lineAsNote(noteAsLine(text) ?? '', text), text);
        },
      ),
      { numRuns: 50 },
    );
  });
});
