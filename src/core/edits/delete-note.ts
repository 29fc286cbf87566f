import type { Brief, Note } from '../brief.ts';
import { callLabel, definitionsOf } from './definitions.ts';
import { type Change, remove, sorted } from './edit.ts';
import { wholeLines } from './lines.ts';

/** Deletes a `[^label]` note with every marker that calls it. Nothing when it is a note of another kind. */
export function deleteNote(brief: Brief, note: Note): Change {
  const definition = definitionsOf(brief).find(each => each.note === note);
  if (!definition) return { edits: [] };
  const calls = brief.citations.filter(
    citation => citation.notes.includes(note) && callLabel(brief, citation),
  );
  return {
    edits: sorted([...calls.map(({ span }) => remove(span)), remove(wholeLines(brief.text, note.span))]),
  };
}
