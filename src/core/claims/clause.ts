import { isGerund, RELATIVE } from '../quotes/main-subject.ts';
import {
  COMMON_VERBS,
  isLeadIn,
  lastNounPhrase,
  opensPhrase,
  type WordRange,
} from '../quotes/noun-phrases.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  PERSONAL,
  PLURALS,
  PREPOSITIONS,
  PRONOUNS,
} from '../quotes/reporting-words.ts';
import type { Word } from '../quotes/words.ts';
import { canBeVerb, isVerb } from '../recommendations/verbs.ts';
import { PARTICIPLES } from '../recommendations/word-classes.ts';
import { span } from '../span.ts';

/** The main clause of a sentence, by its words. */
export interface Clause {
  /** Empty where none is found. */
  readonly subject: WordRange;
  /** Its first finite verb; the number of words where none is found. */
  readonly verb: number;
}

/** Past forms that don't end in "ed", besides those of verbs that report. */
const PASTS = new Set(
  (
    'became began broke brought built bought came chose cut did drew drove fell fought forgot found gave got grew held hit kept knew led left lent ' +
    'lost made meant met overtook paid put ran read rose said sank sat saw sent set shook shot shut slept sold sought spent split ' +
    'spoke stood stuck struck swept took taught thought told took threw understood went withdrew won wore wrote overthrew overcame undertook upheld'
  ).split(' '),
);
/** Of the auxiliaries, those that are no finite verb. */
const NOT_FINITE = new Set('be been being having done doing not never ought used'.split(' '));
/** Open a clause that is no main clause. */
const SUBORDINATORS =
  /^(?:when|whenever|while|whilst|although|though|as|if|unless|because|since|after|before|once|until|where|whereas)$/;
/** How far the end of what opens a sentence, or of an aside, is looked for, in words. */
const REACH = 40;

export function mainClause(words: readonly Word[]): Clause {
  let start = COORDINATORS.test(words[0]?.text ?? '') ? 1 : 0;
  for (let openings = 0; openings < MOST_OPENINGS; openings++) {
    const next = pastOpening(words, start);
    if (next === start) break;
    start = next;
  }
  // A subject stands before its verb, but in "they’re".
  const verb = CONTRACTED.test(words[start]?.text ?? '') ? start : finiteVerb(words, start + 1);
  return { subject: span(start, verb), verb };
}

const COORDINATORS = /^(?:and|but|or|nor|yet|so)$/;
/** "In May, after the vote, the port" */
const MOST_OPENINGS = 4;

/** Behind what opens a clause, such as "When the port closed,", "At the hearing" and "However,"; `from` where nothing does. */
function pastOpening(words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return from;
  const comma = nextComma(words, from + 1);
  if (SUBORDINATORS.test(first.text)) return comma === undefined ? from : comma + 1;
  if (isFronted(words, from) || isTime(words, from, AROUND)) return comma === undefined ? from : comma + 1;
  const isPhrase = opensPhrase(words, from);
  if (isGerund(first) || isPhrase || isTime(words, from, LATER)) {
    const verb = finiteVerb(words, from + 1);
    // "At the hearing it was proposed, to applause": not set off.
    if (comma === undefined || verb < comma) return isPhrase ? lastNounPhrase(words, from, verb).start : from;
    return comma + 1;
  }
  return isLeadIn(first) && first.text !== 'there' ? from + 1 : from;
}

/** "Asked this week whether it stood, he": a participle, no adjective. */
function isFronted(words: readonly Word[], at: number): boolean {
  const { kind, text = '' } = words[at] ?? {};
  const next = words[at + 1]?.text ?? '';
  return (
    kind === 'capital' &&
    /[^e]ed$/.test(text) &&
    (PREPOSITIONS.has(next) || CLAUSE_STARTS.has(next) || DETERMINERS.has(next))
  );
}

/** "A month later", "Two weeks after" */
function isTime(words: readonly Word[], at: number, relation: RegExp): boolean {
  return [1, 2].some(
    next => TIME_UNIT.test(words[at + next]?.text ?? '') && relation.test(words[at + next + 1]?.text ?? ''),
  );
}

const TIME_UNIT = /^(?:minute|hour|day|week|month|year|decade|spring|summer|autumn|winter)s?$/;
const LATER = /^(?:later|ago|earlier)$/;
/** Opens a clause of its own. */
const AROUND = /^(?:before|after)$/;

function nextComma(words: readonly Word[], from: number): number | undefined {
  for (let at = from; at < Math.min(words.length, from + REACH); at++) if (words[at]?.text === ',') return at;
  return undefined;
}

/** The first finite verb from `from` on that is of no aside and no relative clause. */
function finiteVerb(words: readonly Word[], from: number): number {
  let relative = 0;
  for (let at = from; at < words.length; at++) {
    const text = words[at]?.text ?? '';
    if (text === '(') at = closing(words, at);
    else if (text === ',') at = pastAside(words, at);
    else if (RELATIVE.has(text) && words[at - 1]?.kind !== 'mark') relative++;
    else if (isFiniteVerb(words, at)) {
      if (relative === 0) return at;
      relative--;
      at = pastGroup(words, at);
    }
  }
  return words.length;
}

function closing(words: readonly Word[], from: number): number {
  for (let at = from + 1; at < Math.min(words.length, from + REACH); at++)
    if (words[at]?.text === ')') return at;
  return from;
}

/** The comma that ends ", which was announced in May," and ", its largest port,"; `at` where none is opened. */
function pastAside(words: readonly Word[], at: number): number {
  const { text = '', kind } = words[at + 1] ?? {};
  const opens =
    RELATIVE.has(text) ||
    text === 'where' ||
    text === 'whose' ||
    PREPOSITIONS.has(text) ||
    DETERMINERS.has(text) ||
    (kind === 'lower' && /(?:ed|ing)$/.test(text));
  return opens ? (nextComma(words, at + 2) ?? at) : at;
}

/** The last of the auxiliaries, adverbs and participles that go on with the finite verb at `at`. */
function pastGroup(words: readonly Word[], at: number): number {
  let last = at;
  while (
    last + 1 < words.length &&
    (isAdverb(words[last + 1]) || AUXILIARIES.has(words[last + 1]?.text ?? ''))
  )
    last++;
  return AUXILIARIES.has(words[at]?.text ?? '') && isParticiple(words[last + 1]) ? last + 1 : last;
}

function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && (ADVERBS.has(word.text) || /...ly$/.test(word.text) || word.text === 'not');
}

/** "This prevents" */
const POINTING = /^(?:this|that)$/;
/** "it’s", "they’re" */
const CONTRACTED = /^(?:it|he|she|that|there|what|they|we|you|i)['’](?:s|re|ve|ll|d|m)$/;

function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'lower') return false;
  const { text } = word;
  if (AUXILIARIES.has(text)) return !NOT_FINITE.has(text);
  if (CONTRACTED.test(text)) return true;
  const before = words[at - 1]?.text ?? '';
  if (POINTING.test(before) && /[^s]s$/.test(text) && isVerb(baseOf(text))) return true;
  if (before === 'to' || DETERMINERS.has(before) || /['’]s$/.test(before)) return false;
  if (PREPOSITIONS.has(before) || AUXILIARIES.has(before)) return false;
  if (isPast(word)) return !isReduced(words, at);
  if (COMMON_VERBS.has(text)) return true;
  const after = words[at + 1]?.text ?? '';
  if (/^(?:is|are|was|were|has|have|had|of|,)$/.test(after) || PLURALS.has(text)) return false;
  // "The program enhances the", "the risks undermine its"
  const takesObject = DETERMINERS.has(after) || PERSONAL.has(after) || words[at + 1]?.kind === 'quote';
  if (/[^s]s$/.test(text))
    return (
      word.lexeme.verb?.form === 'third' ||
      isVerb(baseOf(text)) ||
      words[at - 1]?.kind === 'quote' ||
      (takesObject && !/s$/.test(before))
    );
  if (PERSONAL.has(before) || PRONOUNS.has(before)) return canBeVerb(text);
  return /[^su]s$/.test(before) && (takesObject ? canBeVerb(text) : isVerb(text));
}

/** "data collected under the Act are", "measures taken by": a participle behind its noun. */
function isReduced(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  if (!isParticiple(words[at]) || !PREPOSITIONS.has(next)) return false;
  // "fell by 14 percent", "declined by half"
  if (next === 'by')
    return (
      words[at + 2]?.kind !== 'number' &&
      !/^(?:half|a|about|nearly|almost|[$€£])$/.test(words[at + 2]?.text ?? '')
    );
  for (let on = at + 2; on < Math.min(words.length, at + REACH); on++) {
    const { text = '', kind } = words[on] ?? {};
    if (kind === 'mark' || CLAUSE_STARTS.has(text)) return false;
    if (kind === 'lower' && AUXILIARIES.has(text)) return true;
  }
  return false;
}

function isPast({ text, lexeme }: Word): boolean {
  return /[^e]ed$/.test(text) || PASTS.has(text) || lexeme.verb?.form === 'past';
}

function isParticiple(word: Word | undefined): boolean {
  return word?.kind === 'lower' && (/[^e]ed$/.test(word.text) || PARTICIPLES.has(word.text));
}

/** "expires" → "expire", "relies" → "rely", "publishes" → "publish" */
function baseOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:sh|ss|ch|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Verbs that tell how things stood, in the past tense as well. */
const STATIVE = new Set(
  (
    'believed belonged concerned consisted contained cost depended differed existed faced feared had hoped included involved knew lacked lay ' +
    'liked mattered meant needed numbered owned preferred relied remained required resembled seemed understood wanted'
  ).split(' '),
);

/** Whether the clause tells that something happened or was done, or is being done, rather than how things are. */
export function happens(words: readonly Word[], verb: number): boolean {
  const word = words[verb];
  if (!word) return false;
  let next = verb + 1;
  while (isAdverb(words[next])) next++;
  const after = words[next];
  const goesOn = after?.kind === 'lower' && /[a-z]{2}ing$/.test(after.text) && after.text !== 'nothing';
  switch (word.text) {
    case 'is':
    case 'are':
      return goesOn;
    case 'was':
    case 'were':
      return goesOn || isParticiple(after);
    case 'has':
    case 'have':
    case 'had': {
      if (after?.text !== 'been') return isParticiple(after) || (after !== undefined && isPerfect(after));
      let last = next + 1;
      while (isAdverb(words[last])) last++;
      return isParticiple(words[last]) || /ing$/.test(words[last]?.text ?? '');
    }
    case 'did':
      return true;
    default:
      return isPast(word) && !STATIVE.has(word.text);
  }
}

/** "has become", "had come" */
function isPerfect({ text, lexeme }: Word): boolean {
  return /^(?:become|come|gone|given|fallen|risen|drawn)$/.test(text) || lexeme.verb?.form === 'participle';
}
