import assert from 'node:assert/strict';
import { giantBlocks } from '../../src/core/giant-blocks.ts';
import { analyse, finish } from '../../src/core/index.ts';

const SENTENCE = 'Exports fell by 14 percent in 2020, said Ann Reed. ';

/** The first characters of each giant, and how long it is. */
function giantsOf(text: string): [string, number][] {
  return finish(giantBlocks(analyse(text))).map(({ start, end }) => [
    text.slice(start, start + 8),
    end - start,
  ]);
}

describe('giantBlocks', () => {
  it('has none in a long document of short blocks, and none in a copied page', () => {
    assert.deepEqual(giantsOf(`${SENTENCE.repeat(20)}\n\n`.repeat(80)), []);
    assert.deepEqual(giantsOf(`${SENTENCE.repeat(20)}\n`.repeat(80)), []);
  });

  it('has a line that is read in pieces, once', () => {
    const line = SENTENCE.repeat(1100);
    assert.deepEqual(giantsOf(`# Trade\n\n${line}\n\nImports rose.\n`), [['Exports ', line.length + 2]]);
  });

  it('has a fence of which only the ends are known, and a table that can’t be cut', () => {
    const fence = `\`\`\`\n${'x = 1\n'.repeat(12_000)}\`\`\`\n`;
    const table = `a | b\n--|--\n${`${'a'.repeat(400)} | b\n`.repeat(170)}`;
    const found = giantsOf(`${fence}\nImports rose.\n\n${table}`);
    assert.deepEqual(
      found.map(([head]) => head),
      ['```\nx = ', 'a | b\n--'],
    );
  });

  it('knows nothing of a brief that is put together otherwise', () => {
    assert.deepEqual(finish(giantBlocks({ ...analyse('a') })), []);
  });
});
