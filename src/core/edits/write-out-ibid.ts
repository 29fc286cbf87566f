import type { Brief, CslName, Note, Source } from '../brief.ts';
import { repeatsEarlier } from '../sources.ts';
import { sliceOf, span } from '../span.ts';
import { type Edit, replace } from './edit.ts';

const IBID = /^(?:(?:ibid|idem|id)\b\.?)(?=$|[\s,.;:§¶])/i;

/**
 * What a new marker at an offset asks of the marker behind it: where that one's note says "Ibid.", it would mean the new
 * note, so it says in short what it means (Chicago Manual of Style, 14.29).
 */
export function writeOutIbid(brief: Brief, offset: number): Edit[] {
  const index = brief.citations.findIndex(({ span: at, form }) => at.start >= offset && form !== 'link');
  const note = brief.citations[index]?.notes[0];
  const earlier = brief.citations.slice(0, Math.max(0, index));
  if (!note || earlier.some(({ notes }) => notes.includes(note))) return [];
  const meant = noteBefore(brief, note);
  const source = brief.citations[index]?.sources[0];
  return meant && source ? replaceIbid(brief, note, shortForm(source) ?? wordsOf(brief, meant)) : [];
}

/** What the deletion of a note asks of an "Ibid." behind it: that names the source in full, which nothing else does then. */
export function handOnSource(brief: Brief, deleted: Note): Edit[] {
  const next = brief.notes[brief.notes.indexOf(deleted) + 1];
  if (!next || repeatsEarlier(sliceOf(brief.text, deleted.body))) return [];
  return replaceIbid(brief, next, wordsOf(brief, deleted));
}

/** Puts words in the place of the "Ibid." that a note starts with; none for another note. */
function replaceIbid({ text }: Brief, { body: at }: Note, words: string): Edit[] {
  const body = sliceOf(text, at);
  const ibid = IBID.exec(body)?.[0];
  if (ibid === undefined) return [];
  const rest = body.slice(ibid.length);
  const own = PAGES.test(rest) ? words.replace(PAGES, '') : words;
  // American style has the comma and the point within the quotation marks.
  const mark = /^[,.]/.exec(rest)?.[0] ?? (rest === '' ? '.' : '');
  const written = own.endsWith('”') ? `${own.slice(0, -1)}${mark}”` : `${own}${mark}`;
  const end = at.start + ibid.length + (rest.startsWith(mark) ? mark.length : 0);
  return [replace(span(at.start, end), written)];
}

/** What a note says, without the pages that it points to where the other has its own. */
const PAGES = /,? pp?\. ?\d[\d–, -]{0,20}\.?$/;

function wordsOf({ text }: Brief, { body }: Note): string {
  return sliceOf(text, body).replace(/[.\s]{1,4}$/, '');
}

/** The last note before one that names its source itself. */
function noteBefore({ notes, text }: Brief, note: Note): Note | undefined {
  return notes.slice(0, notes.indexOf(note)).findLast(({ body }) => !repeatsEarlier(sliceOf(text, body)));
}

/** "Ruiz and Okafor, “Ports in Winter”", which leads to the source where it stands after its full reference. */
function shortForm({ author, title }: Source): string | undefined {
  const names = (author ?? []).map(nameOf);
  const [first, second] = names;
  if (first === undefined || title === undefined) return undefined;
  const who = names.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return `${who}, “${(/^[^:?“”"]{3,100}\??/.exec(title)?.[0] ?? title).trim()}”`;
}

function nameOf({ family, literal }: CslName): string {
  return family ?? literal ?? '';
}
