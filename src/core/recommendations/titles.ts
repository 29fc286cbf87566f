import type { Passage } from '../passage.ts';
import type { RecommendationDraft } from '../recommendations.ts';
import { sliceOf } from '../span.ts';
import { shareOf, termsOf } from './terms.ts';

/** Of a title's terms so many come again where it is said more fully. */
const SAME = 0.5;

/**
 * What the text under a title asks says the same more fully: in its own passage, or in the one after a title that stands
 * alone. A title that a lead-in introduces may ask for more than is said there.
 */
export function isSaidBelow(
  { draft, passage, next }: { draft: RecommendationDraft; passage: Passage; next: Passage | undefined },
  introduced: boolean,
): boolean {
  const alone = passage.sentences.length === 1;
  const below = alone ? next : passage;
  const title = termsIn(passage, draft);
  return (
    below?.recommendations.some(
      other =>
        /^(?:stated|order|item)$/.test(other.basis) &&
        (!(introduced || alone) || shareOf(title, termsIn(below, other)) >= SAME),
    ) ?? false
  );
}

function termsIn(
  { mask, sentences, shown }: Passage,
  { sentence }: RecommendationDraft,
): ReturnType<typeof termsOf> {
  return termsOf(sliceOf(mask, sentences[sentence] ?? shown));
}
