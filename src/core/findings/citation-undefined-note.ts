import type { CitationForm } from '../brief.ts';
import { type Message, worded } from '../wording.ts';
import { countMismatch, isUnmatchedRef } from './citation-count-mismatch.ts';
import type { Rule } from './index.ts';

/**
 * A marker without a note.
 *
 * @example warns
 * Exports fell.{citation.undefined-note:[^1]}
 * @example accepts
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const citationUndefinedNote: Rule = brief => {
  // Where the counts differ, that is said once.
  const mismatched = countMismatch(brief) !== undefined;
  return brief.citations
    .filter(({ notes, sources, form }) => notes.length === 0 && sources.length === 0 && form !== 'pandoc')
    .filter(citation => !(mismatched && isUnmatchedRef(citation)))
    .map(({ span, label, form }) => ({
      code: 'citation.undefined-note',
      severity: 'warning',
      span,
      ...withoutNote(form, label),
    }));
};

function withoutNote(form: CitationForm, label: string | undefined): Message {
  if (label !== undefined)
    return worded('Unexpected marker “{0}” without a note, expected a note with that label', label);
  return form === 'ref'
    ? worded('Unexpected REF without a note, expected one note for each marker')
    : worded('Unexpected marker without a note, expected one note for each marker');
}
