import { misplacedMarkers } from '../edits/marker-place.ts';
import { span } from '../span.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * A marker before the punctuation that closes its words: it belongs behind (Chicago Manual of Style, 14.26).
 *
 * @example warns
 * Exports fell{citation.misplaced:[^1]}.
 *
 * [^1]: Customs Office, *Trade in 2023*.
 * @example accepts
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const citationMisplaced: Rule = brief => {
  const misplaced = misplacedMarkers(brief);
  if (misplaced.length >= HOUSE_STYLE && misplaced.length > behindPunctuation(brief)) return [];
  return misplaced.map(({ first, last, punctuation }) => ({
    code: 'citation.misplaced',
    severity: 'hint',
    span: span(first.span.start, last.span.end),
    ...worded('Unexpected marker before “{0}”, expected it behind the punctuation', punctuation[0] ?? ''),
  }));
};

/** A document that mostly sets its markers before the punctuation, so often, means it (European and legal usage). */
const HOUSE_STYLE = 5;

function behindPunctuation({ text, citations }: BriefContent): number {
  return citations.filter(
    ({ form, span: { start } }) => form !== 'link' && /[.,;][”’"]?$/.test(text.slice(start - 2, start)),
  ).length;
}
