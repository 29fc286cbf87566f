import type { Finding } from '../brief.ts';
import { readingWebLinks } from '../links/web-links.ts';
import type { Steps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * An address in the middle of the text: a reader wants words there, and the address in a note or a link.
 *
 * @example warns
 * Exports fell in 2023 ({link.bare:https://customs.example.org/trade}), and imports rose.
 * @example accepts
 * Exports fell in 2023.[^1] The [report](https://customs.example.org/trade) is public; write to `https://api.example.org`.
 *
 * [^1]: Customs Office, https://customs.example.org/trade.
 */
export const linkBare: Rule = function* (brief): Steps<Finding[]> {
  const links = yield* readingWebLinks(brief);
  return links
    .filter(({ place, form }) => place === 'text' && form === 'bare')
    .map(({ span }) => ({
      code: 'link.bare',
      severity: 'hint',
      span,
      ...worded('Unexpected bare address in the text, expected a note or a link with words'),
    }));
};
