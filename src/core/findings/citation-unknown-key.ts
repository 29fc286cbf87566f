import { citedKeys, nearestKey } from '../citation-keys.ts';
import { normalLabel } from '../markers/doubt.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A key that no entry of the bibliography has. Where a bibliography could not be read, or there is none, nothing is known
 * of any key.
 *
 * @bibliography ruiz2023 okafor2021
 * @example warns
 * Exports fell [@{citation.unknown-key:ruiz2032}, p. 3; see @okafor2021].
 * @example warns
 * As @{citation.unknown-key:brandt2019} shows, exports fell [@ruiz2023].
 * @example accepts
 * Exports fell [@ruiz2023; -@okafor2021]. Write to ann@port.example.org, and see @fig-exports.
 */
export const citationUnknownKey: Rule = brief => {
  if (brief.bibliography.length === 0 || brief.unreadBibliographies.length > 0) return [];
  const keys = brief.bibliography.map(({ id }) => id);
  const known = new Set([...keys, ...brief.notes.map(({ label }) => normalLabel(label))]);
  return brief.citations.flatMap(citation =>
    citedKeys(brief, citation)
      .filter(({ key }) => !known.has(key) && !known.has(normalLabel(key)))
      .map(({ key, span }) => {
        const near = nearestKey(key, keys);
        return {
          code: 'citation.unknown-key' as const,
          severity: 'warning' as const,
          span,
          ...(near
            ? worded(
                'Unexpected key “{0}” that the bibliography doesn’t have, expected “{1}” or another of its keys',
                key,
                near,
              )
            : worded(
                'Unexpected key “{0}” that the bibliography doesn’t have, expected one of its keys',
                key,
              )),
        };
      }),
  );
};
