import type { Brief, Note } from '../brief.ts';
import { firstEndingAfter, type Span, span } from '../span.ts';
import { type Change, type Edit, insert, lineEnding, placeIn, replace, sorted } from './edit.ts';
import { keepIbids } from './keep-ibids.ts';
import { lineStart } from './lines.ts';
import { behindMarkers } from './marker-place.ts';
import { renumberMentions } from './note-mentions.ts';

/** What a line of a list of notes starts with: an indent, and its number (“3. ”, “[3] ”) or a bullet. */
const HEAD = /^([ \t]{0,3}(?:[-*+•] |\\?[[(])?)(?:(\d{1,4})(\\?[.)\]]{1,2}))?[ \t]*$/;

/**
 * A new bare `REF` at an offset, and its note in the list whose order the REFs follow: as the third REF it has the third
 * note, and the later notes get the next numbers. Undefined where the text has other markers too, where REFs and notes
 * aren't one for one, and where the list isn't one note a line. Amid a clause, where a `REF` would read as a part of a
 * word, it goes to the end of the sentence.
 */
export function insertRef(brief: Brief, offset: number, body = ''): Change | undefined {
  const at = markerPlace(brief, offset);
  const lines = linesOfNotes(brief);
  const index = brief.citations.filter(marker => marker.span.end <= (at ?? offset)).length;
  const last = lines?.at(-1);
  const like = lines?.[index] ?? last;
  if (at === undefined || !lines || !last || !like || (lines[0]?.whole.start ?? 0) < at) return undefined;
  const { text, notes } = brief;
  const gap = lines[1] ? text.slice(lines[0]?.whole.end, lines[1].whole.start) : lineEnding(text);
  const line = like.lead + (like.number ? `${index + 1}${like.close} ` : '') + body;
  const next = lines[index];
  const note = next ? insert(next.whole.start, line + gap) : insert(last.whole.end, gap + line);
  const renumbered = lines
    .slice(index)
    .flatMap(({ number }, i): Edit[] => (number ? [replace(number, String(index + i + 2))] : []));
  const order = [...notes.slice(0, index), undefined, ...notes.slice(index)];
  const mentions = renumberMentions(brief, number =>
    Number(number) > index && Number(number) <= lines.length ? String(Number(number) + 1) : undefined,
  );
  const edits = [insert(at, MARKER), note, ...renumbered, ...keepIbids(brief, order), ...mentions];
  return { edits: sorted(edits), caret: placeIn(edits, note, next ? line.length : note.text.length) };
}

const MARKER = 'REF';

function markerPlace(brief: Brief, offset: number): number | undefined {
  if (/[.,;:!?…”’"')\]»]/.test(brief.text[offset - 1] ?? '')) return offset;
  const sentence = brief.sentences[firstEndingAfter(brief.sentences, offset)];
  return sentence && sentence.span.start <= offset ? behindMarkers(brief, sentence.span.end) : undefined;
}

interface NoteLine {
  /** From the start of its line to the end of the note. */
  readonly whole: Span;
  readonly lead: string;
  /** Where its number stands, if it has one. */
  readonly number: Span | undefined;
  readonly close: string;
}

/** One for each REF, in order; undefined where it isn't so. */
function linesOfNotes({ text, citations, notes }: Brief): NoteLine[] | undefined {
  if (citations.length === 0 || citations.length !== notes.length) return undefined;
  const lines = notes.map((note, i) => {
    const marker = citations[i];
    const isItsOwn = marker?.form === 'ref' && marker.label === undefined && marker.notes[0] === note;
    return isItsOwn ? lineOf(text, note, i + 1) : undefined;
  });
  return lines.every(line => line !== undefined) ? lines : undefined;
}

function lineOf(text: string, { span: whole, body }: Note, place: number): NoteLine | undefined {
  const start = lineStart(text, whole.start);
  const head = HEAD.exec(text.slice(start, body.start));
  if (!head) return undefined;
  const { 1: lead = '', 2: number, 3: close = '' } = head;
  if (number !== undefined && Number(number) !== place) return undefined;
  const digits = start + lead.length;
  return {
    whole: span(start, whole.end),
    lead,
    number: number === undefined ? undefined : span(digits, digits + number.length),
    close,
  };
}
