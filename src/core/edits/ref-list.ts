import type { Brief, Citation, Note } from '../brief.ts';
import { type Span, span } from '../span.ts';
import { type Edit, insert, lineEnding, replace } from './edit.ts';
import { keepWords } from './keep-ibids.ts';
import { lineStart } from './lines.ts';

/** The list of notes whose order the bare `REF`s of a text follow: one note a line, one for each `REF`. */
export interface RefList {
  readonly markers: readonly Citation[];
  readonly lines: readonly NoteLine[];
}

/** A note of a list on its line. */
export interface NoteLine {
  /** From the start of its line to the end of the note. */
  readonly whole: Span;
  readonly lead: string;
  /** Where its number stands, if it has one. */
  readonly number: Span | undefined;
  readonly close: string;
}

/** What a line of a list of notes starts with: an indent, and its number (“3. ”, “[3] ”) or a bullet. */
const HEAD = /^([ \t]{0,3}(?:[-*+•] |\\?[[(])?)(?:(\d{1,4})(\\?[.)\]]{1,2}))?[ \t]*$/;

/** Undefined where the text has other markers too, links aside, and where markers and lines aren't one for one. */
export function refListOf({ text, citations, notes }: Brief): RefList | undefined {
  const markers = citations.filter(each => each.form !== 'link' || each.notes.length > 0);
  if (markers.length === 0 || markers.length !== notes.length) return undefined;
  const isItsOwn = ({ form, label, notes: [own] }: Citation, i: number) =>
    form === 'ref' && label === undefined && own === notes[i];
  const lines = markers.every(isItsOwn) ? listLines({ text, notes }) : undefined;
  return lines && { markers, lines };
}

/** The lines of the notes of a text, where they are one list. */
export function listLines({ text, notes }: Pick<Brief, 'text' | 'notes'>): readonly NoteLine[] | undefined {
  const lines = notes.flatMap((note, i) => lineOf(text, note, i + 1) ?? []);
  return lines.length === notes.length ? lines : undefined;
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

/** What stands between two notes of a list. */
export function gapOf(text: string, [first, second]: readonly NoteLine[]): string {
  return first && second ? text.slice(first.whole.end, second.whole.start) : lineEnding(text);
}

/** New notes in a list, and what they ask of the others. */
export interface ListAddition {
  /** Their lines. */
  readonly notes: Edit;
  /** Where the last of them ends in the text of that edit. */
  readonly end: number;
  /** Of the later ones, in the list. */
  readonly numbers: readonly Edit[];
  /** Of the later ones where they are named; "Ibid." behind the new ones is written out. */
  readonly words: readonly Edit[];
}

/** Puts notes into the list behind as many as `index`; each has to be on one line. */
export function addToList(
  brief: Brief,
  { lines }: RefList,
  index: number,
  bodies: readonly string[],
): ListAddition {
  const { text } = brief;
  const next = lines[index];
  const like = next ?? lines.at(-1);
  const gap = gapOf(text, lines);
  const added = bodies
    .map((body, i) => `${like?.lead}${like?.number ? `${index + i + 1}${like.close} ` : ''}${body}`)
    .join(gap);
  const numbers = lines
    .slice(index)
    .flatMap(({ number }, i): Edit[] =>
      number ? [replace(number, String(index + i + bodies.length + 1))] : [],
    );
  return {
    notes: next ? insert(next.whole.start, added + gap) : insert(like?.whole.end ?? 0, gap + added),
    end: added.length + (next ? 0 : gap.length),
    numbers,
    words: wordsBehind(brief, index, bodies.length),
  };
}

function wordsBehind(brief: Brief, index: number, added: number): Edit[] {
  const { notes } = brief;
  const order = [...notes.slice(0, index), ...Array(added).fill(undefined), ...notes.slice(index)];
  const isMoved = (number: number) => number > index && number <= notes.length;
  return keepWords(brief, order, number =>
    isMoved(Number(number)) ? String(Number(number) + added) : undefined,
  );
}
