import { ibidIn } from '../back-reference.ts';
import type { Note } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { ibidPlace, type Meant, meantNotes, namesItself, PLACE, placeOf } from '../meant-notes.ts';
import { readingOrderOf } from '../reading-order.ts';
import { shift, sliceOf, span } from '../span.ts';
import { type Edit, insert, replace } from './edit.ts';
import { closed, fullWords, shortWords } from './source-words.ts';

/**
 * What another order of the notes asks of each "Ibid.": where it would stand for another note than before, it says in
 * words what it means (Chicago Manual of Style, 14.29). They are short where the source is named before, and else all
 * that the note said that it stands for.
 * @param order the notes as they are read after the change; undefined for one that is new
 * @param merged notes that are gone, each with the one that says the same
 */
export function keepIbids(
  brief: BriefContent,
  order: readonly (Note | undefined)[],
  merged: ReadonlyMap<Note, Note> = new Map(),
): Edit[] {
  const meant = meantNotes(brief);
  const edits: Edit[] = [];
  const named = new Set<Note | undefined>();
  let before: Meant | undefined;
  for (const note of order) {
    const own = note && meant.get(note);
    if (!own) {
      before = note && { note, place: placeOf(brief, note) };
      named.add(note);
      continue;
    }
    const source = merged.get(own.note) ?? own.note;
    const isSame = source === before?.note;
    const place = ibidPlace(sliceOf(brief.text, note.body));
    if (!isSame || (place === '' && before?.place !== own.place))
      edits.push(
        isSame && own.place !== ''
          ? withPlace(brief, note, own)
          : writtenOut(brief, note, own, named.has(source)),
      );
    before = namesItself(brief, note)
      ? { note, place: placeOf(brief, note) }
      : { note: source, place: place || own.place };
    named.add(source).add(note);
  }
  return edits;
}

/** The order of the notes with others called at an offset: new ones, and some that the brief has already. */
export function orderWithNew(
  brief: BriefContent,
  at: number,
  called: readonly (Note | undefined)[] = [undefined],
): (Note | undefined)[] {
  const earlier = new Set(
    brief.citations.flatMap(({ span: marker, notes }) => (marker.start < at ? notes : [])),
  );
  const first = called.filter(note => !note || !earlier.has(note));
  const others = readingOrderOf(brief).filter(({ note }) => !first.includes(note));
  const before = others.filter(met => met.at < at);
  return [
    ...before.map(({ note }) => note),
    ...first,
    ...others.slice(before.length).map(({ note }) => note),
  ];
}

/** The order of the notes without some of them. */
export function orderWithout(brief: BriefContent, gone: (note: Note) => boolean): Note[] {
  return readingOrderOf(brief).flatMap(({ note }) => (gone(note) ? [] : [note]));
}

/** Puts what a note means in the place of its "Ibid.", with the place that was meant where it gives none. */
function writtenOut(brief: BriefContent, note: Note, meant: Meant, isNamed: boolean): Edit {
  const body = sliceOf(brief.text, note.body);
  const at = ibidIn(body)?.span ?? span(0, 0);
  const words = (isNamed && shortWords(brief, meant.note)) || fullWords(brief, meant.note);
  const rest = body.slice(at.end);
  const place = ibidPlace(body) === '' ? meant.place : '';
  const title = words.replace(PLACE, '');
  const mark =
    /^[,.]/.exec(rest)?.[0] ?? (ibidPlace(body) !== '' ? ',' : /^\s*(?:$|\p{Lu})/u.test(rest) ? '.' : '');
  const end = at.end + (rest.startsWith(mark) ? mark.length : 0);
  const written =
    place === '' ? closed(title, mark) : `${closed(title, ',')}${place.replace(/^,/, '')}${mark}`;
  return replace(shift(span(at.start, end), note.body.start), written);
}

/** "Ibid., p. 4" for an "Ibid." that meant that place, behind one to another. */
function withPlace({ text }: BriefContent, { body }: Note, { place }: Meant): Edit {
  const words = sliceOf(text, body);
  const end = ibidIn(words)?.span.end ?? words.length;
  return insert(
    body.start + end,
    `${/^[,\s]/.test(place) ? '' : ' '}${place}${end === words.length ? '.' : ''}`,
  );
}
