import { trackingParametersOf } from '../links/tracking.ts';
import { webLinksOf } from '../links/web-links.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * An address with parameters that only tell who sent the reader.
 *
 * @example warns
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, {link.tracking:https://customs.example.org/trade?id=7&utm_source=mail}.
 * @example accepts
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, https://customs.example.org/trade?id=7.
 */
export const linkTracking: Rule = brief =>
  webLinksOf(brief).flatMap(({ span, url }) => {
    const names = trackingParametersOf(url);
    if (names.length === 0) return [];
    return [
      {
        code: 'link.tracking',
        severity: 'info',
        span,
        ...(names.length === 1
          ? worded('Unexpected tracking parameter {0}, expected the address without', names[0] ?? '')
          : worded('Unexpected tracking parameters {0}, expected the address without', names.join(', '))),
      },
    ];
  });
