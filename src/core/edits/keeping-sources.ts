import { analyse } from '../analyse.ts';
import { ibidIn } from '../back-reference.ts';
import type { Brief, Note, Sentence } from '../brief.ts';
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
 * The change, if no “Ibid.” stands for another source after it than before; else none, and why. Reads the changed text
 * where there is such a note, so it is for commands.
 */
export function keepingIbids(brief: Brief, change: Change): Change {
  const has = brief.notes.some(({ body }) => ibidIn(sliceOf(brief.text, body)) !== undefined);
  if (change.edits.length === 0 || !has) return change;
  const { bibliography, unreadBibliographies } = brief;
  const after = analyse(applyEdits(brief.text, change.edits), brief, { bibliography, unreadBibliographies });
  const [before, now] = [citedIn(brief), citedIn(after)];
  const kept = before.every((cited, i) => isKept(cited, now[i] ?? NOTHING));
  return kept
    ? change
    : refuse(wording('Nothing was changed: an “Ibid.” would stand for another source. Write it out first.'));
}

interface Cited {
  readonly markers: number;
  /** What the notes of a sentence cite, in order. */
  readonly sources: readonly string[];
}

const NOTHING: Cited = { markers: 0, sources: [] };

function citedIn({ text, sentences, citations }: Brief): Cited[] {
  const cited = new Map<Sentence | undefined, { markers: number; sources: string[] }>();
  for (const { sentence, notes } of citations) {
    const own = cited.get(sentence) ?? { markers: 0, sources: [] };
    cited.set(sentence, own);
    own.markers++;
    for (const { source, body } of notes)
      if (source) own.sources.push(source.title ?? source.URL ?? sliceOf(text, body));
  }
  return sentences.map(sentence => cited.get(sentence) ?? NOTHING);
}

/** The same sources; fewer only where a marker is gone, too. A new note cites nothing yet. */
function isKept(before: Cited, now: Cited): boolean {
  let from = 0;
  for (const source of now.sources) {
    const at = before.sources.indexOf(source, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return now.sources.length === before.sources.length || now.markers < before.markers;
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
