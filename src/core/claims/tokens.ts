import { HASH_SEED, hashStep } from '../hash.ts';
import { COMMON_WORDS, WORD_CLASSES, type WordClass, wordsByClass } from './words.ts';

/** Symbols of a skeleton that are no word classes. */
const FORMS = [
  'edge',
  'figure',
  'year',
  'name',
  'ed',
  'ing',
  'ly',
  'nominal',
  'adjective',
  's',
  'long',
  'short',
  'question',
] as const;
export type TokenSymbol = WordClass | (typeof FORMS)[number];

const SYMBOLS: readonly TokenSymbol[] = [...WORD_CLASSES, ...FORMS];
/** Punctuation marks are symbols of their own, after the named ones. */
const PUNCTUATION = 128;
export const SYMBOL_COUNT = 256;

export function numberOf(symbol: TokenSymbol): number {
  return SYMBOLS.indexOf(symbol) + 1;
}

const FIGURE = numberOf('figure');
const YEAR = numberOf('year');
const NAME = numberOf('name');
const ED = numberOf('ed');
const ING = numberOf('ing');
const LY = numberOf('ly');
const NOMINAL = numberOf('nominal');
const ADJECTIVE = numberOf('adjective');
const S = numberOf('s');
const LONG = numberOf('long');
const SHORT = numberOf('short');
const QUANTITY = numberOf('quantity');
const QUESTION = numberOf('question');

/** Nobody reads on in a sentence of so many UTF-16 code units, and the model doesn't either. */
export const LONGEST = 4000;
/** Letters of a word that are looked at. */
export const LONGEST_WORD = 32;

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Slots of the table of known words, a power of two: a sixth of them are taken. */
const SLOTS = 4096;
/** Stands for a common word of no class. */
const COMMON = 255;
const slotHashes = new Int32Array(SLOTS);
const slotNumbers = new Uint8Array(SLOTS);
for (const [word, number] of wordsByClass()) addKnown(word, number);
for (const word of COMMON_WORDS) addKnown(word, COMMON);

function addKnown(word: string, number: number): void {
  const hash = hashOf(word);
  let slot = hash & (SLOTS - 1);
  while (slotNumbers[slot] !== 0 && slotHashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  if (slotNumbers[slot] !== 0) return;
  slotHashes[slot] = hash;
  slotNumbers[slot] = number;
}

/** A word's class, `COMMON`, or 0 when it isn't known. An open-addressed table: maps are slow with hashes for keys. */
function lookUp(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (slotNumbers[slot] !== 0 && slotHashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slotNumbers[slot] ?? 0;
}

/** Words whose endings are kept, a power of two. */
const KEPT = 2048;

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
const NOT = hashOf("n't");
const FULL_STOP = 0x2e;

/**
 * A sentence's words, figures and punctuation marks: the hash of each and its symbol; small letters, clitics apart
 * ("did n't"). Filled anew, in place, by
 * each `read`.
 */
export class Tokens {
  count = 0;
  readonly hashes = new Int32Array(LONGEST + 1);
  readonly symbols = new Int32Array(LONGEST + 1);
  /** The letters of word after word, each word between 0 and 0. */
  readonly letters = new Uint16Array(2 * LONGEST + 2);
  letterCount = 0;
  wordCount = 0;
  /** Of each word, its hash and another that hardly agrees when the first does by chance. */
  readonly wordHashes = new Int32Array(LONGEST + 1);
  readonly wordChecks = new Int32Array(LONGEST + 1);
  /** Index into `letters` of the 0 before each word, and of the one after the last. */
  readonly wordEnds = new Int32Array(LONGEST + 2);
  /** Words of no class that are not common either: they name something in particular. */
  rareCount = 0;
  /** Letters of all words together. */
  length = 0;
  /** How often each symbol is there. */
  readonly seen = new Int32Array(SYMBOL_COUNT);
  private readonly word = new Uint16Array(LONGEST_WORD);
  private readonly keptHashes = new Int32Array(KEPT);
  private readonly keptChecks = new Int32Array(KEPT);
  private readonly keptEndings = new Uint8Array(KEPT);

  read(sentence: string): void {
    this.count = this.letterCount = this.wordCount = this.rareCount = this.length = 0;
    this.seen.fill(0);
    this.letters[this.letterCount++] = 0;
    const end = Math.min(sentence.length, LONGEST);
    for (let at = 0; at < end; ) {
      const code = sentence.charCodeAt(at);
      if (code === 0x20 || isSpace(code)) at++;
      else if (isLetter(code)) at = this.readWord(sentence, at, end);
      else if (isDigit(code)) at = this.readFigure(sentence, at, end);
      else {
        const mark = plain(code);
        this.push(hashStep(HASH_SEED, mark), symbolOfMark(mark));
        at++;
      }
    }
  }

  private push(hash: number, symbol: number): void {
    this.hashes[this.count] = hash;
    this.symbols[this.count++] = symbol;
    this.seen[symbol] = (this.seen[symbol] as number) + 1;
  }

  /** Returns where it ends. */
  private readWord(sentence: string, start: number, end: number): number {
    const capital = isCapital(sentence.charCodeAt(start));
    let at = start;
    let length = 0;
    let capitals = 0;
    for (; at < end; at++) {
      const code = sentence.charCodeAt(at);
      if (code >= 0x61 && code <= 0x7a) {
        if (length < LONGEST_WORD) this.word[length++] = code;
      } else if (isLetter(code)) {
        if (isCapital(code)) capitals++;
        if (length < LONGEST_WORD) this.word[length++] = small(code);
      } else if (plain(code) === 0x27 && isLetter(sentence.charCodeAt(at + 1))) {
        const clitic = cliticAt(sentence, at + 1);
        if (clitic === 't' && this.word[length - 1] === 0x6e && length > 1) {
          this.pushWord(length - 1, capital);
          this.push(NOT, lookUp(NOT));
          return at + 2;
        }
        if (CLITICS.has(clitic)) {
          this.pushWord(length, capital);
          const hash = hashOf(`'${clitic}`);
          this.push(hash, lookUp(hash) || SHORT);
          return at + 1 + clitic.length;
        }
      } else if (code !== 0x2e || at - start !== 2 * length - 1 || !isLetter(sentence.charCodeAt(at + 1)))
        break;
      // The full stops of "U.S." are no ends.
    }
    // "US", "U.S.", "IT" and "WHO" are not "us", "it" and "who".
    const initials = length > 1 && capitals === length && (at - start > length || length < 4);
    if (initials && length < LONGEST_WORD) this.word[length++] = FULL_STOP;
    this.pushWord(length, capital);
    return at;
  }

  private pushWord(length: number, capital: boolean): void {
    const { letters, word } = this;
    let hash = HASH_SEED | 0;
    let check = length;
    let to = this.letterCount;
    for (let i = 0; i < length; i++) {
      const code = word[i] as number;
      hash = hashStep(hash, code);
      check = (Math.imul(check, 31) + code) | 0;
      letters[to++] = code;
    }
    letters[to++] = 0;
    this.letterCount = to;
    this.wordHashes[this.wordCount] = hash;
    this.wordChecks[this.wordCount++] = check;
    this.wordEnds[this.wordCount] = this.letterCount - 1;
    this.length += length;
    const known = lookUp(hash);
    if (known === 0) this.rareCount++;
    if (known > 0 && known !== COMMON) this.push(hash, known);
    else this.push(hash, capital && this.count > 0 ? NAME : this.keptEndingOf(hash, check, length));
  }

  /** The last word of a kind is kept: endings take a while to compare. */
  private keptEndingOf(hash: number, check: number, length: number): number {
    const slot = hash & (KEPT - 1);
    if (this.keptHashes[slot] !== hash || this.keptChecks[slot] !== check) {
      this.keptHashes[slot] = hash;
      this.keptChecks[slot] = check;
      this.keptEndings[slot] = this.endingOf(length);
    }
    return this.keptEndings[slot] as number;
  }

  /** What a word that is in no class looks like. */
  private endingOf(length: number): number {
    const last = this.word[length - 1] ?? 0;
    if (length > 4) {
      for (const { letters, symbol } of endingsByLast[last] ?? []) {
        if (this.endsWith(letters, length)) return symbol;
      }
    }
    if (length > 3 && last === 0x73 && this.word[length - 2] !== 0x73) return S;
    return length > 6 ? LONG : SHORT;
  }

  private endsWith(letters: readonly number[], length: number): boolean {
    for (let i = 2; i <= letters.length; i++) {
      if (this.word[length - i] !== letters[letters.length - i]) return false;
    }
    return true;
  }

  private readFigure(sentence: string, start: number, end: number): number {
    let at = start;
    let grouped = false;
    for (; at < end; at++) {
      const code = sentence.charCodeAt(at);
      if (isDigit(code)) continue;
      if ((code !== 0x2c && code !== 0x2e) || !isDigit(sentence.charCodeAt(at + 1))) break;
      grouped = true;
    }
    const head = sentence.charCodeAt(start) * 100 + sentence.charCodeAt(start + 1);
    const year = !grouped && at - start === 4 && (head === 0x31 * 100 + 0x39 || head === 0x32 * 100 + 0x30);
    this.push(year ? YEAR : FIGURE, year ? YEAR : FIGURE);
    return at;
  }
}

interface Ending {
  readonly letters: readonly number[];
  readonly symbol: number;
}

/** By their last letter; the first that fits counts. */
const endingsByLast: Ending[][] = [];
for (const [symbol, endings] of [
  [ED, 'ed'],
  [ING, 'ing'],
  [LY, 'ly'],
  [NOMINAL, 'tion sion ment ity ness ance ence ship ism tions sions ments ities ances ences ships isms'],
  [ADJECTIVE, 'al ive ous ic able ible ful less ary'],
] as const) {
  for (const ending of endings.split(' ')) {
    const letters = [...ending].map(letter => letter.charCodeAt(0));
    const last = letters.at(-1) ?? 0;
    endingsByLast[last] ??= [];
    endingsByLast[last].push({ letters, symbol });
  }
}

function symbolOfMark(mark: number): number {
  if (mark === 0x3f) return QUESTION;
  const quantity = mark === 0x24 || mark === 0x25 || mark === 0xa3 || mark === 0x20ac;
  return quantity ? QUANTITY : PUNCTUATION + (mark & 127);
}

function cliticAt(sentence: string, from: number): string {
  let to = from;
  while (to < from + 3 && isLetter(sentence.charCodeAt(to))) to++;
  return sentence.slice(from, to).toLowerCase();
}

/** Typographic quotation marks and dashes as typed ones. */
function plain(code: number): number {
  if (code < 0x2010 || code > 0x201f) return code;
  if (code <= 0x2015) return 0x2d;
  return code === 0x2018 || code === 0x2019 || code === 0x201b ? 0x27 : code >= 0x201c ? 0x22 : code;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code < 0x2000 ? code !== 0xd7 && code !== 0xf7 : code >= 0x2c00 && code < 0xfff0;
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

function small(code: number): number {
  return isCapital(code) ? code + 32 : code;
}
