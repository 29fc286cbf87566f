import { type Span, span } from '../span.ts';
import { headOf, isActor } from './actors.ts';
import { isNeedNot } from './clause-signs.ts';
import { type Clause, clauseOf } from './clauses.ts';
import { type Cue, isEmpty, skipAdverbs, type WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import { kindOfSubject } from './subjects.ts';
import {
  ADVERB,
  CAPITAL,
  DETERMINER,
  FINITE,
  is,
  MAYBE_VERB,
  PARTICIPLES,
  PREPOSITION,
  PRONOUN,
  STOP,
  SUBORDINATOR,
  VERB,
} from './word-classes.ts';
import { spanOf, type Word } from './words.ts';

/** A cue that asks, with its clause. */
export interface Ask {
  readonly cue: Cue;
  readonly clause: Clause;
}

const NONE = listOf('no neither nobody none');

/** "No agency should", "neither side must" */
export function isNone(words: readonly Word[], subject: WordRange): boolean {
  return subject.to > subject.from && isOn(words[subject.from], NONE);
}

/** "it should be easier to report": nobody is meant. */
function isExpletive(words: readonly Word[], { from, to }: WordRange, verb: number): boolean {
  if (to - from !== 1 || words[from]?.lower !== 'it' || words[verb]?.lower !== 'be') return false;
  // "it should be taking steps to"
  if (words[verb + 1]?.lower.endsWith('ing')) return false;
  return words.slice(verb + 2, verb + 5).some(word => /^(?:to|that|for)$/.test(word.lower));
}

/** Who is asked by one cue. */
export interface Who {
  readonly addressee: Span | undefined;
  /** He is "it" or "they", and this is whom that means, where the sentence says so. */
  readonly pronoun: boolean;
  readonly antecedent: Span | undefined;
}

export const NOBODY: Who = { addressee: undefined, pronoun: false, antecedent: undefined };

export function addresseeOf(
  words: readonly Word[],
  from: number,
  { cue, clause }: Ask,
  asks: readonly Ask[],
): Who {
  if (cue.subject === 'nobody') return NOBODY;
  const isAsked = !isPassive(words, cue.to) || isObliged(words, cue.to);
  const agent = isAsked ? undefined : agentOf(words, cue.to);
  if (agent) return named(words, from, agent);
  if (cue.subject !== 'clause') {
    return !isAsked ? NOBODY : named(words, from, cue.subject);
  }
  if (isEmpty(clause.subject)) {
    const index = asks.findIndex(ask => ask.cue === cue);
    const before = asks[index - 1];
    // "Guards should be trained, and must never rely on it"
    const active = before && isAsked && before.cue.subject === 'clause' && !isEmpty(before.clause.subject);
    if (active) return named(words, from, before.clause.subject);
    if (before) return addresseeOf(words, from, before, asks);
    // "Norland wants help, and should get it"
    return isPassive(words, cue.to) || cue.kind !== 'modal' || clause.standing !== 'main'
      ? NOBODY
      : { ...NOBODY, addressee: antecedentIn(words, from, cue.from) };
  }
  if ((!isAsked && cue.kind !== 'duty') || isExpletive(words, clause.subject, cue.to)) return NOBODY;
  return named(words, from, clause.subject);
}

function named(words: readonly Word[], from: number, subject: WordRange): Who {
  const range = isNone(words, subject) ? amongNone(words, subject) : subject;
  const kind = kindOfSubject(words, range);
  if (kind === 'nobody' || kind === 'nothing') return NOBODY;
  const addressee = withoutPossessive(words, range);
  if (kind !== 'pronoun') return { addressee, pronoun: false, antecedent: undefined };
  const antecedent = antecedentIn(words, from, range.from, words[range.from]?.lower);
  return { addressee, pronoun: true, antecedent };
}

function withoutPossessive(words: readonly Word[], { from, to }: WordRange): Span | undefined {
  const range = spanOf(words, from, to);
  return range && words[to - 1]?.lower.endsWith("'s") ? span(range.start, range.end - 2) : range;
}

/** In words: how far its agent stands behind "be". */
const AGENT_REACH = 8;

/** "be signed in ink by (the harbour master)": who is to act, of a passive that says so. */
function agentOf(words: readonly Word[], verb: number): WordRange | undefined {
  for (let at = verb + 2; at < Math.min(words.length, verb + AGENT_REACH); at++) {
    if (isOn(words[at], NO_AGENT) || is(words[at], STOP | FINITE)) return undefined;
    if (words[at]?.lower !== 'by') continue;
    let to = at + 1;
    while (to < words.length && !endsAgent(words, to)) to++;
    return isActor(words, { from: at + 1, to }) ? { from: at + 1, to } : undefined;
  }
  return undefined;
}

const NO_AGENT = listOf('be to that which who so');

function endsAgent(words: readonly Word[], at: number): boolean {
  const { lower } = words[at] ?? {};
  // "the Department for Transport"
  if (lower === 'of' || (lower === 'for' && is(words[at - 1], CAPITAL) && is(words[at + 1], CAPITAL)))
    return false;
  return isOn(words[at], NO_AGENT) || is(words[at], STOP | FINITE | PREPOSITION | SUBORDINATOR | ADVERB);
}

/** "no agency", "neither of the ports": who is meant; "nobody in the region" is nobody. */
function amongNone(words: readonly Word[], { from, to }: WordRange): WordRange {
  if (words[from]?.lower === 'nobody') return { from: to, to };
  return { from: words[from + 1]?.lower === 'of' ? from + 2 : from + 1, to };
}

/** Whom the sentence talks of before `to`: the subject of its first clause that names one whom the pronoun can mean. */
export function antecedentIn(
  words: readonly Word[],
  first: number,
  to: number,
  pronoun?: string,
): Span | undefined {
  // "Had the Department listened, it"
  const from = isOn(words[first], INVERTING) ? first + 1 : first;
  if (is(words[from], VERB)) return undefined;
  for (let at = from + 1; at < to; at++) {
    const word = words[at];
    if (!word || word.quoted) continue;
    // "Even as local agencies consider …, they": no ending tells a verb in the plural.
    const plural = isPluralVerb(words, from, at);
    // "the United States": a name's word is no verb, whatever its ending.
    if (!plural && (/^\p{Lu}\p{Ll}/u.test(word.text) || !(looksFinite(word) || isNeedNot(words, at))))
      continue;
    const { subject } = clauseOf(words, at, from);
    if (
      subject.to > subject.from &&
      subject.to <= at &&
      !is(words[subject.from], PRONOUN) &&
      kindOfSubject(words, subject) === 'name' &&
      subject.to - subject.from < 15 &&
      canBe(words, subject, pronoun)
    )
      return spanOf(words, subject.from, subject.to);
    if (/^(?:is|are|was|were|has|have|had)$/.test(word.lower)) return undefined;
  }
  return undefined;
}

/** In words: how far behind its conjunction the verb of a clause stands. */
const LONGEST_OPENING = 6;

function isPluralVerb(words: readonly Word[], from: number, at: number): boolean {
  if (!/[^su]s$/.test(words[at - 1]?.lower ?? '') || at - from > LONGEST_OPENING) return false;
  if (!is(words[from], SUBORDINATOR) && !is(words[from + 1], SUBORDINATOR)) return false;
  return is(words[at], VERB) || (is(words[at], MAYBE_VERB) && is(words[at + 1], DETERMINER | CAPITAL));
}

/** Whether a pronoun can mean a noun phrase, by number and by whether it is a person. */
function canBe(words: readonly Word[], subject: WordRange, pronoun: string | undefined): boolean {
  const head = headOf(words, subject);
  const isPlural = /[^su]s$/.test(head?.lower ?? '') || isOn(head, PEOPLE);
  switch (pronoun) {
    case 'they':
      return isPlural || isActor(words, subject) || words.slice(subject.from, subject.to).some(isAnd);
    case 'it':
      return !isPlural || is(head, CAPITAL);
    case 'he':
    case 'she':
      return isOn(head, PERSONS) || !(isPlural || isActor(words, subject));
    default:
      return true;
  }
}

const PEOPLE = listOf('people police men women children clergy');
const PERSONS = listOf(
  'president governor mayor minister secretary commissioner councillor judge prosecutor commander chief officer inspector auditor ' +
    'teacher trustee owner landlord leader manager director representative',
);

function isAnd({ lower }: Word): boolean {
  return lower === 'and';
}

const INVERTING = listOf('had were should');

function looksFinite(word: Word): boolean {
  return (
    is(word, FINITE) || (word.lower.length > 4 && word.lower.endsWith('ed')) || OTHER_FINITES.has(word.lower)
  );
}

const OTHER_FINITES: ReadonlySet<string> = new Set(
  'wants seeks fails continues began came went took made gave held said says faces lacks plans works provides'.split(
    ' ',
  ),
);

const BE = listOf("be is are was were isn't aren't");
const ACTIVE: ReadonlySet<string> = new Set(
  (
    'prepared committed concerned involved engaged focused dedicated interested convinced ' +
    'united opposed ashamed allied resolved disciplined organized organised staffed informed ' +
    'detailed based needed red indeed '
  ).split(' '),
);

/** "should be required to report": the one who is obliged is the one who acts. */
function isObliged(words: readonly Word[], verb: number): boolean {
  const { to } = skipAdverbs(words, verb + 1);
  return isOn(words[to], OBLIGED) && words[to + 1]?.lower === 'to';
}

const OBLIGED = listOf('required obliged obligated compelled forced');

/** "be (regularly) monitored"; in "it is vital that the gate isn't opened", too. */
export function isPassive(words: readonly Word[], verb: number): boolean {
  if (!isOn(words[verb], BE)) return false;
  for (let at = verb + 1; at < Math.min(words.length, verb + 7); at++) {
    const word = words[at]?.lower ?? '';
    if (PARTICIPLES.has(word)) return true;
    // "be determined to act", but "be determined in each case"
    if (word === 'determined') return words[at + 1]?.lower !== 'to';
    if (/ed$/.test(word)) return !ACTIVE.has(word);
    if (
      !/ly$|^(?:not|also|only|both|either|fully|and|or|well|,|promptly|always|first|then|at|least|as|once|re)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}
