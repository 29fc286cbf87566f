import { type Span, span } from '../span.ts';
import type { NumberFigure } from './figure.ts';
import { figuresIn } from './figures.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)';
const BEHIND_MONTH = new RegExp(`\\b${MONTH} $`, 'u');
const BEFORE_MONTH = new RegExp(`^ ${MONTH}`, 'u');
const LONGEST_MONTH = 12;
/** "Eleven days later", "a 10-year plan": when and what kind, not how many. */
const APART =
  /^(?:[ -](?:minute|hour|day|week|month|year|decade)s? (?:ago|later|earlier|before|after)|-(?:minute|hour|day|week|month|year|decade))\b/;
const LONGEST_APART = 16;
/** "3 of 12", "14 in every 100". */
const OUT_OF = /^ (?:of|in|out of) (?:every )?(?!(?:1[5-9]|20)\d\d\b)\d[\d,]{0,12}(?![\d.%]|,\d)/;
/** Below it a number in words is part of the language: "the two leaders". */
const LEAST_IN_WORDS = 10;
/** From it on a number is a quantity more surely than a small one. */
const LARGE = 1000;

/**
 * The number of a text that says the most, the first of those that say as much: a share or an amount of money, then a
 * large or broken number, then any. Labels, dates and small numbers in words are none. UTF-16 offsets in the text; linear.
 */
export function tellingFigure(text: string): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const figure of figuresIn(text)) {
    if (figure.kind === 'date') continue;
    const weight = weightOf(figure, text);
    if (weight > most) [best, most] = [figure.span, weight];
  }
  if (!best) return undefined;
  const more = OUT_OF.exec(text.slice(best.end, best.end + 32))?.[0].length ?? 0;
  return span(best.start, best.end + more);
}

function weightOf({ span: { start, end }, unit, value }: NumberFigure, text: string): number {
  if (unit !== undefined) return 3;
  if (APART.test(text.slice(end, end + LONGEST_APART))) return 0;
  const inDigits = /\d/.test(text.slice(start, end));
  if (!inDigits && value < LEAST_IN_WORDS) return 0;
  if (inDigits && isPartOfDate(text, start, end)) return 0;
  return value >= LARGE || !Number.isInteger(value) ? 2 : 1;
}

/** The day of "May 3" or "3 May", the hour and the minutes of "10:30". */
function isPartOfDate(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_MONTH), start);
  const after = text.slice(end, end + LONGEST_MONTH);
  return BEHIND_MONTH.test(before) || BEFORE_MONTH.test(after) || /\d:$/.test(before) || /^:\d/.test(after);
}
