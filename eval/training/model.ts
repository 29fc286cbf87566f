import { evidenceOf } from '../../src/core/claims/model.ts';
import { FILTERS, HEADS } from '../../src/core/claims/network.ts';
import { askFeatures, type Features, readFeatures, trainFeatures } from './features.ts';
import { Network } from './network.ts';
import { logistic } from './random.ts';
import type { Vectors } from './vectors.ts';
import { chooseVocabulary, readWords, type Vocabulary, type Words } from './words.ts';

/** Words that the network knows: more would hardly be met. */
const VOCABULARY = 10_000;

export interface Sentence {
  readonly text: string;
  /** 1 = worth checking; -1 = nobody has said. */
  readonly check: number;
  /** 1 = says something specific, less where it only partly does; -1 = nobody has said. */
  readonly specific: number;
}

/** Sentences as both readers see them. */
export interface Corpus {
  readonly sentences: readonly Sentence[];
  readonly features: Features;
  readonly words: readonly Words[];
  readonly vocabulary: Vocabulary;
  readonly vectors: Vectors;
}

/** @param known how many of the sentences, from the first, the vocabulary is chosen from */
export function readCorpus(sentences: readonly Sentence[], known: number, vectors: Vectors): Corpus {
  const texts = sentences.map(({ text }) => text);
  const vocabulary = chooseVocabulary(texts.slice(0, known), vectors, VOCABULARY);
  return {
    sentences,
    features: readFeatures(texts),
    words: readWords(texts, vocabulary),
    vocabulary,
    vectors,
  };
}

export interface Model {
  /** Of each head. */
  readonly weights: readonly Float64Array[];
  readonly network: Network;
  /** Log-odds of each sentence of the corpus, before they are scaled. */
  readonly evidence: readonly number[];
}

/**
 * Two regressions and a small network, each with a head for what is worth checking and one for what is specific. The
 * network learns from the labels and from what the regressions and larger networks say of all sentences together
 * (distillation, Hinton et al. 2015), never from a set for checking.
 *
 * @param chosen indices of the sentences to learn from
 */
export function trainModel(corpus: Corpus, chosen: readonly number[], seed: number): Model {
  const { sentences, features, words, vocabulary, vectors } = corpus;
  const labels = [
    Float32Array.from(sentences, ({ check }) => check),
    Float32Array.from(sentences, ({ specific }) => specific),
  ];
  const weights = labels.map(each =>
    trainFeatures(
      features,
      [...each],
      chosen.filter(at => (each[at] ?? -1) >= 0),
      seed,
    ),
  );
  const odds = weights.map(each => askFeatures(features, each));
  const network = new Network(vocabulary, vectors, FILTERS, seed + 1);
  network.train(words, targetsOf(corpus, chosen, labels, odds, seed), chosen);
  return {
    weights,
    network,
    evidence: words.map((each, at) =>
      evidenceOf(
        odds.map(head => head[at] ?? 0),
        network.ask(each),
        features.substances[at] ?? 0,
      ),
    ),
  };
}

const TEACHERS = 3;
const TEACHER_FILTERS = 32;
/** Of the teachers' log-odds, head by head. */
const NETWORKS = [0.6, 0.7] as const;
const REGRESSION = [0.6, 0.5] as const;
const SUBSTANCE = [0, 0.3] as const;
/** How far a label counts where there is one; the rest is the teachers' word. */
const LABEL = 0.5;

/** What the network is to say of each sentence, 0–1, head by head. */
function targetsOf(
  { words, features, vocabulary, vectors }: Corpus,
  chosen: readonly number[],
  labels: readonly Float32Array[],
  odds: readonly (readonly number[])[],
  seed: number,
): Float32Array[] {
  const labelled = chosen.filter(at => labels.some(each => (each[at] ?? -1) >= 0));
  const sums = Array.from({ length: HEADS }, () => new Float64Array(words.length));
  for (let teacher = 0; teacher < TEACHERS; teacher++) {
    const network = new Network(vocabulary, vectors, TEACHER_FILTERS, seed + 10 + teacher);
    network.train(words, labels, labelled);
    words.forEach((each, at) => {
      network.ask(each).forEach((value, head) => {
        const sum = sums[head] as Float64Array;
        sum[at] = (sum[at] ?? 0) + value / TEACHERS;
      });
    });
  }
  return labels.map((each, head) =>
    Float32Array.from(each, (label, at) => {
      const taught = logistic(
        (NETWORKS[head] ?? 0) * (sums[head]?.[at] ?? 0) +
          (REGRESSION[head] ?? 0) * (odds[head]?.[at] ?? 0) +
          (SUBSTANCE[head] ?? 0) * (features.substances[at] ?? 0),
      );
      return label < 0 ? taught : LABEL * label + (1 - LABEL) * taught;
    }),
  );
}
