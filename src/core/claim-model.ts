import { FAMILIES, FeatureReader } from './claim-features.ts';
import { BIAS, SCALES, SHIFT, SLOPE, TABLES } from './claim-weights.ts';

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
 * How check-worthy a sentence is: the probability, 0–1 to five places, that a fact-checker would check it. A logistic
 * regression over hashed features, trained by `eval/train-claims.ts` on ClaimBuster (Arslan et al. 2020, "A benchmark
 * dataset of check-worthy factual claims") and on briefs of the US government, joined with the sentence's substance,
 * its output scaled after Platt (1999). Takes a few microseconds; any string has a score, and the same one everywhere.
 */
export function scoreClaim(sentence: string): number {
  reader.read(sentence);
  let odds = BIAS;
  for (let family = 0; family < FAMILIES.length; family++) {
    const list = reader.lists[family];
    const weights = tables[family];
    if (!list || !weights) continue;
    let sum = 0;
    for (let i = 0; i < list.count; i++) sum += weights[list.rows[i] ?? 0] ?? 0;
    odds += sum * valueOf(family, list.count);
  }
  const scaled = SLOPE * evidenceOf(odds, reader.substance) + SHIFT;
  const score = logistic(reader.advice ? heldBack(scaled) : scaled);
  // Engines differ in the last bits of `exp`.
  return Math.round(score * 100_000) / 100_000;
}

/** What each of so many features of a family counts. */
export function valueOf(family: number, features: number): number {
  return (FAMILIES[family]?.reach ?? 0) / Math.sqrt(Math.max(FEWEST_FEATURES, features));
}

/** So that a word alone doesn't carry a family's whole reach. */
const FEWEST_FEATURES = 4;

/**
 * Log-odds that advice hardly passes: a probability of 0.2. Debaters say little of substance with "should", so that it
 * can't be learned from them; but the advice of briefs is full of names and figures.
 */
const ADVICE = -1.4;

function heldBack(odds: number): number {
  return odds > ADVICE ? ADVICE + (odds - ADVICE) * 0.05 : odds;
}

/** Log-odds that a standard deviation of substance adds to what was learned. */
const ADDED = 0.2;
/** Debates are harder to read than their groundtruth: what is learned from them is too timid for it. */
const BOLDNESS = 1.6;
const LEAN = 0.2;
/** How likely a sentence is a claim for its substance alone, at most; and how soon that is reached. */
const FOR_SUBSTANCE_ALONE = 0.2;
const STEEPNESS = 2;

/**
 * Log-odds of a claim by what was learned or, failing that, by substance alone (a noisy or). The second orders what
 * debaters don't dispute, plain statements of fact among them, and hardly moves what they do.
 */
export function evidenceOf(odds: number, substance: number): number {
  const learned = logistic(BOLDNESS * (odds + ADDED * substance) + LEAN);
  const neither = (1 - learned) * (1 - FOR_SUBSTANCE_ALONE * logistic(STEEPNESS * substance));
  return Math.log((1 - neither) / Math.max(neither, Number.MIN_VALUE));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
