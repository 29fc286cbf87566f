import { bySpan } from '../span.ts';
import { datesIn } from './dates.ts';
import type { Figure } from './figure.ts';
import { numbersIn } from './numbers.ts';

/**
 * The figures of a text, in order: numbers in digits and in words with their units, shares, dates with a year. Spans are
 * UTF-16 offsets in the text. Linear; never throws.
 */
export function figuresIn(text: string): Figure[] {
  const dates = datesIn(text).sort(bySpan);
  let next = 0;
  const numbers = numbersIn(text)
    .sort(bySpan)
    .filter(({ span: { start, end } }) => {
      while ((dates[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      return (dates[next]?.span.start ?? Number.POSITIVE_INFINITY) >= end;
    });
  return [...dates, ...numbers].sort(bySpan);
}
