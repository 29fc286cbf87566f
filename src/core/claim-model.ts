import { FAMILIES, FeatureReader } from './claim-features.ts';
import { BIAS, SCALES, SLOPE, TABLES } from './claim-weights.ts';

/** One character each; the middle one is nought. */
export const LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const MIDDLE = 32;

/**
 * The weight that a character stands for, in parts of its table's largest: levels lie closer near nought, where most
 * weights are.
 */
export function weightOf(level: number): number {
  const part = (level - MIDDLE) / (MIDDLE - 1);
  return part * Math.abs(part);
}

const tables = TABLES.map((characters, family) => decode(characters, SCALES[family] ?? 0));
const reader = new FeatureReader();

function decode(characters: string, scale: number): Float32Array {
  const weights = new Float32Array(characters.length);
  const byCode = new Float32Array(128);
  for (let level = 0; level < LEVELS.length; level++) {
    byCode[LEVELS.charCodeAt(level)] = weightOf(level) * scale;
  }
  for (let i = 0; i < characters.length; i++) weights[i] = byCode[characters.charCodeAt(i)] ?? 0;
  return weights;
}

/**
 * How check-worthy a sentence is: the probability, 0–1 to four places, that a fact-checker would check it. A logistic
 * regression over hashed features, trained by `eval/train-claims.ts` on ClaimBuster (Arslan et al. 2020, "A benchmark
 * dataset of check-worthy factual claims"), its output scaled after Platt (1999). Takes a few microseconds; any
 * string has a score, and the same one everywhere.
 */
export function scoreClaim(sentence: string): number {
  reader.read(sentence);
  let odds = 0;
  for (let family = 0; family < FAMILIES.length; family++) {
    const { rows, count } = reader.lists[family] ?? { rows: new Int32Array(0), count: 0 };
    const weights = tables[family] ?? new Float32Array(0);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[rows[i] ?? 0] ?? 0;
    odds += (sum * (FAMILIES[family]?.reach ?? 0)) / Math.sqrt(Math.max(FEWEST_FEATURES, count));
  }
  const score = 1 / (1 + Math.exp(-(odds * SLOPE + BIAS)));
  // Engines differ in the last bits of `exp`.
  return Math.round(score * 10_000) / 10_000;
}

/** So that a word alone doesn't carry a family's whole reach. */
export const FEWEST_FEATURES = 4;
