import { span } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * The same punctuation before and behind a closing quotation mark: one of the two is too many, whatever the style.
 *
 * @example warns
 * The mayor called it “a slow emergency{quote.doubled-punctuation:,”,} and left.
 * @example accepts
 * The mayor called it “a slow emergency,” and left. “Who pays?” she asked the “old U.S.”.
 */
export const quoteDoubledPunctuation: Rule = ({ text, quotes }) =>
  quotes.flatMap(({ span: at, form }) => {
    const outer = text[at.end] ?? '';
    if (form === 'block' || !'.,;:'.includes(outer) || text[at.end + 1] === outer) return [];
    const closing = /[”’"'“»]{1,3}$/.exec(text.slice(Math.max(at.start + 1, at.end - 3), at.end))?.[0] ?? '';
    const inner = at.end - closing.length - 1;
    if (closing === '' || text[inner] !== outer || ABBREVIATED.test(text.slice(inner - 2, inner))) return [];
    return [
      {
        code: 'quote.doubled-punctuation',
        severity: 'info',
        span: span(inner, at.end + 1),
        ...worded('Unexpected “{0}” on both sides of the closing mark, expected it once', outer),
      },
    ];
  });

/** The full stop of “U.S.” is the abbreviation's own, and the last of “...” ends nothing. */
const ABBREVIATED = /\.$|[.\s“"]\p{L}$/u;
