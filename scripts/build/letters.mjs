// Makes regular expressions cheap to compile: `\p{L}` is 700 ranges, and the engine takes a third of a millisecond to compile
// one of them. The sources have three hundred, and a document's first reading asks most of them. `\p{Lu}`, of which they have as
// many, is searched for in all of Unicode whenever one is made, but what has a property of its own is found at once.
import { readFileSync } from 'node:fs';

/**
 * Letters of the scripts in use, as ranges of a class: exact for Latin, Greek and Cyrillic, by blocks for others, with their
 * marks and digits. What is left out are historic scripts, mathematical letters and the rarest ideographs.
 */
const LETTERS = [
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u02c6-\\u02d1', // Latin
  '\\u0370-\\u0374\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u048a-\\u052f', // Greek, Cyrillic
  '\\u0531-\\u0556\\u0560-\\u0588\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u06d5', // Armenian, Hebrew, Arabic
  '\\u0904-\\u1fbc\\u1fc2-\\u1ffc', // of South and Southeast Asia, of Africa; Latin and Greek with marks
  '\\u2c00-\\u2dde\\u3041-\\u318e\\u3400-\\ua4fd\\ua722-\\uabe2\\uac00-\\ud7a3\\uf900-\\ufaff', // of East Asia
  '\\ufb00-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc', // other shapes of all these
].join('');

/** Marks that are none of these: exact for Latin, Greek and Cyrillic, by blocks for others. */
const MARKS = [
  '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f',
  '\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u06d6-\\u06ed\\u0900-\\u0903\\u302a-\\u302f\\ufe00-\\ufe0f',
].join('');

/** One that isn't escaped, and what stands behind it. */
const LAST_BRACKET = /(?<!\\)(?<bracket>[[\]])(?<between>(?:\\[[\]]|[^[\]])*)$/;

/**
 * A source in whose regular expressions, and strings for them, `\p{Uppercase}` stands for `\p{Lu}`: it takes in Roman numerals (Ⅳ)
 * and letters in circles or squares (Ⓐ), too.
 * @param {string} source
 */
export function withQuickCapitals(source) {
  return source.replaceAll('p{Lu}', 'p{Uppercase}');
}

/**
 * A source in whose regular expressions, and strings for them, these ranges stand for `\p{L}`, and for `\p{L}\p{M}` in a class
 * (`[…]`). Where it can't be told whether it stands in one it is left.
 * @param {string} source
 */
export function withRangesOfLetters(source) {
  return source.replace(/(\\{1,2})p\{L\}(\1p\{M\})?/g, (whole, backslash, marks = '', at) => {
    const escaped = (/** @type {string} */ ranges) => ranges.replaceAll('\\', backslash);
    const ranges = escaped(LETTERS);
    const before = source.slice(source.lastIndexOf('\n', at) + 1, at);
    // Back to the bracket that opens or closes the last class.
    const { bracket, between = '' } = LAST_BRACKET.exec(before)?.groups ?? {};
    if (bracket !== '[') return `[${ranges}]${marks}`;
    // `[/\p{L}/u, …]` and `words[`\\p{L}`]` are brackets of the language.
    return /[/`]/.test(between) ? whole : ranges + (marks && escaped(MARKS));
  });
}

/**
 * A source without characters beyond ASCII: esbuild escapes those of strings, but not those of regular expressions and of
 * `String.raw`, which here makes nothing else. A bundle in one byte a character loads faster and takes half the memory.
 * @param {string} source
 */
export function withEscapes(source) {
  return source.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Reads the sources so.
 * @returns {import('esbuild').Plugin}
 */
export function rangesOfLetters() {
  return {
    name: 'ranges-of-letters',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, ({ path }) => ({
        contents: withEscapes(withQuickCapitals(withRangesOfLetters(readFileSync(path, 'utf8')))),
        loader: 'ts',
      }));
    },
  };
}
