import { ibidIn } from './back-reference.ts';
import type { Note } from './brief.ts';
import type { BriefContent } from './findings/index.ts';
import { readingOrder } from './reading-order.ts';
import { onceInSteps } from './remembered.ts';
import { sliceOf } from './span.ts';
import { finish, inSteps, type Steps } from './steps.ts';

/** What an "Ibid." stands for. */
export interface Meant {
  /** The last note before it that names its source itself. */
  readonly note: Note;
  /** The place in it that was given last, as it is written, ", p. 4", or nothing: it is meant where no other is given. */
  readonly place: string;
}

/**
 * What each "Ibid." stands for; none for the one that nothing stands before. "Ibid.; Jones, “Roads,” 2020" stands for
 * one note, and names a source for what comes after it.
 */
export const meantNotes = (brief: BriefContent): ReadonlyMap<Note, Meant> => finish(readingMeant(brief));

/** The same in steps. */
export const readingMeant = onceInSteps(function* (brief: BriefContent): Steps<ReadonlyMap<Note, Meant>> {
  const meant = new Map<Note, Meant>();
  let before: Meant | undefined;
  yield* inSteps(yield* readingOrder(brief), ({ note }) => {
    if (before && isIbid(brief, note)) meant.set(note, before);
    before = namesItself(brief, note)
      ? meantBy(brief, note)
      : before && { note: before.note, place: placeOf(brief, note) || before.place };
  });
  return meant;
});

/** A note as an "Ibid." right behind it means it. */
export function meantBy(brief: BriefContent, note: Note): Meant {
  return {
    note,
    get place() {
      return placeOf(brief, note);
    },
  };
}

/** The place that a note gives, as it is written: ", p. 4" behind its "Ibid.", or at the end of what it says itself. */
export function placeOf(brief: BriefContent, note: Note): string {
  const body = sliceOf(brief.text, note.body);
  return namesItself(brief, note) ? (PLACE.exec(body)?.[0].replace(/\.$/, '') ?? '') : ibidPlace(body);
}

/** The place that stands behind an "Ibid."; empty where there is none. */
export function ibidPlace(body: string): string {
  const ibid = ibidIn(body);
  return ibid ? sliceOf(body, ibid.place) : '';
}

/** Where a note ends with pages: ", pp. 4–9.", ", at 5.", or behind the brackets of a book's imprint. */
export const PLACE = /(?:,? pp?\. ?|, at )\d[\d–, -]{0,20}\.?$|(?<=\)),? \d{1,4}(?:[–-]\d{1,4})?\.?$/;

/** Whether a note names a source in words of its own, with an "Ibid." or without. */
export function namesItself({ text }: BriefContent, note: Note): boolean {
  const body = sliceOf(text, note.body);
  const ibid = ibidIn(body);
  return !ibid || (!ibid.isWhole && worksIn(body.slice(ibid.place.end)) > 0);
}

/** How many works a note cites, its "Ibid." included: their addresses, or quoted titles, with semicolons between them. */
export function worksOf({ text }: BriefContent, note: Note): number {
  const body = sliceOf(text, note.body);
  const ibid = ibidIn(body);
  return ibid ? 1 + worksIn(body.slice(ibid.place.end)) : worksIn(body);
}

function isIbid({ text }: BriefContent, { body }: Note): boolean {
  return ibidIn(sliceOf(text, body)) !== undefined;
}

function worksIn(words: string): number {
  return words.split(/;\s/).filter(part => WORK.test(part)).length;
}

/** An address, a quoted title, or one in italics with a year. */
const WORK = /https?:\/\/|[“"][^”"]{3,300}[”"]|[*_][^*_\n]{3,200}[*_][^;\n]{0,120}?\b(?:1[89]|20)\d\d\b/i;
