import type { Brief, Recommendation } from '../brief.ts';
import { onceInSteps } from '../remembered.ts';
import { sliceOf } from '../span.ts';
import { inSteps, type Steps } from '../steps.ts';
import { inSummary } from '../summaries.ts';
import { termsOf } from './terms.ts';

/** With fewer terms nothing can be told about what is asked. */
const FEWEST_TERMS = 3;
/** A body of fewer sentences is none: the summary is the document. */
const SHORTEST_BODY = 10;

/** What a recommendation asks, by the terms of its actions. */
export interface AskedTerms {
  readonly recommendation: Recommendation;
  readonly terms: ReadonlySet<string>;
}

/** The recommendations of a document's summary and of its body, and the terms of both texts by section. */
export interface Summarised {
  readonly summary: readonly AskedTerms[];
  readonly body: readonly AskedTerms[];
  readonly summaryTerms: ReadonlySet<string>;
  /** Of each section of the body, what it says, in order. */
  readonly bodyTerms: readonly ReadonlySet<string>[];
}

type Content = Pick<Brief, 'text' | 'sentences' | 'recommendations'>;

/** Undefined where there is no summary that asks for something, or no body. Linear in the text, which is read once. */
export const readSummarised = onceInSteps(function* (brief: Content): Steps<Summarised | undefined> {
  const { text, sentences, recommendations } = brief;
  const asked = recommendations.filter(({ sentence }) => inSummary(sentence));
  if (asked.length === 0) return undefined;
  const summaryTerms = new Set<string>();
  const bySection = new Map<object | undefined, Set<string>>();
  let told = 0;
  yield* inSteps(sentences, sentence => {
    const summed = inSummary(sentence);
    if (!summed) told++;
    const { section } = sentence.paragraph;
    const own = summed ? summaryTerms : (bySection.get(section) ?? new Set<string>());
    if (!summed) bySection.set(section, own);
    for (const term of termsOf(sliceOf(text, sentence.span))) own.add(term);
  });
  if (told < SHORTEST_BODY) return undefined;
  const termsIn = (each: Recommendation): AskedTerms => ({
    recommendation: each,
    terms: termsOf(each.actions.map(({ span }) => sliceOf(text, span)).join(' ')),
  });
  const enough = ({ terms }: AskedTerms): boolean => terms.size >= FEWEST_TERMS;
  return {
    summary: asked.map(termsIn).filter(enough),
    body: recommendations
      .filter(({ sentence }) => !inSummary(sentence))
      .map(termsIn)
      .filter(enough),
    summaryTerms,
    bodyTerms: [...bySection.values()],
  };
});
