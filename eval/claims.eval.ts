import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { scoreClaim } from '../src/core/claims/model.ts';
import { HASHES, ROWS } from '../src/core/claims/network-weights.ts';
import { TABLES } from '../src/core/claims/weights.ts';
import { findClaim, findClaims, thresholdOf } from '../src/core/claims.ts';
import { analyse } from '../src/core/index.ts';
import briefLabels from './claim-briefs.json';
import { type Labelled, plainText, readGold, readSpeeches, readTsv } from './claim-data.ts';
import paragraphLabels from './claim-paragraphs.json';
import type { Evaluation, Measurement } from './evaluation.ts';
import { accuracy, areaUnderCurve, calibrationError, f1, interval, type Scored } from './scores.ts';

const DEBATES = 'claims/claimbuster-dev.tsv';
const TRAINING = 'claims/claimbuster-train.tsv';
const SPEECHES = 'claims/policlaim-dev.jsonl';

export const name: Evaluation['name'] = 'Claims';
export const needs: Evaluation['needs'] = [DEBATES, TRAINING, SPEECHES];

export const run: Evaluation['run'] = async folder => {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const known = new Set(readTsv(read(TRAINING)).map(plainText));
  const debates = readTsv(read(DEBATES)).filter(each => !known.has(plainText(each)));
  const speeches = readGold(read(SPEECHES));
  return {
    rows: [
      ...qualityOf('claimbuster-dev', debates, { f1: 0.896 }),
      ...qualityOf('policlaim-dev', speeches, { auc: 0.87 }),
      ...speechRows(readSpeeches(read(SPEECHES))),
      ...briefRows(),
      ...paragraphRows(),
      {
        measure: 'weights, KiB',
        value: (TABLES.flat().join('').length + ROWS.length + HASHES.length) / 1024,
      },
      ...speed(folder, speeches),
    ],
  };
};

/**
 * Briefs of our own, written and labelled by somebody who had seen neither the model nor its rules: start and end of a
 * sentence in the text without its labels of quotations, whether it is worth checking, and whether that was sure.
 */
function briefRows(): Measurement[] {
  const scored = scoredIn(briefLabels);
  return [
    ...scoredRows('briefs', scored, { auc: 0.89 }),
    {
      measure: 'briefs, AUC of those that were sure',
      value: areaUnderCurve(scored.filter(each => each.sure)),
    },
  ];
}

/** Other briefs of our own, labelled to choose by them what a paragraph adds to its sentences. */
function paragraphRows(): Measurement[] {
  const scored = scoredIn(paragraphLabels);
  return [
    { measure: 'paragraphs (weights chosen on these), sentences', value: scored.length },
    { measure: 'paragraphs F1 at balanced', value: f1(scored, thresholdOf('balanced')) },
    { measure: 'paragraphs AUC', value: areaUnderCurve(scored) },
  ];
}

function scoredIn(
  labels: Readonly<Record<string, readonly (readonly number[])[]>>,
): (Scored & { readonly sure: boolean })[] {
  return Object.entries(labels).flatMap(([file, rows]) => {
    const text = readFileSync(join('eval', 'quotes', file), 'utf8').replace(/⟪[^⟫]*⟫/g, '');
    const { sentences } = analyse(text);
    return rows.map(([start = 0, end = 0, label = 0, sure = 0]) => {
      const sentence = sentences.find(({ span: at }) => at.start < end && start < at.end);
      return { score: sentence?.claimScore ?? 0, label, sure: sure === 1 };
    });
  });
}

/** Each speech as one paragraph: what surrounds a sentence must not make its order worse. */
function speechRows(speeches: readonly (readonly Labelled[])[]): Measurement[] {
  const scored = speeches.flatMap(speech => {
    const claims = findClaims(speech.map(({ text }) => text));
    return speech.map(({ label }, i): Scored => ({ score: claims[i]?.score ?? 0, label }));
  });
  return [
    { measure: 'policlaim-dev, each speech as a paragraph: AUC', value: areaUnderCurve(scored), floor: 0.87 },
    { measure: '  accuracy at many', value: accuracy(scored, thresholdOf('many')) },
    { measure: '  F1 at balanced', value: f1(scored, thresholdOf('balanced')) },
  ];
}

function qualityOf(
  set: string,
  sentences: readonly Labelled[],
  floors: { readonly f1?: number; readonly auc?: number },
): Measurement[] {
  const scored = sentences.map(({ text, label }): Scored => ({ score: findClaim(text).score, label }));
  return scoredRows(set, scored, floors);
}

function scoredRows(
  set: string,
  scored: readonly Scored[],
  floors: { readonly f1?: number; readonly auc?: number },
): Measurement[] {
  const row = (measure: string, of: (items: readonly Scored[]) => number, floor?: number): Measurement[] => [
    { measure: `${set} ${measure}`, value: of(scored), ...(floor === undefined ? {} : { floor }) },
    { measure: '  95 % of resamplings', value: interval(scored, of) },
  ];
  return [
    { measure: `${set}, sentences`, value: scored.length },
    ...row('F1 at balanced', items => f1(items, thresholdOf('balanced')), floors.f1),
    ...row('F1 at many', items => f1(items, thresholdOf('many'))),
    ...row('accuracy at many', items => accuracy(items, thresholdOf('many'))),
    ...row('AUC', areaUnderCurve, floors.auc),
    { measure: `${set} expected calibration error`, value: calibrationError(scored) },
  ];
}

/** On the briefs, where there are any, or on the sentences of a speech. The least of several runs. */
function speed(folder: string, speeches: readonly Labelled[]): Measurement[] {
  const briefs = join(folder, 'briefs');
  const texts = existsSync(briefs)
    ? readdirSync(briefs).map(file => readFileSync(join(briefs, file), 'utf8'))
    : [speeches.map(({ text }) => text).join('\n\n')];
  const sentences = texts.flatMap(text =>
    analyse(text).sentences.map(({ span }) => text.slice(span.start, span.end)),
  );
  const parser = unified().use(remarkParse);
  const parsing = least(5, () => {
    for (const text of texts) parser.parse(text);
  });
  const scoring = least(9, () => {
    for (const sentence of sentences) scoreClaim(sentence);
  });
  const explaining = least(9, () => {
    for (const sentence of sentences) {
      const claim = findClaim(sentence);
      if (claim.score >= thresholdOf('balanced')) void claim.explain().type;
    }
  });
  return [
    { measure: 'time per sentence, µs', value: (scoring / sentences.length) * 1000 },
    { measure: 'scoring / remark-parse of the same text', value: scoring / parsing },
    { measure: 'scoring, types and cues / remark-parse', value: explaining / parsing },
  ];
}

/** Milliseconds of the processor's time, so that other work on the machine counts for little. */
function least(times: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
