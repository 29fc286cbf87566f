import { valueOfWord } from '../../core/figures/number-words.ts';
import { monthName } from '../source-text.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(at + 1)?.toLowerCase());
/** When a season is over, and what "early" and "mid-" leave of a year, as a month. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['early', 3],
  ['spring', 5],
  ['mid', 6],
  ['summer', 8],
  ['autumn', 11],
  ['fall', 11],
  ['late', 12],
  ['winter', 12],
]);
const DAYS: ReadonlyMap<string, number> = new Map([
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
]);
/** A year that nobody names: a month without one comes after all dates, and a length of time after that. */
const NO_YEAR = 10_000;
const A_LENGTH = 20_000;
const UNKNOWN = 40_000;

/**
 * A number by which deadlines sort: dates first, earliest first ("before June 2026" before "by the end of 2026"), then
 * months without a year, then lengths of time, the shortest first, then what can't be told.
 */
export function deadlineOrder(deadline: string): number {
  const words: readonly string[] = deadline.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const length = lengthOf(words);
  if (length !== undefined) return A_LENGTH + length;
  const year = Number(words.find(word => /^(?:19|20)\d\d$/.test(word))) || undefined;
  const month = words.map(word => MONTHS.indexOf(word)).find(at => at >= 0);
  const part = words.map(word => PARTS.get(word)).find(at => at !== undefined);
  if (year === undefined && month === undefined && part === undefined) return UNKNOWN;
  const day = Number(words.find(word => /^\d{1,2}$/.test(word))) || (words.includes('end') ? 31 : 0);
  // "by the end of 2026" is its last day; "by 2026" is over when it begins.
  const ends = month === undefined && part === undefined && words.includes('end');
  return (year ?? NO_YEAR) + ((ends ? 11 : (month ?? (part ?? 0) - 1)) * 32 + day + 1) / (13 * 32);
}

/** In days, of "within the next 30 days", "within six months". */
function lengthOf(words: readonly string[]): number | undefined {
  for (const [at, word] of words.entries()) {
    const unit = DAYS.get(word.replace(/s$/, ''));
    const before = words
      .slice(0, at)
      .findLast(each => /^\d{1,3}$/.test(each) || valueOfWord(each) !== undefined);
    if (unit !== undefined && before !== undefined) return unit * (valueOfWord(before) ?? Number(before));
  }
  return undefined;
}
