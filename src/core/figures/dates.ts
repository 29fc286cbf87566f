import { allMatches } from '../all-matches.ts';
import { span } from '../span.ts';
import type { DateFigure } from './figure.ts';
import { isLabel } from './labels.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])';
const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d|-\\d{3})';
const NOT_INSIDE = '(?<![\\p{L}\\d.,/$€£¥#§-])';

/** Months have capitals, or "may" would be one. Each form's groups: year, month, day in the order named. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly ('year' | 'month' | 'day')[] }[] =
  [
    [`(${MONTH}) (${DAY}),? (${YEAR})`, 'month', 'day', 'year'],
    [`(${DAY})(?: of)? (${MONTH}),? (${YEAR})`, 'day', 'month', 'year'],
    [`(${YEAR})-(0[1-9]|1[0-2])-([0-3]\\d)(?!\\d)`, 'year', 'month', 'day'],
    [`(0?[1-9]|1[0-2])/([0-3]?\\d)/(${YEAR})`, 'month', 'day', 'year'],
    [`([0-3]?\\d)\\.(0?[1-9]|1[0-2])\\.(${YEAR})`, 'day', 'month', 'year'],
    [`(${MONTH}),? (${YEAR})`, 'month', 'year'],
    [`(?:(?:FY|fiscal year|financial year) ?)?(${YEAR})(?:[–-]\\d\\d(?!\\d))?s?`, 'year'],
  ].map(([source, ...order]) => ({
    pattern: new RegExp(`${NOT_INSIDE}${source}(?![\\p{L}])`, 'gu'),
    order: order as ('year' | 'month' | 'day')[],
  }));

const ANY_YEAR = /(?:1[5-9]|20)\d\d/;

/** Every date with a year, in no order; where forms overlap, the fullest. */
export function datesIn(text: string): DateFigure[] {
  if (!ANY_YEAR.test(text)) return [];
  const dates: DateFigure[] = [];
  const taken = new Set<number>();
  for (const { pattern, order } of FORMS) {
    for (const match of allMatches(pattern, text)) {
      if (taken.has(match.index + match[0].length - 1) || taken.has(match.index)) continue;
      const parts = Object.fromEntries(order.map((name, i) => [name, numberOf(match[i + 1] ?? '')]));
      if (parts.year === undefined || (parts.day ?? 1) > 31 || parts.month === 0) continue;
      if (order.length === 1 && isLabel(text, match.index, match.index + match[0].length)) continue;
      for (let at = match.index; at < match.index + match[0].length; at++) taken.add(at);
      dates.push({
        kind: 'date',
        span: span(match.index, match.index + match[0].length),
        year: parts.year,
        ...(parts.month === undefined ? {} : { month: parts.month }),
        ...(parts.day === undefined ? {} : { day: parts.day }),
      });
    }
  }
  return dates;
}

/** "March" is 3, "14th" is 14. */
function numberOf(part: string): number {
  return /^\d/.test(part) ? Number.parseInt(part, 10) : MONTHS.indexOf(part.slice(0, 3).toLowerCase()) + 1;
}
