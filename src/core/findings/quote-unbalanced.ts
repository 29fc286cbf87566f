import { sliceOf } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A quotation mark that opens and is never closed, or closes what nothing opens.
 *
 * @example warns
 * The board said {quote.unbalanced:“}no more delays and left.
 * @example warns
 * The board said no more delays{quote.unbalanced:”} and left.
 * @example accepts
 * “The first part has no end.
 *
 * “The second has one,” said Ruiz of the 12" pipe in the ’90s.
 */
export const quoteUnbalanced: Rule = ({ text, strayMarks }) =>
  strayMarks.map(span => ({
    code: 'quote.unbalanced',
    severity: 'warning',
    span,
    ...worded('Unexpected quotation mark {0} without its counterpart, expected a pair', sliceOf(text, span)),
  }));
