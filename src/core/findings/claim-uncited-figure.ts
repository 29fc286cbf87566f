import { span } from '../span.ts';
import type { Rule } from './index.ts';

/**
 * A claim with a figure and no citation.
 *
 * @example warns
 * {claim.uncited-figure:14 percent} of the ports have closed since the spring.
 * @example accepts
 * 14 percent of the ports have closed since the spring.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const claimUncitedFigure: Rule = brief =>
  brief.claims.flatMap(({ cues, citations, span: claim }) => {
    const figure = cues.find(cue => cue.startsWith(FIGURE))?.slice(FIGURE.length);
    if (figure === undefined || citations.length > 0) return [];
    // The figure itself is marked: a line under the whole sentence would shout.
    const at = Math.max(claim.start, brief.text.indexOf(figure, claim.start));
    const place = at + figure.length <= claim.end ? span(at, at + figure.length) : claim;
    return [
      {
        code: 'claim.uncited-figure',
        severity: 'info',
        span: place,
        message: `Unexpected figure “${figure}” without a citation, expected a source for it`,
      },
    ];
  });

/** How the cue of a figure starts. */
export const FIGURE = 'a figure: ';
