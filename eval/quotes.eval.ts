import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Quote, type Span } from '../src/core/index.ts';
import type { Measurement } from './evaluation.ts';
import { interval } from './scores.ts';

/** PolNeAR (Newell et al., LREC 2018): news articles with the source, cue and content of every attribution. */
const TRAINING = 'quotes/polnear-train.jsonl';
/** Half of the articles are for looking at, the other half for measuring; the seed and the name decide. */
const SEED = 5;
/** Two spans are the same passage from this intersection over union on. */
const SAME = 0.8;

/** A passage is inside a content that holds this part of it: the annotators cut some in two. */
const INSIDE = 0.5;

type Pair = readonly [start: number, end: number];
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source?: readonly Pair[];
    readonly cue?: readonly Pair[];
    readonly content?: readonly Pair[];
  }[];
}

export const name = 'quotes';
export const needs = [TRAINING];

export async function run(dataFolder: string): Promise<{ rows: Measurement[] }> {
  const articles = readArticles(dataFolder).filter(article => isMeasured(article.id));
  const whole = score(articles);
  return { rows: [...rowsOf(whole), ...intervals(articles, whole)] };
}

/** Articles are drawn, not passages: those of one article are alike. */
function intervals(articles: readonly Article[], { judged }: Score): Measurement[] {
  const byArticle = new Map(articles.map(article => [article, [] as Judged[]]));
  for (const each of judged) byArticle.get(each.article)?.push(each);
  const spans = { gold: 1, found: 1, right: 1 };
  return rowsOf({ judged, spans })
    .slice(0, -1)
    .map(({ measure }, row) => ({
      measure: `${measure}, 95 %`,
      value: interval([...byArticle.values()], drawn =>
        Number(rowsOf({ judged: drawn.flat(), spans })[row]?.value),
      ),
    }));
}

export function readArticles(dataFolder: string): Article[] {
  return readFileSync(join(dataFolder, TRAINING), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Article);
}

/** FNV-1a of the seed and the name. */
export function isMeasured(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of `${SEED}:${id}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 16) & 1) === 1;
}

/** What was found at one quoted passage, beside what the annotators say. */
export interface Judged {
  readonly article: Article;
  readonly at: Span;
  readonly quote: Quote | undefined;
  /** Inside the content of an attribution that has a source. */
  readonly attributed: boolean;
  /** No attribution's content touches it. */
  readonly apart: boolean;
  readonly speakerRight: boolean;
  readonly cueRight: boolean;
}

export interface Score {
  readonly judged: readonly Judged[];
  readonly spans: { readonly gold: number; readonly found: number; readonly right: number };
}

export function score(articles: readonly Article[]): Score {
  const judged: Judged[] = [];
  const spans = { gold: 0, found: 0, right: 0 };
  for (const article of articles) {
    const quotes = analyse(article.text).quotes.filter(({ form }) => form === 'inline');
    const passages = quotedPassages(article.text);
    const doubles = quotes.filter(
      ({ span }) =>
        !/['‘’‹‚]/.test(article.text[span.start] ?? '') || article.text.startsWith("''", span.start),
    );
    spans.gold += passages.length;
    spans.found += doubles.length;
    let next = 0;
    for (const at of passages) {
      while (next < quotes.length && (quotes[next]?.span.end ?? 0) <= at.start) next++;
      const quote = quotes.slice(next, next + 3).find(each => overlap(each.span, at) >= SAME);
      if (quote) spans.right++;
      judged.push(judge(article, at, quote));
    }
  }
  return { judged, spans };
}

function judge(article: Article, at: Span, quote: Quote | undefined): Judged {
  const covered = ({ content = [] }: Article['attributions'][number]): number =>
    content.reduce(
      (most, [start, end]) =>
        Math.max(most, (Math.min(end, at.end) - Math.max(start, at.start)) / (at.end - at.start)),
      0,
    );
  const around = article.attributions.filter(attribution => covered(attribution) >= INSIDE);
  const { text } = article;
  const touches = (pairs: readonly Pair[] | undefined, range: Span | undefined): boolean =>
    range !== undefined && (pairs ?? []).some(([start, end]) => start < range.end && range.start < end);
  const speaker = quote?.speaker;
  const ending = speaker?.name.split(/\s+/).at(-1) ?? '';
  return {
    article,
    at,
    quote,
    attributed: around.some(({ source = [] }) => source.length > 0),
    apart: article.attributions.every(attribution => covered(attribution) <= 0),
    speakerRight:
      speaker !== undefined &&
      around.some(
        ({ source }) =>
          touches(source, speaker.span) ||
          (source ?? []).some(([start, end]) =>
            text
              .slice(start, end)
              .split(/[^\p{L}\d’'-]+/u)
              .includes(ending),
          ),
      ),
    cueRight: around.some(({ cue }) => touches(cue, quote?.cue?.span)),
  };
}

function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * The quoted passages of an article, read apart from the core's own reader: paragraphs whose double marks are in
 * order, each opening mark after a space or bracket and each closing one before a space or punctuation.
 */
export function quotedPassages(text: string): Span[] {
  const passages: Span[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    if (/<\/?(?:tweet|a)\b/.test(paragraph[0])) continue;
    const marks = [...paragraph[0].matchAll(/''|[“”"]/g)];
    for (let i = 0; i + 1 < marks.length; i += 2) {
      const [opening, closing] = [marks[i], marks[i + 1]];
      if (!opening || !closing) continue;
      const start = paragraph.index + opening.index;
      const end = paragraph.index + closing.index + closing[0].length;
      if (end - start > 2) passages.push({ start, end });
    }
  }
  return passages;
}

export function rowsOf({ judged, spans }: Score): Measurement[] {
  const inside = judged.filter(({ attributed }) => attributed);
  const outside = judged.filter(({ apart }) => apart);
  const given = inside.filter(({ quote }) => quote?.speaker);
  const right = inside.filter(({ speakerRight }) => speakerRight).length;
  const cued = inside.filter(({ quote }) => quote?.cue);
  const cueRight = inside.filter(({ cueRight: each }) => each).length;
  const wrong = outside.filter(({ quote }) => quote?.speaker).length;
  return [
    { measure: 'speaker, precision', value: right / given.length, floor: 0.93 },
    { measure: 'speaker, recall', value: right / inside.length, floor: 0.85 },
    { measure: 'cue, F1', value: (2 * cueRight) / (cued.length + inside.length), floor: 0.8 },
    { measure: 'unattributed without a speaker', value: 1 - wrong / outside.length, floor: 0.75 },
    { measure: 'spans, F1', value: (2 * spans.right) / (spans.gold + spans.found), floor: 0.97 },
  ];
}
