import type { Brief, Claim, Recommendation, Section } from '../brief.ts';
import { groupBy } from '../group-by.ts';
import { firstEndingAfter, sliceOf } from '../span.ts';
import { termsOf } from './terms.ts';

/** Two words in common are a shared matter; one is as often the topic of the whole section. */
const SHARED_TERMS = 2;
/** More grounds than these are no help to a reader. */
const MOST_GROUNDS = 3;
/** A word that more recommendations of a section share is its topic. */
const MOST_OF_A_TERM = 50;
/** What it counts, in terms, that a claim stands right behind what it speaks for, or right before it. */
const BEHIND = 4;
const BEFORE = 1;

/**
 * Finds on what grounds something is asked: the claims of the same section that share its terms, and those in the sentence
 * behind it, those that share most first. Each claim speaks for the one that it shares most with; of several, for the nearest. Reads each claim once.
 */
export function findGrounds(brief: Brief): (recommendation: Recommendation) => readonly Claim[] {
  const claims = groupBy(brief.claims, ({ sentence }) => sentence.paragraph.section);
  const asked = groupBy(brief.recommendations, ({ section }) => section);
  const found = new Map<Section | undefined, ReadonlyMap<Recommendation, readonly Claim[]>>();
  return recommendation => {
    const { section } = recommendation;
    let grounds = found.get(section);
    if (!grounds) {
      grounds = groundsIn(brief, asked.get(section) ?? [], claims.get(section) ?? []);
      found.set(section, grounds);
    }
    return grounds.get(recommendation) ?? [];
  };
}

interface Ground {
  readonly claim: Claim;
  /** Terms in common, and what its place adds. */
  readonly weight: number;
}

function groundsIn(
  { text }: Brief,
  recommendations: readonly Recommendation[],
  claims: readonly Claim[],
): ReadonlyMap<Recommendation, readonly Claim[]> {
  const byTerm = new Map<string, Recommendation[]>();
  for (const recommendation of recommendations)
    for (const term of termsOf(sliceOf(text, recommendation.span))) {
      const list = byTerm.get(term) ?? [];
      byTerm.set(term, list);
      list.push(recommendation);
    }
  const grounds = new Map<Recommendation, Ground[]>();
  const inOrder = [...recommendations].sort((a, b) => a.span.start - b.span.start);
  for (const claim of claims) {
    const best = spokenFor(claim, termsOf(sliceOf(text, claim.span)), byTerm, besideOf(claim, inOrder));
    if (!best) continue;
    const list = grounds.get(best.recommendation) ?? [];
    grounds.set(best.recommendation, list);
    list.push({ claim, weight: best.weight });
  }
  return new Map(
    [...grounds].map(([recommendation, list]) => [
      recommendation,
      list
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_GROUNDS)
        .map(({ claim }) => claim),
    ]),
  );
}

/** What a claim speaks for, if for anything. */
function spokenFor(
  claim: Claim,
  terms: ReadonlySet<string>,
  byTerm: ReadonlyMap<string, readonly Recommendation[]>,
  beside: readonly (readonly [Recommendation, number])[],
): { readonly recommendation: Recommendation; readonly weight: number } | undefined {
  const shared = new Map<Recommendation, number>(beside);
  for (const term of terms) {
    const list = byTerm.get(term) ?? [];
    if (list.length <= MOST_OF_A_TERM)
      for (const recommendation of list) shared.set(recommendation, (shared.get(recommendation) ?? 0) + 1);
  }
  let best: { recommendation: Recommendation; weight: number; distance: number } | undefined;
  for (const [recommendation, count] of shared) {
    // What is asked is no ground of itself.
    if (count < SHARED_TERMS || recommendation.sentence === claim.sentence) continue;
    const distance = distanceOf(claim, recommendation);
    if (!best || count > best.weight || (count === best.weight && distance < best.distance))
      best = { recommendation, weight: count, distance };
  }
  return best;
}

/** In UTF-16 code units; 0 where one stands in the other. */
function distanceOf({ span: a }: Claim, { span: b }: Recommendation): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

/** In UTF-16 code units: no sentence stands between. */
const NEAR = 24;

/** The recommendations of the sentences before and after a claim in its paragraph, and what their place counts. */
function besideOf(claim: Claim, inOrder: readonly Recommendation[]): (readonly [Recommendation, number])[] {
  const next = firstEndingAfter(inOrder, claim.span.start);
  const isBeside = (each: Recommendation | undefined): each is Recommendation =>
    each !== undefined &&
    each.sentence !== claim.sentence &&
    each.sentence.paragraph === claim.sentence.paragraph &&
    distanceOf(claim, each) <= NEAR;
  const [before, after] = [inOrder[next - 1], inOrder[next]];
  return [
    ...(isBeside(before) ? [[before, BEHIND] as const] : []),
    ...(isBeside(after) ? [[after, BEFORE] as const] : []),
  ];
}
