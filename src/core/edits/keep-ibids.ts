import { ibidIn } from '../back-reference.ts';
import type { Note, Source } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { groupBy } from '../group-by.ts';
import { ibidPlace, type Meant, meantBy, meantNotes, namesItself, PLACE } from '../meant-notes.ts';
import { inReadingOrder } from '../reading-order.ts';
import { backReferenceIn } from '../sources.ts';
import { covers, shift, sliceOf, span } from '../span.ts';
import { finish } from '../steps.ts';
import { applyEdits, type Edit, insert, replace } from './edit.ts';
import { fullNotes, nameInFull } from './name-in-full.ts';
import { renumberMentions } from './note-mentions.ts';
import { closed, fullWords, leadsTo, shortWords } from './source-words.ts';

/**
 * What another order of the notes, with new numbers, asks of what they say: "supra note 4" has the new number of its note,
 * and what `keepIbids` says.
 */
export function keepWords(
  brief: BriefContent,
  order: readonly (Note | undefined)[],
  renumbered: Parameters<typeof renumberMentions>[1],
  merged?: ReadonlyMap<Note, Note>,
): Edit[] {
  const written = keepIbids(brief, order, merged);
  const mentions = renumberMentions(brief, renumbered);
  return [...written, ...mentions.filter(({ span: at }) => !written.some(each => covers(each.span, at)))];
}

/**
 * What another order of the notes asks of each "Ibid.": where it would stand for another note than before, it says in
 * words what it means (Chicago Manual of Style, 14.29). They are short where the source is named before, and else all
 * that the note said that it stands for; and so is a short form where its source isn't named before any more, and "supra
 * note 4" where that note isn't.
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
  const named = new Set<Source | undefined>();
  const labels = new Set<string>();
  const gone = groupBy([...merged.keys()], note => merged.get(note));
  let before: Meant | undefined;
  for (const note of order) {
    for (const { label } of note ? [note, ...(gone.get(note) ?? [])] : []) labels.add(label.toLowerCase());
    const own = note && meant.get(note);
    if (!own) {
      before = note && meantBy(brief, note);
      if (!note) continue;
      const back = backReferenceIn(sliceOf(brief.text, note.body));
      const isLost = back?.form === 'supra' ? !labels.has(back.note) : back && !named.has(note.source);
      const full = isLost ? fullNotes(brief).get(note.source) : undefined;
      const edit = full && nameInFull(brief, note, full);
      if (edit) edits.push(edit);
      if (edit || back?.form !== 'supra') named.add(note.source);
      continue;
    }
    const source = merged.get(own.note) ?? own.note;
    const isSame = source === before?.note;
    const place = ibidPlace(sliceOf(brief.text, note.body));
    if (!isSame || (place === '' && before?.place !== own.place))
      edits.push(
        isSame && own.place !== ''
          ? withPlace(brief, note, own)
          : writtenOut(brief, note, own, named.has(own.note.source)),
      );
    before = namesItself(brief, note) ? meantBy(brief, note) : { note: source, place: place || own.place };
    named.add(own.note.source);
  }
  return edits;
}

/** The order of the notes with others called at an offset: new ones, and some that the brief has already. */
export function orderWithNew(
  { text, notes, citations }: BriefContent,
  at: number,
  called: readonly (Note | undefined)[] = [undefined],
): (Note | undefined)[] {
  const added = new Set<Note>();
  const calls = called.map((note, i) => {
    const end = span(text.length, text.length);
    const own = note ?? { label: '', span: end, body: end, source: undefined };
    if (!note) added.add(own);
    // In their order, behind all that starts before the offset.
    return { span: { start: at - (called.length - i) / (called.length + 1) }, notes: [own] };
  });
  const order = inReadingOrder(
    text,
    [...notes, ...added],
    [...citations, ...calls].sort((a, b) => a.span.start - b.span.start),
    note => added.has(note),
  );
  return finish(order).map(({ note }) => (added.has(note) ? undefined : note));
}

/**
 * The order of the notes without those that are gone, with what these call.
 * @param became what the markers of a note call then: the same note, the one that it is merged into, or none
 */
export function orderWithout(brief: BriefContent, became: (note: Note) => Note | undefined): Note[] {
  const gone = brief.notes.filter(note => became(note) !== note);
  const calls = brief.citations.flatMap(({ span: at, notes }) =>
    gone.some(note => covers(note.span, at))
      ? []
      : [{ span: at, notes: notes.flatMap(note => became(note) ?? []) }],
  );
  const left = brief.notes.filter(note => became(note) === note);
  return finish(inReadingOrder(brief.text, left, calls)).map(({ note }) => note);
}

/** Puts what a note means in the place of its "Ibid.", with the place that was meant where it gives none. */
function writtenOut(brief: BriefContent, note: Note, meant: Meant, isNamed: boolean): Edit {
  const isNumber = backReferenceIn(sliceOf(brief.text, meant.note.body))?.form === 'supra';
  const said = isNumber ? inFull(brief, meant.note) : meant.note;
  const short = isNamed ? shortWords(brief, said) : undefined;
  const edit = short === undefined ? undefined : withWords(brief, note, meant, short);
  return edit && leadsTo(brief, meant.note.source, changedBody(brief, note, edit))
    ? edit
    : withWords(brief, note, meant, fullWords(sayingAll(brief, isNamed ? said : inFull(brief, said))));
}

/** The note that names in full what a note names. */
function inFull(brief: BriefContent, note: Note): Note {
  return fullNotes(brief).get(note.source) ?? note;
}

/** What a note says, with what it means in the place of its own "Ibid." */
function sayingAll(brief: BriefContent, note: Note): string {
  const meant = meantNotes(brief).get(note);
  const body = (each: Note) => sliceOf(brief.text, each.body);
  return meant
    ? changedBody(brief, note, withWords(brief, note, meant, fullWords(body(meant.note))))
    : body(note);
}

function withWords(brief: BriefContent, note: Note, meant: Meant, words: string): Edit {
  const body = sliceOf(brief.text, note.body);
  const at = ibidIn(body)?.span ?? span(0, 0);
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

/** What a note says after an edit of it. */
function changedBody({ text }: BriefContent, { body }: Note, edit: Edit): string {
  return applyEdits(sliceOf(text, body), [{ ...edit, span: shift(edit.span, -body.start) }]);
}

/** "Ibid., p. 4" for an "Ibid." that meant that place, behind one to another. */
function withPlace({ text }: BriefContent, { body }: Note, { place }: Meant): Edit {
  const words = sliceOf(text, body);
  const end = ibidIn(words)?.span.end ?? words.length;
  return insert(
    body.start + end,
    `${/^[,\s]/.test(place) ? '' : ' '}${place}${/^\s*(?:$|\p{Lu})/u.test(words.slice(end)) ? '.' : ''}`,
  );
}
