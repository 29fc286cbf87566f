import { isBackReference } from '../back-reference.ts';
import { plainWords } from '../edits/note-words.ts';
import { sliceOf } from '../span.ts';
import { filtered } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A note that is empty or says that its source is still to be found. Remarks of the author are no such notes.
 *
 * @example warns
 * Exports fell.[^1]
 *
 * {note.no-source:[^1]: TODO: find the report}
 * @example warns
 * Exports fell.[^1]
 *
 * {note.no-source:[^1]:}
 * @example accepts
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 * [^2]: Figures are rounded to the nearest thousand.
 */
export const noteNoSource: Rule = function* (brief) {
  const without = yield* filtered(brief.notes, ({ body }) => {
    const words = plainWords(sliceOf(brief.text, body));
    return !isBackReference(words) && (words === '' || PLACEHOLDER.test(words));
  });
  return without.map(({ span, label }) => ({
    code: 'note.no-source',
    severity: 'info',
    span,
    ...(label
      ? worded('Unexpected note “{0}” without a source, expected who says it and where', label)
      : worded('Unexpected note without a source, expected who says it and where')),
  }));
};

/** As writers leave them for later. */
const PLACEHOLDER =
  /^(?:\[?(?:todo|tk|tktk|tbd|fixme|xxx+|citation needed|cite needed|cite|source needed|source\?+|sources?|ref needed|need source|add source|insert (?:source|citation|reference))\]?|\?+|…|\.\.\.)(?:[\s:.,–—-]|$)(?:.{0,60}$)/i;
