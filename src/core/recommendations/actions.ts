import { type Span, span } from '../span.ts';
import type { WordRange } from './cue.ts';
import { type Joint, jointAt, nextInfinitive, PARTICLES } from './joints.ts';
import { isOn, listOf } from './lists.ts';
import { isVerb } from './verbs.ts';
import {
  ADVERB,
  COMMA,
  DETERMINER,
  is,
  MAYBE_VERB,
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
      (low && !is(word, COMMA) && clauseAt < 0 ? undefined : nextInfinitive(words, clause.from, at, end));
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
  const last = closed(words, start, trimmed(words, start, to));
  const first = words[start];
  const final = words[last - 1];
  if (first && final && last > start)
    asked.push({
      span: span(first.start, final.end),
      negated: negated !== isOn(first, REFRAINING),
      object: objectOf(words, start, last),
    });
}

/** Without what only leads on to the next: ", and, where feasible,", ", including:". */
function trimmed(words: readonly Word[], start: number, to: number): number {
  let last = to;
  while (last > start && isOn(words[last - 1], TRAILING)) last--;
  for (let at = last - 1; at > Math.max(start + 1, last - LONGEST_PROVISO); at--)
    if (
      isOn(words[at], PROVISO) &&
      is(words[at - 1], COMMA) &&
      /^(?:and|or|but)$/.test(words[at - 2]?.lower ?? '')
    )
      return trimmed(words, start, at - 2);
  return last;
}

/** In words: "as soon as practicable". */
const LONGEST_PROVISO = 6;
const PROVISO = listOf('where if as when whenever wherever');

/** With the mark that ends a quotation within: “open”, “open.” */
function closed(words: readonly Word[], start: number, last: number): number {
  const at = /^[.,;:!]$/.test(words[last]?.lower ?? '') ? last + 1 : last;
  const mark = words[at]?.lower ?? '';
  if (mark !== '"' && mark !== '”') return last;
  let open = false;
  for (let i = start; i < last; i++) {
    const { lower = '' } = words[i] ?? {};
    if (lower === '"') open = !open;
    else if (lower === '“') open = true;
    else if (lower === '”') open = false;
  }
  return open ? at + 1 : last;
}

/** "the program that it authorized in 2024 and (extend it)": what goes on in the base form isn't what was authorized. */
function isFinished(words: readonly Word[], from: number, at: number): boolean {
  if (from < 0 || words[at]?.lower !== 'and') return false;
  const verb = is(words[at + 1], ADVERB) ? at + 2 : at + 1;
  if (!is(words[verb], MAYBE_VERB)) return false;
  return (
    words
      .slice(from + 1, at)
      .some((word, i) => PAST.test(word.lower) || isThirdPerson(words, from + 1 + i)) &&
    (is(words[verb], VERB) ||
      is(words[verb + 1], DETERMINER | PRONOUN) ||
      /[^s]s$/.test(words[verb + 1]?.lower ?? ''))
  );
}

/** "that it pays": no base form goes on with that. */
function isThirdPerson(words: readonly Word[], at: number): boolean {
  const { lower = '' } = words[at] ?? {};
  return (
    /^(?:it|he|she)$/.test(words[at - 1]?.lower ?? '') && lower.endsWith('s') && isVerb(lower.slice(0, -1))
  );
}

const PAST = /^(?:was|were|has|had|is|went|came|made|took|said|gave|found|saw|left|lost|paid|did)$|[^e]ed$/;
const PARTING = listOf(', ; •');
const JOINING_TWO = listOf(', ; • and but nor');
const TRAILING = listOf(', ; : — – . • * _ - and or but including namely');

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
  // "to at least two ports": no infinitive.
  if (words[at]?.lower === 'to')
    return is(words[at + 1], MAYBE_VERB | ADVERB) && words[at + 1]?.lower !== 'at';
  // "and that of sovereignty", "do so"
  if (words[at]?.lower === 'that' && words[at + 1]?.lower === 'of') return false;
  if (words[at]?.lower === 'so' && words[at - 1]?.lower === 'do') return false;
  // "take that money and"
  if (words[at]?.lower === 'that' && /^(?:and|,|\.)$/.test(words[at + 2]?.lower ?? '.')) return false;
  return isOn(words[at], SUBORDINATE);
}

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
