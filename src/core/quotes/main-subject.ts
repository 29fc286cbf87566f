import { span } from '../span.ts';
import {
  COMMON_VERBS,
  isIssued,
  isLeadIn,
  isVerbGroup,
  LONGEST,
  opensPhrase,
  TIME_UNIT,
  type WordRange,
} from './noun-phrases.ts';
import {
  AUXILIARIES,
  CLAUSE_STARTS,
  PERSONAL,
  PLURALS,
  PREPOSITIONS,
  PRONOUNS,
  VERBS,
} from './reporting-words.ts';
import { isPerson } from './unnamed.ts';
import type { Word } from './words.ts';

export const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
/** Before a clause that is joined to another. */
export const JOINING = /^(?:and|but|while|whereas|though|although|as)$/;

export function isGerund(word: Word | undefined): boolean {
  return word?.text.endsWith('ing') ?? false;
}

/**
 * The subject of the verb's clause where it is joined to others: "Ruiz left, and the mayor of Lund went so far as to
 * call"; undefined where it is the sentence's own.
 */
export function joinedSubject(
  words: readonly Word[],
  from: number,
  verb: number,
): { readonly subject: WordRange; readonly start: number } | undefined {
  for (let at = verb - 1; at > from + 1; at--) {
    const { kind, text = '' } = words[at] ?? {};
    if (kind === 'quote') return undefined;
    const before = words[at - 1];
    if (!JOINING.test(text) || (before?.text !== ',' && before?.kind !== 'quote')) continue;
    const subject = startsName(words[at + 1]) ? phraseFrom(words, at + 1, verb) : undefined;
    return subject && subject.end < verb && COMMON_VERBS.has(words[subject.end]?.text ?? '')
      ? { subject, start: at }
      : undefined;
  }
  return undefined;
}

/** The subject of the sentence's main clause, for verbs that share it. */
export function mainSubject(words: readonly Word[], from: number, before: number): WordRange | undefined {
  let start = from;
  while (start < before && (words[start]?.kind === 'mark' || words[start]?.kind === 'quote')) start++;
  const first = words[start]?.text ?? '';
  // "Days later", "A year after it entered into force,"
  const time = TIME_UNIT.test(words[start + 1]?.text ?? '') ? start + 2 : start + 1;
  const later = /^(?:later|ago|earlier|before|after)$/.test(words[time]?.text ?? '');
  if (
    later ||
    opensPhrase(words, start) ||
    CLAUSE_STARTS.has(first) ||
    isLeadIn(words[start]) ||
    (isGerund(words[start]) && !TITLE.test(first)) ||
    isFronted(words, start) ||
    (ORDINAL.test(first) && words[start + 1]?.text === ',')
  ) {
    let comma = start;
    while (comma < before && words[comma]?.text !== ',') comma++;
    // "In a 2021 paper, “Entry and Exit,” the economist"
    if (comma < before) start = words[comma + 1]?.kind === 'quote' ? comma + 2 : comma + 1;
    else if (later) start = time + 1;
    else if (CLAUSE_STARTS.has(first) || isLeadIn(words[start])) start++;
  }
  const phrase = phraseFrom(words, start, before);
  return start > from ? pastPlaces(words, phrase, before) : phrase;
}

/** "Second, the mayor" */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|last)$/;
/** "Ranking Member Ana Ruiz" */
const TITLE =
  /^(?:ranking|acting|founding|managing|presiding|commanding|sitting|outgoing|incoming|visiting)$/;

/** "Asked in May if it was late, she", "Pressed by reporters, Ruiz": a participle that opens a sentence. */
function isFronted(words: readonly Word[], at: number): boolean {
  const { kind, text = '' } = words[at] ?? {};
  const next = words[at + 1]?.text ?? '';
  return kind === 'capital' && /ed$/.test(text) && (PREPOSITIONS.has(next) || CLAUSE_STARTS.has(next));
}

/** "Calling it “a tax on rain,” the mayor left", "But while denouncing “…”, she has": the subject behind what a participle opens. */
export function subjectOfFronted(
  words: readonly Word[],
  from: number,
  gerund: number,
  to: number,
): WordRange | undefined {
  if (gerund - from > LONGEST_FRONT) return undefined;
  for (let at = from; at < gerund; at++) if (!FRONTING.test(words[at]?.text ?? '')) return undefined;
  let isQuoted = false;
  for (let at = gerund + 1; at < to; at++) {
    const word = words[at];
    if (word?.kind === 'quote') isQuoted = true;
    if (!isQuoted || (word?.kind !== 'quote' && word?.text !== ',') || !startsName(words[at + 1])) continue;
    const phrase = phraseFrom(words, at + 1, to);
    if (phrase && phrase.end < to && startsPredicate(words, phrase.end, phrase.start)) return phrase;
  }
  return undefined;
}

/** In words. */
const LONGEST_FRONT = 3;
const FRONTING = /^(?:in|by|while|when|after|before|on|but|and|yet|,)$/;

/** "Speaking in Lund, Scania, on Sunday, Ruiz": what stands before the last comma is no subject. */
function pastPlaces(
  words: readonly Word[],
  found: WordRange | undefined,
  before: number,
): WordRange | undefined {
  let phrase = found;
  while (phrase && words[phrase.end]?.text === ',') {
    let start = phrase.end + 1;
    if (PREPOSITIONS.has(words[start]?.text ?? '')) {
      while (start < before && words[start]?.text !== ',') start++;
      start++;
    }
    const next = startsName(words[start]) ? phraseFrom(words, start, before) : undefined;
    if (!next) break;
    phrase = next;
  }
  return phrase;
}

export function startsName(word: Word | undefined): boolean {
  return word !== undefined && (word.kind === 'capital' || PERSONAL.has(word.text) || word.text === 'the');
}

export function phraseFrom(words: readonly Word[], start: number, before: number): WordRange | undefined {
  if (start >= before || opensPhrase(words, start)) return undefined;
  const next = words[start + 1];
  // "Another patient was": no pronoun.
  const counts =
    COUNTING.test(words[start]?.text ?? '') &&
    next?.kind === 'lower' &&
    (isPerson(next.text) || MORE_PEOPLE.test(next.text));
  if (PRONOUNS.has(words[start]?.text ?? '') && !counts) return span(start, start + 1);
  // "As shown in the report"
  if (words[start]?.kind === 'lower' && VERBS.get(words[start]?.text ?? '')?.form === 'participle')
    return undefined;
  let end = start;
  while (end < Math.min(before, start + LONGEST) && !startsPredicate(words, end, start)) end++;
  return end > start ? span(start, end) : undefined;
}

const COUNTING = /^(?:another|each|one|every)$/;
/** People whom `isPerson` doesn’t know. */
const MORE_PEOPLE = /^(?:member|delegate|provider)$/;

const OPENS_NOUN = /^(?:the|an?|his|her|its|their|our)$/;

const COLLECTIVE = /^(?:staff|police|people|women|men)$/;

function startsPredicate(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (!word || word.kind === 'quote') return true;
  if (word.kind === 'mark') return !/[/&’]/.test(word.text);
  if (AUXILIARIES.has(word.text) || RELATIVE.has(word.text) || COMMON_VERBS.has(word.text)) return true;
  // "A prepared statement"
  if (at === start + 1 && word.kind === 'lower' && OPENS_NOUN.test(words[start]?.text ?? '')) return false;
  if (word.kind !== 'lower' || at === start || isIssued(words, at)) return false;
  if (isVerbGroup(word)) return true;
  const verb = word.lexeme.verb;
  // "Staff agree"
  if (verb?.form === 'base' && COLLECTIVE.test(words[at - 1]?.text ?? '')) return true;
  if (verb?.form === 'third' && isHeadNoun(words, at)) return false;
  return (verb !== undefined && verb.form !== 'base' && verb.form !== 'gerund') || /[^e]ed$/.test(word.text);
}

/** "the three littoral states called": a plural, as its own verb follows. */
function isHeadNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    PLURALS.has(words[at]?.text ?? '') &&
    (next?.kind === 'lower' || next?.text === ',') &&
    (next.text === ',' || next.lexeme.verb?.form === 'past' || AUXILIARIES.has(next.text))
  );
}
