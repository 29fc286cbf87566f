import { readSummarised } from '../recommendations/summarised.ts';
import { shareOf } from '../recommendations/terms.ts';
import { filtered } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/** Where no section has more than so much of what is asked, none argues for it. */
const ARGUED = 0.5;

/**
 * A recommendation in the summary that no section of the body speaks of. What is asked is known by its longer words; a
 * section that has half of them is taken to argue for it.
 *
 * @example warns
 * ## Summary
 *
 * Congress should fund Coast Guard inspectors. {recommendation.unargued:Lawmakers should abolish tonnage subsidies for foreign shipyards.}
 *
 * ## Inspections
 *
 * The Coast Guard has too few inspectors. Funding fell in May. Nobody noticed. It rained. The quays were wet. Cranes stood still. Rats came. Fog came. Ships waited. Congress should fund inspectors of the Coast Guard.
 * @example accepts
 * ## Summary
 *
 * Congress should fund Coast Guard inspectors.
 *
 * ## Inspections
 *
 * The Coast Guard has too few inspectors. Funding fell in May. Nobody noticed. It rained. The quays were wet. Cranes stood still. Rats came. Fog came. Ships waited. Congress should act.
 */
export const recommendationUnargued: Rule = function* (brief) {
  const read = yield* readSummarised(brief);
  if (!read) return [];
  const unargued = yield* filtered(read.summary, ({ terms }) =>
    read.bodyTerms.every(section => shareOf(terms, section) < ARGUED),
  );
  return unargued.map(({ recommendation }) => ({
    code: 'recommendation.unargued',
    severity: 'hint',
    span: recommendation.span,
    ...worded('Unexpected recommendation in the summary, expected a section that argues for it'),
  }));
};
