import { FAMILIES, FeatureReader } from '../../src/core/claims/features.ts';
import { weightOf } from '../../src/core/claims/model.ts';
import { logistic, randomFrom, shuffle } from './random.ts';

/** The hashed features of sentences, and how much substance each has. */
export interface Features {
  /** Rows of all tables one after another, sentence by sentence. */
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** Where each sentence's rows start. */
  readonly starts: Int32Array;
  readonly substances: readonly number[];
}

export const TABLE_STARTS = FAMILIES.map((_, family) =>
  FAMILIES.slice(0, family).reduce((sum, { size }) => sum + size, 0),
);
export const SIZE = FAMILIES.reduce((sum, { size }) => sum + size, 0);

export function readFeatures(texts: readonly string[]): Features {
  const reader = new FeatureReader();
  const rows: number[] = [];
  const values: number[] = [];
  const substances: number[] = [];
  const offsets = [0];
  for (const text of texts) {
    reader.read(text);
    reader.readLetters();
    substances.push(reader.substance);
    reader.lists.forEach((list, family) => {
      const value = weightOf(family, list.count);
      for (let i = 0; i < list.count; i++) {
        rows.push((TABLE_STARTS[family] ?? 0) + (list.rows[i] ?? 0));
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
  };
}

const EPOCHS = 6;
const RATE = 0.05;
/** Keeps the first steps small. */
const FIRST_GRADIENT = 0.1;

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011), the weights averaged over the second half. The last is the bias.
 *
 * @param chosen indices of the sentences to learn from
 */
export function trainFeatures(
  { rows, values, starts }: Features,
  labels: ArrayLike<number>,
  chosen: readonly number[],
  seed: number,
): Float64Array {
  const weights = new Float64Array(SIZE + 1);
  const gradients = new Float64Array(SIZE + 1).fill(FIRST_GRADIENT);
  const average = new Float64Array(SIZE + 1);
  const order = [...chosen];
  const random = randomFrom(seed);
  const step = (at: number, gradient: number): void => {
    const sum = (gradients[at] ?? 0) + gradient * gradient;
    gradients[at] = sum;
    weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(sum);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const from = starts[example] ?? 0;
      const to = starts[example + 1] ?? 0;
      let odds = weights[SIZE] ?? 0;
      for (let k = from; k < to; k++) odds += (weights[rows[k] ?? 0] ?? 0) * (values[k] ?? 0);
      const error = logistic(odds) - (labels[example] ?? 0);
      for (let k = from; k < to; k++) step(rows[k] ?? 0, error * (values[k] ?? 0));
      step(SIZE, error);
    }
    if (epoch * 2 < EPOCHS) continue;
    for (let i = 0; i <= SIZE; i++) average[i] = (average[i] ?? 0) + (weights[i] ?? 0);
  }
  return average.map(weight => weight / Math.floor(EPOCHS / 2));
}

/** Log-odds of each sentence. */
export function askFeatures({ rows, values, starts }: Features, weights: Float64Array): number[] {
  return Array.from({ length: starts.length - 1 }, (_, i) => {
    let odds = weights[SIZE] ?? 0;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++)
      odds += (weights[rows[k] ?? 0] ?? 0) * (values[k] ?? 0);
    return odds;
  });
}
