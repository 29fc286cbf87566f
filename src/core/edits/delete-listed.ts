import type { Brief, Note } from '../brief.ts';
import { countMismatch } from '../findings/citation-count-mismatch.ts';
import { covers, sliceOf } from '../span.ts';
import type { Change } from './edit.ts';
import { keepIbids } from './keep-ibids.ts';
import { noteMentionsOf } from './note-mentions.ts';
import { plainWords } from './note-words.ts';
import { listLines, type NoteLine } from './ref-list.ts';
import { reorderList } from './reorder-list.ts';

/** So many notes are offered one by one: more don't fit a menu. */
const MOST = 20;

/** Deletes notes of a list, and the others get new numbers; undefined where "see note 4" would lead nowhere. */
export function deleteListed(
  brief: Brief,
  lines: readonly NoteLine[],
  gone: readonly Note[],
): Change | undefined {
  const numbers = new Set(gone.map(note => String(brief.notes.indexOf(note) + 1)));
  const left = brief.notes.filter(note => !gone.includes(note));
  const written = keepIbids(brief, left);
  const isNamed = noteMentionsOf(brief).some(
    ({ span, within, numbers: named }) =>
      !(within && gone.includes(within)) &&
      named.some(number => numbers.has(number)) &&
      !written.some(edit => covers(edit.span, span)),
  );
  return isNamed ? undefined : { edits: reorderList(brief, lines, left, new Set()) };
}

/** A note of a list that may be one too many. */
export interface Surplus {
  readonly number: number;
  readonly words: string;
  readonly change: Change;
}

/**
 * The notes of a list that has more of them than there are bare `REF`s, each with what deletes it: which have lost their
 * markers their order doesn't tell. None of a longer list.
 */
export function surplusNotes(brief: Brief): readonly Surplus[] {
  const { notes, text } = brief;
  const { markers = [] } = countMismatch(brief) ?? {};
  const isMore = markers.length > 0 && notes.length > markers.length && notes.length <= MOST;
  const lines = isMore ? listLines(brief) : undefined;
  if (!lines || markers.length < brief.citations.filter(({ form }) => form !== 'link').length) return [];
  return notes.flatMap((note, i) => {
    const change = deleteListed(brief, lines, [note]);
    return change ? [{ number: i + 1, words: shortened(plainWords(sliceOf(text, note.body))), change }] : [];
  });
}

function shortened(words: string): string {
  return words.length > 50 ? `${words.slice(0, 48).trimEnd()}…` : words;
}
