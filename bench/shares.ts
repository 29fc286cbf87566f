import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parsing } from '../src/core/chunks.ts';
import { findClaim } from '../src/core/claims.ts';
import { analyse, type Brief, findEchoes, unsourcedQuotes } from '../src/core/index.ts';
import { type Layout, layOut } from '../src/core/layout.ts';
import { findMarkers } from '../src/core/markers.ts';
import { placeQuotes } from '../src/core/quotes/credits.ts';
import { placeStrayMarks } from '../src/core/quotes/stray-marks.ts';
import { findQuotes } from '../src/core/quotes.ts';
import { findRecommendations } from '../src/core/recommendations.ts';
import { finish } from '../src/core/steps.ts';
import { quantile, round, timeOf } from './clock.ts';
import type { NamedText } from './texts.ts';

const processor = unified().use(remarkParse).freeze();
/** A text is read so often that what is measured takes some milliseconds. */
const ENOUGH = 400_000;

/** What each kind takes of remark-parse's time on the same text, each passage read for the first time. */
export function sharesOf({ name, text }: NamedText): Record<string, string | number> {
  const document = finish(parsing(text));
  const brief = analyse(text);
  const layout = finish(layOut(text, document.chunks));
  const parse = timeFor(text, () => () => processor.parse(text));
  const share = (prepare: () => () => unknown): number => round(timeFor(text, prepare) / parse, 3);
  return {
    text: name,
    KB: Math.round(text.length / 1000),
    'parse ms': round(parse),
    quotes: share(() => quoting(text, brief, unread(layout))),
    'of them findings': share(() => () => [unsourcedQuotes(brief), findEchoes(text, brief.quotes)]),
    markers: share(() => marking(layout)),
    claims: share(() => claiming(layout)),
    recommendations: share(() => recommending(layout)),
  };
}

/** The middle of several runs; `prepare` is not measured. */
function timeFor(text: string, prepare: () => () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const rounds = Array.from({ length: Math.max(1, Math.round(ENOUGH / text.length)) }, prepare);
    return timeOf(() => rounds.map(work => work())) / rounds.length;
  });
  return quantile(times.slice(2), 0.5);
}

/** The layout with passages that nobody has asked anything yet. */
function unread(layout: Layout): Layout {
  return { ...layout, body: layout.body.map(placed => ({ ...placed, passage: { ...placed.passage } })) };
}

function quoting(text: string, brief: Brief, layout: Layout): () => unknown {
  return () => {
    for (const { passage } of layout.body) findQuotes(passage.mask, passage.prose);
    const quotes = finish(placeQuotes(text, layout, brief.sentences, () => []));
    placeStrayMarks(layout, quotes);
    unsourcedQuotes(brief);
    findEchoes(text, brief.quotes);
  };
}

function marking({ body }: Layout): () => unknown {
  return () => {
    for (const { passage } of body) {
      const { prose, chunkText } = passage;
      findMarkers(prose, chunkText.slice(prose.span.start, prose.span.end));
    }
  };
}

function claiming({ body }: Layout): () => unknown {
  return () => {
    for (const { passage } of body)
      for (const { start, end } of passage.sentences) findClaim(passage.mask.slice(start, end));
  };
}

function recommending({ body }: Layout): () => unknown {
  return () => {
    for (const { passage } of body) {
      const { mask, sentences, quotes, prose, runIn } = passage;
      findRecommendations(mask, sentences, quotes, prose, runIn);
    }
  };
}
