import {
  ADVERB,
  CAPITAL,
  CONNECTOR,
  DETERMINER,
  FINITE,
  is,
  MAYBE_VERB,
  PASSES,
  PREPOSITION,
  PRONOUN,
  STOP,
  SUBORDINATOR,
  VERB,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** The key words of standards are in capitals: "keys that SHALL NOT be exported" (RFC 2119). */
export function isKeyWord(word: Word | undefined): boolean {
  return word !== undefined && /^(?:MUST|SHALL|SHOULD)$/.test(word.text);
}

/** A relative or conditional part of a noun phrase, closed before `end`: "that collect data", "where … receives". */
export function closedBy(words: readonly Word[], from: number, end: number): boolean {
  const before = words[from - 1]?.lower;
  return (before === ',' || before === 'or' || before === 'and') && hasFinite(words, from, end);
}

/** Index of the comma or other mark before `at`. */
export function lastMark(words: readonly Word[], floor: number, at: number): number {
  for (let mark = at - 1; mark > floor; mark--) if (/^[,;:—–]$/.test(words[mark]?.lower ?? '')) return mark;
  return floor;
}

/** Whether a word stands in a clause that "that", "which" or "who" opened. */
export function inRelative(words: readonly Word[], floor: number, at: number): boolean {
  for (let back = at - 1; back > floor; back--) {
    const word = words[back]?.lower ?? '';
    if (is(words[back], STOP)) return false;
    if (/^(?:that|which|who)$/.test(word)) return isRelativeSubject(words, back, at);
  }
  return false;
}

export function opensRelative(words: readonly Word[], at: number): boolean {
  return /^(?:where|which|who|that|when|whose)$/.test(words[at]?.lower ?? '');
}

/** Whether a noun phrase may start with a word. */
export function startsPhrase(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (is(word, DETERMINER) || is(word, PRONOUN) || is(word, CAPITAL) || /s$/.test(word.lower))
  );
}

/** Whether a finite verb stands from one word to another. */
export function hasFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    // "May" is a month.
    if (word && (is(word, FINITE) || isNeedNot(words, at)) && !word.quoted && word.text !== 'May')
      return true;
  }
  return false;
}

/** No "need" that anybody has. */
export function isNeedNot(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'need' && words[at + 1]?.lower === 'not';
}

/** ", in consultation with the States," before the modal: the subject ends before it. */
export function beforeAside(words: readonly Word[], end: number, floor: number): number {
  for (let at = end - 2; at > Math.max(floor, end - 40); at--) {
    if (words[at]?.lower !== ',') continue;
    // "First, …," has nothing before it.
    return at - floor > 0 && !is(words[at - 1], CONNECTOR) ? at : end - 1;
  }
  return end - 1;
}

/** "the office – a body of nine – must" */
export function beforeDash(words: readonly Word[], end: number, floor: number): number {
  for (let at = end - 2; at > floor; at--) if (/^[—–]$/.test(words[at]?.lower ?? '')) return at;
  return end - 1;
}

/** Whether what follows a comma belongs to the noun phrase before it. */
export function isPostmodifier(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  return (
    /^(?:which|who|whose|including|such|where|especially|particularly|notably)$/.test(word) ||
    ((word === 'or' || word === 'and') && /^(?:where|which|who|that)$/.test(next))
  );
}

/** Whether the sentence opens with a phrase that a comma will close: "In 2027,", "To be sure,", "While …,". */
export function opensAdverbial(words: readonly Word[], floor: number): boolean {
  let at = floor;
  while (is(words[at], CONNECTOR) || words[at]?.lower === ',') at++;
  const word = words[at]?.lower ?? '';
  return (
    at > floor ||
    is(words[at], PREPOSITION | SUBORDINATOR | ADVERB) ||
    /(?:ing|ed)$/.test(word) ||
    /^(?:come|rather|together|instead|along|whether|should|were|had|how|what|bearing|no)$/.test(word)
  );
}

/** "groups that publish data": a verb follows; not "rules that agencies must keep". */
export function isRelativeSubject(words: readonly Word[], at: number, end: number): boolean {
  const next = words[at + 1];
  if (!next || at + 1 >= end) return false;
  if (is(next, DETERMINER) || is(next, PRONOUN) || is(next, CAPITAL)) return false;
  if (is(next, VERB | FINITE | ADVERB) || (words[at]?.lower === 'who' && is(next, PASSES))) return true;
  // "agencies that lack the tools", "plans that conflict with it"
  if (is(next, MAYBE_VERB) && is(words[at + 2], DETERMINER | PREPOSITION) && words[at + 2]?.lower !== 'of')
    return true;
  return /(?:s|ed)$/.test(next.lower) && at + 2 < end;
}

/** "the tools you need to": a pronoun right behind a noun. */
export function isReducedRelative(words: readonly Word[], start: number, end: number): boolean {
  if (end - 1 <= start || !/^(?:you|we|they|he|she|i)$/.test(words[end - 1]?.lower ?? '')) return false;
  const before = words[end - 2]?.lower ?? '';
  return /^\p{L}/u.test(before) && !is(words[end - 2], CONNECTOR | SUBORDINATOR | ADVERB);
}
