import { HEADS, MOST_TOKENS, SMOOTHING, WINDOW } from '../../src/core/claims/network.ts';
import { numberOf, SYMBOL_COUNT } from '../../src/core/claims/tokens.ts';
import { logistic, randomFrom, shuffle } from './random.ts';
import { DIMENSIONS, type Vectors } from './vectors.ts';
import type { Vocabulary, Words } from './words.ts';

/** Chosen by cross-validation over five runs of debates; most of it hardly matters. */
const EPOCHS = 3;
const RATE = 0.1;
/** The rate falls to this part of itself. */
const LAST_RATE = 0.2;
/** Weights of single words learn so much more slowly than what all words share. */
const OWN_RATE = 0.5;
/** Filters left out of a reading, and words that are taken for unknown. */
const FILTER_DROPOUT = 0.2;
const WORD_DROPOUT = 0.1;
/** Sentences between two steps of the weights that all words share. */
const BATCH = 16;
const FIRST_GRADIENT = 0.01;
const NAME = numberOf('name');

/** Weights with the squares of their past gradients (AdaGrad, Duchi et al. 2011). */
class Weights {
  readonly values: Float32Array;
  private readonly gradients: Float32Array;

  constructor(size: number, first: () => number) {
    this.values = Float32Array.from({ length: size }, first);
    this.gradients = new Float32Array(size).fill(FIRST_GRADIENT);
  }

  step(at: number, gradient: number, rate: number): void {
    const sum = (this.gradients[at] as number) + gradient * gradient;
    this.gradients[at] = sum;
    this.values[at] = (this.values[at] as number) - (rate * gradient) / Math.sqrt(sum);
  }
}

/**
 * The network that `src/core/claims/network.ts` reads, before its products of words and filters are made a table: each
 * word's row is the product of its vector with the filters, plus a row of its own where it is common and that of its
 * symbol.
 */
export class Network {
  readonly filters: Weights;
  readonly own: Weights;
  readonly symbols: Weights;
  readonly biases: Weights;
  /** Of each head: for sums, for peaks, and the bias. */
  readonly outputs: Weights;
  private readonly random: () => number;
  /** Weights of a row. */
  private readonly width: number;
  private readonly answers: Float32Array;
  private readonly errors: Float32Array;
  private readonly row: Float32Array;
  private readonly sums: Float32Array;
  private readonly peaks: Float32Array;
  private readonly peakAt: Int32Array;
  private readonly kept: Float32Array;
  private readonly unknown = new Uint8Array(MOST_TOKENS);
  private readonly waiting: Float32Array;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly vectors: Vectors,
    private readonly filterCount: number,
    seed: number,
  ) {
    this.random = randomFrom(seed);
    this.width = filterCount * WINDOW;
    this.answers = new Float32Array(MOST_TOKENS * filterCount);
    this.errors = new Float32Array(MOST_TOKENS * filterCount);
    this.row = new Float32Array(this.width);
    this.sums = new Float32Array(filterCount);
    this.peaks = new Float32Array(filterCount);
    this.peakAt = new Int32Array(filterCount);
    this.kept = new Float32Array(2 * filterCount);
    this.waiting = new Float32Array(DIMENSIONS * this.width);
    this.filters = new Weights(DIMENSIONS * this.width, () => this.normal() * 0.17);
    this.own = new Weights(vocabulary.hashes.length * this.width, () => 0);
    this.symbols = new Weights(SYMBOL_COUNT * this.width, () => this.normal() * 0.1);
    this.biases = new Weights(this.filterCount, () => 0.1);
    this.outputs = new Weights(HEADS * (2 * this.filterCount + 1), () => this.normal() * 0.2);
  }

  /**
   * @param labels of each head and sentence: 0–1, or -1 where it isn't known
   * @param offsets log-odds that its own are added to: what others say of the sentence already
   */
  train(
    sentences: readonly Words[],
    labels: readonly Float32Array[],
    offsets: readonly Float32Array[],
    chosen: readonly number[],
  ): void {
    const order = [...chosen];
    let count = 0;
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, this.random);
      const rate = RATE * (1 - ((1 - LAST_RATE) * epoch) / EPOCHS);
      for (const at of order) {
        const words = sentences[at] as Words;
        if (words.indices.length === 0) continue;
        for (let k = 0; k < 2 * this.filterCount; k++) {
          this.kept[k] = this.random() < FILTER_DROPOUT ? 0 : 1 / (1 - FILTER_DROPOUT);
        }
        for (let i = 0; i < words.indices.length; i++) {
          this.unknown[i] = this.random() < WORD_DROPOUT ? 1 : 0;
        }
        this.read(words);
        this.learn(
          words,
          labels.map(each => each[at] as number),
          offsets.map(each => each[at] as number),
          rate,
        );
        if (++count % BATCH === 0) this.stepFilters(rate);
      }
    }
  }

  /** Log-odds of each head. */
  ask(words: Words): number[] {
    this.kept.fill(1);
    this.unknown.fill(0);
    this.read(words);
    return Array.from({ length: HEADS }, (_, head) => this.output(head));
  }

  /** The row of a word of the vocabulary or, after them, of a symbol. */
  writeRow(index: number, symbol: number, row: Float32Array): void {
    row.set(this.symbols.values.subarray(symbol * this.width, (symbol + 1) * this.width));
    if (index < 0) return;
    const vector = this.vocabulary.vectors[index] as number;
    if (vector >= 0) {
      for (let d = 0; d < DIMENSIONS; d++) {
        const value = this.vectors.values[vector * DIMENSIONS + d] as number;
        const from = d * this.width;
        for (let c = 0; c < this.width; c++) {
          row[c] = (row[c] as number) + value * (this.filters.values[from + c] as number);
        }
      }
    }
    if (this.vocabulary.own[index]) this.addTo(row, this.own.values, index);
  }

  private addTo(row: Float32Array, values: Float32Array, index: number): void {
    for (let c = 0; c < this.width; c++)
      row[c] = (row[c] as number) + (values[index * this.width + c] as number);
  }

  private read({ indices, symbols, names }: Words): void {
    const { answers, row } = this;
    const length = indices.length;
    for (let j = 0; j < length; j++) answers.set(this.biases.values, j * this.filterCount);
    for (let i = 0; i < length; i++) {
      this.writeRow(this.unknown[i] ? -1 : (indices[i] as number), symbols[i] as number, row);
      if (names[i]) this.addTo(row, this.symbols.values, NAME);
      for (let w = 0; w < WINDOW; w++) {
        const j = i + w - 1;
        if (j < 0 || j >= length) continue;
        for (let k = 0; k < this.filterCount; k++) {
          answers[j * this.filterCount + k] =
            (answers[j * this.filterCount + k] as number) + (row[w * this.filterCount + k] as number);
        }
      }
    }
    this.pool(length);
  }

  private pool(length: number): void {
    const scale = 1 / Math.sqrt(length + SMOOTHING);
    this.sums.fill(0);
    this.peaks.fill(0);
    this.peakAt.fill(-1);
    for (let j = 0; j < length; j++) {
      for (let k = 0; k < this.filterCount; k++) {
        const answer = this.answers[j * this.filterCount + k] as number;
        if (answer <= 0) continue;
        this.sums[k] = (this.sums[k] as number) + answer * scale;
        if (answer <= (this.peaks[k] as number)) continue;
        this.peaks[k] = answer;
        this.peakAt[k] = j;
      }
    }
  }

  private output(head: number): number {
    const from = head * (2 * this.filterCount + 1);
    const weights = this.outputs.values;
    let sum = weights[from + 2 * this.filterCount] as number;
    for (let k = 0; k < this.filterCount; k++) {
      sum += (weights[from + k] as number) * (this.sums[k] as number) * (this.kept[k] as number);
      sum +=
        (weights[from + this.filterCount + k] as number) *
        (this.peaks[k] as number) *
        (this.kept[this.filterCount + k] as number);
    }
    return sum;
  }

  private learn(words: Words, labels: readonly number[], offsets: readonly number[], rate: number): void {
    const length = words.indices.length;
    const forSums = new Float32Array(this.filterCount);
    const forPeaks = new Float32Array(this.filterCount);
    labels.forEach((label, head) => {
      if (label < 0) return;
      const error = logistic(this.output(head) + (offsets[head] ?? 0)) - label;
      this.learnOutputs(head, error, rate, forSums, forPeaks);
    });
    const scale = 1 / Math.sqrt(length + SMOOTHING);
    for (let k = 0; k < this.filterCount; k++) {
      let bias = 0;
      for (let j = 0; j < length; j++) {
        const at = j * this.filterCount + k;
        const above = (this.answers[at] as number) > 0;
        const peak = this.peakAt[k] === j ? (forPeaks[k] as number) : 0;
        this.errors[at] = above ? (forSums[k] as number) * scale + peak : 0;
        bias += this.errors[at] as number;
      }
      this.biases.step(k, bias, rate);
    }
    for (let i = 0; i < length; i++) this.learnWord(words, i, rate);
  }

  private learnOutputs(
    head: number,
    error: number,
    rate: number,
    forSums: Float32Array,
    forPeaks: Float32Array,
  ): void {
    const { outputs, kept } = this;
    const from = head * (2 * this.filterCount + 1);
    for (let k = 0; k < this.filterCount; k++) {
      const [sumKept, peakKept] = [kept[k] as number, kept[this.filterCount + k] as number];
      forSums[k] = (forSums[k] as number) + error * (outputs.values[from + k] as number) * sumKept;
      forPeaks[k] =
        (forPeaks[k] as number) + error * (outputs.values[from + this.filterCount + k] as number) * peakKept;
      outputs.step(from + k, error * (this.sums[k] as number) * sumKept, rate);
      outputs.step(from + this.filterCount + k, error * (this.peaks[k] as number) * peakKept, rate);
    }
    outputs.step(from + 2 * this.filterCount, error, rate);
  }

  private learnWord({ indices, symbols, names }: Words, i: number, rate: number): void {
    const { row, vocabulary } = this;
    const length = indices.length;
    row.fill(0);
    for (let w = 0; w < WINDOW; w++) {
      const j = i + w - 1;
      if (j < 0 || j >= length) continue;
      for (let k = 0; k < this.filterCount; k++)
        row[w * this.filterCount + k] = this.errors[j * this.filterCount + k] as number;
    }
    this.stepRow(this.symbols, symbols[i] as number, rate);
    if (names[i]) this.stepRow(this.symbols, NAME, rate);
    const index = indices[i] as number;
    if (this.unknown[i] || index < 0) return;
    if (vocabulary.own[index]) this.stepRow(this.own, index, rate * OWN_RATE);
    const vector = vocabulary.vectors[index] as number;
    if (vector < 0) return;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = this.vectors.values[vector * DIMENSIONS + d] as number;
      for (let c = 0; c < this.width; c++) {
        const at = d * this.width + c;
        this.waiting[at] = (this.waiting[at] as number) + value * (row[c] as number);
      }
    }
  }

  private stepRow(weights: Weights, index: number, rate: number): void {
    for (let c = 0; c < this.width; c++) {
      const gradient = this.row[c] as number;
      if (gradient !== 0) weights.step(index * this.width + c, gradient, rate);
    }
  }

  private stepFilters(rate: number): void {
    for (let at = 0; at < this.waiting.length; at++) {
      const gradient = this.waiting[at] as number;
      if (gradient !== 0) this.filters.step(at, gradient, rate);
    }
    this.waiting.fill(0);
  }

  /** Near enough normal, with a deviation of 1. */
  private normal(): number {
    let sum = -3;
    for (let i = 0; i < 6; i++) sum += this.random();
    return sum * Math.SQRT2;
  }
}
