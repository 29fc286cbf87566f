import type { Note } from '../brief.ts';
import { isBackReference, wordsOf } from '../edits/note-words.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * A note that says the same as another, but for the day of access: one note can have several markers.
 *
 * @example warns
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, “Trade in 2023,” 2024, https://customs.example.org/trade.
 *
 * {note.duplicate-source:[^2]: Customs Office, “Trade in 2023,” 2024, https://customs.example.org/trade (accessed May 2, 2024).}
 * @example accepts
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, “Trade in 2023,” 2024, p. 3.
 *
 * [^2]: Customs Office, “Trade in 2023,” 2024, p. 11.
 */
export const noteDuplicateSource: Rule = brief => {
  const first = new Map<string, Note>();
  return brief.notes.flatMap(note => {
    const words = wordsOf(brief.text, note);
    if (words === '' || isBackReference(words)) return [];
    const known = first.get(words);
    if (!known || isInSameNote(brief, known, note)) {
      first.set(words, note);
      return [];
    }
    return [
      {
        code: 'note.duplicate-source',
        severity: 'hint',
        span: note.span,
        message: `Unexpected second note to the same source${known.label ? ` as note “${known.label}”` : ''}, expected one note with two markers`,
        related: [{ span: known.span, message: 'The first note to it' }],
      },
    ];
  });
};

function isInSameNote({ text }: BriefContent, a: Note, b: Note): boolean {
  return a.span.end > b.span.start || text.slice(a.body.start, a.body.end).length < SHORTEST;
}

/** In UTF-16 code units: shorter notes ("Author’s estimate.") are remarks that may well be made twice. */
const SHORTEST = 24;
