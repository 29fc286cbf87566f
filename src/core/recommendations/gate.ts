import {
  ACRONYM,
  ADVERB,
  ASKS,
  BEFORE_CLOSE,
  BEFORE_ORDER,
  CAPITAL,
  CLOSES_ASKING,
  COMMA,
  COUNTER,
  DETERMINER,
  LABEL,
  MARK,
  MAYBE_VERB,
  OPENS_ASKING,
  OPENS_FAR,
  OPENS_ORDER,
  OWN_VOICE,
  PRONOUN,
  STOP,
  VERB_OF_ASKING,
} from './word-classes.ts';
import type { Outline } from './words.ts';

/** "it is more important than ever that": how far the two parts of an asking stand apart, in words. */
const REACH = 6;

/**
 * Whether a sentence may ask for something, by the classes of its words alone: what most sentences are turned away by
 * before anybody reads them closely.
 */
export function mayAsk(outline: Outline): boolean {
  const { classes, length, seen } = outline;
  if ((seen & (ASKS | LABEL)) !== 0) return true;
  let opened = -REACH;
  let far = -REACH;
  let before = 0;
  for (let index = 0; index < length; index++) {
    const word = classes[index] as number;
    if ((word & CLOSES_ASKING) !== 0) {
      if (index - far < REACH) return true;
      if (index - opened < REACH && (before & CLOSING) !== 0) return true;
    }
    // "It is (high) time the council listened"
    if (far === index - 1 && index - opened < REACH && (word & SUBJECT_OPENS) !== 0) return true;
    if ((word & OPENS_ASKING) !== 0) opened = index;
    if ((word & OPENS_FAR) !== 0) far = index;
    before = word;
  }
  return ((seen & VERB_OF_ASKING) !== 0 && (seen & (OWN_VOICE | ACRONYM)) !== 0) || mayOrder(outline);
}

const SUBJECT_OPENS = DETERMINER | PRONOUN | CAPITAL;
const CLOSING = OPENS_ASKING | BEFORE_CLOSE | ADVERB | MARK;

/** In words. */
const LONGEST_ADDRESS = 16;

const HEAD = MAYBE_VERB | OPENS_ORDER | ADVERB | VERB_OF_ASKING;

/** Whether a verb stands at its head, or a phrase whose comma a verb follows. */
function mayOrder({ classes, length }: Outline): boolean {
  let first = 0;
  while (first < length && ((classes[first] as number) & MARK) !== 0) first++;
  // "a.", "3)"
  if (
    first + 2 < length &&
    ((classes[first] as number) & COUNTER) !== 0 &&
    ((classes[first + 1] as number) & MARK) !== 0
  )
    first += 2;
  if (first >= length) return false;
  const head = classes[first] as number;
  if ((head & HEAD) !== 0) return true;
  if ((head & BEFORE_ORDER) === 0) return false;
  // "To the Government of Norland:"
  if (length <= LONGEST_ADDRESS && ((classes[length - 1] as number) & STOP) !== 0) return true;
  for (let index = first + 1; index < length - 1; index++)
    if (((classes[index] as number) & COMMA) !== 0 && ((classes[index + 1] as number) & HEAD) !== 0)
      return true;
  return false;
}
