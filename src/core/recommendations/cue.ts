import type { Strength } from '../brief.ts';
import {
  ADVERB,
  CAPITAL,
  DETERMINER,
  is,
  PASSES,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** A range of indices into a sentence's words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export function isEmpty({ from, to }: WordRange): boolean {
  return to <= from;
}

/** What makes a clause ask for something: a modal, a verb of asking, "it is time to". */
export interface Cue {
  readonly from: number;
  /** Index of the first word of what is asked. */
  readonly to: number;
  /** As written, in lower case. */
  readonly modal: string;
  readonly strength: Strength;
  readonly negated: boolean;
  /** Who is asked: the subject of the clause, nobody, or the words named. */
  readonly subject: 'clause' | 'nobody' | WordRange;
  /** `modal`: a verb with a subject. `asking`: "we urge". `permission`: a "may" that may be a "might". */
  readonly kind: 'modal' | 'asking' | 'impersonal' | 'permission' | 'duty';
  /** Who asks, where that isn't plainly the author: "CISA recommends". */
  readonly voice?: WordRange;
  /** Index after the last word of what is asked, where the sentence doesn't end with it. */
  readonly end?: number;
  /** What is asked comes after the sentence: "Agencies shall:". */
  readonly open: boolean;
}

export interface Gap {
  /** Index of the first word after adverbs and negations. */
  readonly to: number;
  readonly negated: boolean;
}

/** Passes over "also", "not", ", however,". */
export function skipAdverbs(words: readonly Word[], from: number): Gap {
  let negated = false;
  let to = from;
  for (; to < words.length; to++) {
    const word = words[to]?.lower ?? '';
    const next = words[to + 1]?.lower ?? '';
    if (word === 'not' && next === 'only') to++;
    else if (word === 'not' || word === 'never' || word === 'neither') negated = true;
    else if (word === 'no' && next === 'longer') {
      negated = true;
      to++;
    } else if (word === ',' && to > from && !is(words[to + 1], PREPOSITION | SUBORDINATOR)) {
      // The end of an aside, below.
    } else if (word === ',') {
      const close = asideEnd(words, to);
      if (close === undefined) break;
      to = close;
    } else if (word === 'at' && next === 'least') to++;
    else if (word === 'at' && (next === 'a' || next === 'minimum')) to += next === 'a' ? 2 : 1;
    // "should more specifically spell out"
    else if (/^(?:more|most|less)$/.test(word) && next.endsWith('ly')) to++;
    else if (!is(words[to], ADVERB)) break;
  }
  return { to, negated };
}

/** "must, in consultation with the States, publish": the comma that closes an aside after a modal. */
function asideEnd(words: readonly Word[], comma: number): number | undefined {
  // "may, for example," says what is possible.
  if (words[comma + 1]?.lower === 'for') return undefined;
  for (let at = comma + 1; at < Math.min(words.length, comma + 16); at++)
    if (words[at]?.lower === ',') return at;
  return undefined;
}

export function isOpen(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || ((word.lower === ':' || word.lower === '—') && at >= words.length - 2);
}

/** A base form stands after a modal; after "should" in an inversion stands the subject. */
export function startsAction(word: Word | undefined): boolean {
  if (!word || is(word, DETERMINER) || is(word, PRONOUN) || is(word, PREPOSITION)) return false;
  return (!is(word, CAPITAL) || /^\p{Lu}+$/u.test(word.text)) && is(word, PASSES);
}

/** The words of a range, in lower case. */
export function phrase(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(Math.max(0, from), to)
    .map(word => word.lower)
    .join(' ');
}
