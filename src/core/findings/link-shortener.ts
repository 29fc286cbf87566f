import { shortenerOf } from '../links/tracking.ts';
import { webLinksOf } from '../links/web-links.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * An address of a link shortener: nobody sees where it leads, and it dies with the service.
 *
 * @example warns
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, {link.shortener:https://bit.ly/3xYzAbC}.
 * @example accepts
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, https://customs.example.org/trade.
 */
export const linkShortener: Rule = brief =>
  webLinksOf(brief).flatMap(({ span, url }) => {
    const host = shortenerOf(url);
    if (host === undefined) return [];
    return [
      {
        code: 'link.shortener',
        severity: 'info',
        span,
        ...worded('Unexpected shortened address of {0}, expected the address that it leads to', host),
      },
    ];
  });
