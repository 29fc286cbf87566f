import { writeFileSync } from 'node:fs';
import { LARGEST } from '../../src/core/claims/encoding.ts';
import { FAMILIES } from '../../src/core/claims/features.ts';
import { FILTERS, HEADS, WIDTH } from '../../src/core/claims/network.ts';
import { SYMBOL_COUNT } from '../../src/core/claims/tokens.ts';
import { encode, encodeHash, levelOf } from './encode.ts';
import { SIZE, TABLE_STARTS } from './features.ts';
import type { Network } from './network.ts';
import type { Vocabulary } from './words.ts';

const ORIGIN = 'Written by eval/train-claims.ts, trained on ClaimBuster (CC BY 4.0; see NOTICE)';

/** @param heads the weights of each */
export function writeTables(
  path: string,
  heads: readonly Float64Array[],
  { slope, shift }: { readonly slope: number; readonly shift: number },
): void {
  const tables = heads.map(weights =>
    FAMILIES.map(({ size }, family) =>
      encode(weights.subarray(TABLE_STARTS[family] ?? 0, (TABLE_STARTS[family] ?? 0) + size)),
    ),
  );
  const scales = tables.map(head => `[${head.map(({ scale }) => scale.toFixed(5)).join(', ')}]`);
  writeFileSync(
    path,
    `// ${ORIGIN}. One character per weight: see encoding.ts.

/** Of each head: is it check-worthy, does it say something specific? */
export const BIASES = [${heads.map(weights => (weights[SIZE] ?? 0).toFixed(4)).join(', ')}];
/** Of the log-odds, on ClaimBuster's groundtruth. */
export const SLOPE = ${slope.toFixed(4)};
export const SHIFT = ${shift.toFixed(4)};
/** The largest weight of each table. */
export const SCALES = [
${scales.map(each => `  ${each},\n`).join('')}];
export const TABLES = [
${tables.map(head => `  [\n${head.map(({ characters }) => `    '${characters}',\n`).join('')}  ],\n`).join('')}];
`,
  );
}

/** The products of words and filters as a table: of each symbol, then of each word. */
export function writeNetwork(path: string, network: Network, vocabulary: Vocabulary): void {
  const rows: Float32Array[] = [];
  for (let at = -SYMBOL_COUNT; at < vocabulary.hashes.length; at++) {
    const row = new Float32Array(WIDTH);
    network.writeRow(at < 0 ? -1 : at, at < 0 ? at + SYMBOL_COUNT : (vocabulary.symbols[at] ?? 0), row);
    rows.push(row);
  }
  const biases = [...network.biases.values];
  const scales = biases.map((bias, k) =>
    rows.reduce((most, row) => {
      for (let c = k; c < WIDTH; c += FILTERS) most = Math.max(most, Math.abs(row[c] ?? 0));
      return most;
    }, Math.abs(bias)),
  );
  const unit = (k: number): number => (scales[k % FILTERS] ?? 1) / LARGEST;
  const outputs = [...network.outputs.values].map((weight, at) => {
    const k = at % (2 * FILTERS + 1);
    return k === 2 * FILTERS ? weight : weight * unit(k);
  });
  const characters = rows.map(row =>
    [...row].map((weight, c) => levelOf(weight, scales[c % FILTERS] ?? 1)).join(''),
  );
  writeFileSync(
    path,
    `// ${ORIGIN} and on word vectors (GloVe, PDDL). See encoding.ts.

/** In the same whole numbers as the rows. */
export const BIASES = [${biases.map((bias, k) => Math.round(bias / unit(k))).join(', ')}];
/** Of each of ${HEADS} heads: for the sum of each filter, for its peak, and the bias. */
export const OUTPUTS = [
${outputs.map(weight => `  ${Number(weight.toPrecision(6))},\n`).join('')}];
/** Of the words that have rows. */
export const HASHES =
  '${vocabulary.hashes.map(encodeHash).join('')}';
export const ROWS =
  '${characters.join('')}';
`,
  );
}
