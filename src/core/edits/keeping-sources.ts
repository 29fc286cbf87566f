import { analyse } from '../analyse.ts';
import type { Brief, Note, Sentence, Source } from '../brief.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../remembered.ts';
import { isSameWork, repeatsEarlier } from '../sources.ts';
import { sliceOf } from '../span.ts';
import { wording } from '../wording.ts';
import { applyEdits, type Change, refuse } from './edit.ts';

/**
 * The change, if every sentence leans on the same notes and sources after it as before; else none, and why. It reads
 * the changed text, so it is for commands and not for what is asked on each key.
 */
export function keepingSources(brief: Brief, change: Change): Change {
  if (change.edits.length === 0) return change;
  const text = applyEdits(brief.text, change.edits);
  const { bibliography, unreadBibliographies } = brief;
  const after = analyse(text, brief, { bibliography, unreadBibliographies });
  const [before, now] = [leaningsOf(brief), leaningsOf(after)];
  const moved = before.findIndex((leaning, i) => leaning !== now[i]);
  if (moved < 0 && before.length === now.length) return change;
  const sentence = brief.sentences[moved];
  return refuse(
    sentence
      ? wording(
          'Nothing was changed: “{0}” would lean on other notes than before.',
          shortened(sliceOf(brief.text, sentence.span)),
        )
      : wording(
          'Nothing was changed: a marker outside the sentences would lead to another note than before.',
        ),
  );
}

/**
 * The change, if no “Ibid.”, “supra note 2” or short form stands for another source after it than before; else none, and
 * why. Reads the changed text where there is such a note, so it is for commands and for fixes that are chosen.
 */
export function keepingIbids(brief: Brief, change: Change): Change {
  if (change.edits.length === 0 || !repeatsSources(brief)) return change;
  const { bibliography, unreadBibliographies } = brief;
  const after = analyse(applyEdits(brief.text, change.edits), brief, { bibliography, unreadBibliographies });
  return keepsIbids(brief, after)
    ? change
    : refuse(
        wording(
          'Nothing was changed: an “Ibid.” or “supra note” would stand for another source. Write it out first.',
        ),
      );
}

/** Whether a brief has notes that stand for what an earlier note cites. */
export const repeatsSources = once((brief: Brief): boolean =>
  brief.notes.some(note => isRepeating(brief, note)),
);

/** Whether notes cite the same works as others, one by one, as far as is known which. */
export function citeTheSame(before: readonly Note[], now: readonly Note[]): boolean {
  const isSame = ({ source }: Note, i: number) => {
    const other = now[i]?.source;
    return source === undefined || (other !== undefined && isSameWork(source, other));
  };
  return before.length === now.length && before.every(isSame);
}

/** Whether the notes of a brief cite the same, sentence for sentence, after a change of it that leaves the sentences. */
export function keepsIbids(brief: Brief, after: Brief): boolean {
  if (!repeatsSources(brief)) return true;
  const now = citedIn(after);
  return citedIn(brief).every((works, i) => isKept(works, now[i] ?? []));
}

function isRepeating({ text }: Brief, { body }: Note): boolean {
  return repeatsEarlier(sliceOf(text, body));
}

interface Work {
  /** Undefined where nobody knows. */
  readonly source: Source | undefined;
  readonly isRepeated: boolean;
}

/** What the notes of each sentence cite, in order. */
function citedIn(brief: Brief): (readonly Work[])[] {
  const cited = groupBy(brief.citations, ({ sentence }) => sentence);
  return brief.sentences.map(sentence =>
    (cited.get(sentence) ?? []).flatMap(({ notes }) =>
      notes.map(note => ({ source: note.source, isRepeated: isRepeating(brief, note) })),
    ),
  );
}

/**
 * The same works in the same order; fewer where a note is gone, and more where one is new, or is led to that wasn't. An
 * “Ibid.” that stood for nothing doesn't stand for something.
 */
function isKept(before: readonly Work[], now: readonly Work[]): boolean {
  const known = before.flatMap(({ source }) => source ?? []);
  const left = now.flatMap(({ source, isRepeated }) => (source ? [{ source, isRepeated }] : []));
  if (left.length < known.length && now.length >= before.length) return false;
  let from = 0;
  let found = 0;
  for (const { source, isRepeated } of left) {
    const at = known.findIndex((work, i) => i >= from && isSameWork(work, source));
    if (at < 0 && isRepeated && now.length === before.length) return false;
    if (at < 0) continue;
    from = at + 1;
    found++;
  }
  return found === Math.min(known.length, left.length);
}

/** What each sentence leans on, in order, in the words of the notes; last, what markers outside sentences lead to. */
function leaningsOf(brief: Brief): string[] {
  const known = new Map<Note, string>();
  const wordsOf = (note: Note): string => {
    const words = known.get(note) ?? sliceOf(brief.text, note.body).replace(/\s+/g, ' ').trim();
    known.set(note, words);
    return words;
  };
  const leanings = new Map<Sentence | undefined, string[]>();
  for (const { sentence, notes, sources } of brief.citations) {
    const own = leanings.get(sentence) ?? [];
    leanings.set(sentence, own);
    own.push(...(notes.length > 0 ? notes.map(wordsOf) : sources.map(({ id }) => id)));
  }
  return [...brief.sentences, undefined].map(sentence => (leanings.get(sentence) ?? []).join('\n'));
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()}…` : line;
}
