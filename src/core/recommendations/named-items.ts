import type { WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import {
  CAPITAL,
  COUNTER,
  DETERMINER,
  FINITE,
  is,
  LABEL,
  MAYBE_VERB,
  PREPOSITION,
  PRONOUN,
  STOP,
  VERB,
} from './word-classes.ts';
import type { Outline, Word } from './words.ts';

/** An item of a list that names whom it asks. */
export interface NamedItem {
  readonly who: WordRange;
  /** Index of the first word of what is asked. */
  readonly from: number;
  /**
   * After a colon ("Congress: fund inspectors"), in a clause for "We recommend that:" ("Congress fund inspectors"), or in
   * one of its own as councils resolve it ("That the board fund inspectors").
   */
  readonly form: 'colon' | 'clause' | 'that';
}

/** In words. */
const LONGEST_NAME = 10;

/** What stands before a colon in an item and is asked for nothing: "Goal: cut fees", "Note: see below". */
const HEADWORDS = listOf(
  'note notes goal goals aim aims objective objectives step steps option options example examples problem problems issue issues ' +
    'challenge challenges finding findings result results benefit benefits cost costs risk risks question questions answer ' +
    'source sources figure table box tip warning lesson lessons principle principles solution solutions approach approaches ' +
    'strategy strategies activity activities output outputs outcome outcomes indicator indicators timeline status background ' +
    'phase stage part section article chapter priority priorities theme themes pillar action actions recommendation recommendations',
);

/** Whom an item names at its head, and what it asks of him; undefined where it names nobody. */
export function findNamedItem(words: readonly Word[], from: number): NamedItem | undefined {
  const first = words[from];
  if (first?.lower === 'that' && is(words[from + 1], CAPITAL | DETERMINER)) {
    const item = findNamedItem(words, from + 1);
    return item?.form === 'clause' ? { ...item, form: 'that' } : undefined;
  }
  if (!first || is(first, PRONOUN | LABEL | PREPOSITION)) return undefined;
  const isNamed = is(first, CAPITAL | DETERMINER);
  for (let at = from + 1; at < Math.min(words.length - 1, from + 1 + LONGEST_NAME); at++) {
    const word = words[at];
    if (!word || word.quoted || is(word, FINITE)) return undefined;
    if (word.lower === ':') return isNamed ? named(words, from, at, 'colon') : undefined;
    if (is(word, STOP) && word.lower !== ',') return undefined;
    if (isBaseVerb(words, at)) return named(words, from, at, 'clause');
  }
  return undefined;
}

function named(
  words: readonly Word[],
  from: number,
  end: number,
  form: NamedItem['form'],
): NamedItem | undefined {
  const last = words[end - 1];
  if (is(last, COUNTER | PREPOSITION) || isOn(last, HEADWORDS) || isOn(words[from], HEADWORDS))
    return undefined;
  return { who: { from, to: end }, from: form === 'colon' ? end + 1 : end, form };
}

/** "the Coast Guard (publish) its audits": a verb that nobody's noun is, with what it is done to behind it. */
function isBaseVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!is(word, MAYBE_VERB) || is(word, CAPITAL) || is(words[at - 1], PREPOSITION | DETERMINER | PRONOUN))
    return false;
  const after = is(next, DETERMINER | CAPITAL) || /[^s]s$/.test(next?.lower ?? '');
  // "that the Council direct staff"
  if (!is(word, VERB) && !after && !is(words[at - 1], CAPITAL)) return false;
  return next !== undefined && !is(next, FINITE | STOP);
}

/** Whether an item may name whom it asks, by the classes of its words: a verb stands near its head. */
export function mayName({ classes, length }: Outline): boolean {
  for (let index = 1; index < Math.min(length, LONGEST_NAME + 2); index++)
    if (((classes[index] as number) & MAYBE_VERB) !== 0) return true;
  return false;
}
