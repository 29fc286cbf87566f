import { type Span, span } from '../span.ts';
import type { QuotedPart, QuotedToken } from './quoted-words.ts';
import { anchorKey, type SourceText } from './source-text.ts';

/** A part of a source where a quotation may stand, the likeliest first. */
export interface Candidate {
  readonly extent: Span;
  /** How many of the words that were looked for stand there in about the right place. */
  readonly votes: number;
}

/** So many of the rarest words are looked for: with one changed, the others still lead there. */
const ANCHORS = 8;
/** A word that stands more often in the source tells nothing. */
const COMMON = 200;
/** Words that agree on where the quotation starts, within so many UTF-16 units, are in the same place. */
const AGREEMENT = 60;
/** How much longer than the quotation its passage may be on either side, in UTF-16 units. */
const DRIFT = 90;
/** What an ellipsis may leave out, in UTF-16 units: some five hundred words. */
const REACH = 3_000;
/** A place with less than this part of the best one's score is chance. */
const FRACTION = 0.65;
/** Windows with few words in common are many, and none is the place. */
const MOST_CANDIDATES = 3;
/** An altered quotation keeps more of its rare words than this. */
const LEAST_PART = 0.3;
/** Of so many places it is looked up whether the other parts of a quotation with an ellipsis stand near. */
const MOST_CLUSTERS = 24;

interface Anchor {
  readonly word: string;
  /** From the start of the quotation, in UTF-16 units. */
  readonly offset: number;
}

/** Where words of the quotation stand close together in a source; with four or more to go by, two of them at least. */
export function candidatesIn(source: SourceText, parts: readonly QuotedPart[]): Candidate[] {
  const { anchors, length, before, after, others } = anchorsOf(parts);
  const found = anchors
    .map(({ word, offset }) => ({ offset, places: source.places.get(word) ?? [] }))
    .filter(({ places }) => places.length > 0 && places.length <= COMMON)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, ANCHORS);
  const starts = Float64Array.from(
    found.flatMap(({ offset, places }, anchor) => places.map(place => (place - offset) * ANCHORS + anchor)),
  ).sort();
  const weights = found.map(({ places }) => Math.log(1 + source.text.length / places.length));
  const least = anchors.length < 4 ? 1 : Math.max(2, Math.ceil(found.length * LEAST_PART));
  const slack = DRIFT + Math.round(length / 6);
  return clustersOf(starts, weights, before || after ? 0 : FRACTION)
    .map(cluster => {
      const own = span(cluster.at, cluster.at + length);
      const reach = span(own.start - (before ? REACH : 0), own.end + (after ? REACH : 0));
      const { extent, found: near } =
        before || after ? nearby(source, others, reach, own) : { extent: own, found: 0 };
      return { ...cluster, extent, score: cluster.score + near };
    })
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .filter(({ votes, score }, _, all) => votes >= least && score >= (all[0]?.score ?? 0) * FRACTION)
    .slice(0, MOST_CANDIDATES)
    .map(({ extent, votes }) => ({
      extent: {
        start: Math.max(0, extent.start - slack),
        end: Math.min(source.text.length, extent.end + slack),
      },
      votes,
    }));
}

interface Cluster {
  /** Where the quotation would start. */
  readonly at: number;
  readonly votes: number;
  /** The rarity of the words that agree on the place. */
  readonly score: number;
}

/**
 * Places that several anchors agree on, the best first, none within `DRIFT` of a better one or below a part of the best.
 * `starts` holds, in order, `ANCHORS` times where an anchor says that the quotation starts, and the number of the anchor.
 */
function clustersOf(starts: Float64Array, weights: readonly number[], fraction: number): Cluster[] {
  const found: Cluster[] = [];
  let best = 0;
  for (let i = 0; i < starts.length; i++) {
    const from = Math.floor((starts[i] ?? 0) / ANCHORS);
    // A bit for each anchor, of which there are few.
    let [seen, votes, score] = [0, 0, 0];
    for (let j = i; j < starts.length; j++) {
      const start = starts[j] ?? 0;
      const at = Math.floor(start / ANCHORS);
      if (at - from > AGREEMENT) break;
      const anchor = start - at * ANCHORS;
      if ((seen >> anchor) & 1) continue;
      seen |= 1 << anchor;
      votes++;
      score += weights[anchor] ?? 0;
    }
    best = Math.max(best, score);
    if (score >= best * fraction) found.push({ at: from, votes, score });
  }
  const all = found.filter(({ score }) => score >= best * fraction);
  all.sort((a, b) => b.score - a.score || a.at - b.at);
  const kept: Cluster[] = [];
  for (const cluster of all) {
    if (kept.length === MOST_CLUSTERS) break;
    if (kept.every(({ at }) => Math.abs(at - cluster.at) > DRIFT)) kept.push(cluster);
  }
  return kept;
}

/** How many of some words stand within reach, and the stretch that holds them and the quotation's own; all of it for none. */
function nearby(source: SourceText, words: readonly string[], reach: Span, own: Span) {
  let [found, { start, end }] = [0, own];
  for (const word of words) {
    const places = source.places.get(word) ?? [];
    const near = places.length > COMMON ? [] : places.filter(at => reach.start <= at && at < reach.end);
    if (near.length === 0) continue;
    found++;
    start = Math.min(start, near[0] ?? start);
    end = Math.max(end, (near.at(-1) ?? end) + word.length);
  }
  return { found, extent: found === 0 ? reach : span(start, end) };
}

/** The words of the longest stretch without a gap, and whether more is quoted before and after it. */
function anchorsOf(parts: readonly QuotedPart[]): {
  readonly anchors: readonly Anchor[];
  readonly length: number;
  readonly before: boolean;
  readonly after: boolean;
  readonly others: readonly string[];
} {
  const stretches: QuotedToken[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'gap') stretches.push([]);
    else stretches.at(-1)?.push(part);
  }
  const longest = stretches.reduce((a, b) => (b.length > a.length ? b : a));
  const start = longest[0]?.token.span.start ?? 0;
  const words = ({ token, kept }: QuotedToken): Anchor[] => {
    // Of "don't" and "1,200" a part is looked up.
    const word = kept === undefined ? /[\p{L}\p{M}\p{Nd}]{3,}/u.exec(token.text) : null;
    return word ? [{ word: anchorKey(word[0]), offset: token.span.start + word.index - start }] : [];
  };
  return {
    anchors: longest.flatMap(words),
    others: stretches
      .filter(each => each !== longest)
      .flatMap(each => each.flatMap(words).map(({ word }) => word)),
    length: (longest.at(-1)?.token.span.end ?? 0) - start,
    before: longest !== stretches[0],
    after: longest !== stretches.at(-1),
  };
}
