import { closingMarkOf } from '../quotes/quotation-marks.ts';
import { sliceOf } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A quotation that is opened by a mark of one kind and closed by one of another.
 *
 * @example warns
 * The mayor called it {quote.mixed-marks:“a slow emergency"} in March.
 * @example accepts
 * The mayor called it “a slow emergency” in March, and the board „ein Notstand“.
 */
export const quoteMixedMarks: Rule = brief =>
  brief.quotes.flatMap(({ span, form }) => {
    const opening = brief.text[span.start] ?? '';
    const closing = brief.text[span.end - 1] ?? '';
    const expected = closingMarkOf(opening);
    if (form === 'block' || !expected || expected === closing || !MARK.test(closing)) return [];
    if (ALSO_CLOSES[opening] === closing) return [];
    // ''typewriter marks'', and what an apostrophe ends
    if (sliceOf(brief.text, span).startsWith("''")) return [];
    return [
      {
        code: 'quote.mixed-marks',
        severity: 'info',
        span,
        ...worded(
          'Unexpected closing mark {0} of a quotation that {1} opens, expected {2}',
          closing,
          opening,
          expected,
        ),
      },
    ];
  });

/** Swiss and Swedish use: »so», and „so”. */
const ALSO_CLOSES: Readonly<Record<string, string>> = { '„': '”', '‚': '’', '»': '»' };
const MARK = /[“”„"‘’‚'«»]/;
