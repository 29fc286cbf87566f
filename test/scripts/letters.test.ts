import assert from 'node:assert/strict';
import { withEscapes, withQuickCapitals, withRangesOfLetters } from '../../scripts/build/letters.mjs';

/** The regular expression of a source, as it is and with ranges of letters. */
function both(source: string): [RegExp, RegExp] {
  return [source, withRangesOfLetters(source)].map(each => new RegExp(each, 'u')) as [RegExp, RegExp];
}

describe('withRangesOfLetters', () => {
  it('takes all Latin, Greek and Cyrillic letters for letters, and nothing else there', () => {
    const [all, ranges] = both(String.raw`^\p{L}$`);
    for (const [from, to] of [
      [0, 0x2d1],
      [0x300, 0x52f],
      [0x1e00, 0x1fbd],
      [0x2000, 0x206f],
    ] as const) {
      for (let code = from; code <= to; code++) {
        const letter = String.fromCharCode(code);
        if (!/\p{Cn}/u.test(letter)) assert.equal(ranges.test(letter), all.test(letter), code.toString(16));
      }
    }
    for (const word of ['שלום', 'سلام', 'नमस्ते', 'สวัสดี', '漢字', 'かな', '한글'])
      assert.match(word, new RegExp(withRangesOfLetters(String.raw`^\p{L}+$`), 'u'));
  });

  it('takes marks behind letters in a class for marks', () => {
    const [all, ranges] = both(String.raw`^[\p{L}\p{M}]$`);
    for (const [from, to] of [
      [0x300, 0x52f],
      [0x1ab0, 0x1aff],
      [0x1dc0, 0x1fbd],
      [0x20d0, 0x20ff],
      [0xfe20, 0xfe2f],
    ] as const) {
      for (let code = from; code <= to; code++) {
        const mark = String.fromCharCode(code);
        if (!/\p{Cn}/u.test(mark)) assert.equal(ranges.test(mark), all.test(mark), code.toString(16));
      }
    }
    for (const word of ['שָׁלוֹם', 'سَلَام', 'नमस्ते', 'สวัสดี', 'が'])
      assert.match(word, new RegExp(withRangesOfLetters(String.raw`^[\p{L}\p{M}]+$`), 'u'));
    assert.match(withRangesOfLetters(String.raw`\p{L}\p{M}`), /^\[A-Za-z.*\]\\p\{M\}$/);
  });

  it('tells whether it stands in a class', () => {
    for (const source of [
      String.raw`^\p{L}+[.]\p{L}[\p{L}-]$`,
      String.raw`^[^\]\p{L}]x\[\p{L}$`,
      String.raw`^(?![[(])\p{L}`,
    ]) {
      const [all, ranges] = both(source);
      for (const text of ['ab.cd-', 'é.é-', 'ab.c', '.x[a', 'ax[a', '[a', 'a'])
        assert.equal(ranges.test(text), all.test(text), `${source} ${text}`);
    }
  });

  it('writes strings as they were written, and leaves what it cannot tell', () => {
    assert.match(withRangesOfLetters(String.raw`'[\\p{L}]'`), /^'\[A-Za-z\\\\u00aa/);
    assert.equal(withRangesOfLetters(String.raw`[/\p{L}/u]`), String.raw`[/\p{L}/u]`);
  });
});

describe('withQuickCapitals', () => {
  it('takes all Latin, Greek and Cyrillic capitals for capitals, and nothing else there', () => {
    const source = String.raw`^\p{Lu}$`;
    const [all, quick] = [source, withQuickCapitals(source)].map(each => new RegExp(each, 'u'));
    assert.notEqual(quick?.source, all?.source);
    for (let code = 0; code < 0x2100; code++) {
      const letter = String.fromCharCode(code);
      assert.equal(quick?.test(letter), all?.test(letter), code.toString(16));
    }
  });
});

describe('withEscapes', () => {
  it('leaves a source what it means, in ASCII', () => {
    const source = "[/^[’–]😀$/u.test('’😀'), String.raw`“\\s”`, 'é😀']";
    const escaped = withEscapes(source);
    assert.match(escaped, /^[\0-\x7f]+$/);
    const [matches, raw, said] = new Function(`return ${escaped}`)();
    assert.deepEqual([matches, said], [true, 'é😀']);
    assert.match('“ ”', new RegExp(`^${raw}$`));
  });
});
