import { overlaps, type Span, sliceOf, span } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/** "the 300 entities", "all 1,150 trenches": as known already, with what is counted; names and dates aren't. */
const KNOWN =
  /\b(?:the|these|those|its|their|all)(?: the| of the)? ([$£€]?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (?:million|billion|trillion))?) (?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}+s\b/giu;
/** A length of time or a threshold is set, not found. */
const SET =
  /\b(?:years|months|weeks|days|hours|minutes|percent|cents|points|pages|words|times|miles|kilometers|kilometres|metres|meters|feet|degrees)\b/i;
const YEAR = /^(?:1[6-9]|20)\d\d$/;

/**
 * A recommendation speaks of a figure as known, “the 300 entities”, that the document gives nowhere else. Figures that it
 * sets itself (200 more inspectors, 30 days) are its own.
 *
 * @example warns
 * The panel found 270 shell companies in May.
 *
 * The Treasury should sanction the {recommendation.new-figure:300} companies that the panel named.
 * @example accepts
 * The panel found 300 shell companies in May.
 *
 * The Treasury should sanction the 300 companies that the panel named.
 * @example accepts
 * The panel found many shell companies in May.
 *
 * The Treasury should hire 300 more clerks and answer within the 30 days allowed.
 */
export const recommendationNewFigure: Rule = ({ text, recommendations, quotes }) =>
  recommendations.flatMap(({ span: at, actions }) =>
    actions.flatMap(({ span: action }) =>
      [...sliceOf(text, action).matchAll(KNOWN)].flatMap(({ 0: whole, 1: figure = '', index }) => {
        const start = action.start + index + whole.indexOf(figure);
        const place = span(start, start + figure.length);
        if (YEAR.test(figure) || SET.test(whole) || quotes.some(quote => overlaps(quote.span, place)))
          return [];
        if (isGivenElsewhere(text, figure, at)) return [];
        return [
          {
            code: 'recommendation.new-figure' as const,
            severity: 'hint' as const,
            span: place,
            ...worded(
              'Unexpected figure “{0}” in a recommendation, expected one that the text before it gives',
              figure,
            ),
          },
        ];
      }),
    ),
  );

function isGivenElsewhere(text: string, figure: string, { start, end }: Span): boolean {
  const bare = figure.replace(/^[$£€]/, '');
  for (const form of new Set([bare, bare.replaceAll(',', '')]))
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const whole =
        !/[\d.,]\d?$/.test(text.slice(Math.max(0, at - 2), at)) &&
        !/^[.,]?\d/.test(text.slice(at + form.length));
      if (whole && (at < start || at >= end)) return true;
    }
  return false;
}
