import { analyse } from '../analyse.ts';
import type { Brief, Note } from '../brief.ts';
import { meantNotes } from '../meant-notes.ts';
import { overlaps, sliceOf } from '../span.ts';
import { wording } from '../wording.ts';
import { callLabel, countsNotes, definitionsOf } from './definitions.ts';
import { difference } from './difference.ts';
import { applyEdits, type Change, type Edit, refuse, remove, replace, sorted } from './edit.ts';
import { keepWords, orderWithout } from './keep-ibids.ts';
import { wholeLines } from './lines.ts';
import { duplicateNotes, saysAll } from './same-source.ts';

/**
 * Makes one note of those to the same place of the same source: all markers call the first, which then says what the
 * fuller of them says. Where each says something of its own, both stay; and so does a note that a marker of another
 * kind calls.
 */
export function mergeNotes(brief: Brief): Change {
  const merged = mergeOnce(brief);
  if (merged.edits.length === 0 || meantNotes(brief).size === 0) return merged;
  // What was written out of an "Ibid." may be what another note says.
  const { bibliography, unreadBibliographies } = brief;
  const after = analyse(applyEdits(brief.text, merged.edits), brief, { bibliography, unreadBibliographies });
  const again = mergeNotes(after);
  return again.edits.length === 0
    ? merged
    : { edits: difference(brief.text, applyEdits(after.text, again.edits)) };
}

function mergeOnce(brief: Brief): Change {
  const duplicates = duplicateNotes(brief);
  if (duplicates.length > 0 && countsNotes(brief))
    return refuse(
      wording('Nothing was merged: REF markers find their notes by order. Turn them into [^1] notes first.'),
    );
  const groups = new Map<Note, Note[]>();
  for (const { note, first } of duplicates) groups.set(first, [...(groups.get(first) ?? []), note]);
  const merged = new Map<Note, Note>();
  const edits = [...groups].flatMap(([first, others]) => mergeGroup(brief, first, others, merged));
  return edits.length === 0 && duplicates.length > 0
    ? refuse(
        wording(
          'Nothing was merged: the notes say different things, or markers other than [^1] lead to them.',
        ),
      )
    : { edits: withKeptWords(brief, edits, merged) };
}

/** Adds to `merged` what it merges. */
function mergeGroup(brief: Brief, first: Note, others: readonly Note[], merged: Map<Note, Note>): Edit[] {
  const fullest = others.reduce(
    (best, note) => (saysAll(brief, note, best) && !saysAll(brief, best, note) ? note : best),
    first,
  );
  const edits = others.flatMap(note => {
    const own = saysAll(brief, fullest, note) ? mergedInto(brief, first, note, first) : [];
    if (own.length > 0) merged.set(note, first);
    return own;
  });
  return fullest === first || edits.length === 0
    ? edits
    : [...edits, replace(first.body, sliceOf(brief.text, fullest.body))];
}

/**
 * Deletes a note, and its markers call another, which takes over its text where that is the fuller. Nothing unless both
 * are `[^label]` notes, all markers of the one that goes are such calls, and no `REF` counts on it.
 */
export function mergeInto(brief: Brief, kept: Note, note: Note, fuller: Note = kept): Change {
  const edits = mergedInto(brief, kept, note, fuller);
  return { edits: edits.length === 0 ? edits : withKeptWords(brief, edits, new Map([[note, kept]])) };
}

function mergedInto(brief: Brief, kept: Note, note: Note, fuller: Note): Edit[] {
  const definitions = definitionsOf(brief);
  const label = definitions.find(each => each.note === kept)?.label;
  if (!label || !definitions.some(each => each.note === note)) return [];
  const markers = brief.citations.filter(({ notes }) => notes.includes(note));
  const calls = markers.flatMap(citation => callLabel(brief, citation) ?? []);
  if (calls.length < markers.length || countsNotes(brief)) return [];
  return [
    ...(fuller === note ? [replace(kept.body, sliceOf(brief.text, note.body))] : []),
    remove(wholeLines(brief.text, note.span)),
    ...calls.map(call => replace(call, sliceOf(brief.text, label))),
  ];
}

/** The edits, and what "Ibid." and "supra note 4" say then of the notes that are gone. */
function withKeptWords(brief: Brief, edits: readonly Edit[], merged: ReadonlyMap<Note, Note>): Edit[] {
  const order = orderWithout(brief, note => merged.get(note) ?? note);
  const labels = new Map([...merged].map(([note, kept]) => [note.label, kept.label]));
  const words = keepWords(brief, order, number => labels.get(number), merged);
  const free = words.filter(({ span }) => !edits.some(each => overlaps(each.span, span)));
  return sorted([...edits, ...free]);
}
