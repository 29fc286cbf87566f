import type { Brief, CitationForm, Note } from '../brief.ts';
import { type Span, span, touches } from '../span.ts';
import { freeNumber, placeForDefinition } from './definitions.ts';
import { type Change, insert, placeIn, sorted } from './edit.ts';
import { insertRef } from './insert-ref.ts';
import { keepIbids, orderWithNew } from './keep-ibids.ts';
import { lineStart } from './lines.ts';
import { behindMarkers } from './marker-place.ts';

/** Punctuation and closing marks that a marker stands behind: Chicago Manual of Style, 14.26. */
const BEFORE_MARKER = /^[.,;:!?…]*[”’"')\]»]*[.,;:!?…]*/;

/** Where a word or figure goes on in which the caret stands: "work|ers", "14|.2", "Trump|’s". */
const REST_OF_WORD = /(?<=[\p{L}\p{N}])(?:[\p{L}\p{N}]|[.,’'-](?=[\p{L}\p{N}]))+/uy;

/**
 * A new note: its marker where the caret is, after the word, the punctuation and after markers that stand there already, its
 * definition after the others; among `REF`s with their list, a `REF` with its place in the list. The caret goes where
 * the note is to be typed.
 */
export function insertNote(brief: Brief, offset: number, body = ''): Change {
  return insertRef(brief, markerPlace(brief, offset), body) ?? insertDefinition(brief, offset, body);
}

function insertDefinition(brief: Brief, offset: number, body: string): Change {
  const label = freeNumber(brief);
  const place = placeForDefinition(brief);
  const written = `${place.before}[^${label}]: ${body}`;
  const at = Math.min(markerPlace(brief, Math.min(offset, place.at)), place.at);
  const definition = insert(place.at, written + place.after);
  const edits = [insert(at, `[^${label}]`), definition, ...keepIbids(brief, orderWithNew(brief, at))];
  return { edits: sorted(edits), caret: placeIn(edits, definition, written.length) };
}

/** Not what a note on the spot is: `^[x][^1]` is a link to some. */
const isBeforeNew = (form: CitationForm): boolean => form !== 'link' && form !== 'inline-note';

function markerPlace(brief: Brief, offset: number): number {
  let at = offset;
  const inside = brief.citations.find(({ span }) => span.start < at && at < span.end);
  at = inside?.span.end ?? codeAround(brief.text, at)?.end ?? at;
  if (!brief.citations.some(({ span }) => touches(span, at))) at = wordEnd(brief.text, at);
  at += BEFORE_MARKER.exec(brief.text.slice(at, at + 12))?.[0].length ?? 0;
  at = behindMarkers(brief, at, isBeforeNew);
  // A caret inside a note would put the marker into the definition, and one in the heading of the notes makes it another heading: it goes to the sentence before instead.
  const note =
    brief.notes.find(({ span }) => touches(span, at))?.span ??
    noteUnder(brief, at)?.span ??
    noteBelow(brief, at)?.span ??
    noteAbove(brief, at)?.span ??
    linkDefinitionAt(brief.text, at);
  const before = note && brief.sentences.findLast(({ span }) => span.end <= note.start);
  return note ? behindMarkers(brief, before?.span.end ?? 0, isBeforeNew) : at;
}

function wordEnd(text: string, at: number): number {
  REST_OF_WORD.lastIndex = at;
  return REST_OF_WORD.test(text) ? REST_OF_WORD.lastIndex : at;
}

/** The note that follows a blank line at an offset. */
function noteBelow({ text, notes }: Brief, at: number): Note | undefined {
  const blank = text.slice(lineStart(text, at), at).trim() === '';
  const note = blank ? notes.find(({ span }) => span.start >= at) : undefined;
  return note && /^[\s\d.)>*-]*$/.test(text.slice(at, note.span.start)) ? note : undefined;
}

/** The note that ends on the line before the blank one at an offset: what is written there goes on with it. */
function noteAbove({ text, notes }: Brief, at: number): Note | undefined {
  const last = notes.findLast(({ span }) => span.end <= at);
  return last && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(last.span.end, at)) ? last : undefined;
}

/** The line of `[1]: https://…`, in which a marker would be a part of the address. */
function linkDefinitionAt(text: string, at: number): Span | undefined {
  const start = lineStart(text, at);
  return /^ {0,3}\[[^\]^\r\n][^\]\r\n]{0,200}\]:/.test(text.slice(start, start + 210))
    ? span(start, at)
    : undefined;
}

/** The code span of a line that an offset stands in, where a marker would be text (CommonMark 0.31, 6.1). */
function codeAround(text: string, at: number): Span | undefined {
  const from = lineStart(text, at);
  let open: RegExpExecArray | undefined;
  for (const ticks of (/^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '').matchAll(/`+/g)) {
    if (!open) open = ticks;
    else if (ticks[0].length === open[0].length) {
      const code = span(from + open.index, from + ticks.index + ticks[0].length);
      if (code.start < at && at < code.end) return code;
      open = undefined;
    }
  }
  return undefined;
}

/** The first note under a heading that has nothing but notes under it. */
function noteUnder({ sections, notes, sentences }: Brief, at: number): Note | undefined {
  const heading = sections.find(({ span }) => touches(span, at));
  const note = heading && notes.find(({ span }) => span.start >= heading.span.end);
  if (!heading || !note || note.span.start >= heading.extent.end) return undefined;
  const isProse = sentences.some(({ span }) => span.start >= heading.span.end && span.end <= note.span.start);
  return isProse ? undefined : note;
}
