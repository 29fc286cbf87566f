import type { Quote } from '../brief.ts';
import type { Layout } from '../layout.ts';
import { firstEndingAfter, type Span, shift } from '../span.ts';
import { inSteps, type Steps } from '../steps.ts';

/** The quotation marks of the body without their counterpart; those of quotations that run over passages have one. */
export function* placeStrayMarks({ body }: Layout, quotes: readonly Quote[]): Steps<Span[]> {
  const found: Span[] = [];
  yield* inSteps(body, ({ passage, start }) => {
    for (const stray of passage.strayMarks) {
      const mark = shift(stray, start);
      const quote = quotes[firstEndingAfter(quotes, mark.start)];
      if (!quote || quote.span.start > mark.start) found.push(mark);
    }
  });
  return found;
}
