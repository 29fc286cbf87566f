import {
  beforeAside,
  beforeDash,
  closedBy,
  hasFinite,
  inRelative,
  isKeyWord,
  isPostmodifier,
  isReducedRelative,
  isRelativeSubject,
  lastMark,
  opensAdverbial,
  opensRelative,
  startsPhrase,
} from './clause-signs.ts';
import type { WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import { trimmed } from './subjects.ts';
import { deniesClause, governs, saysWithoutThat } from './thoughts.ts';
import {
  ADVERB,
  COMMA,
  CONCESSIVE,
  CONDITIONAL,
  CONNECTOR,
  DETERMINER,
  is,
  MAYBE_VERB,
  PREPOSITION,
  STOP,
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

/** What is known of a clause while its opening is searched for, leftwards from its modal. */
interface Search {
  readonly words: readonly Word[];
  readonly cue: number;
  /** Nothing left of it belongs to the clause. */
  readonly floor: number;
  /** Where the subject ends. */
  readonly end: number;
  /** Another clause ends at the floor. */
  readonly joined: boolean;
  /** The sentence opens with a phrase that a comma closes, so that a comma may be that one. */
  readonly adverbial: boolean;
  /** A comma with "and" was passed, as the last of a list has it. */
  list: boolean;
  /** The first of the list, as far as it has been passed; -1 before. */
  listStart: number;
}

type Opening = Pick<Clause, 'standing' | 'governor'> & { readonly start: number };

/**
 * The clause whose modal stands at `cue`, read leftwards from there; nothing left of `floor` belongs to it. `joined`:
 * another clause ends there. `impersonal`: the cue has its subject in it, "it is time to".
 */
export function clauseOf(
  words: readonly Word[],
  cue: number,
  floor: number,
  joined = false,
  impersonal = false,
): Clause {
  const end = endOfSubject(words, cue, floor, impersonal);
  if (end === undefined) return { subject: { from: cue, to: cue }, standing: 'main', governor: -1 };
  const adverbial = joined || opensAdverbial(words, floor);
  const search = { words, cue, floor, end, joined, adverbial, list: false, listStart: -1 };
  const { start, standing, governor } = openingOf(search);
  const dependent =
    isReducedRelative(words, start, end) ||
    // No joint between two modals: the second is in a relative clause without its pronoun.
    (joined && start === floor && end > floor);
  return {
    subject: trimmed(words, start, end, cue),
    standing: dependent ? 'dependent' : standing,
    governor,
  };
}

/** Before adverbs and asides that stand between it and the modal; undefined where the subject is part of the cue. */
function endOfSubject(
  words: readonly Word[],
  cue: number,
  floor: number,
  impersonal: boolean,
): number | undefined {
  let end = cue;
  while (end > floor && (is(words[end - 1], ADVERB) || words[end - 1]?.lower === '•')) end--;
  // "They can and should"
  if (end - floor > 2 && isOn(words[end - 1], JOINING) && isOn(words[end - 2], MODALS)) end -= 2;
  const mark = words[end - 1]?.lower;
  // "If so, it is time to"
  if (mark === ',') return end < cue || impersonal ? undefined : beforeAside(words, end, floor);
  return mark === '—' || mark === '–' ? beforeDash(words, end, floor) : end;
}

function openingOf(search: Search): Opening {
  const { floor, end } = search;
  for (let at = end - 1; at >= floor; at--) {
    const opening = openingAt(search, at);
    if (opening) return opening;
  }
  return plain(search.listStart >= 0 ? search.listStart : floor);
}

function plain(start: number): Opening {
  return { start, standing: 'main', governor: -1 };
}

function content(start: number, denied: boolean, governor: number): Opening {
  return { start, standing: denied ? 'dependent' : 'content', governor };
}

/** Whether a mark, a conjunction, a relative pronoun or a verb of saying at `at` opens the clause. */
function openingAt(search: Search, at: number): Opening | undefined {
  const { words, end } = search;
  const word = words[at];
  if (is(word, COMMA)) return afterComma(search, at);
  if (is(word, STOP)) return plain(at + 1);
  if (word?.lower === 'that') return afterThat(search, at);
  if (isOn(word, RELATIVE)) return afterRelative(search, at);
  if (word?.lower === 'why' && /^(?:is|that's|was)$/.test(words[at - 1]?.lower ?? '')) return plain(at + 1);
  if (saysWithoutThat(words, at, end)) return content(at + 1, deniesClause(words, at), at);
  // "…, as all milestones have to be met": a reason.
  if (word?.lower === 'as' && is(words[at - 1], COMMA) && at - 1 > search.floor && !closedBy(words, at, end))
    return { start: at + 1, standing: 'dependent', governor: -1 };
  if (is(word, CONCESSIVE | CONDITIONAL)) return afterCondition(search, at);
  return isOn(word, COORDINATING) ? afterConjunction(search, at) : undefined;
}

/** Of a comma: what it parts the clause from; undefined where the subject goes on. */
function afterComma(search: Search, at: number): Opening | undefined {
  const { words, floor, end, joined, adverbial } = search;
  if (at + 1 >= end || isPostmodifier(words, at + 1)) return undefined;
  const after = words[at + 1];
  if (isOn(after, CONTRASTING)) return plain(at + 1);
  if (isOn(after, LISTING)) {
    if ((joined || hasFinite(words, floor, at)) && !opensRelative(words, at + 2)) return plain(at + 2);
    search.list = true;
  } else if (!search.list) {
    if (adverbial || hasFinite(words, floor, at)) return plain(at + 1);
  } else if (adverbial && (search.listStart < 0 || is(after, DETERMINER))) {
    // "In 2027, the mayor, the council, and the port": the first of the list.
    search.listStart = at + 1;
  }
  return undefined;
}

function afterThat({ words, cue, floor, end }: Search, at: number): Opening | undefined {
  // ", that address should": points at it.
  if (at <= floor || is(words[at - 1], COMMA)) return undefined;
  // "It is in the ports that we must invest"
  if (isCleft(words, floor)) return at + 1 < end ? plain(at + 1) : undefined;
  // "exceptions to that ban should"
  if (is(words[at - 1], PREPOSITION) && words[at - 1]?.lower !== 'in') return undefined;
  if (governs(words, at - 1, floor)) return content(at + 1, deniesClause(words, at - 1), at);
  if (isRelativeSubject(words, at, end)) return undefined;
  return relative(words, cue, at + 1, end, false);
}

/** "It is among the crews", "It is here": what "that" behind it goes on with is the main clause. */
function isCleft(words: readonly Word[], floor: number): boolean {
  let at = floor;
  while (is(words[at], CONNECTOR | COMMA)) at++;
  if (words[at]?.lower !== 'it' || !/^(?:is|was)$/.test(words[at + 1]?.lower ?? '')) return false;
  return is(words[at + 2], PREPOSITION) || /^(?:here|now|there|only)$/.test(words[at + 2]?.lower ?? '');
}

function afterRelative({ words, cue, end }: Search, at: number): Opening | undefined {
  if (isRelativeSubject(words, at, end) && at + 1 < end) return undefined;
  // "the basis on which it was chosen must": with a verb of its own
  if (is(words[at - 1], PREPOSITION) && hasFinite(words, at + 1, end)) return undefined;
  const afterthought = words[at]?.lower === 'which' && words[at - 1]?.lower === ',';
  return relative(words, cue, at + 1, end, afterthought);
}

/** Where the pronoun is the subject, the clause may ask for something all the same. */
function relative(
  words: readonly Word[],
  cue: number,
  start: number,
  end: number,
  afterthought: boolean,
): Opening {
  const asks = start >= end && (afterthought || isKeyWord(words[cue]));
  return { start, standing: asks ? 'relative' : 'dependent', governor: -1 };
}

function afterCondition({ words, floor, end }: Search, at: number): Opening | undefined {
  // "because of the heat"
  if (words[at]?.lower === 'because' && words[at + 1]?.lower === 'of') return undefined;
  const closed = at > floor && closedBy(words, at, end);
  // "If they agree we should wait", "Wherever possible they should live there": no comma between.
  const main = afterShortCondition(words, at, end);
  if (main !== undefined) return plain(main);
  // "Before May the States should": a time, no clause.
  if (closed || (isOn(words[at], TEMPORAL) && !hasFinite(words, at, end))) return undefined;
  return { start: at + 1, standing: is(words[at], CONCESSIVE) ? 'concessive' : 'dependent', governor: -1 };
}

/** Where the main clause starts behind a condition that no comma closes. */
function afterShortCondition(words: readonly Word[], at: number, end: number): number | undefined {
  if (/^(?:possible|necessary|needed|appropriate|feasible|so)$/.test(words[at + 1]?.lower ?? ''))
    return at + 2 < end ? at + 2 : undefined;
  const isPronoun = /^(?:we|they|it|he|she|you)$/.test(words[end - 1]?.lower ?? '');
  return isPronoun && end - at > 3 && words[end - 2]?.lower !== 'that' && hasVerb(words, at + 1, end - 1)
    ? end - 1
    : undefined;
}

function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  if (hasFinite(words, from, to)) return true;
  for (let at = from + 1; at < to; at++) {
    if (is(words[at - 1], DETERMINER)) continue;
    // "people favor such a settlement"
    if (is(words[at], VERB) || (is(words[at], MAYBE_VERB) && is(words[at + 1], DETERMINER))) return true;
  }
  return false;
}

function afterConjunction({ words, floor, end, joined }: Search, at: number): Opening | undefined {
  if (!joined && !hasFinite(words, lastMark(words, floor, at), at)) return undefined;
  if (words[at]?.lower !== 'or' && at + 1 < end && !startsPhrase(words[at + 1])) return undefined;
  if (opensRelative(words, at + 1) || inRelative(words, floor, at)) return undefined;
  return plain(at + 1);
}

const JOINING = listOf('and or');
const MODALS = listOf('can could may might will would should must');
const RELATIVE = listOf('which who whom whose');
const CONTRASTING = listOf('but so yet');
const LISTING = listOf('and or nor');
const COORDINATING = listOf('and but or so');
/** A noun may follow as well as a clause. */
const TEMPORAL = listOf('before after since until once');
