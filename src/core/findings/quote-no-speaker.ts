import { isOfLaw } from '../quotes/sourcing.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A quotation whose speaker the text doesn't name.
 *
 * @example warns
 * The vote was {quote.no-speaker:“a turning point for every coastal town in the country.”}
 * @example accepts
 * Mayor Ana Ruiz called the vote “a turning point for every coastal town in the country.” It asks for “a wall that holds” (33 U.S.C. § 701).
 */
export const quoteNoSpeaker: Rule = brief =>
  brief.quotes
    .filter(
      quote =>
        quote.use === 'quotation' && quote.form === 'inline' && !quote.speaker && !isOfLaw(brief.text, quote),
    )
    .map(({ span }) => ({
      code: 'quote.no-speaker',
      severity: 'hint',
      span,
      ...worded('Unexpected quotation without a speaker, expected the text to say whose words they are'),
    }));
