import { type Span, sliceOf, span } from '../span.ts';
import { isOn, listOf } from './lists.ts';
import { BEFORE_DATE, is } from './word-classes.ts';
import type { Word } from './words.ts';

const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety|the)`;
const UNITS = String.raw`(?:\p{L}+ ){0,2}(?:days?|weeks?|months?|years?|hours?)\b`;
const DATE = String.raw`(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|fiscal year|FY|this year|next year|the year)\b(?: \d{1,2}(?!\d))?(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d\b)`;
const DUE = new RegExp(
  [
    `(?:by|before|no later than|not later than|until) (?:the end of |mid-|early |late |close of business on )?${DATE}`,
    // "within six (6) months", "by 270 calendar days"
    String.raw`(?:within|by|no (?:later|more) than|not later than) (?:the next |the first )?${NUMBER} (?:\(\d{1,3}\) )?${UNITS}`,
    // "at 2 years after the issuance"
    String.raw`(?:at|after) ${NUMBER} (?:\(\d{1,3}\) )?${UNITS}(?= (?:after|from|following|of) |[*_ ]*:)`,
  ]
    .join('|')
    // a line may break anywhere
    .replace(/ (?!\])/g, String.raw`\s{1,20}`),
  'iuy',
);

/** Where a sentence says until when: behind one of few words, from which alone a date is read. */
export function deadlineIn(mask: string, sentence: Span, words: readonly Word[]): Span | undefined {
  const text = sliceOf(mask, sentence);
  for (let at = 0; at < words.length; at++) {
    if (!is(words[at], BEFORE_DATE)) continue;
    // "no later than", "no more than"
    const word = words[at]?.lower;
    const first = word === 'later' ? words[at - 1] : word === 'than' ? words[at - 2] : words[at];
    if (!first) continue;
    DUE.lastIndex = first.start - sentence.start;
    const due = DUE.exec(text);
    if (due) return isOfAnother(words, at) ? undefined : span(first.start, first.start + due[0].length);
  }
  return undefined;
}

/** What makes another act: "require operators to report it within 24 hours". */
const ORDERING = listOf('require requires oblige compel order instruct mandate direct force allow permit');

/** Whether the one who is asked only makes another act by then. */
function isOfAnother(words: readonly Word[], at: number): boolean {
  for (let to = at - 1; to > 1; to--) {
    if (words[to]?.lower !== 'to') continue;
    for (let verb = to - 1; verb >= Math.max(0, to - LONGEST_OBJECT); verb--)
      if (isOn(words[verb], ORDERING)) return true;
  }
  return false;
}

/** In words. */
const LONGEST_OBJECT = 8;

/** "Within 180 calendar days after the issuance of this directive:" above a list. */
export function deadlineAbove(mask: string, shown: Span): Span | undefined {
  if (shown.end - shown.start > LONGEST_LINE) return undefined;
  const line = sliceOf(mask, shown);
  DUE.lastIndex = /^[\s*_]*/.exec(line)?.[0].length ?? 0;
  const due = DUE.exec(line);
  if (!due) return undefined;
  const start = shown.start + due.index;
  return span(start, start + due[0].length);
}

/** In UTF-16 code units. */
const LONGEST_LINE = 160;
