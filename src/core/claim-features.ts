import {
  HASH_SEED,
  hashStep,
  LONGEST,
  numberOf,
  SYMBOL_COUNT,
  type TokenSymbol,
  Tokens,
} from './claim-tokens.ts';

/**
 * What the model of claims sees of a sentence: hashed features in four families (Weinberger et al. 2009, "Feature
 * hashing for large scale multitask learning"). Each family has a table of its own, and carries as much in a long
 * sentence as in a short one: a feature counts `reach / √features`.
 */
export const FAMILIES = [
  /** Words and pairs of words. */
  { name: 'words', size: 1 << 15, reach: 1.5 },
  /** Three to five letters within a word, its ends marked. */
  { name: 'letters', size: 1 << 15, reach: 1.5 },
  /** One to three symbols of the skeleton, and two with a gap between them. */
  { name: 'skeleton', size: 1 << 15, reach: 3 },
  /** How many words of each class, how many words, and how long they are. */
  { name: 'counts', size: 1 << 8, reach: 3 },
] as const;

/** A family's part of what was read: rows of its table, each as often as it was met. */
export interface FeatureList {
  readonly rows: Int32Array;
  count: number;
}

const WORDS = 0;
const LETTERS = 1;
const SKELETON = 2;
const COUNTS = 3;
const EDGE = numberOf('edge');

/** Symbols that are counted, each up to three. */
const COUNTED = (
  'figure year quantity number time past name ed was have had first we you will would can must think more most actor nominal say change act value not money law month may if all'.split(
    ' ',
  ) as TokenSymbol[]
).map(numberOf);
const MOST = 3;
/** Lower bounds of the bins. */
const WORD_COUNTS = [3, 5, 7, 10, 14, 19, 25, 35];
const LETTERS_PER_WORD = [3, 3.5, 4, 4.5, 5, 5.5, 6];

/** Reads sentence after sentence into the same lists: they hold until the next `read`. */
export class FeatureReader {
  readonly lists: readonly FeatureList[] = [2, 9, 4, 1].map(perToken => ({
    rows: new Int32Array(perToken * (LONGEST + 8)),
    count: 0,
  }));
  private readonly tokens = new Tokens();
  private readonly seen = new Int32Array(SYMBOL_COUNT);

  read(sentence: string): void {
    for (const list of this.lists) list.count = 0;
    this.tokens.read(sentence);
    this.readWords();
    this.readLetters();
    this.readSkeleton();
    this.readCounts();
  }

  private add(family: number, row: number): void {
    const list = this.lists[family];
    if (list) list.rows[list.count++] = row;
  }

  private readWords(): void {
    const { hashes, count } = this.tokens;
    let before = EDGE;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] ?? 0;
      this.add(WORDS, spread(hash) & (FAMILIES[WORDS].size - 1));
      this.add(WORDS, spread(Math.imul(before, 31) ^ hash) & (FAMILIES[WORDS].size - 1));
      before = hash;
    }
    this.add(WORDS, spread(Math.imul(before, 31) ^ EDGE) & (FAMILIES[WORDS].size - 1));
  }

  private readLetters(): void {
    const { letters, letterCount } = this.tokens;
    const mask = FAMILIES[LETTERS].size - 1;
    for (let start = 0; start + 2 < letterCount; start++) {
      let hash = hashStep(HASH_SEED, letters[start] ?? 0);
      const most = Math.min(5, letterCount - start);
      for (let n = 1; n < most; n++) {
        const letter = letters[start + n] ?? 0;
        hash = hashStep(hash, letter);
        if (n > 1) this.add(LETTERS, spread(hash) & mask);
        if (letter === 0) break;
      }
    }
  }

  private readSkeleton(): void {
    const { symbols, count } = this.tokens;
    const mask = FAMILIES[SKELETON].size - 1;
    let second = EDGE;
    let first = EDGE;
    for (let i = 0; i <= count; i++) {
      const symbol = i < count ? (symbols[i] ?? 0) : EDGE;
      this.add(SKELETON, spread(symbol) & mask);
      this.add(SKELETON, spread((first << 8) | symbol | (1 << 24)) & mask);
      if (i > 0) {
        this.add(SKELETON, spread((second << 16) | (first << 8) | symbol | (2 << 24)) & mask);
        this.add(SKELETON, spread((second << 16) | symbol | (3 << 24)) & mask);
      }
      second = first;
      first = symbol;
    }
  }

  private readCounts(): void {
    const { symbols, count, wordCount, length } = this.tokens;
    this.seen.fill(0);
    for (let i = 0; i < count; i++) this.seen[symbols[i] ?? 0] = (this.seen[symbols[i] ?? 0] ?? 0) + 1;
    COUNTED.forEach((symbol, i) => {
      this.add(COUNTS, i * (MOST + 1) + Math.min(MOST, this.seen[symbol] ?? 0));
    });
    const bins = COUNTED.length * (MOST + 1);
    this.add(COUNTS, bins + binOf(wordCount, WORD_COUNTS));
    this.add(
      COUNTS,
      bins + WORD_COUNTS.length + 1 + binOf(length / Math.max(1, wordCount), LETTERS_PER_WORD),
    );
  }
}

function binOf(value: number, bounds: readonly number[]): number {
  let bin = 0;
  while (bin < bounds.length && value >= (bounds[bin] ?? 0)) bin++;
  return bin;
}

/** Spreads the hash over its low bits (the finaliser of MurmurHash3). */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
