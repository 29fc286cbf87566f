import { BE } from './passives.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  PREPOSITIONS,
  type VerbForm,
  WRITING,
} from './reporting-words.ts';
import type { Word } from './words.ts';

const GOING_ON = new Set(['continue', 'begin', 'start', 'finish']);
const PRESCRIBED = new Set(['must', 'should', 'shall', 'ought', 'cannot']);
/** Verbs that report words with a particle only: "put it", "went on". */
const PARTICLES: Readonly<Record<string, string>> = {
  put: 'it',
  undertake: 'to',
  go: 'on',
  fire: 'back',
  shoot: 'back',
  hit: 'back',
  push: 'back',
};
/** What is put to something else rather than said. */
const ADDED = /^(?:to|up|on|onto|into|a|an|another|more|some|new|\d.*)$/;
/** Report words only with what was said in a clause of its own: "maintain that". */
const WITH_THAT = new Set([
  'share',
  'maintain',
  'submit',
  'accept',
  'record',
  'recognize',
  'recognise',
  'understand',
  'plan',
  'find',
  'determine',
  'assess',
]);

/** "Agencies shall post a plan describing", "They cannot stop and declare": what is prescribed isn't said. */
export function isPrescribed(words: readonly Word[], from: number, at: number): boolean {
  for (let left = at - 1; left >= from; left--) {
    const text = words[left]?.text ?? '';
    if (PRESCRIBED.has(text)) return true;
    if (text === ';' || text === 'that' || text === 'while' || text === 'who') return false;
  }
  return false;
}

/** Report words only where something is said to be so: "present as". */
const WITH_AS = new Set(['present', 'frame', 'pitch', 'introduce', 'rate']);

/** The same, with nothing between: "held that", "provides: “"; what is held or provided otherwise is a thing. */
const WITH_THAT_ALONE = new Set(['hold', 'provide']);

export const OBJECTS = /^(?:it|them|him|her|this|these)$/;

/** "found in March that", "maintained: “" */
function saysThat(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.kind === 'quote' || next?.text === ',' || next?.text === ':') return true;
  // "finding it “a tax in a fee’s clothing”"
  if (OBJECTS.test(next?.text ?? '') && words[at + 2]?.kind === 'quote') return true;
  if (
    /^f(?:ind|ound)/.test(words[at]?.text ?? '') &&
    (isComplemented(words, at + 1) || isClause(words, at + 1))
  )
    return true;
  for (let right = at + 1; right <= at + 4; right++) if (words[right]?.text === 'that') return true;
  // "recognised their part as “"
  if (/^recogni[sz]e/.test(words[at]?.text ?? ''))
    for (let right = at + 1; right <= at + 5; right++) if (words[right]?.text === 'as') return true;
  return false;
}

/** "found (his account “implausible”)" */
function isComplemented(words: readonly Word[], from: number): boolean {
  if (!DETERMINERS.has(words[from]?.text ?? '') || words[from + 1]?.kind === 'quote') return false;
  for (let at = from + 1; at <= from + LONGEST_OBJECT; at++) {
    const { kind, text = '' } = words[at] ?? {};
    if (kind === 'quote') return true;
    if (kind === 'mark' || PREPOSITIONS.has(text) || CLAUSE_STARTS.has(text) || text === 'and') return false;
  }
  return false;
}

/** "found (the pumps were “late”)" */
function isClause(words: readonly Word[], from: number): boolean {
  if (words[from]?.text !== 'the') return false;
  for (let at = from + 2; at <= from + LONGEST_CLAUSE; at++) {
    const { kind, text = '' } = words[at] ?? {};
    if (kind === 'mark' || kind === 'quote') return false;
    if (/^(?:is|are|was|were|has|have|had)$/.test(text)) return true;
  }
  return false;
}

/** In words. */
const LONGEST_CLAUSE = 14;
/** In words. */
const LONGEST_OBJECT = 4;

/** What ought to be said, or is named in a participle ("as noted in"), nobody has said. */
export function isUnsaid(words: readonly Word[], from: number, at: number, verb: VerbForm): boolean {
  for (let left = at - 1; left >= Math.max(from, at - 3); left--) {
    const text = words[left]?.text ?? '';
    // "A maker need not disclose"
    if (PRESCRIBED.has(text) || (text === 'need' && words[left + 1]?.text === 'not')) return true;
    if (!ADVERBS.has(text) && text !== 'not' && text !== 'be' && !/ly$/.test(text)) break;
  }
  const before = words[at - 1]?.text ?? '';
  // "fairness might demand"
  if (verb.form === 'base' && isSupposed(words, at) && !WRITING.has(verb.lemma)) return true;
  // "disagree on what", "informed by a stereotype"
  if (/^(?:dis)?agree$/.test(verb.lemma) && /^(?:on|over|about)$/.test(words[at + 1]?.text ?? ''))
    return true;
  if (verb.lemma === 'inform' && words[at + 1]?.text === 'by' && !saysThat(words, at + 2)) return true;
  if (verb.lemma === 'welcome' && words[at + 1]?.text === 'by' && !isTakenAs(words, at)) return true;
  // "(note that there is more)"
  if (verb.form === 'base' && before === '(') return true;
  const particle = PARTICLES[verb.lemma];
  if (particle !== undefined && words[at + 1]?.text !== particle && !putsPoint(words, at)) return true;
  if (verb.form === 'past' && before === 'as') return true;
  if (verb.form === 'past' && before === 'not' && !AUXILIARIES.has(words[at - 2]?.text ?? '')) return true;
  if (verb.form === 'base' && before === 'to' && BE.has(words[at - 2]?.text ?? '')) return true;
  // "names of"
  if (verb.lemma === 'name' && verb.form !== 'past') return true;
  // "declined to say whether"
  if (verb.form === 'base' && before === 'to' && /^(?:declin|refus|fail)ed$/.test(words[at - 2]?.text ?? ''))
    return true;
  // "when we spoke with him"
  if (/^(?:speak|talk)$/.test(verb.lemma) && /^(?:with|to)$/.test(words[at + 1]?.text ?? '')) return true;
  // "had read only the summary"
  if (
    verb.lemma === 'read' &&
    !followsQuote(words, at) &&
    (DETERMINERS.has(words[at + 1]?.text ?? '') || words[at + 1]?.text === 'only')
  )
    return true;
  // "would continue “for years”"
  if (GOING_ON.has(verb.lemma) && verb.form === 'base' && words[at + 1]?.kind === 'quote') return true;
  // "concludes with a word on “", "ends by"
  if (
    verb.lemma === 'conclude' &&
    /^(?:with|by)$/.test(words[at + 1]?.text ?? '') &&
    words[at + 2]?.kind !== 'quote'
  )
    return true;
  // "those charged with “serious” crimes"
  if (verb.lemma === 'charge' && verb.form === 'past' && words[at + 1]?.text === 'with') return true;
  // "charge for services", "answer for the damage"
  if (/^(?:charge|answer)$/.test(verb.lemma) && words[at + 1]?.text === 'for') return true;
  // "added “fizz” to the vote"
  if (verb.lemma === 'add' && words[at + 1]?.kind === 'quote' && words[at + 2]?.text === 'to') return true;
  // "added to the team"
  if (verb.lemma === 'add' && ADDED.test(words[at + 1]?.text ?? '') && !followsQuote(words, at)) return true;
  if (WITH_THAT_ALONE.has(verb.lemma))
    return !isFollowedByThat(words, at) && !isProvided(words, at, verb.lemma);
  if (WITH_AS.has(verb.lemma)) return !isTakenAs(words, at);
  return WITH_THAT.has(verb.lemma) && !saysThat(words, at);
}

/** "held that", "held: “", "held in Lund v. Berg that" */
function isFollowedByThat(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  if (/^(?:that|:)$/.test(next)) return true;
  if (next !== 'in') return false;
  for (let right = at + 2; right <= at + LONGEST_CASE; right++) {
    if (words[right]?.text === 'that') return true;
    if (words[right]?.kind === 'quote') return false;
  }
  return false;
}

/** In words. */
const LONGEST_CASE = 8;

/** "might (easily) demand": nobody has. */
function isSupposed(words: readonly Word[], at: number): boolean {
  const last = /ly$|^(?:also|even|well)$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return /^(?:might|could|may)$/.test(words[last]?.text ?? '');
}

/** "presented the reliefs as “", "presented by the Ministry as “" */
function isTakenAs(words: readonly Word[], at: number): boolean {
  for (let right = at + 1; right <= at + LONGEST_TAKEN; right++) {
    if (words[right]?.kind === 'mark' || words[right]?.kind === 'quote') return false;
    if (words[right]?.text === 'as') return true;
  }
  return false;
}

/** In words. */
const LONGEST_TAKEN = 10;

/** "put the matter plainly:" */
function putsPoint(words: readonly Word[], at: number): boolean {
  return (
    /^put/.test(words[at]?.text ?? '') &&
    words[at + 1]?.text === 'the' &&
    /^(?:matter|point|case|issue|problem|question|choice)$/.test(words[at + 2]?.text ?? '')
  );
}

/** "Article 9 provides for “" */
export function isProvided(words: readonly Word[], at: number, lemma: string): boolean {
  return lemma === 'provide' && words[at + 1]?.text === 'for' && words[at + 2]?.kind === 'quote';
}

export function followsQuote(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before?.kind === 'quote' || (before?.kind === 'mark' && words[at - 2]?.kind === 'quote');
}
