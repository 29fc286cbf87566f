import type { Brief, Claim, Recommendation, Section } from '../brief.ts';
import { type Span, sliceOf } from '../span.ts';

/** Two words in common are a shared matter; one is as often the topic of the whole section. */
const SHARED_TERMS = 2;
/** More grounds than these are no help to a reader. */
const MOST_GROUNDS = 3;
/** Longer words are compared by their head, so that "inspection" meets "inspectors", in UTF-16 code units. */
const HEAD = 6;
const SHORTEST_TERM = 5;
/** Words that any two sentences of a brief may share. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'about above across action after again against agency agencies all almost along already also although among another ' +
    'because become been before being below between cannot could develop during either every federal first following ' +
    'government include including increase itself least might national needs never other others policy policies provide ' +
    'public recent require requires section shall should since state states still support their them these they things this ' +
    'those though through under united until using where whether which while within without would years'
  )
    .split(' ')
    .map(word => word.slice(0, HEAD)),
);

/**
 * Finds on what grounds something is asked: the claims of the same section that share
 * its terms, those that share most first. Reads each claim once.
 */
export function findGrounds(brief: Brief): (recommendation: Recommendation) => readonly Claim[] {
  const bySection = new Map<Section | undefined, { claim: Claim; terms: ReadonlySet<string> }[]>();
  for (const claim of brief.claims) {
    const { section } = claim.sentence.paragraph;
    const list = bySection.get(section) ?? [];
    list.push({ claim, terms: termsOf(brief, claim.span) });
    bySection.set(section, list);
  }
  return recommendation => {
    const asked = termsOf(brief, recommendation.span);
    return (bySection.get(recommendation.section) ?? [])
      .map(({ claim, terms }) => ({ claim, shared: [...asked].filter(term => terms.has(term)).length }))
      .filter(({ shared }) => shared >= SHARED_TERMS)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_GROUNDS)
      .map(({ claim }) => claim);
  };
}

function termsOf({ text }: Brief, range: Span): ReadonlySet<string> {
  const words =
    sliceOf(text, range)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(
    words
      .filter(word => word.length >= SHORTEST_TERM)
      .map(word => word.slice(0, HEAD))
      .filter(head => !COMMON.has(head)),
  );
}
