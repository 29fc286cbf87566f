import { evidenceOf } from '../../src/core/claim-model.ts';
import { askFeatures, type Features, readFeatures, trainFeatures } from './features.ts';
import { Network } from './network.ts';
import { logistic } from './random.ts';
import type { Vectors } from './vectors.ts';
import { chooseVocabulary, readWords, type Vocabulary, type Words } from './words.ts';

/** Words that the network knows: more would hardly be met. */
const VOCABULARY = 10_000;

export interface Sentence {
  readonly text: string;
  /** 1 = worth checking. */
  readonly check: number;
  /** 1 = says something specific; -1 = nobody has said. */
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
  readonly weights: Float64Array;
  readonly network: Network;
  /** Log-odds of each sentence of the corpus, before they are scaled. */
  readonly evidence: readonly number[];
}

/**
 * Both readers. The network learns what is specific twice: first from what people have said, then also from what it and
 * a regression on the same labels then say of the other sentences (distillation, Hinton et al. 2015), never of any set
 * for checking.
 *
 * @param chosen indices of the sentences to learn from
 */
export function trainModel(corpus: Corpus, chosen: readonly number[], seed: number): Model {
  const { sentences, features, words, vocabulary, vectors } = corpus;
  const check = sentences.map(sentence => sentence.check);
  const weights = trainFeatures(features, check, chosen, seed);
  const teacher = teach(corpus, chosen, seed);
  const network = new Network(vocabulary, vectors, seed + 1);
  const specific = sentences.map(({ specific: label }, at) => (label < 0 ? (teacher[at] ?? 0) : label));
  network.train(words, [Float32Array.from(check), Float32Array.from(specific)], chosen);
  const odds = askFeatures(features, weights);
  return {
    weights,
    network,
    evidence: words.map((each, at) => {
      const [isCheck = 0, isSpecific = 0] = network.ask(each);
      return evidenceOf(odds[at] ?? 0, isCheck, isSpecific, features.substances[at] ?? 0);
    }),
  };
}

/** Check-worthy sentences are specific too; of them the regression sees so many for each that is not. */
const CLAIMS_FOR_OTHERS = 1.5;
/** Of the teacher's log-odds, by cross-validation on the labels. */
const NETWORK = 0.6;
const REGRESSION = 0.6;
const SUBSTANCE = 0.5;
const RESERVE = 1;

/** How likely each sentence says something specific, 0–1, after those of which it is known. */
function teach(corpus: Corpus, chosen: readonly number[], seed: number): number[] {
  const { sentences, features, words, vocabulary, vectors } = corpus;
  const network = new Network(vocabulary, vectors, seed);
  const specific = sentences.map(sentence => sentence.specific);
  network.train(
    words,
    [Float32Array.from(sentences, ({ check }) => check), Float32Array.from(specific)],
    chosen,
  );
  const claims = chosen.filter(at => sentences[at]?.check === 1);
  const others = chosen.filter(at => specific[at] === 0);
  const each = Math.max(1, Math.floor(claims.length / (CLAIMS_FOR_OTHERS * others.length)));
  const balanced = [
    ...claims.filter((_, i) => i % each === 0),
    ...others,
    ...chosen.filter(at => specific[at] === 1 && sentences[at]?.check === 0),
  ];
  const odds = askFeatures(features, trainFeatures(features, specific, balanced, seed));
  return words.map((sentence, at) =>
    logistic(
      NETWORK * (network.ask(sentence)[1] ?? 0) +
        REGRESSION * (odds[at] ?? 0) +
        SUBSTANCE * (features.substances[at] ?? 0) -
        RESERVE,
    ),
  );
}
