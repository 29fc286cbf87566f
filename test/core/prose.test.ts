import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../src/core/chunks.ts';
import { paragraphLines } from '../../src/core/mask.ts';
import { type Prose, readProse } from '../../src/core/prose.ts';
import { documents } from './fragments.ts';

function prosesOf(text: string): Prose[] {
  return parse(text).chunks.flatMap(({ chunk }) => [...readProse(chunk.text, chunk.nodes).proses]);
}

/** The form and the visible text of each prose, white space made single. */
function shown(text: string): string[] {
  return prosesOf(text).map(({ form, mask }) => `${form}: ${mask.replace(/\s+/g, ' ').trim()}`);
}

const LONG =
  'The ports handle the bulk of the trade, and nobody has looked at them for years; the cranes take their orders from networks.';

describe('readProse', () => {
  it('knows what a reader sees as one', () => {
    assert.deepEqual(
      shown(
        '# A\n\nOne.\n\n- Two\n  - Three\n\n1. Four\n\n> Five\n\n| Six | Seven |\n| - | - |\n\n[^1]: Eight',
      ),
      [
        'heading: A',
        'paragraph: One.',
        'item: Two',
        'item: Three',
        'item: Four',
        'quotation: Five',
        'cell: Six',
        'cell: Seven',
        'note: Eight',
      ],
    );
  });

  it('takes a bullet that Markdown knows nothing of for an item', () => {
    assert.deepEqual(shown(`${LONG}\n• One\n▪\tTwo *three*\no   Four\nof five\n\n· Six`), [
      `paragraph: ${LONG}`,
      'item: One',
      'item: Two three',
      'item: Four of five',
      'item: Six',
    ]);
    assert.deepEqual(shown('# • A\n\n> • Two'), ['heading: • A', 'quotation: • Two']);
  });

  it('blanks markup at its own length', () => {
    const source = 'A **bold** [link](https://example.org) `code` &amp; more\\!';
    const [prose] = prosesOf(source);
    assert.equal(
      prose?.mask.replace(/ +/g, ' '),
      'A bold link \uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC & more !',
    );
    for (const word of ['bold', 'link', 'more'])
      assert.equal(prose?.mask.indexOf(word), source.indexOf(word));
  });

  it('sees nothing in code, comments, scripts and front matter', () => {
    const text =
      '---\ntitle: A\n---\n\n```\nB\n```\n\n    C\n\n<!-- D -->\n\n<script>E</script>\n\n<style>F</style>\n\nG <!-- H -->\n';
    assert.deepEqual(shown(text), ['paragraph: G']);
  });

  it('reads the blocks of HTML', () => {
    const text =
      '<div>\n<h2>A</h2>\n<p>One <b>two</b>.</p>\n<ul><li>Three</li></ul>\n<table><tr><td>Four</td></tr></table>\n</div>';
    assert.deepEqual(shown(text), ['heading: A', 'paragraph: One two .', 'item: Three', 'cell: Four']);
  });

  it('cuts a copied page at its lines and joins a wrapped paragraph', () => {
    assert.deepEqual(shown(`${LONG}\n${LONG}`), [`paragraph: ${LONG}`, `paragraph: ${LONG}`]);
    assert.deepEqual(shown('The ports of the north are\nold, and those of the south\nare new.'), [
      'paragraph: The ports of the north are old, and those of the south are new.',
    ]);
  });

  it('has masks of the length of their spans', () => {
    fc.assert(
      fc.property(documents, text => {
        for (const { span, mask } of prosesOf(text)) assert.equal(mask.length, span.end - span.start);
      }),
      { numRuns: 200 },
    );
  });
});

describe('paragraphLines', () => {
  const count = (text: string) => paragraphLines(text).length;

  it('is one for a single line', () => {
    assert.deepEqual(paragraphLines('One. Two.'), [{ start: 0, end: 9 }]);
    assert.deepEqual(paragraphLines(''), [{ start: 0, end: 0 }]);
  });

  it('is not made longer by the address of a link', () => {
    const address = `[the rules](https://example.org/${'a/'.repeat(60)})`.replace(/\]\(.*/, found =>
      ' '.repeat(found.length),
    );
    assert.equal(
      count(`All reports shall name the Chief\nInspector of Ports, as ${address} say, and\nNobody else.`),
      1,
    );
    assert.equal(
      count(`See https://example.org/${'a'.repeat(150)} for the\nRules of Ports and the others`),
      1,
    );
  });

  it('ends where a line is longer than anybody wraps and the next one starts anew', () => {
    assert.equal(count(`${LONG}\r\n${LONG}\r${LONG}`), 3);
    assert.equal(count(`${LONG.slice(0, -1)} and\nnobody knows why.`), 1);
  });

  it('ends at a marker after a full stop', () => {
    assert.equal(count(`${LONG}REF\nin other words, it ended. ${LONG}`), 2);
  });

  it('ends where a short line has room for the next word', () => {
    assert.equal(
      count('The ports of the north are old.\nThose of the south, which were built in haste, are new.'),
      2,
    );
    assert.equal(count('Rising Costs of Delay\nThose of the south, which were built in haste, are new.'), 2);
    assert.equal(
      count('The ports of the north are old and\nthose of the south are new. All of\nthem are dear.'),
      1,
    );
  });
});
