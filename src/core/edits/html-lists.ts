import type { Brief, Note } from '../brief.ts';
import { type Span, span } from '../span.ts';

/** A list in HTML all of whose items are notes: `<ol>`, `<li id="fn1">…</li>`, `</ol>`. */
export interface HtmlList {
  /** From its opening tag to its closing one. */
  readonly span: Span;
  readonly notes: readonly Note[];
}

const OPENING = /<(?:ol|ul)\b[^<>]{0,200}>\s*$/i;
const CLOSING = /^\s*<\/(?:ol|ul)>/i;
const ITEM = /^<li\b/i;
const ITEM_END = /^\s*<\/li>\s*/i;
/** What can't stand in a definition of one line. */
const BLOCK = /<\/?(?:p|div|ul|ol|li|table|blockquote|pre|h[1-6])\b|\n[ \t]*\n/i;
/** In UTF-16 code units. */
const LONGEST_TAG = 240;

/** The lists of notes that a document has in HTML. Linear in the notes. */
export function htmlListsOf({ text, notes }: Brief): readonly HtmlList[] {
  const lists: HtmlList[] = [];
  for (let first = 0; first < notes.length; first++) {
    const start = openingBefore(text, notes[first]);
    if (start === undefined) continue;
    for (let last = first; last < notes.length; last++) {
      const end = endOfItem(text, notes[last]);
      if (end === undefined) break;
      const closing = CLOSING.exec(text.slice(end, end + LONGEST_TAG));
      if (closing) {
        lists.push({ span: span(start, end + closing[0].length), notes: notes.slice(first, last + 1) });
        first = last;
        break;
      }
      if (notes[last + 1]?.span.start !== end) break;
    }
  }
  return lists;
}

/** Where the list starts whose first item a note is. */
function openingBefore(text: string, note: Note | undefined): number | undefined {
  if (!note || !ITEM.test(text.slice(note.span.start, note.span.start + 4))) return undefined;
  const from = Math.max(0, note.span.start - LONGEST_TAG);
  const opening = OPENING.exec(text.slice(from, note.span.start));
  return opening ? from + opening.index : undefined;
}

/** Where a note's item ends, with the white space after it, that has nothing else in it. */
function endOfItem(text: string, note: Note | undefined): number | undefined {
  if (!note || !ITEM.test(text.slice(note.span.start, note.span.start + 4))) return undefined;
  const { start, end } = note.body;
  if (BLOCK.test(text.slice(start, end))) return undefined;
  const rest = ITEM_END.exec(text.slice(note.span.end, note.span.end + LONGEST_TAG));
  return rest ? note.span.end + rest[0].length : undefined;
}
