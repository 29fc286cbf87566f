import { worded } from '../wording.ts';
import { countMismatch } from './citation-count-mismatch.ts';
import type { Rule } from './index.ts';

/**
 * A note that no marker uses.
 *
 * @example warns
 * Exports fell.
 *
 * {note.unused:[^1]: Customs Office, *Trade in 2023*.}
 * @example accepts
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const noteUnused: Rule = brief => {
  // Where the counts differ, that is said once.
  if (countMismatch(brief)) return [];
  const used = new Set(brief.citations.flatMap(citation => citation.notes));
  return (
    brief.notes
      // Entries of a bibliography have no labels, and are not called.
      .filter(note => note.label !== '' && !used.has(note))
      .map(({ span, label }) => ({
        code: 'note.unused',
        severity: 'info',
        span,
        ...worded('Unexpected note “{0}” that no marker uses, expected a marker in the text', label),
      }))
  );
};
