import { monthName } from './source-text.ts';

/** One of the ways to write a date; undefined for a date that is less exact. */
type Spelling = (year: number, month?: number, day?: number) => string | undefined;

const two = (number: number): string => String(number).padStart(2, '0');
/** "Sept." is what most style guides want, "Sep" what most programs write. */
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const shorts = (month: number): string[] => {
  const short = SHORT[month - 1] ?? '';
  return short === 'Sep' ? ['Sept.', 'Sept', 'Sep.', 'Sep'] : [`${short}.`, short];
};

function withDay(write: (year: number, month: number, day: number) => string): Spelling {
  return (year, month, day) =>
    month === undefined || day === undefined ? undefined : write(year, month, day);
}

function withMonth(write: (year: number, month: number) => string): Spelling {
  return (year, month) => (month === undefined ? undefined : write(year, month));
}

/** From the fullest to the barest, so that the first that stands in a text covers most of it. */
const SPELLINGS: readonly Spelling[] = [
  withDay((year, month, day) => `${monthName(month)} ${day}, ${year}`),
  withDay((year, month, day) => `${monthName(month)} ${day} ${year}`),
  withDay((year, month, day) => `${day} ${monthName(month)} ${year}`),
  withDay((year, month, day) => `${year}, ${monthName(month)} ${day}`),
  ...[0, 1, 2, 3].flatMap(form => [
    withDay((year, month, day) => `${shorts(month)[form] ?? shorts(month)[0]} ${day}, ${year}`),
    withDay((year, month, day) => `${day} ${shorts(month)[form] ?? shorts(month)[0]} ${year}`),
    withDay((year, month, day) => `${year}, ${shorts(month)[form] ?? shorts(month)[0]} ${day}`),
  ]),
  withDay((year, month, day) => `${year}-${two(month)}-${two(day)}`),
  withDay((year, month, day) => `${two(month)}/${two(day)}/${year}`),
  withDay((year, month, day) => `${month}/${day}/${year}`),
  withDay((year, month, day) => `${two(day)}.${two(month)}.${year}`),
  withMonth((year, month) => `${monthName(month)} ${year}`),
  withMonth((year, month) => `${monthName(month)}, ${year}`),
  withMonth((year, month) => `${year}, ${monthName(month)}`),
  ...[0, 1, 2, 3].map(form =>
    withMonth((year, month) => `${shorts(month)[form] ?? shorts(month)[0]} ${year}`),
  ),
  withMonth((year, month) => `${year}-${two(month)}`),
  year => String(year),
];

/** A date as it is written in a text, and how another would be written in its place. */
export interface SpelledDate {
  readonly start: number;
  readonly end: number;
  /** Another date in the same form; only its year where it is less exact. */
  readonly rewrite: (parts: readonly number[]) => string | undefined;
}

/** Where a text has a date, `[year, month?, day?]`, in its fullest form; undefined where it has none of them. */
export function spelledDate(text: string, parts: readonly number[]): SpelledDate | undefined {
  const [year, month, day] = parts;
  if (year === undefined) return undefined;
  for (const spelling of SPELLINGS) {
    const words = spelling(year, month, day);
    const start = words === undefined ? -1 : wholeIndexOf(text, words);
    if (words === undefined || start < 0) continue;
    return {
      start,
      end: start + words.length,
      rewrite: ([y, m, d]) => (y === undefined ? undefined : spelling(y, m, d)),
    };
  }
  return undefined;
}

/** Not inside of a longer number or an address. */
function wholeIndexOf(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\p{L}\d/._-]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d/_-]/u.test(text[at + words.length] ?? ' '))
      return at;
  return -1;
}
