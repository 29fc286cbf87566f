import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Citation } from '../../src/core/index.ts';
import type { Measurement } from '../evaluation.ts';
import { readRows } from './lines.ts';

const DEBATES = 'claims/claimbuster-train.tsv';
const ARTICLES = 'quotes/polnear-train.jsonl';
export const UNCITED = [DEBATES, ARTICLES] as const;

/** Debates and news hold no markers: whatever is found there is false. */
export function measureUncited(dataFolder: string): Measurement[] {
  const debates = readFileSync(join(dataFolder, DEBATES), 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.split('\t')[2] ?? '')
    .filter(text => text !== '');
  const articles = readRows<{ text: string }>(dataFolder, ARTICLES).map(({ text }) => text);
  return [
    { measure: 'false markers per 1,000 sentences of debates', value: falsePerThousand(debates) },
    { measure: 'false markers per 1,000 sentences of news', value: falsePerThousand(articles) },
  ].flatMap(({ measure, value }) => [
    { measure, value },
    { measure: `  at most 1`, value: value <= 1 ? 1 : 0, floor: 1 },
  ]);
}

function falsePerThousand(texts: readonly string[]): number {
  let sentences = 0;
  let markers = 0;
  for (const text of texts) {
    const brief = analyse(text);
    sentences += brief.sentences.length;
    markers += brief.citations.length;
    if (process.env.SHOW)
      brief.citations.forEach(citation => {
        show(text, citation);
      });
  }
  return (1000 * markers) / sentences;
}

function show(text: string, { form, span }: Citation): void {
  console.log(
    form,
    JSON.stringify(
      `${text.slice(Math.max(0, span.start - 40), span.start)}{${text.slice(span.start, span.end)}}${text.slice(span.end, span.end + 20)}`,
    ),
  );
}
