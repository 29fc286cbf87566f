import assert from 'node:assert/strict';
import { type Original, variationsOf } from '../../eval/training/variations.ts';
import { DIMENSIONS, type Vectors } from '../../eval/training/vectors.ts';

/** Words that are near one another, group by group. */
function vectorsOf(...groups: readonly (readonly string[])[]): Vectors {
  const words = groups.flat();
  const values = new Float32Array(words.length * DIMENSIONS);
  groups.forEach((group, dimension) => {
    for (const word of group) values[words.indexOf(word) * DIMENSIONS + dimension] = 1;
  });
  return { words, hashes: [], indices: new Map(), values };
}

const VECTORS = vectorsOf(['harbour', 'port', 'ports'], ['barley', 'wheat'], ['the', 'this']);
const said = (text: string): Original => ({ text, spoken: true });
const SPEECH = Array.from({ length: 600 }, (_, i) =>
  said(`The port took in ${10 + i} tonnes of wheat, and nobody asked what had become of the others.`),
);

describe('variations of sentences', () => {
  it('are the same whatever stands far away', () => {
    const [all, fewer] = [variationsOf(SPEECH, VECTORS), variationsOf(SPEECH.slice(1), VECTORS)];
    assert.deepEqual(all, variationsOf(SPEECH, VECTORS));
    const far = ({ of }: { readonly of: number }): boolean => of >= 300 && of < 590;
    assert.ok(all.filter(far).length > 200);
    for (const { text, of } of all.filter(far))
      assert.ok(
        fewer.some(each => each.of === of - 1 && each.text === text),
        text,
      );
  });

  it('have words and figures exchanged for near ones of a like ending', () => {
    const texts = variationsOf(SPEECH, VECTORS).map(({ text }) => text);
    const words = new Set(texts.flatMap(text => text.split(/[^A-Za-z]+/)));
    for (const word of ['harbour', 'barley']) assert.ok(words.has(word), word);
    for (const word of ['ports', 'this', 'This']) assert.ok(!words.has(word), word);
  });

  it('differ from what they are made of, and texts have twice as many', () => {
    const written = SPEECH.map(({ text }): Original => ({ text, spoken: false }));
    const variations = variationsOf(written, VECTORS);
    assert.ok(variations.every(({ text, of }) => text !== written[of]?.text));
    assert.ok(variations.length > 1.5 * variationsOf(SPEECH, VECTORS).length);
  });
});
