import type { Brief, Claim, Recommendation, Section } from '../brief.ts';
import { sliceOf } from '../span.ts';
import { termsOf } from './terms.ts';

/** Two words in common are a shared matter; one is as often the topic of the whole section. */
const SHARED_TERMS = 2;
/** More grounds than these are no help to a reader. */
const MOST_GROUNDS = 3;
/**
 * Finds on what grounds something is asked: the claims of the same section that share
 * its terms, those that share most first. Reads each claim once.
 */
export function findGrounds(brief: Brief): (recommendation: Recommendation) => readonly Claim[] {
  const bySection = new Map<Section | undefined, { claim: Claim; terms: ReadonlySet<string> }[]>();
  for (const claim of brief.claims) {
    const { section } = claim.sentence.paragraph;
    const list = bySection.get(section) ?? [];
    list.push({ claim, terms: termsOf(sliceOf(brief.text, claim.span)) });
    bySection.set(section, list);
  }
  return recommendation => {
    const asked = termsOf(sliceOf(brief.text, recommendation.span));
    return (bySection.get(recommendation.section) ?? [])
      .map(({ claim, terms }) => ({ claim, shared: [...asked].filter(term => terms.has(term)).length }))
      .filter(({ shared }) => shared >= SHARED_TERMS)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_GROUNDS)
      .map(({ claim }) => claim);
  };
}
