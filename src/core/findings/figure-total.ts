import type { Finding } from '../brief.ts';
import { figuresIn } from '../figures/figures.ts';
import { shift } from '../span.ts';
import { flat, inSteps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * Percentages of the parts of a whole, of which the last is “the remaining” or “the rest”, that don't make a hundred.
 *
 * @example warns
 * Of the ships, 62 percent left on time, 21 percent were late and the remaining {figure.total:27 percent} never came.
 * @example accepts
 * Of the ships, 62 percent left on time, 21 percent were late and the remaining 17 percent never came.
 */
export const figureTotal: Rule = function* ({ text, sentences }) {
  const totals = yield* inSteps(sentences, ({ span: sentence }): Finding[] => {
    const words = text.slice(sentence.start, sentence.end);
    if (!REST.test(words) || CHANGE.test(words)) return [];
    const shares = figuresIn(words).flatMap(figure =>
      figure.kind === 'number' && figure.unit === 'percent' ? [figure] : [],
    );
    const at = shares.findIndex(({ span }) => BEFORE_REST.test(words.slice(0, span.start)));
    const rest = shares[at];
    // The rest of two parts at least; after it another whole may begin.
    if (!rest || at < 1) return [];
    const parts = shares.slice(0, at + 1);
    const total = parts.reduce((sum, { value }) => sum + value, 0);
    // Each part is rounded to what is shown of it.
    const slack = parts.reduce((sum, { step }) => sum + step / 2, 1e-9);
    if (Math.abs(total - WHOLE) <= slack) return [];
    return [
      {
        code: 'figure.total',
        severity: 'hint',
        span: shift(rest.span, sentence.start),
        ...worded(
          'Unexpected total of {0} percent, expected the parts to make 100',
          Number(total.toFixed(1)),
        ),
      },
    ];
  });
  return flat(totals);
};

const WHOLE = 100;
const REST = /\b(?:remain(?:ing|der)|rest|other)\b/;
/** "the remaining", "the rest, "; but "20 percent of the remaining" */
const BEFORE_REST =
  /(?<!\bof )\bthe (?:remaining|other|(?:rest|remainder)(?:,| \(|:| \p{Pd}| was| were| is| are)) ?$/iu;
/** Rates of change and comparisons are no parts of one whole. */
const CHANGE =
  /\b(?:rose|fell|grew|increased?|decreased?|declined?|dropped|more than|less than|up from|down from|compared|than)\b/;
