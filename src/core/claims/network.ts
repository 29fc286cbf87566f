import { lazily } from '../remembered.ts';
import { decodeHashes, decodeWeights } from './encoding.ts';
import { BIASES, HASHES, OUTPUTS, ROWS } from './network-weights.ts';
import { numberOf, SYMBOL_COUNT, type Tokens } from './tokens.ts';

/** Filters over each word and its two neighbours. */
export const FILTERS = 12;
export const WINDOW = 3;
/** Weights of a row. */
export const WIDTH = FILTERS * WINDOW;
/** What is asked of the network: is it check-worthy, does it say something specific that could be looked up? */
export const HEADS = 2;
/** Weights of a head: for the sum of each filter, for its peak, and the bias. */
const OUTPUT_COUNT = 2 * FILTERS + 1;
/** Nobody needs more words to tell; the rest of a longer sentence isn't looked at. */
export const MOST_TOKENS = 80;
/** Keeps the sums of short sentences small. */
export const SMOOTHING = 3;
const NAME = numberOf('name');

/** Behind the rows of words there is room for those of the names of a sentence, and one of noughts for its ends. */
const ROOM = ROWS.length;
const NONE = ROOM + MOST_TOKENS * WIDTH;
const rows = new Int16Array(NONE + WIDTH);

/** Slots of the table of words, a power of two: less than a half of them are taken. */
const SLOTS = 32_768;
const slotHashes = new Int32Array(SLOTS);
const slotRows = new Uint16Array(SLOTS);

/** Fills the tables, once. */
const decode = lazily(() => {
  rows.set(decodeWeights(ROWS));
  decodeHashes(HASHES).forEach((hash, index) => {
    let slot = hash & (SLOTS - 1);
    while (slotRows[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slotHashes[slot] = hash;
    slotRows[slot] = SYMBOL_COUNT + index;
  });
});

/** The row of a word, or 0 when the network doesn't know it. */
function rowOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (slotRows[slot] !== 0 && slotHashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slotRows[slot] as number;
}

/** Where the rows of the sentence's words start, with one of noughts on both sides. */
const places = new Int32Array(MOST_TOKENS + 2).fill(NONE);

/**
 * Reads a sentence with a convolutional network (Kim 2014, "Convolutional neural networks for sentence
 * classification") whose product of words and filters is a table: a row for each word, one for each symbol that stands
 * for words that it doesn't know, and that of names added to capitals. All sums are of whole numbers, so that they are
 * the same everywhere. Writes the log-odds of each head.
 */
export function readNetwork(tokens: Tokens, odds: Float64Array): void {
  decode();
  const length = placeRows(tokens);
  const scale = 1 / Math.sqrt(length + SMOOTHING);
  for (let head = 0; head < HEADS; head++) odds[head] = OUTPUTS[head * OUTPUT_COUNT + 2 * FILTERS] as number;
  for (let k = 0; k < FILTERS; k += TOGETHER) poolFilters(k, length);
  for (let head = 0; head < HEADS; head++) {
    const from = head * OUTPUT_COUNT;
    let sum = 0;
    for (let k = 0; k < FILTERS; k++) {
      sum += (OUTPUTS[from + k] as number) * (sums[k] as number) * scale;
      sum += (OUTPUTS[from + FILTERS + k] as number) * (peaks[k] as number);
    }
    odds[head] = (odds[head] as number) + sum;
  }
}

const sums = new Int32Array(FILTERS);
const peaks = new Int32Array(FILTERS);
/** Filters that are pooled together. */
const TOGETHER = 4;

/**
 * The sum and the peak of what is above nought of the answers of four filters to each word. Without a branch, which
 * would be guessed wrong half the time: `x & ~(x >> 31)` is x or nought. Four at a time take a third less time.
 */
function poolFilters(k: number, length: number): void {
  const [bias0, bias1, bias2, bias3] = [BIASES[k], BIASES[k + 1], BIASES[k + 2], BIASES[k + 3]] as [
    number,
    number,
    number,
    number,
  ];
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  let [peak0, peak1, peak2, peak3] = [0, 0, 0, 0];
  let before = NONE + 2 * FILTERS + k;
  let here = (places[1] as number) + FILTERS + k;
  for (let i = 1; i <= length; i++) {
    const after = (places[i + 1] as number) + k;
    let answer = (bias0 + (rows[before] as number) + (rows[here] as number) + (rows[after] as number)) | 0;
    answer &= ~(answer >> 31);
    sum0 = (sum0 + answer) | 0;
    let lack = (peak0 - answer) | 0;
    peak0 = (peak0 - (lack & (lack >> 31))) | 0;
    answer =
      (bias1 + (rows[before + 1] as number) + (rows[here + 1] as number) + (rows[after + 1] as number)) | 0;
    answer &= ~(answer >> 31);
    sum1 = (sum1 + answer) | 0;
    lack = (peak1 - answer) | 0;
    peak1 = (peak1 - (lack & (lack >> 31))) | 0;
    answer =
      (bias2 + (rows[before + 2] as number) + (rows[here + 2] as number) + (rows[after + 2] as number)) | 0;
    answer &= ~(answer >> 31);
    sum2 = (sum2 + answer) | 0;
    lack = (peak2 - answer) | 0;
    peak2 = (peak2 - (lack & (lack >> 31))) | 0;
    answer =
      (bias3 + (rows[before + 3] as number) + (rows[here + 3] as number) + (rows[after + 3] as number)) | 0;
    answer &= ~(answer >> 31);
    sum3 = (sum3 + answer) | 0;
    lack = (peak3 - answer) | 0;
    peak3 = (peak3 - (lack & (lack >> 31))) | 0;
    before = here + FILTERS;
    here = after + FILTERS;
  }
  sums[k] = sum0;
  sums[k + 1] = sum1;
  sums[k + 2] = sum2;
  sums[k + 3] = sum3;
  peaks[k] = peak0;
  peaks[k + 1] = peak1;
  peaks[k + 2] = peak2;
  peaks[k + 3] = peak3;
}

/** Finds the row of each word, and returns how many words there are. */
function placeRows({ count, hashes, symbols }: Tokens): number {
  const length = Math.min(count, MOST_TOKENS);
  for (let i = 0; i < length; i++) {
    const symbol = symbols[i] as number;
    const row = rowOf(hashes[i] as number);
    places[i + 1] = row > 0 && symbol === NAME ? nameRow(row, i) : (row || symbol) * WIDTH;
  }
  places[length + 1] = NONE;
  return length;
}

function nameRow(row: number, index: number): number {
  const place = ROOM + index * WIDTH;
  for (let c = 0; c < WIDTH; c++) {
    rows[place + c] = (rows[row * WIDTH + c] as number) + (rows[NAME * WIDTH + c] as number);
  }
  return place;
}
