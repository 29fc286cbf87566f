import { decodeWeights, LARGEST } from './claim-encoding.ts';
import { FAMILIES, FeatureReader, LETTERS, letterRows } from './claim-features.ts';
import { HEADS, readNetwork } from './claim-network.ts';
import type { Tokens } from './claim-tokens.ts';
import { BIAS, SCALES, SHIFT, SLOPE, TABLES } from './claim-weights.ts';

const tables = TABLES.map(decodeWeights);
const reader = new FeatureReader();
const network = new Float64Array(HEADS);

/**
 * How check-worthy a sentence is: the probability, 0–1 to five places, that a fact-checker would check it. A logistic
 * regression over hashed features and a small convolutional network over word vectors, both trained by
 * `eval/train-claims.ts` on ClaimBuster (Arslan et al. 2020, "A benchmark dataset of check-worthy factual claims") and
 * on briefs of the US government, joined with how specific the sentence is; the output scaled after Platt (1999). Takes
 * a few microseconds; any string has a score, and the same one everywhere.
 */
export function scoreClaim(sentence: string): number {
  reader.read(sentence);
  readNetwork(reader.tokens, network);
  const [check = 0, specific = 0] = network;
  const scaled = SLOPE * evidenceOf(readTables(), check, specific, reader.substance) + SHIFT;
  const score = logistic(reader.advice ? heldBack(scaled) : scaled);
  // Engines differ in the last bits of `exp`.
  return Math.round(score * 100_000) / 100_000;
}

/** Log-odds by the hashed features of the sentence that was read. */
function readTables(): number {
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
  return odds;
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

/** Each reader's part in whether a sentence is check-worthy: they err on different sentences. */
const FEATURES_PART = 0.75;
const NETWORK_PART = 0.5;
/** Debates are harder to read than their groundtruth: what is learned from them is too timid for it. */
const BOLDNESS = 2.2;
const LEAN = 0.2;
/** How likely a specific sentence is check-worthy for that alone. */
const FOR_BEING_SPECIFIC = 0.2;
/** Of the log-odds that it is specific. */
const LEARNED = 0.7;
const RESERVE = 1;

/**
 * Log-odds of a claim: it must say something specific, and be check-worthy or, more rarely, a claim for being specific
 * alone. The second orders what debaters don't dispute, plain statements of fact among them.
 */
export function evidenceOf(features: number, check: number, specific: number, substance: number): number {
  const worthy = logistic(BOLDNESS * (FEATURES_PART * features + NETWORK_PART * check) + LEAN);
  const isSpecific = logistic(LEARNED * specific + substance - RESERVE);
  const claim = isSpecific * (worthy + FOR_BEING_SPECIFIC * (1 - worthy));
  return Math.log(Math.max(claim, Number.MIN_VALUE) / Math.max(1 - claim, Number.EPSILON));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
