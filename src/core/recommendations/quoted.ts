import type { Quote, Recommendation } from '../brief.ts';
import { covers, firstEndingAfter } from '../span.ts';

/** What a quoted person demands in a block quotation is no recommendation of the brief's. */
export function ownRecommendations(
  recommendations: readonly Recommendation[],
  quotes: readonly Quote[],
): readonly Recommendation[] {
  return recommendations.filter(({ span }) => {
    const quote = quotes[firstEndingAfter(quotes, span.start)];
    return quote?.form !== 'block' || !covers(quote.span, span);
  });
}
