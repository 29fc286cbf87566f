import type { Brief, Citation, CitationForm, Note } from '../brief.ts';
import { keysOf } from '../markers.ts';
import { inReadingOrder } from '../reading-order.ts';
import { covers, firstEndingAfter, overlaps, type Span, shift, sliceOf, span } from '../span.ts';
import { finish } from '../steps.ts';
import { wording } from '../wording.ts';
import {
  definitionsOf,
  definitionText,
  nextNumber,
  normalLabel,
  takenLabels,
  takenNumbers,
} from './definitions.ts';
import { applyEdits, type Change, type Edit, lineEnding, refuse, replace, sorted } from './edit.ts';
import { type HtmlList, htmlListsOf } from './html-lists.ts';
import { keepWords } from './keep-ibids.ts';
import { keepingSources } from './keeping-sources.ts';
import { lineStart } from './lines.ts';

const CONVERTIBLE: readonly CitationForm[] = ['ref', 'numeric', 'superscript', 'digits'];

/**
 * Turns `REF`, `[1]`, superscripts, glued digits and `[1](#note-1)` into `[^1]` with their notes as definitions: in the
 * whole document, or those that touch a range. A marker is turned only when its notes are known and stand on lines of their own, or
 * are all the items of a list in HTML; all markers of a note are turned together, so that none loses its note. What can't be turned stays.
 */
export function convertMarkers(brief: Brief, within?: Span): Change {
  const { citations, notes } = turnable(brief, within);
  if (citations.length === 0) return refusal(brief, within);
  const labels = labelsFor(brief, notes);
  const converted = (words: readonly Edit[]): Edit[] =>
    conversion(brief, citations, notes, { labels, words });
  const plain = keepingSources(brief, { edits: converted([]) });
  const words = plain.refused ? [] : keptWords(brief, notes, labels);
  return words.length === 0 ? plain : { edits: converted(words) };
}

/** What is needed to write notes anew: their labels, and edits of words in notes and text. */
interface NewNotes {
  readonly labels: ReadonlyMap<Note, string>;
  readonly words: readonly Edit[];
}

function conversion(
  brief: Brief,
  citations: readonly Citation[],
  notes: readonly Note[],
  made: NewNotes,
): Edit[] {
  const edits: Edit[] = citations.map(citation => replace(citation.span, callsOf(citation, made.labels)));
  const definitions = new Set(definitionsOf(brief).map(({ note }) => note));
  for (const list of htmlListsOf(brief).filter(each => each.notes.some(note => notes.includes(note)))) {
    edits.push(replace(list.span, listText(brief, list, made)));
    for (const note of list.notes) definitions.add(note);
  }
  for (const note of notes) if (!definitions.has(note)) edits.push(definitionEdit(brief, note, made));
  const elsewhere = made.words.filter(({ span: at }) => !edits.some(each => overlaps(each.span, at)));
  return sorted([...edits, ...elsewhere]);
}

/** What "Ibid." and "supra note 4" are to say so that they mean what they meant: `[^1]` notes are read where they are called. */
function keptWords(brief: Brief, notes: readonly Note[], labels: ReadonlyMap<Note, string>): Edit[] {
  const converted = new Set(notes);
  const text = brief.text;
  const order = finish(inReadingOrder(text, brief.notes, brief.citations, note => converted.has(note)));
  const numbers = new Map(notes.map(note => [note.label, labels.get(note)]));
  return keepWords(
    brief,
    order.map(({ note }) => note),
    // A `[^1]` note that names another by its number names one of its own kind.
    (number, { within }) => (within && !converted.has(within) ? undefined : numbers.get(number)),
  );
}

/** Whether a marker that touches a range may be turned; without looking at what becomes of the others. */
export function isConvertible(brief: Brief, within: Span): boolean {
  return markersIn(brief, within).some(({ notes }) => notes.length > 0);
}

function markersIn(brief: Brief, within: Span | undefined): Citation[] {
  return brief.citations.filter(
    citation =>
      (CONVERTIBLE.includes(citation.form) || isNumberToNote(brief, citation)) &&
      (within === undefined || overlaps(citation.span, within)),
  );
}

/** `[1](#note-1)` and `[\[1\]](#_ftn1)`, but not "[Ruiz](#note-1)" nor `[1](https://…)`. */
function isNumberToNote({ text }: Brief, { form, notes, span: at }: Citation): boolean {
  return (
    form === 'link' &&
    notes.length > 0 &&
    /^\[(?:<sup>)?(?:\\?\[)?\d{1,4}(?:\\?\])?(?:<\/sup>)?\]\(#[^()\s]*\)$/.test(sliceOf(text, at))
  );
}

function refusal(brief: Brief, within: Span | undefined): Change {
  const [first, ...others] = markersIn(brief, within);
  if (!first) return { edits: [] };
  const marker = sliceOf(brief.text, first.span);
  const number = others.length + 1;
  if ([first, ...others].every(({ notes }) => notes.length === 0))
    return refuse(
      number > 1
        ? wording('Nothing was changed: none of {0} markers has a note that is certain.', number)
        : wording('Nothing was changed: “{0}” has no note that is certain.', marker),
    );
  return refuse(
    number > 1
      ? wording(
          'Nothing was changed: the notes of {0} markers don’t stand on lines of their own, or other markers lead to them.',
          number,
        )
      : wording(
          'Nothing was changed: the note of “{0}” doesn’t stand on lines of its own, or other markers lead to it.',
          marker,
        ),
  );
}

/** The markers to turn with all of their notes; both empty when nothing can be turned. */
function turnable(
  brief: Brief,
  within: Span | undefined,
): { readonly citations: readonly Citation[]; readonly notes: readonly Note[] } {
  const definitions = new Set(definitionsOf(brief).map(({ note }) => note));
  const lists = within ? [] : htmlListsOf(brief);
  const listed = new Set(lists.flatMap(list => list.notes));
  const isTurnable = (note: Note) =>
    definitions.has(note) || listed.has(note) || standsOnItsOwnLines(brief.text, note);
  const taken = takenLabels(brief);
  const candidates = markersIn(brief, undefined).filter(
    citation =>
      citation.notes.length > 0 &&
      citation.notes.every(isTurnable) &&
      namesOf(citation).every(name => typeof name !== 'string' || !taken.has(normalLabel(name))),
  );
  // A note that a marker of another kind uses as well has to stay what it is.
  const others = new Set(
    brief.citations
      .filter(each => !candidates.includes(each) && each.form !== 'footnote')
      .flatMap(({ notes }) => notes),
  );
  const markers = candidates.filter(({ notes }) => !notes.some(note => others.has(note)));
  const touched = within ? markers.filter(({ span: at }) => overlaps(at, within)) : markers;
  const notes = new Set(touched.flatMap(each => each.notes));
  for (let size = 0; size !== notes.size; ) {
    size = notes.size;
    for (const citation of markers) {
      if (citation.notes.some(note => notes.has(note))) for (const note of citation.notes) notes.add(note);
    }
  }
  const citations = markers.filter(citation => citation.notes.some(note => notes.has(note)));
  const free = (note: Note) => note.label !== '' && isTurnable(note) && !others.has(note);
  if (!within) addNeighbours(brief, notes, free);
  // Of a list in HTML all items are turned, or none.
  for (const list of lists) {
    if (!list.notes.some(note => notes.has(note))) continue;
    if (!list.notes.every(free)) return { citations: [], notes: [] };
    for (const note of list.notes) notes.add(note);
  }
  return { citations, notes: brief.notes.filter(note => notes.has(note)) };
}

/** What is left of a list whose other notes are taken out of it may be read as text: its unused notes go with them. */
function addNeighbours({ text, notes: all }: Brief, notes: Set<Note>, isFree: (note: Note) => boolean): void {
  const pairs = all.flatMap((note, i) => {
    const before = all[i - 1];
    return before && areNeighbours(text, before, note) ? [[before, note] as const] : [];
  });
  for (const [before, note] of pairs) if (notes.has(before) && isFree(note)) notes.add(note);
  for (const [before, note] of pairs.toReversed()) if (notes.has(note) && isFree(before)) notes.add(before);
}

/** Whether nothing but white space and a list's mark stands between a note and the next one. */
function areNeighbours(text: string, one: Note, next: Note): boolean {
  const start = lineStart(text, next.span.start);
  return (
    start >= one.span.end &&
    start - one.span.end < 200 &&
    text.slice(one.span.end, start).trim() === '' &&
    LIST_MARKER.test(text.slice(start, next.span.start))
  );
}

/** What a marker names, in order: its notes, and the numbers that have none. */
function namesOf({ label, notes }: Citation): (Note | string)[] {
  const keys = label === undefined ? [] : keysOf(label);
  if (keys.length <= notes.length) return [...notes];
  return keys.map(key => notes.find(note => note.label === key) ?? key);
}

function callsOf(citation: Citation, labels: ReadonlyMap<Note, string>): string {
  return namesOf(citation)
    .map(name => `[^${typeof name === 'string' ? name : labels.get(name)}]`)
    .join('');
}

/** A note keeps its number where no other has it. */
function labelsFor(brief: Brief, notes: readonly Note[]): Map<Note, string> {
  const definitions = definitionsOf(brief).map(({ note }) => note);
  const labels = new Map<Note, string>(definitions.map(note => [note, note.label]));
  const used = new Set(definitions.map(({ label }) => normalLabel(label)));
  const taken = takenNumbers(brief);
  for (const note of notes) {
    if (labels.has(note)) continue;
    const own =
      /^[^\s[\]\\^]{1,40}$/.test(note.label) && !used.has(normalLabel(note.label)) ? note.label : undefined;
    const label = own ?? nextNumber(new Set([...taken, ...used]));
    labels.set(note, label);
    used.add(normalLabel(label));
  }
  return labels;
}

const LIST_MARKER = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[?\^?\d{0,4}\]?[.):]?[ \t]*)?$/;

function standsOnItsOwnLines(text: string, note: Note): boolean {
  const before = text.slice(lineStart(text, note.span.start), note.span.start);
  const isHtml = /<(?:li|p|a|div|sup|span)\b/i.test(text.slice(note.span.start, note.body.start) + before);
  return (
    before.length < 40 &&
    LIST_MARKER.test(before) &&
    !isHtml &&
    !/<\/(?:li|p|div)>/i.test(text.slice(note.span.start, note.span.end))
  );
}

/** The items of a list in HTML as definitions, each on a line. */
function listText(brief: Brief, { notes }: HtmlList, made: NewNotes): string {
  return notes.map(note => newDefinition(brief, note, made)).join(lineEnding(brief.text));
}

function newDefinition({ text }: Brief, note: Note, { labels, words }: NewNotes): string {
  const own = words
    .filter(({ span: at }) => covers(note.body, at))
    .map(edit => ({ ...edit, span: shift(edit.span, -note.body.start) }));
  return definitionText(labels.get(note) ?? note.label, applyEdits(sliceOf(text, note.body), own));
}

/** The note's lines, its number and list marker included, become a definition, apart from what isn't one. */
function definitionEdit(brief: Brief, note: Note, made: NewNotes): Edit {
  const { text } = brief;
  const start = lineStart(text, note.span.start);
  const definition = newDefinition(brief, note, made);
  const blankBefore =
    start === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, start - 200), start));
  const other = brief.notes[firstEndingAfter(brief.notes, start - 1) - 1];
  const afterNote = other !== undefined && text.slice(other.span.end, start).trim() === '';
  const before = blankBefore || afterNote ? '' : lineEnding(text);
  const behind = isBeforeText(brief, note) ? lineEnding(text) : '';
  return replace(span(start, note.span.end), before + definition + behind);
}

/** Whether the line behind a note is text, which a definition would take in. */
function isBeforeText({ text, notes }: Brief, { span: { end } }: Note): boolean {
  const line = /^[ \t]*(?:\r\n|\n|\r)(?=[ \t]*\S)/.exec(text.slice(end, end + 200));
  const next = notes[firstEndingAfter(notes, end)];
  return line !== null && !(next && lineStart(text, next.span.start) === end + line[0].length);
}
