import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextCheck, nextHash, vocabulary } from '../../src/core/vocabulary.ts';

function lookUp(words: ReturnType<typeof counting>['words'], word: string) {
  let hash = 0;
  let check = 0;
  for (let at = 0; at < word.length; at++) {
    hash = nextHash(hash, word.charCodeAt(at));
    check = nextCheck(check, word.charCodeAt(at));
  }
  const slot = words.slotOf(`-${word}-`, 1, word.length + 1, hash, check);
  return { ...words.formAt(slot), classesThere: words.classesAt(slot) };
}

function counting() {
  const read: string[] = [];
  const words = vocabulary(text => {
    read.push(text);
    return { text, classes: text.length };
  });
  return { read, words };
}

describe('a vocabulary', () => {
  it('knows each word by its code units, and reads it once', () => {
    const { read, words } = counting();
    words.renew();
    for (const word of ['must', '\0', 'Aa', 'BB', 'must', '\0'])
      assert.deepEqual(lookUp(words, word), { text: word, classes: word.length, classesThere: word.length });
    assert.deepEqual(read, ['must', '\0', 'Aa', 'BB']);
  });

  it('mixes no words up, however many there are', () => {
    const { words } = counting();
    for (let text = 0; text < 30; text++) {
      words.renew();
      for (let word = 0; word < 1000; word++) {
        const name = `w${text}-${word}`;
        assert.equal(lookUp(words, name).text, name);
      }
    }
  });

  it('mixes no words up, whatever they are', () => {
    const { words } = counting();
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 50 }), list => {
        words.renew();
        for (const word of list) assert.equal(lookUp(words, word).text, word);
      }),
    );
  });
});
