import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parsing } from '../src/core/chunks.ts';
import { type ClaimDraft, findClaims, thresholdOf } from '../src/core/claims.ts';
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
/** A text is read so often that what is measured takes some milliseconds; in UTF-16 code units. */
const ENOUGH = 100_000;
/** How often each kind is measured; the first quarter only makes the engine compile what it needs. */
const TURNS = 40;

type Prepare = () => () => unknown;

/** What each kind takes of remark-parse's time on the same text, each passage read for the first time. */
export function sharesOf({ name, text }: NamedText): Record<string, string | number> {
  const document = finish(parsing(text));
  const brief = analyse(text);
  const layout = finish(layOut(text, document.chunks));
  const { parse, ...kinds } = timesOf(text, {
    parse: () => () => processor.parse(text),
    quotes: () => quoting(text, brief, unread(layout)),
    'of quotes, findings': () => () => [unsourcedQuotes({ ...brief }), findEchoes(text, brief.quotes)],
    markers: () => marking(layout),
    claims: () => () => claimsOf(layout).map(claim => claim.explain().type),
    'of claims, reasons': () => explaining(layout),
    recommendations: () => recommending(layout),
  });
  const shares = Object.entries(kinds).map(([kind, time]) => [kind, round(time / parse, 3)]);
  return {
    text: name,
    KB: Math.round(text.length / 1000),
    'parse ms': round(parse),
    ...Object.fromEntries(shares),
  };
}

/**
 * For each kind the middle of its measurements, in milliseconds for one reading. They take turns, so that what else the
 * machine does slows all of them. What `prepare` does isn't measured, and no result outlives its turn.
 */
function timesOf<Kind extends string>(
  text: string,
  kinds: Readonly<Record<Kind, Prepare>>,
): Record<Kind, number> {
  const rounds = Math.max(1, Math.round(ENOUGH / text.length));
  const times = new Map<string, number[]>();
  for (let turn = -TURNS / 4; turn < TURNS; turn++) {
    for (const [kind, prepare] of Object.entries<Prepare>(kinds)) {
      const works = Array.from({ length: rounds }, prepare);
      const time = timeOf(() => {
        for (const work of works) work();
      });
      if (turn >= 0) times.set(kind, [...(times.get(kind) ?? []), time / rounds]);
    }
  }
  const middle = [...times].map(([kind, list]) => [kind, quantile(list, 0.5)]);
  return Object.fromEntries(middle) as Record<Kind, number>;
}

/** The layout with passages that nobody has asked anything yet. */
function unread(layout: Layout): Layout {
  return { ...layout, body: layout.body.map(placed => ({ ...placed, passage: { ...placed.passage } })) };
}

function quoting(text: string, brief: Brief, layout: Layout): () => unknown {
  return () => {
    for (const { passage } of layout.body) findQuotes(passage.mask, passage.prose);
    const quotes = finish(placeQuotes(text, layout, brief.sentences, () => []));
    finish(placeStrayMarks(layout, quotes));
    unsourcedQuotes({ ...brief });
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

/** Those of the level that is the default. */
function claimsOf({ body }: Layout): ClaimDraft[] {
  return body
    .flatMap(({ passage }) =>
      findClaims(passage.sentences.map(({ start, end }) => passage.mask.slice(start, end))),
    )
    .filter(({ score }) => score >= thresholdOf('balanced'));
}

/** Types and cues, of claims that are known. */
function explaining(layout: Layout): () => unknown {
  const claims = claimsOf(layout);
  return () => claims.map(claim => claim.explain().type);
}

function recommending({ body }: Layout): () => unknown {
  return () => {
    for (const { passage } of body) {
      const { mask, sentences, quotes, prose, runIn } = passage;
      findRecommendations(mask, sentences, quotes, prose, runIn);
    }
  };
}
