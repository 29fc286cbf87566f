import { HASH_SEED, hashStep } from '../hash.ts';
import { substanceOf } from './substance.ts';
import { LONGEST, numberOf, type TokenSymbol, Tokens } from './tokens.ts';

/**
 * What the model of claims sees of a sentence: hashed features in families (Weinberger et al. 2009, "Feature hashing
 * for large scale multitask learning"). Each family has a table of its own, `size` rows (a power of two), and carries
 * as much in a long sentence as in a short one: a feature counts `reach / √features`. No sentence has more than `most` features of it.
 */
export const FAMILIES = [
  /** Words and pairs of words. */
  { name: 'words', size: 1 << 14, reach: 1.5, most: 2 * LONGEST + 9 },
  /** Three to five letters within a word, its ends marked. */
  { name: 'letters', size: 1 << 14, reach: 1.5, most: 6 * LONGEST + 9 },
  /** The first verb, with what stands before and after it. */
  { name: 'verb', size: 1 << 12, reach: 1, most: 8 },
  /** Which telling symbols are there together. */
  { name: 'pairs', size: 1 << 11, reach: 1.5, most: 1000 },
  /** How many words of each class, how many words, how long and how rare they are. */
  { name: 'counts', size: 1 << 8, reach: 3, most: 64 },
] as const;
export const LETTERS = 1;
const MASKS = FAMILIES.map(({ size }) => size - 1);
const [WORDS, , VERB, PAIRS, COUNTS] = [0, 1, 2, 3, 4] as const;

/** A family's part of what was read: rows of its table, each as often as it was met. */
export interface FeatureList {
  readonly rows: Int32Array;
  count: number;
}

function symbols(names: string): readonly number[] {
  return names.split(' ').map(name => numberOf(name as TokenSymbol));
}

const EDGE = numberOf('edge');
const MUST = numberOf('must');
const COUNTED = symbols(
  'figure year quantity number time past name ed was have had first we you will would can must think more most actor nominal say change act value not money law month may if all',
);
/** What is counted is counted up to this. */
const MOST = 3;
const PAIRED = [...COUNTED, ...symbols('is ing he they it this because but about no some')];
/** The row of each two of them. */
const PAIR_ROWS = Int32Array.from(
  PAIRED.flatMap(first => PAIRED.map(second => spread((first << 8) | second) & (FAMILIES[PAIRS].size - 1))),
);
const VERBS = new Set(
  symbols('is was be been have had do did will would can may must ed say think let change act'),
);
/** Lower bounds of the bins. */
const WORD_COUNTS = [3, 5, 7, 10, 14, 19, 25, 35];
const LETTERS_PER_WORD = [3, 3.5, 4, 4.5, 5, 5.5, 6];
const RARE_WORDS = [1, 2, 3, 4, 5, 6, 8, 10, 13];
const RARENESS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5];

/** Reads sentence after sentence into the same lists: they hold until the next `read`. */
export class FeatureReader {
  readonly lists: readonly FeatureList[] = FAMILIES.map(({ most }) => ({
    rows: new Int32Array(most),
    count: 0,
  }));
  /** See `substanceOf`. */
  substance = 0;
  /** Whether its first verb asks for something: "Congress should …". */
  advice = false;
  readonly tokens = new Tokens();
  /** Which of the paired symbols the sentence has. */
  private readonly there = new Int32Array(PAIRED.length);

  read(sentence: string): void {
    for (const list of this.lists) list.count = 0;
    this.tokens.read(sentence);
    this.substance = substanceOf(this.tokens);
    this.readWords();
    this.readVerb();
    this.readPairs();
    this.readCounts();
  }

  private add(family: number, hash: number): void {
    const list = this.lists[family] as FeatureList;
    list.rows[list.count++] = spread(hash) & (MASKS[family] as number);
  }

  private readWords(): void {
    const { hashes, count } = this.tokens;
    let before = EDGE;
    const list = this.lists[WORDS] as FeatureList;
    const { rows } = list;
    const mask = FAMILIES[WORDS].size - 1;
    let to = 0;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      rows[to++] = spread(hash) & mask;
      rows[to++] = spread(Math.imul(before, 31) ^ hash) & mask;
      before = hash;
    }
    rows[to++] = spread(Math.imul(before, 31) ^ EDGE) & mask;
    list.count = to;
  }

  /** Adds the letters of the sentence that was read: `read` leaves them out, since the model knows most words' sums. */
  readLetters(): void {
    const { letters, letterCount } = this.tokens;
    const list = this.lists[LETTERS];
    if (list) list.count = letterRows(letters, 0, letterCount - 1, list.rows);
  }

  private readVerb(): void {
    const { symbols, count } = this.tokens;
    let at = 0;
    while (at < count && !VERBS.has(symbols[at] ?? 0)) at++;
    const verb = at < count ? (symbols[at] ?? 0) : EDGE;
    this.advice = verb === MUST;
    this.add(VERB, verb);
    this.add(VERB, (1 << 16) | (verb << 8) | (symbols[0] ?? 0));
    this.add(VERB, (2 << 16) | (verb << 8) | (at > 0 ? (symbols[at - 1] ?? 0) : EDGE));
    this.add(VERB, (3 << 16) | (verb << 8) | (at + 1 < count ? (symbols[at + 1] ?? 0) : EDGE));
    this.add(VERB, (4 << 16) | (symbols[count - 1] ?? 0));
    this.add(VERB, (5 << 16) | (at < count ? Math.min(at, 9) : 10));
  }

  private readPairs(): void {
    const { seen } = this.tokens;
    const { there } = this;
    const list = this.lists[PAIRS] as FeatureList;
    let count = 0;
    for (let i = 0; i < PAIRED.length; i++) {
      if ((seen[PAIRED[i] as number] as number) > 0) there[count++] = i;
    }
    const { rows } = list;
    let to = 0;
    for (let i = 0; i < count; i++) {
      const from = (there[i] as number) * PAIRED.length;
      for (let j = i + 1; j < count; j++) rows[to++] = PAIR_ROWS[from + (there[j] as number)] as number;
    }
    list.count = to;
  }

  private readCounts(): void {
    const { seen, wordCount, rareCount, length } = this.tokens;
    const list = this.lists[COUNTS];
    if (!list) return;
    for (let i = 0; i < COUNTED.length; i++) {
      list.rows[list.count++] = i * (MOST + 1) + Math.min(MOST, seen[COUNTED[i] ?? 0] ?? 0);
    }
    let row = COUNTED.length * (MOST + 1);
    const addBin = (value: number, bounds: readonly number[]): void => {
      let bin = 0;
      while (bin < bounds.length && value >= (bounds[bin] ?? 0)) bin++;
      list.rows[list.count++] = row + bin;
      row += bounds.length + 1;
    };
    addBin(wordCount, WORD_COUNTS);
    addBin(length / Math.max(1, wordCount), LETTERS_PER_WORD);
    addBin(rareCount, RARE_WORDS);
    addBin(rareCount / Math.sqrt(wordCount + 1), RARENESS);
  }
}

/**
 * Writes the rows of every run of three to five letters of the words between the noughts at `from` and `to`, and
 * returns how many there are.
 */
export function letterRows(letters: Uint16Array, from: number, to: number, rows: Int32Array): number {
  let count = 0;
  for (let start = from; start + 2 <= to; start++) {
    let hash = hashStep(HASH_SEED, letters[start] ?? 0);
    const last = Math.min(start + 4, to);
    for (let at = start + 1; at <= last; at++) {
      const letter = letters[at] ?? 0;
      hash = hashStep(hash, letter);
      if (at > start + 1) rows[count++] = spread(hash) & (FAMILIES[LETTERS].size - 1);
      if (letter === 0) break;
    }
  }
  return count;
}

/** Spreads a hash over its low bits (the finaliser of MurmurHash3). */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
