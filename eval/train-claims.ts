import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAMILIES, FeatureReader } from '../src/core/claim-features.ts';
import { evidenceOf, LEVELS, MIDDLE, weightOf } from '../src/core/claim-model.ts';
import { plainText, readBriefs, readGold, readTsv } from './claim-data.ts';

/**
 * Trains the model of claims and writes src/core/claim-weights.ts: `npm run train:claims`. The same data gives the
 * same weights.
 */
const OUTPUT = 'src/core/claim-weights.ts';

interface Examples {
  /** Rows of all tables one after another, sentence by sentence. */
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** Where each sentence's rows start. */
  readonly starts: Int32Array;
  readonly substances: readonly number[];
  readonly labels: readonly number[];
}

const starts = FAMILIES.map((_, family) =>
  FAMILIES.slice(0, family).reduce((sum, { size }) => sum + size, 0),
);
const SIZE = FAMILIES.reduce((sum, { size }) => sum + size, 0);

function readExamples(sentences: readonly { readonly text: string; readonly label: number }[]): Examples {
  const reader = new FeatureReader();
  const rows: number[] = [];
  const values: number[] = [];
  const substances: number[] = [];
  const offsets = [0];
  for (const { text } of sentences) {
    reader.read(text);
    reader.readLetters();
    substances.push(reader.substance);
    reader.lists.forEach((list, family) => {
      const value = weightOf(family, list.count);
      for (let i = 0; i < list.count; i++) {
        rows.push((starts[family] ?? 0) + (list.rows[i] ?? 0));
        values.push(value);
      }
    });
    offsets.push(rows.length);
  }
  return {
    rows: Int32Array.from(rows),
    values: Float32Array.from(values),
    starts: Int32Array.from(offsets),
    substances,
    labels: sentences.map(({ label }) => label),
  };
}

const EPOCHS = 6;
const RATE = 0.05;
/** Keeps the first steps small. */
const FIRST_GRADIENT = 0.1;

/** Logistic regression by AdaGrad (Duchi et al. 2011), the weights averaged over the second half. The last is the bias. */
function train({ rows, values, starts: offsets, labels }: Examples, seed: number): Float64Array {
  const weights = new Float64Array(SIZE + 1);
  const gradients = new Float64Array(SIZE + 1).fill(FIRST_GRADIENT);
  const average = new Float64Array(SIZE + 1);
  const order = labels.map((_, i) => i);
  const random = randomFrom(seed);
  const step = (at: number, gradient: number): void => {
    const sum = (gradients[at] ?? 0) + gradient * gradient;
    gradients[at] = sum;
    weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(sum);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const from = offsets[example] ?? 0;
      const to = offsets[example + 1] ?? 0;
      let odds = weights[SIZE] ?? 0;
      for (let k = from; k < to; k++) odds += (weights[rows[k] ?? 0] ?? 0) * (values[k] ?? 0);
      const error = 1 / (1 + Math.exp(-odds)) - (labels[example] ?? 0);
      for (let k = from; k < to; k++) step(rows[k] ?? 0, error * (values[k] ?? 0));
      step(SIZE, error);
    }
    if (epoch * 2 < EPOCHS) continue;
    for (let i = 0; i <= SIZE; i++) average[i] = (average[i] ?? 0) + (weights[i] ?? 0);
  }
  return average.map(weight => weight / Math.floor(EPOCHS / 2));
}

/** Uniform in [0, 1): a linear congruential generator (Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}

/** Log-odds before they are scaled. */
function evidence(examples: Examples, weights: Float64Array): number[] {
  return examples.labels.map((_, i) => {
    let odds = weights[SIZE] ?? 0;
    for (let k = examples.starts[i] ?? 0; k < (examples.starts[i + 1] ?? 0); k++)
      odds += (weights[examples.rows[k] ?? 0] ?? 0) * (examples.values[k] ?? 0);
    return evidenceOf(odds, examples.substances[i] ?? 0);
  });
}

/** Slope and shift after Platt (1999), by Newton's method. */
function calibrate(odds: readonly number[], labels: readonly number[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 50; round++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    odds.forEach((z, i) => {
      const p = 1 / (1 + Math.exp(-(slope * z + shift)));
      const error = p - (labels[i] ?? 0);
      const spread = p * (1 - p);
      a += error * z;
      b += error;
      aa += spread * z * z;
      ab += spread * z;
      bb += spread;
    });
    const determinant = aa * bb - ab * ab;
    slope -= (a * bb - b * ab) / determinant;
    shift -= (b * aa - a * ab) / determinant;
  }
  return { slope, shift };
}

function encode(weights: Float64Array): { scale: number; characters: string } {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  let characters = '';
  for (const weight of weights) {
    const part = Math.sign(weight) * Math.sqrt(Math.abs(weight) / scale);
    characters += LEVELS[MIDDLE + Math.round(part * (MIDDLE - 1))];
  }
  return { scale, characters };
}

const { values: options } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const read = (path: string): string => readFileSync(join(options.data, path), 'utf8');
const groundtruth = readTsv(read('claims/claimbuster-dev.tsv'));
const checking = new Set([...groundtruth, ...readGold(read('claims/policlaim-dev.jsonl'))].map(plainText));
const debates = readTsv(read('claims/claimbuster-train.tsv'));
const training = [
  ...debates.filter(each => !checking.has(plainText(each))),
  ...readBriefs(join(options.data, 'briefs')),
];
const weights = train(readExamples(training), 1);
const seen = new Set(debates.map(plainText));
const fresh = readExamples(groundtruth.filter(each => !seen.has(plainText(each))));
const { slope, shift } = calibrate(evidence(fresh, weights), fresh.labels);
const tables = FAMILIES.map(({ size }, family) =>
  encode(weights.subarray(starts[family] ?? 0, (starts[family] ?? 0) + size)),
);
writeFileSync(
  OUTPUT,
  `// Written by eval/train-claims.ts, trained on ClaimBuster (CC BY 4.0; see NOTICE). One character per weight: see claim-model.ts.

export const BIAS = ${(weights[SIZE] ?? 0).toFixed(4)};
/** Of the log-odds, on ClaimBuster's groundtruth. */
export const SLOPE = ${slope.toFixed(4)};
export const SHIFT = ${shift.toFixed(4)};
/** The largest weight of each table. */
export const SCALES = [${tables.map(({ scale }) => scale.toFixed(5)).join(', ')}];
export const TABLES = [
${tables.map(({ characters }) => `  '${characters}',\n`).join('')}];
`,
);
console.log(`${OUTPUT}: trained on ${training.length} sentences`);
