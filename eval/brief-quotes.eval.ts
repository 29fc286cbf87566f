import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Brief, type Quote } from '../src/core/index.ts';
import type { Evaluation, Measurement } from './evaluation.ts';

/**
 * Briefs that the project's authors wrote, labelled before they were read by the program. Before each quotation stands
 * `⟪Q:Ana Ruiz⟫`, `⟪Q⟫` (nobody is named), `⟪S⟫` (a term, or mockery) or `⟪T⟫` (a title); `⟪-⟫` is for the eye alone. The name is
 * the fullest in the text, without titles. See quotes.md.
 */
const FOLDER = join('eval', 'quotes');
const LABEL = /⟪([QST-])(?::([^⟫]*))?⟫/g;
const USES = { Q: 'quotation', S: 'scare', T: 'title' } as const;

interface Label {
  /** Offset of the opening mark, or of a block quotation's first word. */
  readonly at: number;
  readonly use: Quote['use'];
  readonly speaker: string | undefined;
}

export const name = 'quotes of briefs, labelled by hand';
export const needs: Evaluation['needs'] = [];

export const run: Evaluation['run'] = async () => {
  const draws = readdirSync(FOLDER)
    .sort()
    .map(draw => ({
      draw,
      texts: readdirSync(join(FOLDER, draw)).map(file =>
        readLabelled(readFileSync(join(FOLDER, draw, file), 'utf8')),
      ),
    }));
  const all = { draw: 'every', texts: draws.flatMap(({ texts }) => texts) };
  return { rows: [...draws, all].flatMap(({ draw, texts }) => rowsOf(draw, texts)) };
};

function readLabelled(source: string): { readonly brief: Brief; readonly labels: readonly Label[] } {
  const labels: Label[] = [];
  let text = '';
  let end = 0;
  for (const { 0: whole, 1: use, 2: speaker, index } of source.matchAll(LABEL)) {
    text += source.slice(end, index);
    end = index + whole.length;
    if (use === 'Q' || use === 'S' || use === 'T') labels.push({ at: text.length, use: USES[use], speaker });
  }
  return { brief: analyse(text + source.slice(end)), labels };
}

function rowsOf(draw: string, texts: readonly ReturnType<typeof readLabelled>[]): Measurement[] {
  const pairs = texts.flatMap(({ brief, labels }) =>
    // A character reference or an emphasis may stand between.
    labels.map(label => ({
      label,
      quote: brief.quotes.find(({ span }) => Math.abs(span.start - label.at) <= 1),
    })),
  );
  const quotes = texts.reduce((sum, { brief }) => sum + brief.quotes.length, 0);
  const found = pairs.filter(({ quote }) => quote).length;
  const named = pairs.filter(({ label }) => label.speaker !== undefined);
  const given = named.filter(({ quote }) => quote?.speaker);
  const right = given.filter(({ label, quote }) =>
    isSame(label.speaker ?? '', quote?.speaker?.name ?? ''),
  ).length;
  const nobody = pairs.filter(({ label }) => label.speaker === undefined);
  return [
    {
      measure: `${draw} draw, ${pairs.length} in ${texts.length} briefs: starts, F1`,
      value: (2 * found) / (quotes + pairs.length),
      floor: 0.97,
    },
    {
      measure: `${draw}: use`,
      value: share(pairs, ({ label, quote }) => quote?.use === label.use),
      floor: 0.9,
    },
    { measure: `${draw}: speaker, precision`, value: right / given.length, floor: 0.93 },
    { measure: `${draw}: speaker, recall`, value: right / named.length, floor: 0.85 },
    {
      measure: `${draw}: nobody’s words without a speaker`,
      value: share(nobody, ({ quote }) => !quote?.speaker),
      floor: 0.75,
    },
  ];
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / items.length;
}

/** The same name, or one that ends with the same word. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map(each =>
    each
      .toLowerCase()
      .replace(/^(?:the|a|an) /, '')
      .replace(/’/g, "'")
      .replace(/'s$/, ''),
  );
  return one === other || one?.split(' ').at(-1) === other?.split(' ').at(-1);
}
