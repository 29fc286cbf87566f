import { documentDate } from '../document-date.ts';
import { type Span, span } from '../span.ts';
import { flat, inSteps, type Steps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * Words whose meaning moves with the reader, “this year” or “recently”, in a document that says when it was written. The
 * first is marked, the others are named with it.
 *
 * @example warns
 * March 4, 2020
 *
 * Exports fell by 14 percent {date.stale-word:this year}.
 * @example accepts
 * March 4, 2020
 *
 * Exports fell by 14 percent in 2019.
 * @example accepts
 * Exports fell by 14 percent this year.
 */
export const dateStaleWord: Rule = function* (brief) {
  const date = documentDate(brief.text);
  const places = date ? yield* staleWords(brief) : [];
  const [first, ...others] = places;
  if (!date || !first) return [];
  const words = brief.text.slice(first.start, first.end);
  return [
    {
      code: 'date.stale-word',
      severity: 'hint',
      span: first,
      ...worded('Unexpected “{0}” in a document of {1}, expected a date that stays true', words, date.text),
      ...(others.length > 0
        ? { related: others.map(other => ({ span: other, ...worded('Another such word') })) }
        : {}),
    },
  ];
};

/** What is meant to be read on the day, such as "now", isn't among them: in argument it is no date. */
const STALE =
  /(?<![\w/#-]|\b(?:the|every|each) )(?:(?:this|last|next) (?:year|month|week|quarter|spring|summer|autumn|fall|winter)|(?:earlier|later) this year|recently|currently|as of (?:now|today)|nowadays)(?![\w-])/gi;
/** Headings, labels and the links of a table of contents end otherwise. */
const ENDED = /[.!:;…]["”’)\]\s]*$/;
/** Rules for whatever year it is stay true. */
const TIMELESS = /\b(?:shall|should|must|may|if|whenever|each|every)\b/i;

function* staleWords({ sentences, quotes, text }: BriefContent): Steps<Span[]> {
  const quoted = quotes.filter(({ use }) => use === 'quotation');
  let next = 0;
  const places = yield* inSteps(sentences, ({ span: sentence, paragraph }) => {
    if (paragraph.form === 'cell' || paragraph.form === 'quotation') return [];
    const words = text.slice(sentence.start, sentence.end);
    if (TIMELESS.test(words) || !ENDED.test(words)) return [];
    return [...words.matchAll(STALE)].flatMap(({ index, 0: word }) => {
      const at = span(sentence.start + index, sentence.start + index + word.length);
      while ((quoted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at.start) next++;
      return (quoted[next]?.span.start ?? Number.POSITIVE_INFINITY) < at.start ? [] : [at];
    });
  });
  return flat(places);
}
