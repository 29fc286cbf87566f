import { isContactLine } from './contacts.ts';
import { isOn, listOf } from './lists.ts';
import { isGerund } from './verbs.ts';
import {
  ADVERB,
  CAPITAL,
  CONNECTOR,
  DETERMINER,
  FINITE,
  is,
  MAYBE_VERB,
  PARTICIPLES,
  PASSES,
  PREPOSITION,
  PRONOUN,
  STOP,
  VERB,
} from './word-classes.ts';
import type { Word } from './words.ts';

export interface Imperative {
  /** Index of its verb. */
  readonly verb: number;
  readonly negated: boolean;
  /** How sure it is that this is an order, wherever it stands. */
  readonly certainty: 'please' | 'sure' | 'likely' | 'unsure';
  /** After a condition: "If it refuses, …". */
  readonly conditional?: true;
}

/** Orders to the reader about the text, and figures of speech: no advice anywhere. */
const TO_THE_READER: ReadonlySet<string> = new Set(
  (
    'see note recall suppose imagine remember cite assume say given welcome thank picture ' +
    'notice observe mean cf'
  ).split(' '),
);
/** Figures of speech everywhere else: "give inspectors the power" is advice in a list that something introduces. */
const FIGURES: ReadonlySet<string> = new Set('let bear know call get rest come give be'.split(' '));
/** Advice in a list of advice only. */
const MAYBE_TO_THE_READER: ReadonlySet<string> = new Set(
  'compare consider take think look read visit click refer contact return go ask wait'.split(' '),
);
const LEADING: ReadonlySet<string> = new Set(
  (
    'and but or so also then instead finally first second third next where if when in to by within upon ' +
    'at for on pending absent barring before after until once as with without during whenever while rather additionally further ' +
    'prior unless from through based following beginning using given under consistent pursuant wherever ' +
    'per'
  ).split(' '),
);

/** Whether a sentence orders somebody to do something: "Publish the plan", "By May, publish the plan", "Do not wait". */
export function findImperative(words: readonly Word[], from: number): Imperative | undefined {
  const head = readHead(words, from);
  if (head) return head;
  const first = words[from]?.lower ?? '';
  if (!LEADING.has(first) && !is(words[from], ADVERB)) return undefined;
  // A phrase that a comma closes, then the verb.
  let passed = false;
  for (let at = from + 1; at < Math.min(words.length, from + 60); at++) {
    const word = words[at];
    if (!word) break;
    if (word.lower !== ',') {
      if (is(word, STOP)) return undefined;
      // After the first comma a finite verb is the main clause's.
      if (passed && is(word, FINITE)) return undefined;
      continue;
    }
    passed = true;
    const order = readHead(words, at + 1);
    if (order && !is(words[at + 1], CAPITAL))
      return precededByList(words, from, at) ? undefined : onCondition(words, from, order);
    // A subject: the main clause is no order.
    if (!LEADING.has(words[at + 1]?.lower ?? '') && !is(words[at + 1], ADVERB)) return undefined;
  }
  return undefined;
}

/** "Where logs are missing, assume the worst", "If it refuses, take the routes away": said of a case, it is an order. */
function onCondition(words: readonly Word[], from: number, order: Imperative): Imperative {
  let at = from;
  while (/^(?:and|but|so)$/.test(words[at]?.lower ?? '')) at++;
  if (!/^(?:if|where|when|unless|until)$/.test(words[at]?.lower ?? '')) return order;
  const verb = words[order.verb]?.lower ?? '';
  if (!/^(?:take|assume|return|go|ask|wait|contact)$/.test(verb)) return order;
  return { ...order, certainty: 'sure', conditional: true };
}

/** "For A, B, support and C": no order but a list. */
function precededByList(words: readonly Word[], from: number, comma: number): boolean {
  const verb = words[comma + 1]?.lower ?? '';
  if (verb === 'please' || verb === 'do' || verb === "don't") return false;
  const following = words[comma + 2]?.lower ?? '';
  if (/^(?:,|and|or)$/.test(following)) return !is(words[comma + 1], VERB);
  const first = words[from]?.lower ?? '';
  // "To ensure X, improve Y, and reduce Z, agencies must": a list of infinitives.
  if (first !== 'to') return false;
  for (let at = comma + 2; at < words.length - 2; at++)
    if (
      words[at]?.lower === ',' &&
      /^(?:and|or)$/.test(words[at + 1]?.lower ?? '') &&
      is(words[at + 2], MAYBE_VERB)
    ) {
      for (let later = at + 3; later < words.length; later++) if (is(words[later], FINITE)) return true;
      return false;
    }
  return false;
}

function readHead(words: readonly Word[], from: number): Imperative | undefined {
  let at = from;
  let negated = false;
  let please = false;
  let urged = false;
  for (; at < words.length; at++) {
    const word = words[at]?.lower ?? '';
    const next = words[at + 1]?.lower ?? '';
    if (word === 'please') please = true;
    else if (word === 'do' && next === 'not') {
      negated = true;
      at++;
    } else if (
      word === "don't" ||
      word === 'never' ||
      (word === 'neither' && is(words[at + 1], VERB)) ||
      (word === 'not' && at === from)
    )
      negated = true;
    // "Immediately and unconditionally release"
    else if (word === 'and' && urged && is(words[at + 1], ADVERB)) continue;
    else if (!is(words[at], ADVERB) || word === 'no' || word === 'first') break;
    else if (word.endsWith('ly')) urged = true;
  }
  const verb = words[at];
  if (!verb || verb.quoted || !is(verb, negated ? PASSES : MAYBE_VERB) || isHeading(words, at))
    return undefined;
  // "Begin Again", "Come Together": a name in the capitals of titles.
  if (is(verb, CAPITAL) && is(words[at + 1], CAPITAL) && is(words[at + 1], ADVERB | PREPOSITION | CONNECTOR))
    return undefined;
  // "Put simply, the plan is late", "so far, all have failed"
  if (verb.lower === 'put' && words[at + 2]?.lower === ',' && /ly$/.test(words[at + 1]?.lower ?? ''))
    return undefined;
  if (verb.lower === 'have' && isParticiple(words[at + 1])) return undefined;
  // "Not all ports agree"; "not exempt small firms" is an order in a list.
  if (words[from]?.lower === 'not')
    return is(verb, MAYBE_VERB) ? { verb: at, negated, certainty: 'likely' } : undefined;
  if (at > from && words[at]?.text !== verb.lower) return undefined;
  // "Don’t tell me that"
  if (negated && /^(?:me|us)$/.test(words[at + 1]?.lower ?? '') && /^(?:tell|get)$/.test(verb.lower))
    return undefined;
  if (please || negated) return { verb: at, negated, certainty: please ? 'please' : 'sure' };
  const reading = readsAsOrder(words, at);
  if (!reading) return undefined;
  // "Consider appointing" is advice, "Consider the case of" isn't.
  const gerund = verb.lower === 'consider' && isGerund(words[at + 1]?.lower ?? '');
  const sure = gerund || (is(verb, VERB) && !MAYBE_TO_THE_READER.has(verb.lower));
  // "immediately report to CISA"
  return { verb: at, negated, certainty: sure ? 'sure' : urged ? 'likely' : reading };
}

function isHeading(words: readonly Word[], at: number): boolean {
  return at + 1 >= words.length;
}

/** "Support for X can be had": a noun. "Support the States": a verb. */
function readsAsOrder(words: readonly Word[], at: number): 'likely' | 'unsure' | undefined {
  const verb = words[at]?.lower ?? '';
  let next = at + 1;
  // "Review, as necessary, the rules"
  if (words[next]?.lower === ',') {
    const fits =
      is(words[at], VERB) ||
      is(words[next + 1], MAYBE_VERB) ||
      /^(?:as|where|if|when|wherever|whenever|in|with)$/.test(words[next + 1]?.lower ?? '');
    return fits && !hasMainVerb(words, next) ? (is(words[at], VERB) ? 'likely' : 'unsure') : undefined;
  }
  // "Phase out canned fish"
  if (/^(?:up|out|off|down|back)$/.test(words[next]?.lower ?? '') && next < words.length - 2) return 'likely';
  // "Develop and publish"
  if (/^(?:and|or|&|\/)$/.test(words[next]?.lower ?? '')) {
    if (!is(words[next + 1], MAYBE_VERB | ADVERB)) return undefined;
    next += 2;
  }
  const word = words[next];
  // "Appoint one person"
  const counts = /^(?:one|another|each|both|some|several|many|two|three)$/.test(word?.lower ?? '');
  if (
    !word ||
    is(word, FINITE) ||
    (is(word, PRONOUN) && !counts) ||
    /^(?:of|'s|said|says)$/.test(word.lower)
  ) {
    return word && /^(?:them|us|it)$/.test(word.lower) ? 'likely' : undefined;
  }
  if (is(word, DETERMINER) || is(word, ADVERB) || /^(?:whether|how|that)$/.test(word.lower))
    return verb === 'result' ? undefined : 'likely';
  if (hasMainVerb(words, next))
    return is(words[at], VERB) && !is(word, CAPITAL) && !isSubject(words, at) ? 'likely' : undefined;
  if (is(words[at], VERB)) return 'likely';
  if (is(word, PREPOSITION)) return /^(?:on|with|against|to|from)$/.test(word.lower) ? 'unsure' : undefined;
  if (verb !== 'help' && hasPluralVerb(words, next)) return undefined;
  return 'unsure';
}

const SUBORDINATE: ReadonlySet<string> = new Set(
  'that which who where when if how whether what as so because while until unless once before after'.split(
    ' ',
  ),
);

/** "Launch criteria were waived": a verb follows before any comma, and it isn't "Ensure criteria are met". */
function isSubject(words: readonly Word[], at: number): boolean {
  if (isOn(words[at], TAKES_CLAUSE)) return false;
  for (let next = at + 2; next < Math.min(words.length, at + LONGEST_SUBJECT); next++) {
    const word = words[next];
    const { lower = '' } = word ?? {};
    // "Stop pretending fees are low", "Say who was there"
    if (
      is(word, STOP | PREPOSITION | DETERMINER) ||
      SUBORDINATE.has(lower) ||
      /^(?:and|or)$|ing$/.test(lower)
    )
      return false;
    if (isOn(word, HELPING)) return true;
  }
  return false;
}

/** "Open practices provide an answer": no ending tells the verb of a plural. */
function hasPluralVerb(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < Math.min(words.length - 1, from + LONGEST_SUBJECT); at++) {
    if (is(words[at], STOP | PREPOSITION | DETERMINER | CONNECTOR) || SUBORDINATE.has(words[at]?.lower ?? ''))
      return false;
    if (is(words[at], VERB) && /[^su]s$/.test(words[at - 1]?.lower ?? '') && is(words[at + 1], DETERMINER))
      return true;
  }
  return false;
}

const HELPING = listOf('was were is are do does did has have had');

/** In words. */
const LONGEST_SUBJECT = 6;
const TAKES_CLAUSE = listOf('ensure guarantee show demonstrate verify confirm check report assume');

function isParticiple(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/[^e]ed$/.test(word.lower) || PARTICIPLES.has(word.lower) || word.lower === 'fallen')
  );
}

/** A finite verb outside of relative clauses: the first word was its subject. */
export function hasMainVerb(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) {
    const word = words[at]?.lower ?? '';
    if (SUBORDINATE.has(word) || (word !== ',' && is(words[at], STOP))) return false;
    // "Revoke License 44, and do not replace it"
    if (word === 'do' && words[at + 1]?.lower === 'not' && is(words[at - 1], STOP | CONNECTOR)) return false;
    // "to identify mission needs": a noun.
    if (word === 'needs' && words[at + 1]?.lower !== 'to') continue;
    if (is(words[at], FINITE)) return true;
  }
  return false;
}

/** Whether an order is a figure of speech outside of a list of advice: "Take the ports", "Let us". */
export function isFigure(words: readonly Word[], { verb }: Imperative): boolean {
  // "Call your council member"
  if (words[verb + 1]?.lower === 'your') return false;
  return FIGURES.has(words[verb]?.lower ?? '');
}

/** Whether an order is to the reader about the text ("see", "note that") and no advice anywhere. */
export function isToTheReader(
  words: readonly Word[],
  from: number,
  { verb, conditional, certainty }: Imperative,
): boolean {
  const first = words[verb]?.lower ?? '';
  if (isContactLine(words, from, verb)) return true;
  // "If you have any questions, please contact the desk"
  if (
    (certainty === 'please' || conditional) &&
    words.slice(0, verb).some(({ lower }) => /^(?:questions?|queries|comments)$/.test(lower))
  )
    return true;
  // "If yes, please elaborate", "Select Yes or No": how a form is filled in.
  if (certainty === 'please' && /^(?:see|note|refer|elaborate|explain|describe|specify)$/.test(first))
    return true;
  if (
    /^(?:select|check|tick|circle|mark|choose)$/.test(first) &&
    /^(?:yes|no|one)$/.test(words[verb + 1]?.lower ?? '')
  )
    return true;
  return certainty !== 'please' && !conditional && TO_THE_READER.has(first);
}
