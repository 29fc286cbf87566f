import type { Brief, Note } from '../brief.ts';
import { covers, overlaps, shift, sliceOf, span } from '../span.ts';
import { applyEdits, type Edit, insert, remove, replace, sorted } from './edit.ts';
import { keepWords } from './keep-ibids.ts';
import { gapOf, type NoteLine } from './ref-list.ts';

/**
 * Puts the notes of a list into another order, with their new numbers; notes that aren't in it are deleted.
 * @param moved those that change their places among the others
 */
export function reorderList(
  brief: Brief,
  lines: readonly NoteLine[],
  order: readonly Note[],
  moved: ReadonlySet<Note>,
): Edit[] {
  const { text, notes } = brief;
  if (order.length === notes.length && order.every((note, i) => note === notes[i])) return [];
  const lineOf = new Map(notes.flatMap((note, i) => (lines[i] ? [[note, lines[i]] as const] : [])));
  const edits = newWords(brief, lineOf, order);
  const stays = new Set(order.filter(note => !moved.has(note)));
  const written = (note: Note): string => {
    const { whole } = lineOf.get(note) ?? { whole: note.span };
    const own = edits.filter(edit => covers(whole, edit.span));
    const shifted = own.map(edit => ({ ...edit, span: shift(edit.span, -whole.start) }));
    return applyEdits(sliceOf(text, whole), shifted);
  };
  const removals = removalOf(brief, lines, note => !stays.has(note));
  const kept = edits.filter(edit => !removals.some(each => overlaps(each.span, edit.span)));
  return sorted([...kept, ...removals, ...arrivals(brief, lines, order, stays, written)]);
}

/** The new numbers of the notes, there and where they are named, and what "Ibid." says then. */
function newWords(brief: Brief, lineOf: ReadonlyMap<Note, NoteLine>, order: readonly Note[]): Edit[] {
  const numbers = new Map(order.map((note, i) => [note, String(i + 1)]));
  const heads = order.flatMap(note => {
    const place = lineOf.get(note)?.number;
    const number = numbers.get(note);
    return place && number && sliceOf(brief.text, place) !== number ? [replace(place, number)] : [];
  });
  const words = keepWords(brief, order, number => {
    const note = brief.notes[Number(number) - 1];
    return note && numbers.get(note);
  });
  return [...heads, ...words];
}

function removalOf({ notes }: Brief, lines: readonly NoteLine[], isOut: (note: Note) => boolean): Edit[] {
  const edits: Edit[] = [];
  let first = 0;
  notes.forEach((note, i) => {
    const next = notes[i + 1];
    if (!isOut(note)) first = i + 1;
    else if (!next || !isOut(next)) {
      const start = lines[first]?.whole.start ?? 0;
      const end = lines[i]?.whole.end ?? start;
      const behind = lines[i + 1]?.whole.start;
      edits.push(
        remove(behind === undefined ? span(lines[first - 1]?.whole.end ?? start, end) : span(start, behind)),
      );
    }
  });
  return edits;
}

function arrivals(
  { text, notes }: Brief,
  lines: readonly NoteLine[],
  order: readonly Note[],
  stays: ReadonlySet<Note>,
  written: (note: Note) => string,
): Edit[] {
  const gap = gapOf(text, lines);
  const edits: Edit[] = [];
  let waiting = '';
  for (const note of order) {
    if (!stays.has(note)) waiting += written(note) + gap;
    else if (waiting !== '') {
      edits.push(insert(lines[notes.indexOf(note)]?.whole.start ?? 0, waiting));
      waiting = '';
    }
  }
  const last = order.findLast(note => stays.has(note));
  const end = last && lines[notes.indexOf(last)]?.whole.end;
  if (waiting !== '')
    edits.push(insert(end ?? lines[0]?.whole.start ?? 0, gap + waiting.slice(0, -gap.length)));
  return edits;
}
