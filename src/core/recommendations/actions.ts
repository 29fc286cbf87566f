import { type Span, span } from '../span.ts';
import type { WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import {
  ADVERB,
  CAPITAL,
  COMMA,
  DETERMINER,
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

/** One thing that is asked. */
export interface Asked {
  readonly span: Span;
  /** "and not wait", in a sentence that asks for something else first. */
  readonly negated: boolean;
  readonly object: Span | undefined;
}

/** To refrain from an act is not to do it. */
const REFRAINING = listOf('refrain abstain desist avoid');

/**
 * Takes apart what a clause asks for: "sanction the banks, close the ports, and not wait for others" is three. Verbs
 * that share an object ("develop and publish a plan") and alternatives ("revoke or destroy") are one.
 */
export function splitActions(words: readonly Word[], clause: WordRange, forbidden: boolean): Asked[] {
  const end = endOf(words, clause);
  const asked: Asked[] = [];
  let start = clause.from;
  let negated = forbidden;
  /** A subordinate verb since the last comma: what "and" joins hangs on it. */
  let low = false;
  /** Where it opened; in an infinitive a base form goes on with that. */
  let clauseAt = -1;
  /** In "plan, staff and run": verbs that share what follows the last of them. */
  let run = false;
  for (let at = clause.from + 1; at < end; at++) {
    const word = words[at];
    if (word?.quoted) continue;
    if (!isOn(word, JOINING_TWO)) {
      if (opensSubordinate(words, at)) {
        clauseAt = word?.lower === 'to' ? -1 : low ? clauseAt : at;
        low = true;
      }
      continue;
    }
    const joint: Joint | undefined =
      jointAt(words, at, end, low && !isFinished(words, clauseAt, at), start, asked.length > 0, run) ??
      (low && !is(word, COMMA) ? undefined : nextInfinitive(words, clause.from, at, end));
    if (joint) {
      push(asked, words, start, at, negated);
      start = joint.verb;
      negated = joint.negated || (forbidden && !joint.contrast);
      at = joint.verb;
      run = joint.run === true;
    }
    if (joint || isOn(word, PARTING)) low = false;
  }
  push(asked, words, start, end, negated);
  return asked;
}

function push(asked: Asked[], words: readonly Word[], start: number, to: number, negated: boolean): void {
  let last = to;
  while (last > start && isOn(words[last - 1], TRAILING)) last--;
  const first = words[start];
  const final = words[last - 1];
  if (first && final && last > start)
    asked.push({
      span: span(first.start, final.end),
      negated: negated !== isOn(first, REFRAINING),
      object: objectOf(words, start, last),
    });
}

/** "the program that it authorized in 2024 and (extend it)": what goes on in the base form isn't what was authorized. */
function isFinished(words: readonly Word[], from: number, at: number): boolean {
  if (from < 0 || words[at]?.lower !== 'and' || !is(words[at + 1], MAYBE_VERB)) return false;
  return (
    words.slice(from + 1, at).some(word => PAST.test(word.lower)) && is(words[at + 2], DETERMINER | PRONOUN)
  );
}

const PAST = /^(?:was|were|has|had|is)$|[^e]ed$/;
const PARTING = listOf(', ; •');
const JOINING_TWO = listOf(', ; • and but nor');
const TRAILING = listOf(', ; : — – . • * _ - and or but');

/** The noun phrase behind a verb, up to the next preposition but "of": "fund (200 inspectors of ports) in May". */
function objectOf(words: readonly Word[], verb: number, end: number): Span | undefined {
  let from = verb + 1;
  // "develop and publish", "phase out", "be published"
  while (from < end && (is(words[from], ADVERB) || isOn(words[from], PARTICLES))) from++;
  if (/^(?:and|or)$/.test(words[from]?.lower ?? '') && is(words[from + 1], MAYBE_VERB)) from += 2;
  if (from >= end || isOn(words[verb], STATES) || words[from]?.lower === 'to') return undefined;
  if (is(words[from], PREPOSITION) || isOn(words[from], NO_OBJECT)) return undefined;
  let to = from;
  while (to < end && !endsObject(words, to)) to++;
  const [first, last] = [words[from], words[to - 1]];
  return first && last && to > from ? span(first.start, last.end) : undefined;
}

const NO_OBJECT = listOf('it them this that so whether how what');
/** Verbs that say what something is. */
const STATES = listOf('be become remain stay seem appear act look go come');

const AFTER_OBJECT = listOf('to that which who whose whether how where when if so as and or but because');

function endsObject(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower === 'of') return false;
  return is(words[at], PREPOSITION | STOP) || isOn(words[at], AFTER_OBJECT);
}

const SUBORDINATE = listOf('that which who whether how if when where what because while so');

function opensSubordinate(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower === 'to') return is(words[at + 1], MAYBE_VERB | ADVERB);
  // "take that money and"
  if (words[at]?.lower === 'that' && /^(?:and|,|\.)$/.test(words[at + 2]?.lower ?? '.')) return false;
  return isOn(words[at], SUBORDINATE);
}

interface Joint {
  /** Index of the verb that starts the next action. */
  readonly verb: number;
  readonly negated: boolean;
  /** In a list of verbs and nothing else. */
  readonly run?: true;
  /** After "but". */
  readonly contrast: boolean;
}

const JOINING = /^(?:and|but|or)$/;

/** Whether another action starts at the separator at `at`. */
function jointAt(
  words: readonly Word[],
  at: number,
  end: number,
  low: boolean,
  start: number,
  inList: boolean,
  run: boolean,
): Joint | undefined {
  const mark = words[at]?.lower ?? '';
  const comma = mark === ',' || mark === ';' || mark === '•';
  // "neither be replaced nor be shortened"
  if (mark === 'nor')
    return is(words[at + 1], MAYBE_VERB) ? { verb: at + 1, negated: true, contrast: false } : undefined;
  if (!comma && mark !== 'and' && mark !== 'but') return undefined;
  let verb = at + 1;
  let joined = comma ? '' : mark;
  if (comma && JOINING.test(words[verb]?.lower ?? '')) joined = words[verb++]?.lower ?? '';
  let negated = false;
  let adverbs = 0;
  for (; verb < end; verb++) {
    const word = words[verb]?.lower ?? '';
    if (word === 'not' || word === 'never' || word === "don't") negated = true;
    else if (word === 'do' && words[verb + 1]?.lower === 'not') adverbs++;
    else if (word === ',' && adverbs > 0) continue;
    else if (
      is(words[verb], ADVERB) ||
      word === '•' ||
      (adverbs === 0 && word === 'to' && verb > at + 1 && joined !== '')
    )
      adverbs++;
    else break;
  }
  if (verb >= end || (!comma && !negated && !run && adjacent(words, start, at))) return undefined;
  if (comma && adjacent(words, start, at) && isBareVerb(words, verb))
    return { verb, negated, contrast: false, run: true };
  if (sharesBe(words, start, at, verb, end)) return { verb, negated, contrast: joined === 'but' };
  if (!comma && low && mark !== 'but') return undefined;
  // "fund the systems but leave the design"
  const opposed = is(words[verb], VERB) && is(words[verb + 1], DETERMINER | PRONOUN);
  if (!comma && mark === 'but' && !negated && adverbs === 0 && !opposed) return undefined;
  if (endsInIng(words[start])) return nextGerund(words, verb, end, joined, negated);
  if (negated && joined !== '' && is(words[verb], PASSES))
    return { verb, negated, contrast: joined === 'but' };
  // "and to do so before May": the same act again.
  if (words[verb]?.lower === 'do' && /^(?:so|it|this|that)$/.test(words[verb + 1]?.lower ?? ''))
    return undefined;
  const sure = mark === ';' || mark === '•';
  return readsAsVerb(words, verb, end, comma ? (sure || inList ? 'list' : 'comma') : 'bare')
    ? { verb, negated, contrast: joined === 'but' }
    : undefined;
}

/** "recommend lowering the threshold, ring-fencing a fifth and ending the levy"; ", ensuring that" only says what follows. */
function nextGerund(
  words: readonly Word[],
  verb: number,
  end: number,
  joined: string,
  negated: boolean,
): Joint | undefined {
  if (!endsInIng(words[verb])) return undefined;
  let last = joined === '' ? verb + 1 : verb;
  while (
    joined === '' &&
    last < end &&
    !(JOINING.test(words[last]?.lower ?? '') && endsInIng(words[last + 1]))
  )
    last++;
  return last < end ? { verb, negated, contrast: joined === 'but' } : undefined;
}

/** No base form of five letters, "bring". */
function endsInIng(word: Word | undefined): boolean {
  return word !== undefined && word.lower.length > 5 && word.lower.endsWith('ing');
}

/** "to exchange good practice(, to write it down) and(, if need be,) to set up contact points": an infinitive of several. */
function nextInfinitive(words: readonly Word[], from: number, at: number, end: number): Joint | undefined {
  if (words[from - 1]?.lower !== 'to') return undefined;
  const mark = words[at]?.lower;
  if (mark !== 'and' && mark !== ',') return undefined;
  let to = at + 1;
  if (mark === 'and') to = afterAside(words, to, end);
  const negated = words[to]?.lower === 'not';
  if (negated) to++;
  if (words[to]?.lower !== 'to' || (mark === ',' && !endsWithInfinitive(words, to, end))) return undefined;
  const verb = to + 1;
  if (words[verb]?.lower === 'do' && words[verb + 1]?.lower === 'so') return undefined;
  return verb < end && is(words[verb], MAYBE_VERB) ? { verb, negated, contrast: true } : undefined;
}

/** Behind a second comma soon after one at `at`; else `at`. */
function afterAside(words: readonly Word[], at: number, end: number): number {
  if (words[at]?.lower !== ',') return at;
  for (let close = at + 1; close < Math.min(end, at + LONGEST_ASIDE); close++)
    if (words[close]?.lower === ',') return close + 1;
  return at;
}

/** In words. */
const LONGEST_ASIDE = 8;

function endsWithInfinitive(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end - 1; at++)
    if (words[at]?.lower === 'and' && words[at + 1]?.lower === 'to') return true;
  return false;
}

/** "identify, credential, monitor, and manage": words of their own in a list of verbs are verbs. */
function isBareVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    word.text === word.lower &&
    is(word, PASSES) &&
    !is(word, DETERMINER) &&
    !is(word, PREPOSITION) &&
    !is(word, ADVERB) &&
    /^(?:,|and|or)$/.test(words[at + 1]?.lower ?? '') &&
    (words[at - 1]?.lower === ',' || is(word, VERB))
  );
}

/** "be subject to review and conducted in public": a participle that hangs on the "be" of the action before. */
function sharesBe(words: readonly Word[], start: number, at: number, verb: number, end: number): boolean {
  if (words[start]?.lower !== 'be' || at - start < 4) return false;
  const next = verb + 1 < end ? (words[verb + 1]?.lower ?? '') : '';
  if (
    !isParticiple(words[verb]) ||
    !(next === '' || is(words[verb + 1], PREPOSITION | ADVERB) || next === 'every')
  )
    return false;
  // "be open to firms licensed in Malta and registered there": the participle may hang on another.
  return !words.slice(start + 2, at).some(word => isParticiple(word) || RELATIVE.test(word.lower));
}

function isParticiple(word: Word | undefined): boolean {
  return word !== undefined && (/^\p{Ll}{3,}ed$/u.test(word.lower) || PARTICIPLES.has(word.lower));
}

const RELATIVE = /^(?:that|which|who|where|when|if|as)$/;

/** "develop and publish a plan": nothing between the verb and "and". */
function adjacent(words: readonly Word[], start: number, at: number): boolean {
  for (let between = start + 1; between < at; between++) if (!is(words[between], ADVERB)) return false;
  return true;
}

/** Whether the word at `at` is a verb here and no noun, by what follows. */
function readsAsVerb(
  words: readonly Word[],
  at: number,
  end: number,
  place: 'list' | 'comma' | 'bare',
): boolean {
  const word = words[at];
  if (!word || word.text !== word.lower) return false;
  const { lower } = word;
  const next = words[at + 1];
  const after = at + 1 < end ? (next?.lower ?? '') : '';
  if (after === ',' || JOINING.test(after))
    return is(word, VERB) && (place !== 'bare' || after !== ',') && !/^(?:of|s)$/.test(after);
  if (is(word, VERB)) return true;
  if (!is(word, MAYBE_VERB)) return false;
  // "and phase in clean cooking"
  if (lower === 'phase' && /^(?:in|out)$/.test(after)) return true;
  if (after === '' || /^[.:)]$/.test(after)) return false;
  if (is(next, DETERMINER | PRONOUN | ADVERB) || after.endsWith('ly')) return true;
  if (after !== '' && isOn(next, PARTICLES)) return true;
  if (is(next, PREPOSITION))
    return /^(?:to|on|with|against|from)$/.test(after) && place !== 'bare'
      ? true
      : (after === 'on' && /^(?:report|act|build|draw|focus|work|vote|follow)$/.test(lower)) ||
          (after === 'to' &&
            /^(?:return|report|respond|contribute|move|transfer|switch|transition|shift|turn|reply|add|work|commit|prepare)$/.test(
              lower,
            ));
  if (/^(?:that|how|whether|when|is|are|was|has|will|can|which|who)$/.test(after))
    return /^(?:that|how|whether)$/.test(after) && place !== 'bare';
  if (place === 'list') return true;
  return next !== undefined && (is(next, CAPITAL) || /^\p{N}/u.test(next.text) || /ed$/.test(after));
}

/** "check out", "scale up" */
const PARTICLES = listOf('up out off down away back forward ahead');

/** Reasons and results that trail a request are no part of it. */
const TAIL = listOf('since because which thereby lest thus leading hence though although whereas given');

const CLOSING = listOf('. ! ; : , ” " \' * _ ) ] — -');

/** Where a clause ends: before the marks that close the sentence, and before a reason that trails it. */
function endOf(words: readonly Word[], clause: WordRange): number {
  let end = clause.to;
  while (end > clause.from && isOn(words[end - 1], CLOSING)) end--;
  if (/^(?:and|or)$/.test(words[end - 1]?.lower ?? '') && words[end - 2]?.lower.match(/^[;,]$/)) end -= 2;
  for (let at = clause.from + 2; at < end; at++) {
    const word = words[at]?.lower ?? '';
    const next = words[at + 1]?.lower ?? '';
    if (word !== ',' && word !== '—' && word !== '–') continue;
    if (isOn(words[at + 1], TAIL) || (next === 'so' && words[at + 2]?.lower === 'that')) {
      if (closes(words, at, end)) return at;
    }
  }
  return end;
}

/** Whether nothing but the tail follows: no further ", and V". */
function closes(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from + 2; at < end - 1; at++)
    if (words[at]?.lower === ',' && words[at + 1]?.lower === 'and' && is(words[at + 2], VERB)) return false;
  return true;
}
