import type { Finding } from '../brief.ts';
import { isLabel } from '../figures/labels.ts';
import { type Span, span } from '../span.ts';
import { flatMapped } from '../steps.ts';
import { repeatedBelow } from '../summaries.ts';
import { FIGURE } from '../uncited.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A claim with a figure and no citation. What a summary says needs none where the text says it again with a citation.
 *
 * @example warns
 * {claim.uncited-figure:14 percent} of the ports have closed since the spring.
 * @example warns
 * In Section 14 of the census, {claim.uncited-figure:14} ports are said to have closed since 2019.
 * @example warns
 * The coast guard fired {claim.uncited-figure:26} short-range flares in 2019, more than in any year before.
 * @example accepts
 * In May, ports had to report all breaches of their networks within 24 hours.
 * @example accepts
 * 14 percent of the ports have closed since the spring.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const claimUncitedFigure: Rule = function* (brief) {
  const repeated = yield* repeatedBelow(brief);
  return yield* flatMapped(brief.claims, (each): readonly Finding[] => {
    const { cues, citations, span: claim } = each;
    const figure = cues.find(cue => cue.startsWith(FIGURE))?.slice(FIGURE.length);
    if (figure === undefined || citations.length > 0 || repeated.has(each)) return [];
    // The figure itself is marked: a line under the whole sentence would shout.
    const place = placeOf(figure, claim, brief.text) ?? claim;
    if (isTerm(brief.text, place)) return [];
    return [
      {
        code: 'claim.uncited-figure',
        severity: 'info',
        span: place,
        ...worded(
          'Unexpected figure “{0}” without a citation, expected a source for it',
          withUnit(figure, brief.text, place),
        ),
      },
    ];
  });
};

/** Where a figure stands in a claim, and not the same digits in a label or in a longer number. */
function placeOf(figure: string, claim: Span, text: string): Span | undefined {
  const limit = claim.end - figure.length;
  for (
    let at = text.indexOf(figure, claim.start);
    at >= 0 && at <= limit;
    at = text.indexOf(figure, at + 1)
  ) {
    const end = at + figure.length;
    const isWhole =
      !/[\p{L}\d][.,]?$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\d]/u.test(text.slice(end, end + 1));
    if (isWhole && !isLabel(text, at, end)) return span(at, end);
  }
  return undefined;
}

/** "11 days", "26 short-range missile launches", "38 of 361": what a figure counts, where words say it at once. */
function withUnit(figure: string, text: string, { start, end }: Span): string {
  if (text.slice(start, end) !== figure) return figure;
  const after = text.slice(end, end + LONGEST_UNIT);
  const range = RANGE.exec(after)?.[0] ?? '';
  const counted = after.slice(range.length);
  const unit = (COUNTED.exec(counted) ?? UNIT.exec(counted))?.[0] ?? '';
  return figure + (range + unit).replace(/\s/g, ' ');
}

/** In UTF-16 code units. */
const LONGEST_UNIT = 60;
const WORD = String.raw`(?!\p{L}{0,2}[.,;:]?(?:\s|$)|(?:the|and|for|from|with|are|was|were|has|had|have|that|who|which|since|after|before|when|while|per|its|their|but|not|during|between|into|over|under|than)\b)\p{L}[\p{L}’'-]{0,30}`;
/** "5–9", "$1–2M" */
const RANGE = /^\s?[–-]\s?\d[\d.,]{0,12}(?:[KMB%](?!\p{L}))?/u;
/** Words up to the first plural. */
const COUNTED = new RegExp(
  String.raw`^[\s-](?:${WORD}(?<!s|people|children|women|men)[ \u00a0]){1,2}${WORD}(?<=[^s]s)(?![\p{L}’'-])`,
  'u',
);
const UNIT = new RegExp(String.raw`^(?:[\s-]${WORD}| of \d[\d.,]{0,12}\d|[ \u00a0]of \d)`, 'u');

/** "within 24 hours", "the last 10 days of the year": a rule's time and a part of the calendar have no source. */
function isTerm(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:within|no (?:later|more) than|every|the (?:first|last|next)) (?:the (?:next|first) )?$/i.test(
      text.slice(Math.max(0, start - 30), start),
    ) && /^[ \u00a0-](?:\p{L}{4,11} )?(?:minute|hour|day|week|month)s?\b/u.test(text.slice(end, end + 30))
  );
}
