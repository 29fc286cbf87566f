import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A quotation whose speaker the text doesn't name.
 *
 * @example warns
 * The vote was {quote.no-speaker:“a turning point for every coastal town in the country.”}
 * @example accepts
 * Mayor Ana Ruiz called the vote “a turning point for every coastal town in the country.”
 */
export const quoteNoSpeaker: Rule = brief =>
  brief.quotes
    .filter(({ use, speaker, form }) => use === 'quotation' && form === 'inline' && speaker === undefined)
    .map(({ span }) => ({
      code: 'quote.no-speaker',
      severity: 'hint',
      span,
      ...worded('Unexpected quotation without a speaker, expected the text to say whose words they are'),
    }));
