import type { Brief, Note } from '../brief.ts';
import { sliceOf } from '../span.ts';
import { callLabel, type Definition, definitionsOf } from './definitions.ts';
import { type Change, type Edit, remove, replace, sorted } from './edit.ts';
import { wholeLines } from './lines.ts';
import { isBackReference, plainWords } from './note-words.ts';

/**
 * Makes one note of those that say the same to the letter, but for white space: all markers call the first. "Ibid." and
 * its like mean something else wherever they stand and are left.
 */
export function mergeNotes(brief: Brief): Change {
  const first = new Map<string, Definition>();
  const edits: Edit[] = [];
  for (const definition of definitionsOf(brief)) {
    const { note } = definition;
    const words = plainWords(sliceOf(brief.text, note.body));
    if (words === '' || isBackReference(words)) continue;
    const kept = first.get(words);
    if (!kept) {
      first.set(words, definition);
      continue;
    }
    edits.push(...mergeInto(brief, kept.note, note).edits);
  }
  return { edits: sorted(edits) };
}

/** Deletes a note, and its markers call another. Nothing unless both are `[^label]` notes. */
export function mergeInto(brief: Brief, kept: Note, note: Note): Change {
  const definitions = definitionsOf(brief);
  const label = definitions.find(each => each.note === kept)?.label;
  if (!label || !definitions.some(each => each.note === note)) return { edits: [] };
  const calls = brief.citations.flatMap(citation =>
    citation.notes.includes(note) ? (callLabel(brief, citation) ?? []) : [],
  );
  return {
    edits: sorted([
      remove(wholeLines(brief.text, note.span)),
      ...calls.map(call => replace(call, sliceOf(brief.text, label))),
    ]),
  };
}
