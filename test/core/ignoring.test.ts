import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';

/** The texts of the markers that are found to have no note. */
const undefinedIn = (text: string): string[] =>
  analyse(text)
    .findings.filter(({ code }) => code === 'citation.undefined-note')
    .map(({ span }) => text.slice(span.start, span.end));

describe('comments that silence findings', () => {
  it('speak of the paragraph that follows them', () => {
    assert.deepEqual(
      undefinedIn(
        'One.[^a]\n\n<!-- brief-lens-ignore citation.undefined-note -->\nTwo.[^b] Three.[^c]\n\nFour.[^d]\n',
      ),
      ['[^a]', '[^d]'],
    );
  });
  it('speak of the paragraph that they stand in', () => {
    assert.deepEqual(
      undefinedIn(
        '- One.[^a]\n- Two.[^b] <!-- brief-lens-ignore citation.undefined-note -->\n- Three.[^c]\n',
      ),
      ['[^a]', '[^c]'],
    );
  });
  it('silence only the codes that they name, or all', () => {
    assert.deepEqual(undefinedIn('<!-- brief-lens-ignore note.unused -->\nOne.[^a]\n'), ['[^a]']);
    assert.deepEqual(undefinedIn('<!-- brief-lens-ignore -->\nOne.[^a]\n'), []);
  });
  for (const reason of [
    ': told by phone',
    ' because it was told by phone',
    ', note.unused: see note.unused-ones, p < .05 -- by <b>phone</b>',
    ':\n  told by phone',
  ]) {
    it(`may say why: “${reason}”`, () => {
      const comment = `<!-- brief-lens-ignore citation.undefined-note${reason} -->`;
      for (const text of [`${comment}\nOne.[^a]\n`, `- One.[^a] ${comment}\n`]) {
        assert.deepEqual(undefinedIn(text), [], text);
        const others = text.replace('citation.undefined-note', 'citation.misplaced');
        assert.deepEqual(undefinedIn(others), ['[^a]'], others);
      }
    });
  }
  it('switch codes off and on again', () => {
    const off = '<!-- brief-lens-disable citation.undefined-note -->';
    const on = '<!-- brief-lens-enable citation.undefined-note -->';
    assert.deepEqual(undefinedIn(`One.[^a]\n\n${off}\n\nTwo.[^b]\n\nThree.[^c]\n\n${on}\n\nFour.[^d]\n`), [
      '[^a]',
      '[^d]',
    ]);
    assert.deepEqual(undefinedIn(`${off}\n\nTwo.[^b]\n\nThree.[^c]\n`), []);
  });
});
