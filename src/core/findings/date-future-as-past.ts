import { documentDate } from '../document-date.ts';
import { span } from '../span.ts';
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
export const dateFutureAsPast: Rule = ({ text, sentences }) => {
  const date = documentDate(text);
  if (!date) return [];
  return sentences.flatMap(({ span: sentence }) => {
    const words = text.slice(sentence.start, sentence.end);
    const match = IN_YEAR.exec(words);
    const year = Number(match?.[1]);
    if (!match || !(year > date.year && year < date.year + FARTHEST)) return [];
    if (!PAST.test(words) || AHEAD.test(words)) return [];
    const at = sentence.start + match.index + match[0].length - 4;
    return [
      {
        code: 'date.future-as-past',
        severity: 'hint',
        span: span(at, at + 4),
        ...worded(
          'Unexpected past tense for {0} in a document of {1}, expected a year up to {2} or another tense',
          String(year),
          date.text,
          String(date.year),
        ),
      },
    ];
  });
};

/** Later "years" are numbers of something else. */
const FARTHEST = 60;
const IN_YEAR =
  /\b(?:in|during|since|by the end of|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)?) (20\d\d)\b(?![-–/,]\d)/i;
const PAST =
  /\b(?:was|were|had|fell|rose|grew|dropped|increased|decreased|declined|doubled|tripled|reached|spent|signed|passed|adopted|launched|conducted|closed|opened|won|lost|killed|voted|published|released|announced|reported|issued|began|started|ended|became|took|made|came|went)\b/;
/** Plans are told in the past too: "the deadline was set for 2021". */
const AHEAD =
  /\b(?:will|would|shall|should|may|might|must|can|could|expected|expects|projected|projects|planned|plans|scheduled|forecast|estimated|estimates|proposed|due|until|target|goal|deadline|if|was set|were set|to (?:be|have))\b/;
