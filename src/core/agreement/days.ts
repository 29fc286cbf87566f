import type { CslDate } from '../brief.ts';

/**
 * The date that a source gives itself in place of a noted one, ISO 8601; undefined when one of them agrees. `stated` has the
 * date of publication first, and then the others: of print, of first publication online, of the last change. A
 * reference may give any of them, or one between: pages change. Clocks, night editions and time zones make days differ.
 */
export function dateDifference(noted: CslDate, stated: readonly string[]): string | undefined {
  const ours = extentOf(noted['date-parts'][0] ?? []);
  const theirs = stated.map(date => ({ date, extent: extentOf(date.split('-').map(Number)) }));
  const known = theirs.flatMap(({ date, extent }) => (extent ? [{ date, extent }] : []));
  const [first] = known;
  if (!ours || !first) return undefined;
  const [earliest, latest] = [
    Math.min(...known.map(({ extent }) => extent.first)),
    Math.max(...known.map(({ extent }) => extent.last)),
  ];
  const slack = ours.precision === 3 && known.every(({ extent }) => extent.precision === 3) ? DAYS : MONTH;
  const isYear = ours.precision === 1 || first.extent.precision === 1;
  const agrees = isYear
    ? ours.last >= earliest && ours.first <= latest
    : ours.last + slack >= earliest && ours.first - slack <= latest;
  return agrees ? undefined : first.date;
}

interface Extent {
  /** Days since 1970, the last one included. */
  readonly first: number;
  readonly last: number;
  /** 1 for a year, 2 for a month, 3 for a day. */
  readonly precision: number;
}

/** So many days apart are the same day. */
const DAYS = 3;
/** "March" and "March/April" are the same issue. */
const MONTH = 31;

function extentOf([year, month, day]: readonly number[]): Extent | undefined {
  if (year === undefined || !(year >= 1400 && year < 2200)) return undefined;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  if (!isMonth) return { first: at(year, 0, 1), last: at(year, 11, 31), precision: 1 };
  const isDay = day !== undefined && day >= 1 && day <= 31;
  if (!isDay) return { first: at(year, month - 1, 1), last: at(year, month, 0), precision: 2 };
  const first = at(year, month - 1, day);
  return { first, last: first, precision: 3 };
}
