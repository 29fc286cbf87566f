import type { WordRange } from './cue.ts';
import { trimmed } from './subjects.ts';
import { deniesClause, governs, saysWithoutThat } from './thoughts.ts';
import {
  ADVERB,
  CAPITAL,
  CONCESSIVE,
  CONDITIONAL,
  CONNECTOR,
  DETERMINER,
  FINITE,
  is,
  PASSES,
  PREPOSITION,
  PRONOUN,
  STOP,
  SUBORDINATOR,
  VERB,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** How the clause of a cue stands in its sentence. */
export type Standing =
  /** By itself, or joined by "and", "so", a semicolon. */
  | 'main'
  /** "While X should …,": granted on the way to the main clause. */
  | 'concessive'
  /** "that X should …": under a verb of saying or thinking. */
  | 'content'
  /** ", which must be …": an afterthought. */
  | 'relative'
  /** "if", "how", "that" with a noun before it: asks for nothing. */
  | 'dependent';

export interface Clause {
  /** Empty where the subject is that of the clause before ("and shall be kept"). */
  readonly subject: WordRange;
  readonly standing: Standing;
  /** Of a content clause: index of its "that". */
  readonly governor: number;
}

const RELATIVE: ReadonlySet<string> = new Set('which who whom whose'.split(' '));

/** The clause whose modal stands at `cue`, read leftwards from there; nothing left of `floor` belongs to it. `joined`: another clause ends there. */
export function clauseOf(
  words: readonly Word[],
  cue: number,
  floor: number,
  joined = false,
  impersonal = false,
): Clause {
  let end = cue;
  let standing: Standing = 'main';
  let governor = -1;
  let start = floor;
  let list = false;
  let listStart = -1;
  const adverbial = joined || opensAdverbial(words, floor);
  const hasVerb = (at: number): boolean => joined || hasFinite(words, floor, at);
  const hasVerbNear = (at: number): boolean => joined || hasFinite(words, lastMark(words, floor, at), at);
  while (end > floor && (is(words[end - 1], ADVERB) || words[end - 1]?.lower === '•')) end--;
  if (words[end - 1]?.lower === ',') {
    // "If so, it is time to": the subject is part of the cue.
    if (end < cue || impersonal) return { subject: { from: cue, to: cue }, standing, governor };
    end = beforeAside(words, end, floor);
  } else if (/^[—–]$/.test(words[end - 1]?.lower ?? '')) end = beforeDash(words, end, floor);
  for (let at = end - 1; at >= floor; at--) {
    const word = words[at]?.lower ?? '';
    const after = words[at + 1]?.lower ?? '';
    if (word !== ',' && is(words[at], STOP)) {
      start = at + 1;
      break;
    }
    if (word === ',') {
      if (at + 1 >= end || isPostmodifier(words, at + 1)) continue;
      if (after === 'but' || after === 'so' || after === 'yet') {
        start = at + 1;
        break;
      }
      if (after === 'and' || after === 'or' || after === 'nor') {
        if (hasVerb(at) && !opensRelative(words, at + 2)) {
          start = at + 2;
          break;
        }
        list = true;
        continue;
      }
      if (list) {
        // "In 2027, the mayor, the council, and the port": the first of the list.
        if (adverbial && (listStart < 0 || is(words[at + 1], DETERMINER))) listStart = at + 1;
      } else if (adverbial || hasVerb(at)) {
        start = at + 1;
        break;
      }
      continue;
    }
    // ", that address should": points at it.
    if (word === 'that' && at > floor && words[at - 1]?.lower !== ',') {
      if (governs(words, at - 1, floor)) {
        start = at + 1;
        standing = deniesClause(words, at - 1) ? 'dependent' : 'content';
        governor = at;
        break;
      }
      if (!isRelativeSubject(words, at, end)) {
        start = at + 1;
        standing = isKeyWord(words[cue]) && start >= end ? 'relative' : 'dependent';
        break;
      }
      continue;
    }
    if (RELATIVE.has(word)) {
      if (isRelativeSubject(words, at, end) && at + 1 < end) continue;
      start = at + 1;
      const afterthought = word === 'which' && words[at - 1]?.lower === ',';
      standing = start >= end && (afterthought || isKeyWord(words[cue])) ? 'relative' : 'dependent';
      break;
    }
    if (word === 'why' && /^(?:is|that's|was)$/.test(words[at - 1]?.lower ?? '')) {
      start = at + 1;
      break;
    }
    if (saysWithoutThat(words, at, end)) {
      start = at + 1;
      standing = deniesClause(words, at) ? 'dependent' : 'content';
      governor = at;
      break;
    }
    if (is(words[at], CONCESSIVE | CONDITIONAL)) {
      if (
        at > floor &&
        /^(?:where|when|until|before|after|since|how|what)$/.test(word) &&
        closedBy(words, at, end)
      )
        continue;
      if (/^(?:before|after|since|until|once)$/.test(word) && !hasFinite(words, at, end)) {
        if (at === floor) break;
        continue;
      }
      if (closedBy(words, at, end) && at > floor) continue;
      standing = is(words[at], CONCESSIVE) ? 'concessive' : 'dependent';
      start = at + 1;
      break;
    }
    if ((word === 'and' || word === 'but' || word === 'or' || word === 'so') && hasVerbNear(at)) {
      if (word === 'or' || at + 1 >= end || startsPhrase(words[at + 1])) {
        if (opensRelative(words, at + 1) || inRelative(words, floor, at)) continue;
        start = at + 1;
        break;
      }
    }
  }
  if (start === floor && listStart >= 0) start = listStart;
  if (isReducedRelative(words, start, end)) standing = 'dependent';
  // No joint between two modals: the second is in a relative clause without its pronoun.
  if (joined && start === floor && end > floor) standing = 'dependent';
  return { subject: trimmed(words, start, end, cue), standing, governor };
}

/** The key words of standards are in capitals: "keys that SHALL NOT be exported" (RFC 2119). */
function isKeyWord(word: Word | undefined): boolean {
  return word !== undefined && /^(?:MUST|SHALL|SHOULD)$/.test(word.text);
}

/** A relative or conditional part of a noun phrase, closed before `end`: "that collect data", "where … receives". */
function closedBy(words: readonly Word[], from: number, end: number): boolean {
  const before = words[from - 1]?.lower;
  return (before === ',' || before === 'or' || before === 'and') && hasFinite(words, from, end);
}

/** Index of the comma or other mark before `at`. */
function lastMark(words: readonly Word[], floor: number, at: number): number {
  for (let mark = at - 1; mark > floor; mark--) if (/^[,;:—–]$/.test(words[mark]?.lower ?? '')) return mark;
  return floor;
}

function inRelative(words: readonly Word[], floor: number, at: number): boolean {
  for (let back = at - 1; back > floor; back--) {
    const word = words[back]?.lower ?? '';
    if (is(words[back], STOP)) return false;
    if (/^(?:that|which|who)$/.test(word)) return isRelativeSubject(words, back, at);
  }
  return false;
}

function opensRelative(words: readonly Word[], at: number): boolean {
  return /^(?:where|which|who|that|when|whose)$/.test(words[at]?.lower ?? '');
}

function startsPhrase(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (is(word, DETERMINER) || is(word, PRONOUN) || is(word, CAPITAL) || /s$/.test(word.lower))
  );
}

function hasFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    // "May" is a month.
    if (word && is(word, FINITE) && !word.quoted && word.text !== 'May') return true;
  }
  return false;
}

/** ", in consultation with the States," before the modal: the subject ends before it. */
function beforeAside(words: readonly Word[], end: number, floor: number): number {
  for (let at = end - 2; at > Math.max(floor, end - 40); at--) {
    if (words[at]?.lower !== ',') continue;
    // "First, …," has nothing before it.
    return at - floor > 0 && !is(words[at - 1], CONNECTOR) ? at : end - 1;
  }
  return end - 1;
}

/** "the office – a body of nine – must" */
function beforeDash(words: readonly Word[], end: number, floor: number): number {
  for (let at = end - 2; at > floor; at--) if (/^[—–]$/.test(words[at]?.lower ?? '')) return at;
  return end - 1;
}

function isPostmodifier(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  return (
    /^(?:which|who|whose|including|such|where|especially|particularly|notably)$/.test(word) ||
    ((word === 'or' || word === 'and') && /^(?:where|which|who|that)$/.test(next))
  );
}

/** Whether the sentence opens with a phrase that a comma will close: "In 2027,", "To be sure,", "While …,". */
function opensAdverbial(words: readonly Word[], floor: number): boolean {
  let at = floor;
  while (is(words[at], CONNECTOR) || words[at]?.lower === ',') at++;
  const word = words[at]?.lower ?? '';
  return (
    at > floor ||
    is(words[at], PREPOSITION | SUBORDINATOR | ADVERB) ||
    /(?:ing|ed)$/.test(word) ||
    /^(?:rather|together|instead|along|whether|should|were|had|how|what|bearing|no)$/.test(word)
  );
}

/** "groups that publish data": a verb follows; not "rules that agencies must keep". */
function isRelativeSubject(words: readonly Word[], at: number, end: number): boolean {
  const next = words[at + 1];
  if (!next || at + 1 >= end) return false;
  if (is(next, DETERMINER) || is(next, PRONOUN) || is(next, CAPITAL)) return false;
  if (is(next, VERB | FINITE | ADVERB) || (words[at]?.lower === 'who' && is(next, PASSES))) return true;
  return /(?:s|ed)$/.test(next.lower) && at + 2 < end;
}

/** "the tools you need to": a pronoun right behind a noun. */
function isReducedRelative(words: readonly Word[], start: number, end: number): boolean {
  if (end - 1 <= start || !/^(?:you|we|they|he|she|i)$/.test(words[end - 1]?.lower ?? '')) return false;
  const before = words[end - 2]?.lower ?? '';
  return /^\p{L}/u.test(before) && !is(words[end - 2], CONNECTOR | SUBORDINATOR | ADVERB);
}
