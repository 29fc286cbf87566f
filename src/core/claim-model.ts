import { FAMILIES, FeatureReader, LETTERS, letterRows } from './claim-features.ts';
import type { Tokens } from './claim-tokens.ts';
import { BIAS, SCALES, SHIFT, SLOPE, TABLES } from './claim-weights.ts';

/** One character a weight; the middle one is nought. */
export const LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const MIDDLE = 32;
/** What the largest weight of a table counts in whole numbers, which are summed without any rounding. */
const LARGEST = (MIDDLE - 1) ** 2;

const tables = TABLES.map(decode);
const reader = new FeatureReader();

/** Levels lie closer near nought, where most weights are: each counts its square. */
function decode(characters: string): Int16Array {
  const byCode = new Int16Array(128);
  for (let level = 0; level < LEVELS.length; level++) {
    byCode[LEVELS.charCodeAt(level)] = (level - MIDDLE) * Math.abs(level - MIDDLE);
  }
  // Runs whenever the extension is loaded: a callback for each character would take longer than all else here.
  const weights = new Int16Array(characters.length);
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
  const letters = sumOfLetters(reader.tokens);
  let odds = BIAS;
  for (let family = 0; family < FAMILIES.length; family++) {
    const list = reader.lists[family];
    const weights = tables[family];
    if (!list || !weights) continue;
    const unit = (SCALES[family] ?? 0) / LARGEST;
    if (family === LETTERS) odds += letters.sum * unit * weightOf(family, letters.count);
    else odds += sumOf(weights, list.rows, list.count) * unit * weightOf(family, list.count);
  }
  const scaled = SLOPE * evidenceOf(odds, reader.substance) + SHIFT;
  const score = logistic(reader.advice ? heldBack(scaled) : scaled);
  // Engines differ in the last bits of `exp`.
  return Math.round(score * 100_000) / 100_000;
}

function sumOf(weights: Int16Array, rows: Int32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[rows[i] as number] as number;
  return sum;
}

/** Words whose sums are kept, a power of two. */
const KEPT = 2048;
const keptHashes = new Int32Array(KEPT);
const keptChecks = new Int32Array(KEPT);
const keptSums = new Int32Array(KEPT);
const keptCounts = new Int32Array(KEPT);
const letterBuffer = new Int32Array(FAMILIES[LETTERS].most);

/** The letters of a word weigh the same wherever it stands; the last word of a kind is kept. */
function sumOfLetters({ letters, wordCount, wordEnds, wordHashes, wordChecks }: Tokens): {
  sum: number;
  count: number;
} {
  let [sum, count] = [0, 0];
  for (let word = 0; word < wordCount; word++) {
    const hash = wordHashes[word] ?? 0;
    const check = wordChecks[word] ?? 0;
    const slot = hash & (KEPT - 1);
    if (keptHashes[slot] !== hash || keptChecks[slot] !== check) {
      const rows = letterRows(letters, wordEnds[word] ?? 0, wordEnds[word + 1] ?? 0, letterBuffer);
      keptHashes[slot] = hash;
      keptChecks[slot] = check;
      keptSums[slot] = sumOf(tables[LETTERS] ?? new Int16Array(0), letterBuffer, rows);
      keptCounts[slot] = rows;
    }
    sum += keptSums[slot] ?? 0;
    count += keptCounts[slot] ?? 0;
  }
  return { sum, count };
}

/** What each of so many features of a family counts. */
export function weightOf(family: number, features: number): number {
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
