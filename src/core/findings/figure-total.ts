import { span } from '../span.ts';
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
export const figureTotal: Rule = ({ text, sentences }) =>
  sentences.flatMap(({ span: sentence }) => {
    const words = text.slice(sentence.start, sentence.end);
    const rest = REST.exec(words);
    if (!rest?.[1]) return [];
    const parts = [...words.slice(0, rest.index).matchAll(PART), rest].map(match =>
      Number(match[2] ?? match[3]),
    );
    const decimals = parts.some(part => !Number.isInteger(part));
    const total = parts.reduce((sum, part) => sum + part, 0);
    // Each part is rounded to what is shown of it.
    const slack = (decimals ? 0.05 : 0.5) * parts.length + 1e-9;
    if (parts.length < 2 || CHANGE.test(words) || Math.abs(total - WHOLE) <= slack) return [];
    const at = sentence.start + rest.index + rest[0].length - rest[1].length;
    return [
      {
        code: 'figure.total',
        severity: 'hint',
        span: span(at, at + rest[1].length),
        ...worded(
          'Unexpected total of {0} percent, expected the parts to make 100',
          Number(total.toFixed(1)),
        ),
      },
    ];
  });

const WHOLE = 100;
const PART = /(?<![\d.,])()(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent\b|per cent\b)/g;
const REST = /\b(?:the )?(?:remaining|rest \(|other) ((\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent\b|per cent\b))/;
/** Rates of change and comparisons are no parts of one whole. */
const CHANGE =
  /\b(?:rose|fell|grew|increased?|decreased?|declined?|dropped|more than|less than|up from|down from|compared|than)\b/;
