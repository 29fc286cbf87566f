import type { Brief, Claim, Paragraph, Recommendation, Section } from '../brief.ts';
import { groupingBy } from '../group-by.ts';
import { once, onceInSteps } from '../remembered.ts';
import { firstEndingAfter, sliceOf } from '../span.ts';
import { finish, inSteps, type Steps } from '../steps.ts';
import { termsOf } from './terms.ts';

/** So many terms in common are the matter itself; fewer are as often the topic of the whole section. */
const SAME_MATTER = 3;
/** More grounds than these are no help to a reader. */
const MOST_GROUNDS = 3;
/** A word that more recommendations of a section share is its topic. */
const MOST_OF_A_TERM = 50;
/** What it counts, in terms, that a claim stands right behind what it speaks for, or right before its "therefore". */
const BEHIND = 4;
/** What it counts that it stands right before it. */
const BEFORE = 1;
/** Right before it a claim has to share a term as well. */
const FEWEST = 2;

/**
 * Finds on what grounds something is asked: the claim in the sentence behind it, the one in the sentence before it that
 * shares a term, and the claims with figures, causes or citations in its paragraph and the one before that share its
 * matter. What stands further away was seldom a ground in the briefs that we read. Each claim speaks for the one that it
 * shares most with; of several, for the nearest. Reads each claim once.
 */
export function findGrounds(brief: Brief): Grounds {
  const groundsOf = sectionGrounds(brief);
  return recommendation => finish(groundsOf(recommendation));
}

/** The same, those of some recommendations found beforehand in steps. */
export function* findingGrounds(brief: Brief, recommendations: readonly Recommendation[]): Steps<Grounds> {
  const groundsOf = sectionGrounds(brief);
  for (const each of recommendations) yield* groundsOf(each);
  return findGrounds(brief);
}

type Grounds = (recommendation: Recommendation) => readonly Claim[];

/** Finds those of a section when one of them is asked for. */
const sectionGrounds = once((brief: Brief): ((recommendation: Recommendation) => Steps<readonly Claim[]>) => {
  const found = new Map<Section | undefined, ReadonlyMap<Recommendation, readonly Claim[]>>();
  return function* (recommendation) {
    const { section } = recommendation;
    let grounds = found.get(section);
    if (!grounds) {
      const { claims, asked, paragraphs } = yield* bySection(brief);
      grounds = yield* groundsIn(
        brief.text,
        paragraphs.get(section) ?? [],
        asked.get(section) ?? [],
        claims.get(section) ?? [],
      );
      found.set(section, grounds);
    }
    return grounds.get(recommendation) ?? [];
  };
});

const bySection = onceInSteps(function* (brief: Brief) {
  return {
    claims: yield* groupingBy(brief.claims, ({ sentence }) => sentence.paragraph.section),
    asked: yield* groupingBy(brief.recommendations, ({ section }) => section),
    paragraphs: yield* groupingBy(brief.paragraphs, ({ section }) => section),
  };
});

interface Ground {
  readonly claim: Claim;
  /** Terms in common, and what its place adds. */
  readonly weight: number;
}

/** Of one section; what stands above its first paragraph is of another one. */
function* groundsIn(
  text: string,
  paragraphs: readonly Paragraph[],
  recommendations: readonly Recommendation[],
  claims: readonly Claim[],
): Steps<ReadonlyMap<Recommendation, readonly Claim[]>> {
  const byTerm = new Map<string, Recommendation[]>();
  yield* inSteps(recommendations, recommendation => {
    for (const term of termsOf(sliceOf(text, recommendation.span))) {
      const list = byTerm.get(term) ?? [];
      byTerm.set(term, list);
      list.push(recommendation);
    }
  });
  const grounds = new Map<Recommendation, Ground[]>();
  const inOrder = [...recommendations].sort((a, b) => a.span.start - b.span.start);
  const leads = leadsOf(paragraphs);
  yield* inSteps(claims, claim => {
    const shared = sharedTerms(termsOf(sliceOf(text, claim.span)), byTerm);
    const weights = [...besides(text, claim, inOrder, shared), ...elsewhere(text, claim, shared, leads)];
    const best = spokenFor(claim, weights);
    if (!best) return;
    const list = grounds.get(best.recommendation) ?? [];
    grounds.set(best.recommendation, list);
    list.push({ claim, weight: best.weight });
  });
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

type Weights = readonly (readonly [Recommendation, number])[];

/** The paragraph above each one; of an item, the one above its list. */
function leadsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, Paragraph> {
  const leads = new Map<Paragraph, Paragraph>();
  paragraphs.forEach((paragraph, i) => {
    const above = paragraphs[i - 1];
    const lead = above && paragraph.form === 'item' && above.form === 'item' ? leads.get(above) : above;
    if (lead) leads.set(paragraph, lead);
  });
  return leads;
}

/** How many of its terms each recommendation has. */
function sharedTerms(
  terms: ReadonlySet<string>,
  byTerm: ReadonlyMap<string, readonly Recommendation[]>,
): ReadonlyMap<Recommendation, number> {
  const shared = new Map<Recommendation, number>();
  for (const term of terms) {
    const list = byTerm.get(term) ?? [];
    if (list.length <= MOST_OF_A_TERM)
      for (const recommendation of list) shared.set(recommendation, (shared.get(recommendation) ?? 0) + 1);
  }
  return shared;
}

/** What a claim speaks for, if for anything. */
function spokenFor(
  claim: Claim,
  weights: Weights,
): { readonly recommendation: Recommendation; readonly weight: number } | undefined {
  let best: { recommendation: Recommendation; weight: number; distance: number } | undefined;
  for (const [recommendation, weight] of weights) {
    const distance = distanceOf(claim, recommendation);
    if (!best || weight > best.weight || (weight === best.weight && distance < best.distance))
      best = { recommendation, weight, distance };
  }
  return best;
}

/** What a claim in a recommendation's paragraph, or the one above it, shares with it. */
function elsewhere(
  text: string,
  claim: Claim,
  shared: ReadonlyMap<Recommendation, number>,
  leads: ReadonlyMap<Paragraph, Paragraph>,
): Weights {
  if (!isEvidence(claim) && claim.type !== 'comparison') return [];
  const { paragraph } = claim.sentence;
  return [...shared].filter(
    ([{ sentence, span }, count]) =>
      count >= SAME_MATTER &&
      sentence !== claim.sentence && // What is asked is no ground of itself.
      (sentence.paragraph === paragraph || leads.get(sentence.paragraph) === paragraph) &&
      claim.span.end <= sentence.span.start &&
      !OPPOSES.test(sliceOf(text, span)),
  );
}

function isEvidence({ type, citations }: Claim): boolean {
  return type === 'statistic' || type === 'causal' || citations.length > 0;
}

/** In UTF-16 code units; 0 where one stands in the other. */
function distanceOf({ span: a }: Claim, { span: b }: Recommendation): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

/** In UTF-16 code units: no sentence stands between. */
const NEAR = 24;

/** The recommendations of the sentences before and after a claim in its paragraph that it speaks for. */
function besides(
  text: string,
  claim: Claim,
  inOrder: readonly Recommendation[],
  shared: ReadonlyMap<Recommendation, number>,
): Weights {
  const next = firstEndingAfter(inOrder, claim.span.start);
  const isBeside = (each: Recommendation | undefined): each is Recommendation =>
    each !== undefined &&
    each.sentence !== claim.sentence &&
    each.sentence.paragraph === claim.sentence.paragraph &&
    distanceOf(claim, each) <= NEAR;
  const [before, after] = [inOrder[next - 1], inOrder[next]];
  const weights: (readonly [Recommendation, number])[] = [];
  if (isBeside(before)) {
    const count = shared.get(before) ?? 0;
    if (!goesOn(sliceOf(text, claim.span), claim, count)) weights.push([before, BEHIND + count]);
  }
  if (isBeside(after)) {
    const opening = sliceOf(text, after.span);
    const count = (shared.get(after) ?? 0) + (CONCLUDES.test(opening) ? BEHIND : BEFORE);
    if (count >= FEWEST && !OPPOSES.test(opening)) weights.push([after, count]);
  }
  return weights;
}

/** "Therefore, …": the sentence before is why, whatever it shares. */
const CONCLUDES =
  /^(?:therefore|accordingly|thus|hence|consequently|as a result|for (?:this|that|these) reasons?)\b/i;
/** "However, …": in spite of the sentence before, not because of it. */
const OPPOSES =
  /^(?:however|but|yet|still|nevertheless|nonetheless|even so|conversely|also|instead|rather)\b/i;
/** "This includes …", "It is issued …" */
const SPECIFIES =
  /^(?:\(|(?:this|these|those|that|it) (?:\p{L}+ ){0,2}?(?:(?:include|require|mean|apply|applie|list)s?|shall|(?:is|are|was|were) \p{L}+ed)\b)/iu;

/** Whether a sentence behind what is asked says more of that in place of why: in words of the same matter, without evidence. */
function goesOn(words: string, claim: Claim, shared: number): boolean {
  return SPECIFIES.test(words) || (shared >= SAME_MATTER && !isEvidence(claim));
}
