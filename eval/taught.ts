import { HASH_LENGTH, LEVELS, MIDDLE } from '../src/core/claims/encoding.ts';
import { HASH_SEED, hashStep } from '../src/core/hash.ts';
import { plainText } from './claim-data.ts';
import { encodeHash } from './training/encode.ts';

/** Log-odds that a sentence is worth checking, and that it says something specific. */
export type Answer = readonly [number, number];

/** Log-odds from one level to the next. */
const STEP = 0.2;

/**
 * What the teacher says of sentences, a line each: the hash of its words, so that no sentence can be read from it, and a
 * character for either answer.
 */
export function readTaught(file: string): ReadonlyMap<string, Answer> {
  const oddsAt = (line: string, at: number): number => (LEVELS.indexOf(line.charAt(at)) - MIDDLE) * STEP;
  return new Map(
    file
      .split('\n')
      .filter(line => line !== '')
      .map(line => [line.slice(0, HASH_LENGTH), [oddsAt(line, HASH_LENGTH), oddsAt(line, HASH_LENGTH + 1)]]),
  );
}

/** @param answers by `keyOf` the sentence */
export function writeTaught(answers: ReadonlyMap<string, Answer>): string {
  const levelOf = (odds: number): string =>
    LEVELS.charAt(MIDDLE + Math.max(1 - MIDDLE, Math.min(MIDDLE - 1, Math.round(odds / STEP))));
  return [...answers]
    .map(([key, odds]) => `${key}${odds.map(levelOf).join('')}\n`)
    .sort()
    .join('');
}

/** Two copies of one sentence have the same, whatever became of their punctuation. */
export function keyOf(text: string): string {
  return encodeHash(hashOf(text));
}

export function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (const character of plainText({ text })) hash = hashStep(hash, character.charCodeAt(0));
  return hash;
}
