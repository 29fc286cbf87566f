import { readSummarised } from '../recommendations/summarised.ts';
import { shareOf } from '../recommendations/terms.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/** The summary that has so much of what is asked names it. */
const NAMED = 0.5;
/** A summary that leaves out more than one in four doesn't set out to give them all. */
const MOST_LEFT_OUT = 0.25;

/**
 * A recommendation of the body that the summary leaves out, where it names nearly all of the others. A summary that picks
 * a few is left alone.
 *
 * @example warns
 * ## Summary
 *
 * Congress should fund Coast Guard inspectors, require reports of network intrusions, and audit insurance premiums.
 *
 * ## Recommendations
 *
 * The quays are wet. Cranes stand still. Rats come. Fog comes. Ships wait. It rains.
 *
 * Congress should fund more Coast Guard inspectors. It should require reports of network intrusions within a day. It should audit insurance premiums of operators. {recommendation.unsummarised:Congress should dissolve the Harbor Safety Laboratory in Arden.}
 * @example accepts
 * ## Summary
 *
 * Congress should fund Coast Guard inspectors.
 *
 * ## Recommendations
 *
 * The quays are wet. Cranes stand still. Rats come. Fog comes. Ships wait. It rains.
 *
 * Congress should fund more Coast Guard inspectors. It should require reports of network intrusions within a day. It should audit insurance premiums of operators. Congress should dissolve the Harbor Safety Laboratory in Arden.
 */
export const recommendationUnsummarised: Rule = function* (brief) {
  const read = yield* readSummarised(brief);
  if (!read) return [];
  const missing = read.body.filter(({ terms }) => shareOf(terms, read.summaryTerms) < NAMED);
  if (missing.length > MOST_LEFT_OUT * read.body.length) return [];
  return missing.map(({ recommendation }) => ({
    code: 'recommendation.unsummarised',
    severity: 'hint',
    span: recommendation.span,
    ...worded('Unexpected recommendation that the summary leaves out, expected it there with the others'),
  }));
};
