import type { Cue } from './cue.ts';
import { subjectAndVerb } from './impersonal.ts';
import { isOn, listOf } from './lists.ts';
import { is, VERB } from './word-classes.ts';
import type { Word } from './words.ts';

/** What turns a main clause round, with what it does to its sense; "should talks fail" has nothing before it. */
const OPENINGS: readonly { readonly words: readonly string[]; readonly negated: boolean }[] = [
  { words: ['neither'], negated: true },
  { words: ['nor'], negated: true },
  { words: ['under', 'no', 'circumstances'], negated: true },
  { words: ['at', 'no', 'point'], negated: true },
  { words: ['at', 'no', 'time'], negated: true },
  { words: ['in', 'no', 'case'], negated: true },
  { words: ['in', 'no', 'event'], negated: true },
  { words: ['on', 'no', 'account'], negated: true },
  { words: ['not', 'only'], negated: false },
  { words: ['only', 'then'], negated: false },
  { words: ['so', 'too'], negated: false },
];

/** The last word of each. */
const ENDS = listOf('neither nor circumstances point time case event account only then too');
const MODALS = listOf('should must shall');

/** "Neither should it reward coups", "; nor must Congress wait": the subject stands behind the modal. */
export function invertedCue(words: readonly Word[], at: number): Cue | undefined {
  if (!isOn(words[at - 1], ENDS) || !isOn(words[at], MODALS)) return undefined;
  const modal = words[at]?.lower ?? '';
  const opening = OPENINGS.find(each =>
    each.words.every((word, i) => isWord(words, at - each.words.length + i, word)),
  );
  if (!opening) return undefined;
  const from = at - opening.words.length;
  // "Neither should reward coups" has its subject in front.
  if (!opensClause(words, from) || is(words[at + 1], VERB)) return undefined;
  const asked = subjectAndVerb(words, at + 1, false);
  return (
    asked && {
      from,
      ...asked,
      modal,
      strength: modal === 'should' ? 'should' : 'must',
      negated: opening.negated !== asked.negated,
      kind: 'impersonal',
      open: false,
    }
  );
}

function isWord(words: readonly Word[], at: number, word: string): boolean {
  return words[at]?.lower === word;
}

function opensClause(words: readonly Word[], at: number): boolean {
  return at === 0 || /^(?:[,;:.•—–]|and|but)$/.test(words[at - 1]?.lower ?? '');
}
