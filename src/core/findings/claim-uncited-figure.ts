import type { Rule } from './index.ts';

/**
 * A claim with a figure and no citation.
 *
 * @example warns
 * {claim.uncited-figure:Exports fell by 14 percent in 2023.}
 * @example accepts
 * Exports fell by 14 percent in 2023.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const claimUncitedFigure: Rule = brief =>
  brief.claims
    .filter(({ type, citations }) => type === 'statistic' && citations.length === 0)
    .map(({ span }) => ({
      code: 'claim.uncited-figure',
      severity: 'info',
      span,
      message: 'Unexpected figure without a citation, expected a source for it',
    }));
