import type { Finding, Quote } from '../brief.ts';
import { findingEchoes } from '../quotes/wordings.ts';
import type { Steps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A quotation that is worded in another way elsewhere. Brackets and ellipses may differ, and where it starts and ends.
 *
 * @example warns
 * Mayor Ana Ruiz said the wall “will not hold another winter of storms.”
 *
 * In May, {quote.two-wordings:“the wall won't hold another winter of storms,”} as Ruiz had said, was on every placard.
 * @example accepts
 * Mayor Ana Ruiz said the wall “will not hold another winter of storms.”
 *
 * In May, Ruiz repeated that it “will not hold another winter of [such] storms” and left.
 * @example accepts
 * Half of the voters called Ruiz “honest enough to serve effectively as mayor,” and most called her “realistic enough to serve effectively as mayor.”
 */
export const quoteTwoWordings: Rule = function* (brief): Steps<Finding[]> {
  const firsts = new Map<Quote, Quote>();
  for (const { first, second, reworded } of yield* findingEchoes(brief.text, brief.quotes))
    if (reworded && !firsts.has(second) && !areTwo(first, second)) firsts.set(second, first);
  return [...firsts].map(([second, first]) => ({
    code: 'quote.two-wordings',
    severity: 'warning',
    span: second.span,
    ...worded('Unexpected wording of a quotation, expected the same words as where it is quoted before'),
    related: [{ span: first.span, ...worded('It is worded so here') }],
  }));
};

/** Of two people each has words of his own. */
function areTwo({ speaker: one }: Quote, { speaker: other }: Quote): boolean {
  return one !== undefined && other !== undefined && one.name !== other.name;
}
