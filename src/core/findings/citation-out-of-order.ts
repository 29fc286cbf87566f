import type { Citation } from '../brief.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * Numbered notes whose first markers don't come in the order of their numbers: said once, at the first.
 *
 * @example warns
 * Exports fell.[^2] Imports rose.{citation.out-of-order:[^1]}
 *
 * [^1]: Customs Office, *Trade in 2023*.
 * [^2]: Port Office, *Ships in 2023*.
 * @example accepts
 * Exports fell.[^1] Imports rose.[^2] Ships left.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 * [^2]: Port Office, *Ships in 2023*.
 */
export const citationOutOfOrder: Rule = ({ citations }) => {
  const seen = new Set<number>();
  let highest: Citation | undefined;
  for (const citation of citations) {
    const number = numberOf(citation);
    if (number === undefined || seen.has(number)) continue;
    seen.add(number);
    const before = highest && numberOf(highest);
    if (highest && before !== undefined && number < before) {
      return [
        {
          code: 'citation.out-of-order',
          severity: 'hint',
          span: citation.span,
          ...worded(
            'Unexpected note {0} after note {1}, expected notes numbered in the order of their first markers',
            number,
            before,
          ),
          related: [{ span: highest.span, ...worded('The first marker of note {0}', before) }],
        },
      ];
    }
    highest = citation;
  }
  return [];
};

function numberOf({ form, label, notes }: Citation): number | undefined {
  return form === 'footnote' && notes.length > 0 && label !== undefined && /^\d{1,6}$/.test(label)
    ? Number(label)
    : undefined;
}
