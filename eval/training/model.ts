import { evidenceOf } from '../../src/core/claims/model.ts';
import { FILTERS } from '../../src/core/claims/network.ts';
import { askFeatures, type Features, readFeatures, trainFeatures } from './features.ts';
import { Network } from './network.ts';
import type { Vectors } from './vectors.ts';
import { chooseVocabulary, readWords, type Vocabulary, type Words } from './words.ts';

/** Words that the network knows: more would hardly be met. */
const VOCABULARY = 10_000;

/** What is learned from a sentence. */
export interface Example {
  readonly text: string;
  /** How far it is worth checking, and how far it says something specific, 0–1; -1 = nobody has said. */
  readonly targets: readonly [number, number];
  /** See `Sentence`. */
  readonly place: number;
}

/** Sentences as both readers see them. */
export interface Corpus {
  readonly examples: readonly Example[];
  readonly features: Features;
  readonly words: readonly Words[];
  readonly vocabulary: Vocabulary;
  readonly vectors: Vectors;
}

/** @param known how many of the examples, from the first, the vocabulary is chosen from */
export function readCorpus(examples: readonly Example[], known: number, vectors: Vectors): Corpus {
  const texts = examples.map(({ text }) => text);
  const vocabulary = chooseVocabulary(texts.slice(0, known), vectors, VOCABULARY);
  return {
    examples,
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
  /** Log-odds of each example of the corpus, before they are scaled. */
  readonly evidence: readonly number[];
}

/** How much of what the regressions say of sentences that they haven't learned from is left to them. */
const TRUSTED = 0.8;

/**
 * Two regressions and a small network, each with a head for what is worth checking and one for what is specific. All learn
 * from labels and from what a much larger network says of every sentence (distillation, Hinton et al. 2015), never from a
 * set for checking; the network learns what the regressions lack.
 *
 * @param chosen indices of the examples to learn from
 */
export function trainModel(corpus: Corpus, chosen: readonly number[], seed: number): Model {
  const { examples, features, words, vocabulary, vectors } = corpus;
  const targets = [0, 1].map(head => Float32Array.from(examples, each => each.targets[head] ?? -1));
  const weights = targets.map(each => trainFeatures(features, each, chosen, seed));
  const odds = weights.map(each => askFeatures(features, each));
  const unseen = targets.map(each => unseenOdds(corpus, each, chosen, seed).map(value => TRUSTED * value));
  const network = new Network(vocabulary, vectors, FILTERS, seed + 1);
  network.train(words, targets, unseen, chosen);
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

const PARTS = 4;
/** Sentences that follow one another are of one part, for they may say the same; what varies a sentence is of its part. */
const RUN = 32;

/** Log-odds of each example by a regression that has learned from neither it nor the rest of its part. */
function unseenOdds(
  { examples, features }: Corpus,
  targets: Float32Array,
  chosen: readonly number[],
  seed: number,
): Float32Array {
  const unseen = new Float32Array(examples.length);
  const partOf = (at: number): number => Math.floor((examples[at]?.place ?? 0) / RUN) % PARTS;
  for (let part = 0; part < PARTS; part++) {
    const others = chosen.filter(at => partOf(at) !== part);
    const odds = askFeatures(features, trainFeatures(features, targets, others, seed));
    for (const at of chosen) if (partOf(at) === part) unseen[at] = odds[at] ?? 0;
  }
  return unseen;
}
