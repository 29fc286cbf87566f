import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/index.ts';
import briefLabels from './claim-briefs.json';
import labels from './claim-labels.json';
import paragraphLabels from './claim-paragraphs.json';
import debateLabels from './debate-labels.json';

export interface Labelled {
  readonly text: string;
  /** 1 = a claim worth checking. */
  readonly label: number;
}

export interface Debated extends Labelled {
  /** Its place in all debates, which follow one another. */
  readonly id: number;
}

/** `id	label	text`, after a line of titles: ClaimBuster as CLEF CheckThat! gives it. */
export function readTsv(file: string): Debated[] {
  return file
    .split(/\r?\n/)
    .slice(1)
    .flatMap(line => {
      const [id, label, text] = line.split('\t');
      return text ? [{ id: Number(id), text, label: Number(label) }] : [];
    });
}

/** One JSON object a line, with `text` and `gold`: PoliClaim. */
export function readGold(file: string): Labelled[] {
  return readSpeeches(file).flat();
}

/** The same, speech by speech. */
export function readSpeeches(file: string): Labelled[][] {
  const speeches = new Map<string, Labelled[]>();
  for (const line of file.split('\n').filter(each => each !== '')) {
    const { doc, text, gold } = JSON.parse(line) as { doc: string; text: string; gold: number };
    const speech = speeches.get(doc) ?? [];
    speeches.set(doc, speech);
    speech.push({ text, label: gold });
  }
  return [...speeches.values()];
}

/** What two copies of one sentence have in common, whatever became of their punctuation. */
export function plainText({ text }: { readonly text: string }): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** What a sentence that is partly specific counts: a verifiable core, but vague, hedged or mostly rhetoric. */
const PARTLY = 0.6;

/**
 * Of sentences of the debates that aren't worth checking, by their ids: how far they say something specific all the same,
 * 0–1, after Konstantinovskiy et al. 2021, "Toward automated factchecking": that somebody did or said something in
 * particular, a quantity, a cause, a law, or a plan or forecast that can be held against its maker.
 */
export function specificOf(): ReadonlyMap<number, number> {
  return new Map([
    ...debateLabels.specific.map(id => [id, 1] as const),
    ...debateLabels.partly.map(id => [id, PARTLY] as const),
    ...debateLabels.others.map(id => [id, 0] as const),
  ]);
}

/**
 * Sentences of texts that were written for this, in the manner of briefs, reports, speeches and statements: how far each
 * says something specific, 0–1. A line for each, after its grade: 3 a fact-checker would want to check it, 2 it could be
 * verified though nobody would bother, 1 in between, 0 nothing to verify.
 */
export function readWritten(file: string): Labelled[] {
  return file.split('\n').flatMap(line => {
    const [grade, text] = line.split('\t');
    return text ? [{ text, label: Number(grade) >= 2 ? 1 : Number(grade) * PARTLY }] : [];
  });
}

/**
 * Sentences of briefs that are works of the US government, and so in the public domain, by offsets into them. A claim
 * asserts something that can be looked up: a figure, an event, an act, a statement made, what a law says or how things
 * stand. Advice, duties, forecasts, opinions, stipulated definitions and titles are none; what could be either is left out.
 */
export function readBriefs(folder: string): Labelled[] {
  return Object.entries(labels).flatMap(([file, { claims, others }]) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    const cut = (spans: readonly number[][], label: number): Labelled[] =>
      spans.map(([start, end]) => ({ text: visible(text.slice(start, end)), label }));
    return [...cut(claims, 1), ...cut(others, 0)];
  });
}

/**
 * The sentences of the US government's briefs and of texts that were written for this, those labelled for checking left
 * out: nobody has labelled these, a teacher is asked what it thinks of them.
 */
export function readUnlabelled(folder: string): string[] {
  const checked = new Set(Object.keys(CHECKED));
  return [
    ...filesOf(folder, /^(omb|cisa|gsa|nist)_.*\.md$/),
    ...filesOf(QUOTES, /\.md$/).filter(file => !checked.has(file.slice(QUOTES.length + 1))),
    ...filesOf('eval/recommendations', /\.txt$/),
  ].flatMap(file => {
    const text = readFileSync(file, 'utf8').replace(/⟪[^⟫]*⟫|«[^»]*»/g, '');
    return analyse(text).sentences.map(({ span }) => visible(text.slice(span.start, span.end)));
  });
}

const QUOTES = 'eval/quotes';
const CHECKED: Readonly<Record<string, readonly (readonly number[])[]>> = {
  ...briefLabels,
  ...paragraphLabels,
};

/** The sentences of the briefs of our own that are labelled for checking. */
export function readChecked(): { readonly text: string }[] {
  return Object.entries(CHECKED).flatMap(([file, rows]) => {
    const text = readFileSync(join(QUOTES, file), 'utf8').replace(/⟪[^⟫]*⟫/g, '');
    return rows.map(([start, end]) => ({ text: text.slice(start, end) }));
  });
}

function filesOf(folder: string, names: RegExp): string[] {
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter(file => names.test(file))
    .sort()
    .map(file => join(folder, file));
}

/** Without the targets of links, tags, note calls and marks of emphasis; near enough for words. */
function visible(markdown: string): string {
  return markdown
    .replace(/<[^<>]{1,300}>|\[\^?\[?\w{1,9}\]\]?/g, '')
    .replace(/\]\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/[[\]*`\\]|&#\d+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
