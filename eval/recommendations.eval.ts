import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse } from '../src/core/analyse.ts';
import type { Polarity, Recommendation, Strength } from '../src/core/brief.ts';
import { overlaps, sliceOf, span } from '../src/core/span.ts';
import type { Evaluation, Measurement } from './evaluation.ts';
import labels from './recommendations.labels.json';

/**
 * A sentence with a modal, an imperative or a verb of asking, from sections drawn by a seed. `own` is the author's
 * recommendation, permissions and orders of a list or in advice to the reader among them; `reported` is somebody
 * else's advice or what a law asks; `other` is a condition, an ability, an expectation, a promise, or where questions are
 * to be sent. A bare order is a "must", one with "please" a "should". The addressee is the grammatical subject, at any
 * of its mentions; null for passives that don't say by whom, for "it is important to" and for gerunds.
 */
interface Label {
  readonly span: readonly number[];
  readonly kind: string;
  readonly strength?: string;
  readonly polarity?: string;
  readonly actions?: number;
  readonly addressee?: readonly number[] | null;
  /** Which draw of sentences it belongs to; the first two have none. */
  readonly draw?: number;
}

/** Later draws, measured apart as well: how the rules did on them before they were mended stands in the README. */
const DRAWS = [
  ...new Set(
    Object.values(labels as Record<string, Label[]>)
      .flat()
      .flatMap(({ draw = [] }) => draw),
  ),
];

export const name: Evaluation['name'] = 'recommendations';
export const needs: Evaluation['needs'] = [
  'recommendations/lords-2011-sentences.jsonl',
  ...Object.keys(labels).map(file => `briefs/${file}`),
];
export const run: Evaluation['run'] = async dataFolder => {
  const rows = [...(await measureLords(dataFolder)), ...(await measureBriefs(dataFolder))];
  for (const draw of DRAWS) rows.push(...(await measureBriefs(dataFolder, draw)));
  const draws = readdirSync(WRITTEN).sort();
  for (const draw of draws) rows.push(...measureWritten(draw.replace('.txt', ''), [draw]));
  rows.push(...measureWritten('every draw', draws));
  for (const set of ['trialA', 'trialB']) {
    const row = await measureSuggestions(dataFolder, set).catch(() => undefined);
    if (row) rows.push(row);
  }
  return { rows };
};

/** F1 of paragraphs: one that the committee set in bold has a recommendation in it. */
async function measureLords(dataFolder: string): Promise<Measurement[]> {
  const lines = (
    await readFile(join(dataFolder, 'recommendations/lords-2011-sentences.jsonl'), 'utf8')
  ).trim();
  const paragraphs = new Map<string, { text: string; bold: boolean }>();
  for (const line of lines.split('\n')) {
    const { para, label, text } = JSON.parse(line) as { para: string; label: string; text: string };
    const known = paragraphs.get(para) ?? { text: '', bold: false };
    paragraphs.set(para, { text: `${known.text} ${text}`.trim(), bold: known.bold || label !== 'body' });
  }
  const score = new Score();
  let text = '';
  const places = [...paragraphs.values()].map(({ text: words, bold }) => {
    const start = text.length;
    text += `${words}\n\n`;
    return { span: span(start, text.length), bold };
  });
  const { recommendations } = analyse(text);
  for (const place of places)
    score.add(
      place.bold,
      recommendations.some(each => overlaps(each.span, place.span)),
    );
  return [
    { measure: 'Lords 2011, by paragraph: F1', value: score.f1, floor: 0.68 },
    ...score.rows('Lords 2011'),
  ];
}

async function measureBriefs(dataFolder: string, draw?: number): Promise<Measurement[]> {
  const set = draw === undefined ? 'briefs' : `briefs, draw ${draw}`;
  const parts = new Parts(draw === undefined);
  for (const [file, sentences] of Object.entries(labels as Record<string, Label[]>)) {
    const text = (await readFile(join(dataFolder, 'briefs', file), 'utf8')).replace(/^\uFEFF/, '');
    parts.add(
      file,
      text,
      sentences.filter(label => draw === undefined || label.draw === draw),
    );
  }
  return parts.rows(set);
}

/** A label behind a sentence: «own should do 2 | Congress», with "-" where nobody is asked by name, or «reported». */
const LABEL = / ?«(\w+)(?: (\w+) ([\w-]+) (\d) \| ([^»]*))?»/g;

/** Sentences written for this in the manner of other kinds of texts than the briefs, with their labels. */
const WRITTEN = join('eval', 'recommendations');

function measureWritten(name: string, draws: readonly string[]): Measurement[] {
  const parts = new Parts(draws.length === 1);
  for (const piece of draws.flatMap(draw =>
    readFileSync(join(WRITTEN, draw), 'utf8').split(/^=== /m).slice(1),
  )) {
    const [title = '', ...lines] = piece.split('\n');
    let text = '';
    const sentences: (Label & { readonly name: string })[] = [];
    for (const line of lines) {
      let from = 0;
      for (const match of line.matchAll(LABEL)) {
        const start = text.length;
        text += line.slice(from, match.index);
        from = match.index + match[0].length;
        const [, kind = '', strength = '', polarity = '', actions, name = ''] = match;
        sentences.push({
          span: [start, text.length],
          kind,
          strength,
          polarity,
          actions: Number(actions),
          name,
        });
      }
      text += `${line.slice(from)}\n`;
    }
    parts.add(title, text, sentences);
  }
  return parts.rows(`written for this, ${name}`);
}

/** What is found of labelled sentences, and how it is read. */
class Parts {
  private readonly score = new Score();
  private readonly right = { addressee: 0, polarity: 0, strength: 0, actions: 0 };
  private found = 0;

  constructor(private readonly explains: boolean) {}

  add(file: string, text: string, sentences: readonly (Label & { readonly name?: string })[]): void {
    const { recommendations } = analyse(text);
    for (const label of sentences) {
      const place = span(label.span[0] ?? 0, label.span[1] ?? 0);
      const found = recommendations.find(each => overlaps(each.span, place));
      this.score.add(label.kind === 'own', found !== undefined);
      if (this.explains && process.env.BRIEF_LENS_ERRORS) explain(file, text, label, found);
      if (label.kind !== 'own' || !found) continue;
      this.found++;
      if (nameIn(text, label) === normal(found.addressee?.name ?? '')) this.right.addressee++;
      if (found.polarity === (label.polarity as Polarity)) this.right.polarity++;
      if (found.strength === (label.strength as Strength)) this.right.strength++;
      if (found.actions.length === label.actions) this.right.actions++;
    }
  }

  rows(set: string): Measurement[] {
    return [
      { measure: `${set}, the author’s own: F1`, value: this.score.f1, floor: 0.9 },
      ...this.score.rows(set),
      ...Object.entries(this.right).map(([part, right]) => ({
        measure: `${set}, ${part}: right of those found`,
        value: right / Math.max(1, this.found),
        floor: 0.9,
      })),
    ];
  }
}

function nameIn(text: string, label: Label & { readonly name?: string }): string {
  if (label.name !== undefined) return label.name === '-' ? '' : normal(label.name);
  return label.addressee ? normal(text.slice(label.addressee[0], label.addressee[1])) : '';
}

/** Without an article, letter case and markup. */
function normal(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/<[^<>]*>|\]\([^)]*\)|[[\]*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Prints what went wrong, to whoever works on the rules. */
function explain(
  file: string,
  text: string,
  label: Label & { readonly name?: string },
  found: Recommendation | undefined,
): void {
  const wanted =
    label.kind === 'own' ? [label.strength, label.polarity, label.actions, nameIn(text, label)] : [];
  const got = found
    ? [found.strength, found.polarity, found.actions.length, normal(found.addressee?.name ?? '')]
    : [];
  if (wanted.join() === got.join()) return;
  const actions = found?.actions.map(each => sliceOf(text, each.span)).join(' | ') ?? '';
  console.log(
    `${file}\n  ${text.slice(label.span[0], label.span[1]).replace(/\s+/g, ' ')}\n  - ${label.kind} ${wanted.join(', ')}\n  + ${got.join(', ')} ${actions}`,
  );
}

/** F1 of single sentences of forum posts and hotel reviews: another domain, to be seen and not tuned to. */
async function measureSuggestions(dataFolder: string, set: string): Promise<Measurement> {
  const lines = (await readFile(join(dataFolder, `recommendations/semeval2019-${set}.tsv`), 'utf8'))
    .trim()
    .split(/\r?\n/);
  const score = new Score();
  for (const line of lines.slice(1)) {
    const [, label, ...text] = line.split('\t');
    score.add(label === '1', analyse(text.join(' ')).recommendations.length > 0);
  }
  return { measure: `SemEval 2019 ${set}: F1`, value: score.f1 };
}

class Score {
  private hits = 0;
  private wanted = 0;
  private found = 0;

  add(wanted: boolean, found: boolean): void {
    this.hits += wanted && found ? 1 : 0;
    this.wanted += wanted ? 1 : 0;
    this.found += found ? 1 : 0;
  }

  get f1(): number {
    return (2 * this.hits) / Math.max(1, this.wanted + this.found);
  }

  rows(set: string): Measurement[] {
    return [
      { measure: `${set}: precision`, value: this.hits / Math.max(1, this.found) },
      { measure: `${set}: recall`, value: this.hits / Math.max(1, this.wanted) },
    ];
  }
}
