import { analyse } from '../analyse.ts';
import type { Brief, Note } from '../brief.ts';
import { covers, overlaps, type Span } from '../span.ts';
import type { CopiedText } from './carry-notes.ts';
import { applyEdits, type Change, type Edit, replace, sorted } from './edit.ts';
import { citeTheSame } from './keeping-sources.ts';
import { fitRefs, type KnownRef, type RefFit, wordsIn } from './known-refs.ts';
import { renumberMentions } from './note-mentions.ts';
import { pasteNotes } from './paste-notes.ts';
import { refListOf } from './ref-list.ts';
import { reorderList } from './reorder-list.ts';

/**
 * Puts text that was copied from a brief in the place of a range, and the notes of its markers to those of the brief there.
 * Undefined where plain paste does as well, and where not every marker would lead to the note that it led to.
 * @param own of text that comes back to its own brief, what was known of the `REF`s there: those that were cut take their notes along
 */
export function pasteCopied(
  brief: Brief,
  range: Span,
  copied: CopiedText,
  own?: readonly KnownRef[],
): Change | undefined {
  const { markdown, notesAt, refs } = copied;
  // Labels lead to the same notes wherever they stand.
  if (own && !refs) return undefined;
  const fit = own && fitRefs(brief, own);
  const isWhole = fit?.lost.length === 0 && fit.markers.every(({ note }) => note);
  if (own && !isWhole) return fit && refs && pasteMoved(brief, range, copied.text, refs, fit);
  return pasteNotes(brief, range, markdown, { notesAt });
}

/** Text that was cut with its `REF`s: their notes are in the list still, and go to the places that they have now. */
function pasteMoved(
  brief: Brief,
  range: Span,
  text: string,
  refs: readonly string[],
  { markers, lost, lines }: RefFit,
): Change | undefined {
  const isCut = lost.length === refs.length && lost.every((note, i) => wordsIn(brief, note) === refs[i]);
  const first = lines[0]?.whole.start ?? 0;
  if (!isCut || first < range.end || markers.some(({ citation }) => overlaps(citation.span, range)))
    return undefined;
  const kept = markers.flatMap(({ note }) => note ?? []);
  if (kept.length < markers.length || kept.length + lost.length !== brief.notes.length) return undefined;
  const index = markers.filter(({ citation }) => citation.span.end <= range.start).length;
  const order = [...kept.slice(0, index), ...lost, ...kept.slice(index)];
  const list = reorderList(brief, lines, order, new Set(lost));
  const edits = sorted([replace(range, renumbered(brief, text, order)), ...list]);
  return isInOrder(brief, edits, order, new Set(lost)) ? { edits } : undefined;
}

/** The text with the new numbers of the notes that it names. */
function renumbered(brief: Brief, text: string, order: readonly Note[]): string {
  const mentions = renumberMentions(analyse(text), number => {
    const note = brief.notes[Number(number) - 1];
    return note && String(order.indexOf(note) + 1);
  });
  return applyEdits(text, mentions);
}

/**
 * Whether each `REF` has a note after the edits, those that weren't moved or edited are where they belong, and all cite
 * what they cited.
 */
function isInOrder(
  brief: Brief,
  edits: readonly Edit[],
  order: readonly Note[],
  moved: ReadonlySet<Note>,
): boolean {
  const { text, bibliography, unreadBibliographies } = brief;
  const after = analyse(applyEdits(text, edits), brief, { bibliography, unreadBibliographies });
  const isSame = (note: Note, i: number) => {
    const now = after.notes[i];
    const isEdited = moved.has(note) || edits.some(({ span }) => covers(note.body, span));
    return now !== undefined && (isEdited || wordsIn(after, now) === wordsIn(brief, note));
  };
  return (
    refListOf(after)?.lines.length === order.length && order.every(isSame) && citeTheSame(order, after.notes)
  );
}
