import type { CslDate } from '../brief.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const YEAR = '(?<year>1[4-9]\\d\\d|20\\d\\d)';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';

/** From the fullest form to the barest; the first that fits wins. */
const FORMS = [
  `\\b${MONTH}\\.? ${DAY}(?:\\s?[-–]\\s?\\d{1,2})?,? ${YEAR}(?!\\d)`,
  `\\b${DAY} ${MONTH}\\.?,? ${YEAR}(?!\\d)`,
  `\\b${YEAR}-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>[0-3]\\d)\\b`,
  `\\b(?<isoMonth>0?[1-9]|1[0-2])/(?<isoDay>[0-3]?\\d)/${YEAR}\\b`,
  `\\b${DAY}\\. ?(?<isoMonth>0?[1-9]|1[0-2])\\. ?${YEAR}\\b`,
  `\\b${MONTH}(?:\\.?\\s?[-–/&]\\s?[A-Z][a-z]+)?\\.?,? ${YEAR}(?!\\d)`,
  `\\b${YEAR},? ${MONTH}\\b\\.?(?: ${DAY})?(?!\\d)`,
].map(form => new RegExp(form, 'i'));

export interface DateReading {
  readonly date: CslDate;
  readonly start: number;
  readonly end: number;
}

/** The fullest date in a text; undefined when there is none but a year. */
export function fullDateIn(text: string): DateReading | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    const date = match && dateOf(match);
    if (date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function dateOf({ groups = {} }: RegExpExecArray): CslDate | undefined {
  const year = Number(groups.year);
  const named = MONTHS.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1;
  const month = named || Number(groups.isoMonth ?? 0);
  const day = Number(groups.day ?? groups.isoDay ?? 0);
  if (day > 31) return undefined;
  return { 'date-parts': [[year, ...(month ? [month] : []), ...(month && day ? [day] : [])]] };
}

const YEARS =
  /(?<![\d.,/:–—-]|\d\s?[-–] ?|\$|€|£|#|[A-Z]{1,4}-)\b(1[4-9]\d\d|20\d\d)(?=[a-z]?(?:$|[^\p{L}\d]))(?!\s?[-–—]\s?\d{2,4}|[,.]\d{2}|\/\d|:\d)/gu;

/**
 * The year that a reference gives as its own: in parentheses, between full stops or after the author's name; else
 * the last one. `after` is where the authors end.
 */
export function yearIn(text: string, after = 0): DateReading | undefined {
  const years = [...text.matchAll(YEARS)].filter(
    match =>
      !/(?:\bpp?\.? |§ ?|\bNo\. ?|\bArt\. ?)$/i.test(text.slice(Math.max(0, match.index - 6), match.index)) &&
      // The volume of a collection.
      !/^\d{4} (?:UNTS|U\.N\.T\.S\.|U\.S\.T|U\.S\. \d|F\.|Stat\.)/.test(
        text.slice(match.index, match.index + 16),
      ),
  );
  const set = (index: number): boolean => /[(.,:;]\s?$|^\s*$/.test(text.slice(0, index)) || index === after;
  const early = years.find(({ index }) => index >= after && index - after < 4);
  const bracketed = years.find(
    ({ index }) =>
      /[([][^()[\]]{0,40}$/.test(text.slice(Math.max(0, index - 42), index)) &&
      /^\d{4}[a-z]?[^()[\]]{0,24}(?:\[\d{4}\])?[)\]]/.test(text.slice(index, index + 36)),
  );
  const closing = years.findLast(
    ({ index }) =>
      set(index) && /^\d{4}[a-z]?(?:\s*[.,;:)\]\uE000]|\s*$)/.test(text.slice(index, index + 12)),
  );
  const match = early ?? bracketed ?? closing ?? years.at(-1) ?? rangeIn(text) ?? NUMBER_OF_YEAR.exec(text);
  if (!match) return undefined;
  return {
    date: { 'date-parts': [[Number(match[1])]] },
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** "Special Report 23/2016", "EU:C:2020:559" */
const NUMBER_OF_YEAR = /(?:\b\d{1,4}\/|:[A-Z]:)((?:19|20)\d\d)\b/;

/** "1996–1999", "1999/2000": the first of the two. */
function rangeIn(text: string): RegExpExecArray | undefined {
  return [...text.matchAll(/\b(1[4-9]\d\d|20\d\d)\s?[-–—/]\s?(?:\d{4}|\d\d)\b/g)].at(-1);
}
