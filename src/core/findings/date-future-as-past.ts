import type { Finding } from '../brief.ts';
import { documentDate } from '../document-date.ts';
import { datesIn } from '../figures/dates.ts';
import { shift } from '../span.ts';
import { flat, inSteps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A year after that of the document, told as if it were over.
 *
 * @example warns
 * Published March 4, 2020
 *
 * In {date.future-as-past:2021}, exports fell by 14 percent.
 * @example accepts
 * Published March 4, 2020
 *
 * In 2021, exports will fall by 14 percent.
 * @example accepts
 * Published March 4, 2020
 *
 * In 2019, exports fell by 14 percent.
 */
export const dateFutureAsPast: Rule = function* ({ text, sentences }) {
  const date = documentDate(text);
  if (!date) return [];
  const places = yield* inSteps(sentences, ({ span: sentence }): Finding[] => {
    const words = text.slice(sentence.start, sentence.end);
    if (!ANY_YEAR.test(words) || !PAST.test(words) || AHEAD.test(words)) return [];
    const told = datesIn(words).find(
      ({ year, span }) => year > date.year && year < date.year + FARTHEST && isWhen(words, span.start),
    );
    if (!told) return [];
    const at = told.span.start + words.slice(told.span.start, told.span.end).lastIndexOf(`${told.year}`);
    return [
      {
        code: 'date.future-as-past',
        severity: 'hint',
        span: shift({ start: at, end: at + 4 }, sentence.start),
        ...worded(
          'Unexpected past tense for {0} in a document of {1}, expected a year up to {2} or another tense',
          String(told.year),
          date.text,
          String(date.year),
        ),
      },
    ];
  });
  return flat(places);
};

/** Whether a date says when something was: "in 2021", "By 2023, the port had closed"; not "the 2021 budget", "through 2024". */
function isWhen(words: string, start: number): boolean {
  const before = words.slice(Math.max(0, start - 40), start);
  return WHEN.test(before) || (BY.test(before) && /\bhad\b/.test(words));
}

/** Later "years" are numbers of something else. */
const FARTHEST = 60;
const ANY_YEAR = /\b20\d\d\b/;
const WHEN =
  /\b(?:in|during|since|on|throughout|(?:half|quarter|end|beginning|start|spring|summer|autumn|fall|winter|months?) of)(?: (?:early|late|mid|the (?:spring|summer|autumn|fall|winter) of))?[ -]$/i;
const BY = /\bby(?: the end of)? $/i;
const PAST =
  /\b(?:was|were|had|did|fell|rose|grew|dropped|increased|decreased|declined|doubled|tripled|reached|spent|signed|passed|adopted|approved|rejected|enacted|launched|conducted|completed|created|built|held|met|saw|found|showed|led|left|cut|raised|paid|agreed|refused|declared|closed|opened|won|lost|killed|voted|published|released|announced|reported|issued|began|started|ended|became|took|made|came|went)\b/;
/** Plans are told in the past too: "the deadline was set for 2021", "adopted a plan to close it in 2030". */
const AHEAD =
  /\b(?:will|would|shall|should|may|might|must|can|could|expect(?:s|ed)?|project(?:s|ed)|predict(?:s|ed)?|plan(?:s|ned)?|schedul(?:es|ed)|forecasts?|estimate[sd]?|propos(?:es|ed|al)|promise[sd]?|pledge[sd]?|due|until|targets?|goals?|deadline|[Ii]f|(?:was|were) set|to (?!the\b|an?\b|its\b)[a-z]{2,})\b/;
