import { MOST_TOKENS } from '../../src/core/claims/network.ts';
import { numberOf, Tokens } from '../../src/core/claims/tokens.ts';
import type { Vectors } from './vectors.ts';

/** What the network sees of a sentence. */
export interface Words {
  /** Index into the vocabulary, or -1. */
  readonly indices: Int32Array;
  /** What stands for a word that isn't known; of those in the vocabulary, whatever their capitals. */
  readonly symbols: Int32Array;
  /** 1 where a word of the vocabulary has a capital that makes it a name. */
  readonly names: Uint8Array;
}

export interface Vocabulary {
  readonly hashes: readonly number[];
  readonly indices: ReadonlyMap<number, number>;
  /** The symbol of each word in small letters. */
  readonly symbols: readonly number[];
  /** Index of each word's vector, or -1. */
  readonly vectors: readonly number[];
  /** Whether it is common enough in training to have weights of its own. */
  readonly own: readonly boolean[];
}

const NAME = numberOf('name');
/** A word that is in so many sentences of the training data is in the vocabulary. */
const SEEN = 2;
/** And one in so many has weights of its own besides those of its vector. */
const OFTEN = 20;

/** The words of the training data and the commonest of those with vectors, up to `size`. */
export function chooseVocabulary(texts: readonly string[], vectors: Vectors, size: number): Vocabulary {
  const counts = new Map<number, number>();
  const symbolOf = new Map<number, number>();
  const tokens = new Tokens();
  for (const text of texts) {
    tokens.read(text);
    const here = new Set<number>();
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hashes[i] ?? 0;
      const symbol = tokens.symbols[i] ?? 0;
      here.add(hash);
      if (symbol !== NAME || !symbolOf.has(hash)) symbolOf.set(hash, symbol);
    }
    for (const hash of here) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const seen = [...counts].filter(([, count]) => count >= SEEN).sort((a, b) => b[1] - a[1]);
  const hashes = [...new Set([...seen.map(([hash]) => hash), ...vectors.hashes])].slice(0, size);
  return {
    hashes,
    indices: new Map(hashes.map((hash, at) => [hash, at])),
    symbols: hashes.map(hash => symbolOf.get(hash) ?? NAME),
    vectors: hashes.map(hash => vectors.indices.get(hash) ?? -1),
    own: hashes.map(hash => (counts.get(hash) ?? 0) >= OFTEN),
  };
}

export function readWords(texts: readonly string[], vocabulary: Vocabulary): Words[] {
  const tokens = new Tokens();
  return texts.map(text => {
    tokens.read(text);
    const length = Math.min(tokens.count, MOST_TOKENS);
    const words = {
      indices: new Int32Array(length),
      symbols: new Int32Array(length),
      names: new Uint8Array(length),
    };
    for (let i = 0; i < length; i++) {
      const index = vocabulary.indices.get(tokens.hashes[i] ?? 0) ?? -1;
      const symbol = tokens.symbols[i] ?? 0;
      words.indices[i] = index;
      words.symbols[i] = index < 0 ? symbol : (vocabulary.symbols[index] ?? 0);
      words.names[i] = index >= 0 && symbol === NAME ? 1 : 0;
    }
    return words;
  });
}
