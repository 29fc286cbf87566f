import { analyse } from '../analyse.ts';
import { isBackReference } from '../back-reference.ts';
import type { Brief, Citation, Note } from '../brief.ts';
import { betweenWords, placeOfPaste } from '../pasted/between-words.ts';
import { covers, overlaps, type Span, shift, sliceOf, span } from '../span.ts';
import {
  callLabel,
  definitionsOf,
  definitionText,
  nextNumber,
  normalLabel,
  placeForDefinition,
  takenNumbers,
} from './definitions.ts';
import { applyEdits, type Change, type Edit, insert, lineEnding, remove, replace, sorted } from './edit.ts';
import { keepIbids, keepWords, orderWithNew, orderWithout } from './keep-ibids.ts';
import { citeTheSame } from './keeping-sources.ts';
import { lineStart, wholeLines } from './lines.ts';
import { wordsOf } from './note-words.ts';
import { addToList, refListOf } from './ref-list.ts';

/** What is known of Markdown that is pasted. */
interface PasteForm {
  /** It is words without a paragraph of their own. */
  readonly isInline?: boolean;
  /** Where its notes start; what stands before them is pasted to the letter. */
  readonly notesAt?: number;
}

/** Markdown that is pasted: the calls of its notes, in order, each with its note. */
interface Page {
  readonly brief: Brief;
  readonly calls: readonly { readonly span: Span; readonly note: Note }[];
  /** What is no text of it: its notes, and the title above them. */
  readonly cut: readonly Span[];
  /** Its text stays as it is, with the line endings at its ends. */
  readonly isExact: boolean;
}

/**
 * Puts Markdown in the place of a range, its notes to those of the brief: `REF`s and lines of the list where the brief has
 * a list for its `REF`s, and else `[^1]` notes with labels of their own. Undefined where not every call of the Markdown has
 * its note, where the range holds markers or notes, and where a marker would lead to another note than before.
 */
export function pasteNotes(
  brief: Brief,
  range: Span,
  markdown: string,
  { isInline = false, notesAt }: PasteForm = {},
): Change | undefined {
  const page = readPage(markdown, notesAt);
  const isTaken = ({ span: at }: Citation | Note) =>
    overlaps(at, range) || (at.start < range.start && range.end < at.end);
  if (!page || brief.citations.some(isTaken) || brief.notes.some(isTaken)) return undefined;
  const place = placeOfPaste(brief.text, range, brief);
  const put = (text: string) =>
    replace(range, page.isExact ? text : betweenWords(text, isInline ? { ...place, ending: '' } : place));
  const ways = [asList(brief, range, page, put), asDefinitions(brief, range, page, put)];
  return ways.map(way => way && checked(brief, range, page, way)).find(change => change !== undefined);
}

interface Addition {
  /** What brings the text and the notes. */
  readonly edits: readonly Edit[];
  /** What these ask of the words of other notes. */
  readonly words: readonly Edit[];
  /** What each note of the page says then. */
  readonly said: (note: Note) => string;
}

function readPage(markdown: string, notesAt: number | undefined): Page | undefined {
  const brief = analyse(markdown);
  const definitions = new Set(definitionsOf(brief).map(({ note }) => note));
  const calls = brief.citations.flatMap(citation => {
    const [note] = citation.notes;
    return note && definitions.has(note) && callLabel(brief, citation) ? [{ span: citation.span, note }] : [];
  });
  const isOpen = ({ form, notes }: Citation) =>
    form === 'ref' || form === 'footnote' || notes.some(note => definitions.has(note));
  const called = new Set(calls.map(({ note }) => note));
  if (calls.length === 0 || called.size < brief.notes.length - inlineNotes(brief)) return undefined;
  if (brief.citations.filter(isOpen).length > calls.length) return undefined;
  const isNested = calls.some(({ span: at }) => [...called].some(note => covers(note.span, at)));
  if (isNested) return undefined;
  const cut = notesAt === undefined ? cutFrom(brief, [...called]) : [span(notesAt, markdown.length)];
  return { brief, calls, cut, isExact: notesAt !== undefined };
}

function inlineNotes({ citations }: Brief): number {
  return citations.filter(({ form }) => form === 'inline-note').length;
}

function cutFrom({ text, sections }: Brief, notes: readonly Note[]): Span[] {
  const lines = notes.map(note => wholeLines(text, note.span));
  const titles = sections.flatMap(({ span: title, form }) => {
    const first = lines.find(({ start }) => start >= title.end);
    const between = first && text.slice(title.end, first.start);
    return form === 'heading' && first && /^[\s:*_#=-]*$/.test(between ?? '')
      ? [span(lineStart(text, title.start), first.start)]
      : [];
  });
  return [...titles, ...lines];
}

/** The text of the page without its notes, each call written anew; `words` are edits of its words. */
function textOf(
  { brief, calls, cut, isExact }: Page,
  marker: (note: Note) => string,
  words: readonly Edit[],
): string {
  const edits = [
    ...calls.map(({ span: at, note }) => replace(at, marker(note))),
    ...words.filter(edit => !cut.some(each => overlaps(each, edit.span))),
    ...cut.map(remove),
  ];
  const text = applyEdits(brief.text, edits);
  return isExact ? text : text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}

function bodyOf({ brief }: Page, { body }: Note, words: readonly Edit[]): string {
  const own = words.filter(edit => covers(body, edit.span));
  return applyEdits(
    sliceOf(brief.text, body),
    own.map(edit => ({ ...edit, span: shift(edit.span, -body.start) })),
  );
}

/** As `REF`s, each with a line of its own in the list; undefined where there is no list, or a note has paragraphs. */
function asList(brief: Brief, range: Span, page: Page, put: (text: string) => Edit): Addition | undefined {
  const list = refListOf(brief);
  if (!list || (list.lines[0]?.whole.start ?? 0) < range.end) return undefined;
  const notes = page.calls.map(({ note }) => note);
  const isAgain = (note: Note, i: number) =>
    notes.indexOf(note) < i && isBackReference(sliceOf(page.brief.text, note.body));
  if (notes.some(isAgain) || notes.some(({ body }) => /\n\s*\n/.test(sliceOf(page.brief.text, body))))
    return undefined;
  const index = list.markers.filter(marker => marker.span.end <= range.start).length;
  const places = new Map([...notes].reverse().map((note, i) => [note.label, index + notes.length - i]));
  const words = keepWords(page.brief, notes, number => places.get(number)?.toString());
  const said = (note: Note) => bodyOf(page, note, words).replace(/\s+/g, ' ');
  const added = addToList(brief, list, index, notes.map(said));
  const text = put(textOf(page, () => 'REF', words));
  // A letter behind it would make it a part of a word.
  const isGlued = text.text.endsWith('REF') && /^[\p{L}\d]/u.test(brief.text.slice(range.end, range.end + 2));
  const edits = [isGlued ? { ...text, text: `${text.text} ` } : text, added.notes, ...added.numbers];
  return { edits, words: added.words, said };
}

/** As `[^1]` notes behind those of the brief, or behind the text where it is pasted below them. */
function asDefinitions(brief: Brief, range: Span, page: Page, put: (text: string) => Edit): Addition {
  const { labels, kept } = newLabels(brief, page);
  const earlier = new Set(
    brief.citations.filter(({ span: at }) => at.start < range.start).flatMap(each => each.notes),
  );
  const isMet = (note: Note) => {
    const there = kept.get(note);
    return there !== undefined && earlier.has(there);
  };
  const words = keepWords(
    page.brief,
    orderWithout(page.brief, note => (isMet(note) ? undefined : note)),
    number => labels.get(number),
  );
  const labelOf = ({ label }: Note) => labels.get(label) ?? label;
  const said = (note: Note) => {
    const there = kept.get(note);
    return there ? sliceOf(brief.text, there.body) : bodyOf(page, note, words);
  };
  const ending = lineEnding(brief.text);
  const notes = [...new Set(page.calls.map(({ note }) => note))];
  const definitions = notes
    .filter(note => !kept.has(note))
    .map(note => definitionText(labelOf(note), said(note)))
    .join(ending);
  const text = put(textOf(page, note => `[^${labelOf(note)}]`, words));
  const ibids = keepIbids(
    brief,
    orderWithNew(
      brief,
      range.start,
      notes.map(note => kept.get(note)),
    ),
  );
  const place = placeForDefinition(brief);
  if (definitions === '') return { edits: [text], words: ibids, said };
  if (place.at > range.end)
    return { edits: [text, insert(place.at, place.before + definitions + place.after)], words: ibids, said };
  const behind = brief.text.slice(range.end).trim() === '' ? '' : ending;
  const both = `${text.text.trimEnd()}${ending}${ending}${definitions}${ending}${behind}`;
  return { edits: [replace(range, both)], words: ibids, said };
}

/** The label that each of the page's gets; what the brief says under the same label already is kept as it is there. */
function newLabels(
  brief: Brief,
  page: Page,
): { readonly labels: ReadonlyMap<string, string>; readonly kept: ReadonlyMap<Note, Note> } {
  const labels = new Map<string, string>();
  const kept = new Map<Note, Note>();
  const taken = takenNumbers(brief);
  for (const { note } of page.calls) {
    if (labels.has(note.label)) continue;
    const there = sameNote(brief, page, note);
    if (there) kept.set(note, there);
    const label = there || !taken.has(normalLabel(note.label)) ? note.label : nextNumber(taken);
    labels.set(note.label, label);
    taken.add(normalLabel(label));
  }
  return { labels, kept };
}

/** The very note of the page under its label in the brief: text that was copied from it comes back. */
function sameNote(brief: Brief, page: Page, note: Note): Note | undefined {
  const own = definitionsOf(brief).find(each => normalLabel(each.note.label) === normalLabel(note.label));
  if (!own || isBackReference(sliceOf(page.brief.text, note.body))) return undefined;
  return wordsOf(brief.text, own.note) === wordsOf(page.brief.text, note) ? own.note : undefined;
}

/** The change, if all markers lead to the notes, and these to the sources, that they led to in the brief and on the page. */
function checked(
  brief: Brief,
  range: Span,
  page: Page,
  { edits, words, said }: Addition,
): Change | undefined {
  const { text, bibliography, unreadBibliographies } = brief;
  const after = analyse(applyEdits(text, edits), brief, { bibliography, unreadBibliographies });
  const inBrief = ({ body }: Note) => sliceOf(text, body);
  const called = new Set(page.calls.map(({ note }) => note));
  const first = brief.citations.findIndex(({ span: at }) => at.end > range.start);
  const before = first < 0 ? brief.citations.length : first;
  const expected = [
    ...leadsOf(brief.citations.slice(0, before), inBrief),
    ...leadsOf(page.brief.citations, note =>
      called.has(note) ? said(note) : sliceOf(page.brief.text, note.body),
    ),
    ...leadsOf(brief.citations.slice(before), inBrief),
  ];
  const actual = leadsOf(after.citations, ({ body }) => sliceOf(after.text, body));
  const isKept = expected.length === actual.length && expected.every((lead, i) => lead === actual[i]);
  if (!isKept) return undefined;
  const change = { edits: sorted([...edits, ...words]) };
  const result =
    words.length === 0
      ? after
      : analyse(applyEdits(text, change.edits), after, { bibliography, unreadBibliographies });
  const cited = [
    ...notesOf(brief.citations.slice(0, before)),
    ...notesOf(page.brief.citations),
    ...notesOf(brief.citations.slice(before)),
  ];
  return citeTheSame(cited, notesOf(result.citations)) ? change : undefined;
}

function notesOf(citations: readonly Citation[]): Note[] {
  return citations.flatMap(({ notes }) => notes);
}

/** What markers lead to, in the words of the notes. */
function leadsOf(citations: readonly Citation[], words: (note: Note) => string): string[] {
  return citations.flatMap(({ notes }) => notes.map(note => words(note).replace(/\s+/g, ' ').trim()));
}
