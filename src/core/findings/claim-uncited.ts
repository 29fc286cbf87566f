import { thresholdOf } from '../claims.ts';
import { cueWording } from '../cue-wording.ts';
import { filtered } from '../steps.ts';
import { repeatedBelow } from '../summaries.ts';
import { uncitedCode } from '../uncited.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A claim without a citation that is surely one, though no figure is in it: those are more urgent, and have a finding
 * of their own. What a summary says needs none where the text says it again with a citation.
 *
 * @example warns
 * {claim.uncited:In March 2016 the Council adopted the resolution and banned exports of coal to the islands.}
 * @example accepts
 * In March 2016 the Council adopted the resolution and banned exports of coal to the islands.[^1]
 *
 * [^1]: Council, *Minutes*, March 2016.
 * @example accepts
 * # Summary
 *
 * In March 2016 the Council adopted the resolution and banned exports of coal to the islands.
 *
 * # The ban
 *
 * The Council banned exports of coal to the islands by a resolution of March 2016.[^1]
 *
 * [^1]: Council, *Minutes*, March 2016.
 * @example accepts
 * The Council should adopt the resolution.
 */
export const claimUncited: Rule = function* (brief) {
  const repeated = yield* repeatedBelow(brief);
  const uncited = yield* filtered(
    brief.claims,
    claim =>
      claim.score >= thresholdOf('few') &&
      claim.citations.length === 0 &&
      !repeated.has(claim) &&
      uncitedCode(claim) === 'claim.uncited',
  );
  return uncited.map(({ span, cues }) => ({
    code: 'claim.uncited',
    severity: 'hint',
    span,
    ...(cues[0]
      ? worded('Unexpected claim without a citation ({0}), expected a source for it', cueWording(cues[0]))
      : worded('Unexpected claim without a citation, expected a source for it')),
  }));
};
