import { sliceOf } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/** The Chicago Manual of Style, 17th edition, 13.10: a hundred words or more are set as a block. */
export const LONGEST_RUN_IN = 100;

/**
 * A quotation of a hundred words or more that runs on in the text: it should be set as a block (Chicago 13.10).
 *
 * @example warns
 * Ruiz wrote: {quote.long:“Forty years ago the town built a wall and called it the last wall that the town would ever need. The sea came over it in the first winter. Then the town raised the wall by a foot and called the foot the last foot that anyone would pay for. The sea came over that foot as well. Now the board asks for a second wall behind the first wall, for pumps behind the second wall, and for a fund behind the pumps. I do not say that the board is wrong. I say that the sea has never once read a budget, and that nobody has ever asked the sea what it thinks of ours.”}
 * @example accepts
 * Ruiz wrote: “Forty years ago the town built a wall and called it the last wall that the town would ever need.”
 */
export const quoteLong: Rule = ({ text, quotes }) =>
  quotes.flatMap(({ span, form }) => {
    // A hundred words take more than three hundred letters and spaces.
    if (form === 'block' || span.end - span.start < 3 * LONGEST_RUN_IN) return [];
    const words = sliceOf(text, span).trim().split(/\s+/).length;
    if (words < LONGEST_RUN_IN) return [];
    return [
      {
        code: 'quote.long',
        severity: 'hint',
        span,
        ...worded(
          'Unexpected quotation of {0} words in the text, expected a block quotation from {1} words on',
          words,
          LONGEST_RUN_IN,
        ),
      },
    ];
  });
