import { firstEndingAfter, overlaps, type Span, sliceOf, span } from '../span.ts';
import { flat, inSteps, type Steps } from '../steps.ts';
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
export const recommendationNewFigure: Rule = function* ({ text, recommendations, quotes }) {
  const spoken = yield* inSteps(recommendations, ({ span: at, actions }) =>
    actions.flatMap(({ span: action }) =>
      [...sliceOf(text, action).matchAll(KNOWN)].flatMap(({ 0: whole, 1: figure = '', index }): Spoken[] => {
        const start = action.start + index + whole.indexOf(figure);
        const place = span(start, start + figure.length);
        if (YEAR.test(figure) || SET.test(whole)) return [];
        const quote = quotes[firstEndingAfter(quotes, place.start)];
        return quote && overlaps(quote.span, place) ? [] : [{ figure, place, at }];
      }),
    ),
  );
  const figures = flat(spoken);
  if (figures.length === 0) return [];
  const extents = yield* extentsOf(text);
  return figures
    .filter(({ figure, at }) => !isGivenElsewhere(extents, figure, at))
    .map(({ figure, place }) => ({
      code: 'recommendation.new-figure',
      severity: 'hint',
      span: place,
      ...worded(
        'Unexpected figure “{0}” in a recommendation, expected one that the text before it gives',
        figure,
      ),
    }));
};

/** A figure as known, in the recommendation at `at`. */
interface Spoken {
  readonly figure: string;
  readonly place: Span;
  readonly at: Span;
}

/** Numbers that are looked at in one step. */
const STRIDE = 256;

/** From where each figure of a text is first given to where it is given last, by the figure as it is written. */
function* extentsOf(text: string): Steps<Map<string, Span>> {
  const extents = new Map<string, Span>();
  const add = (figure: string, at: number): void => {
    extents.set(figure, span(extents.get(figure)?.start ?? at, at));
  };
  let seen = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (++seen % STRIDE === 0) yield;
    add(number, index);
    const after = index + number.length;
    const scale = /^ (?:million|billion|trillion)/i.exec(text.slice(after, after + LONGEST_SCALE))?.[0];
    if (scale) add(number + scale, index);
  }
  return extents;
}

/** What stands before it is looked at last. */
const NUMBER = /\d(?<![\d.,]\d)\d*(?:[.,]\d+)*/g;
const LONGEST_SCALE = ' trillion'.length;

function isGivenElsewhere(extents: ReadonlyMap<string, Span>, figure: string, at: Span): boolean {
  const bare = figure.replace(/^[$£€]/, '');
  return [bare, bare.replaceAll(',', '')].some(form => {
    const extent = extents.get(form);
    return extent !== undefined && (extent.start < at.start || extent.end >= at.end);
  });
}
