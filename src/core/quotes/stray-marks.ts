import type { Quote } from '../brief.ts';
import type { Layout } from '../layout.ts';
import { firstEndingAfter, type Span, shift } from '../span.ts';

/** The quotation marks of the body without their counterpart; those of quotations that run over passages have one. */
export function placeStrayMarks({ body }: Layout, quotes: readonly Quote[]): Span[] {
  const withMarks = body.filter(({ passage }) => passage.strayMarks.length > 0);
  return withMarks.flatMap(({ passage, start }) =>
    passage.strayMarks
      .map(mark => shift(mark, start))
      .filter(mark => {
        const quote = quotes[firstEndingAfter(quotes, mark.start)];
        return !quote || quote.span.start > mark.start;
      }),
  );
}
