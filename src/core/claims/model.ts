import { lazily } from '../remembered.ts';
import { decodeWeights, LARGEST } from './encoding.ts';
import { FAMILIES, type FeatureList, FeatureReader, LETTERS, letterRows } from './features.ts';
import { HEADS, readNetwork } from './network.ts';
import type { Tokens } from './tokens.ts';
import { BIASES, SCALES, SHIFT, SLOPE, TABLES } from './weights.ts';

const reader = new FeatureReader();
/** Log-odds of each head, by the hashed features and by the network. */
const linear = new Float64Array(HEADS);
const network = new Float64Array(HEADS);

/** Of each family, the weights of both heads side by side: where one is read the other is at hand. */
const tablesOf = lazily(() =>
  FAMILIES.map(({ size }, family) => {
    const table = new Int16Array(size * HEADS);
    TABLES.forEach((head, at) => {
      decodeWeights(head[family] ?? '').forEach((weight, row) => {
        table[row * HEADS + at] = weight;
      });
    });
    return table;
  }),
);

/** What a sentence says by itself for being check-worthy. */
export interface Evidence {
  /** Log-odds. */
  readonly odds: number;
  /** It asks for something. */
  readonly isAdvice: boolean;
}

/**
 * How check-worthy a sentence is: the probability, 0–1 to five places, that a fact-checker would check it. A logistic
 * regression over hashed features and a small convolutional network over word vectors, both trained by
 * `eval/train-claims.ts` on ClaimBuster (Arslan et al. 2020, "A benchmark dataset of check-worthy factual claims") and
 * on briefs of the US government, and taught by a far larger network; joined with how specific the sentence is, the output
 * scaled after Platt (1999). Takes a few microseconds; any string has a score, and the same one everywhere.
 */
export function scoreClaim(sentence: string): number {
  return scoreOf(evidenceIn(sentence), 0);
}

/** See `scoreClaim`. */
export function evidenceIn(sentence: string): Evidence {
  reader.read(sentence);
  readTables(linear);
  readNetwork(reader.tokens, network);
  return { odds: SLOPE * evidenceOf(linear, network, reader.substance) + SHIFT, isAdvice: reader.advice };
}

/** The probability where what stands around a sentence adds `context` to its log-odds. */
export function scoreOf({ odds, isAdvice }: Evidence, context: number): number {
  const score = logistic(isAdvice ? heldBack(odds + context) : odds + context);
  // Engines differ in the last bits of `exp`.
  return Math.round(score * 100_000) / 100_000;
}

const sums = new Int32Array(HEADS);

/** Writes the log-odds of each head by the hashed features of the sentence that was read. */
function readTables(odds: Float64Array): void {
  const tables = tablesOf();
  odds.set(BIASES);
  for (let family = 0; family < FAMILIES.length; family++) {
    const table = tables[family] as Int16Array;
    const list = reader.lists[family] as FeatureList;
    sums.fill(0);
    let { count } = list;
    if (family === LETTERS) count = sumLetters(table, reader.tokens);
    else sumRows(table, list.rows, count);
    const each = weightOf(family, count) / LARGEST;
    for (let head = 0; head < HEADS; head++) {
      odds[head] = (odds[head] as number) + (sums[head] as number) * (SCALES[head]?.[family] ?? 0) * each;
    }
  }
}

/** Adds the weights of rows to the sums of both heads. */
function sumRows(table: Int16Array, rows: Int32Array, count: number): void {
  let [check, specific] = [0, 0];
  for (let i = 0; i < count; i++) {
    const at = (rows[i] as number) * HEADS;
    check += table[at] as number;
    specific += table[at + 1] as number;
  }
  sums[0] = (sums[0] as number) + check;
  sums[1] = (sums[1] as number) + specific;
}

/** Words whose sums are kept, a power of two. */
const KEPT = 2048;
const keptHashes = new Int32Array(KEPT);
const keptChecks = new Int32Array(KEPT);
const keptSums = new Int32Array(KEPT * HEADS);
const keptCounts = new Int32Array(KEPT);
const letterBuffer = new Int32Array(FAMILIES[LETTERS].most);

/** The letters of a word weigh the same wherever it stands; the last word of a kind is kept. Returns how many features there are. */
function sumLetters(
  table: Int16Array,
  { letters, wordCount, wordEnds, wordHashes, wordChecks }: Tokens,
): number {
  let [check, specific, count] = [0, 0, 0];
  for (let word = 0; word < wordCount; word++) {
    const hash = wordHashes[word] ?? 0;
    const wordCheck = wordChecks[word] ?? 0;
    const slot = hash & (KEPT - 1);
    if (keptHashes[slot] !== hash || keptChecks[slot] !== wordCheck) {
      const rows = letterRows(letters, wordEnds[word] ?? 0, wordEnds[word + 1] ?? 0, letterBuffer);
      sums.fill(0);
      sumRows(table, letterBuffer, rows);
      keptHashes[slot] = hash;
      keptChecks[slot] = wordCheck;
      keptSums.set(sums, slot * HEADS);
      keptCounts[slot] = rows;
    }
    check += keptSums[slot * HEADS] as number;
    specific += keptSums[slot * HEADS + 1] as number;
    count += keptCounts[slot] as number;
  }
  sums[0] = check;
  sums[1] = specific;
  return count;
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
/** Of the log-odds that it is specific: of the features, of the network, and plain signs of substance. */
const SPECIFIC_FEATURES_PART = 0.6;
const SPECIFIC_NETWORK_PART = 0.6;
const SUBSTANCE_PART = 0.5;
const RESERVE = 0.3;
/** How likely a specific sentence is check-worthy for that alone. */
const FOR_BEING_SPECIFIC = 0.5;

/**
 * Log-odds of a claim: it must say something specific, and be check-worthy or, more rarely, a claim for being specific
 * alone. The second orders what debaters don't dispute, plain statements of fact among them.
 *
 * @param features log-odds of each head, by the hashed features
 * @param words the same by the network
 */
export function evidenceOf(features: ArrayLike<number>, words: ArrayLike<number>, substance: number): number {
  const [check, specific] = [0, 1] as const;
  const worthy = logistic(
    BOLDNESS * (FEATURES_PART * (features[check] ?? 0) + NETWORK_PART * (words[check] ?? 0)) + LEAN,
  );
  const isSpecific = logistic(
    SPECIFIC_FEATURES_PART * (features[specific] ?? 0) +
      SPECIFIC_NETWORK_PART * (words[specific] ?? 0) +
      SUBSTANCE_PART * substance -
      RESERVE,
  );
  const claim = isSpecific * (worthy + FOR_BEING_SPECIFIC * (1 - worthy));
  return Math.log(Math.max(claim, Number.MIN_VALUE) / Math.max(1 - claim, Number.EPSILON));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
