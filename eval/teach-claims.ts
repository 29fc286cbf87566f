import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answer, keyOf, writeTaught } from './taught.ts';
import { readFeatures } from './training/features.ts';
import { readSentences, SENTENCE_OPTIONS, type Sentence } from './training/sentences.ts';
import { readVectors } from './training/vectors.ts';

/**
 * Asks the teacher of `train-claims.ts`, which is far too large to ship, of all sentences that the student learns from:
 *
 *     npm run teach:claims                        writes the questions, out/teacher/questions.json
 *     python3 eval/teacher.py                     answers them: out/teacher/answers.json, an hour or so
 *     npm run teach:claims -- --write             keeps the answers, eval/claims.taught.txt
 *
 * To be run again when sentences have been added, or the texts are cut into others.
 */
const QUESTIONS = 'out/teacher/questions.json';
const ANSWERS = 'out/teacher/answers.json';
const TAUGHT = 'eval/claims.taught.txt';
/** Runs of sentences, of which one is left out where a teacher isn't to have seen all. */
const RUNS = 5;

const { values: options } = parseArgs({
  options: {
    ...SENTENCE_OPTIONS,
    write: { type: 'boolean', default: false },
  },
});
if (options.write) writeAnswers();
else writeQuestions();

interface Question extends Sentence {
  readonly key: string;
  /** Signs of substance, which the teacher is told as well. */
  readonly substance: number;
  /** Which run, of so many, of the labelled sentences of its kind it is in; undefined for what has no label. */
  readonly run: number | undefined;
}

function writeQuestions(): void {
  const { debates, briefs, texts, unlabelled, variations } = readSentences(
    options.data,
    readVectors(options.vectors),
  );
  const runs = new Map(
    [debates, texts, briefs].flatMap(kind =>
      kind.map((each, at) => [each, Math.floor((at * RUNS) / kind.length)] as const),
    ),
  );
  const sentences = [...debates, ...briefs, ...texts, ...unlabelled, ...variations];
  const { substances } = readFeatures(sentences.map(({ text }) => text));
  const questions = sentences.map(
    (each, at): Question => ({
      ...each,
      key: keyOf(each.text),
      substance: substances[at] ?? 0,
      run: runs.get(each),
    }),
  );
  mkdirSync(dirname(QUESTIONS), { recursive: true });
  writeFileSync(QUESTIONS, JSON.stringify(questions));
  console.log(`${QUESTIONS}: ${questions.length} sentences`);
}

function writeAnswers(): void {
  const answers = JSON.parse(readFileSync(ANSWERS, 'utf8')) as Record<string, Answer>;
  writeFileSync(TAUGHT, writeTaught(new Map(Object.entries(answers))));
  console.log(`${TAUGHT}: ${Object.keys(answers).length} sentences`);
}
