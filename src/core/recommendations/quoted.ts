import type { Quote, Recommendation } from '../brief.ts';
import { covers, firstEndingAfter } from '../span.ts';
import { filtered, type Steps } from '../steps.ts';

/** What a quoted person demands in a block quotation is no recommendation of the brief's. */
export function* ownRecommendations(
  recommendations: readonly Recommendation[],
  quotes: readonly Quote[],
): Steps<readonly Recommendation[]> {
  return yield* filtered(recommendations, ({ span }) => {
    const quote = quotes[firstEndingAfter(quotes, span.start)];
    return quote?.form !== 'block' || !covers(quote.span, span);
  });
}
