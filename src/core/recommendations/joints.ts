import { isOn, listOf } from './lists.ts';
import {
  ADVERB,
  CAPITAL,
  DETERMINER,
  is,
  MAYBE_VERB,
  PARTICIPLES,
  PASSES,
  PREPOSITION,
  PRONOUN,
  VERB,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** Where the next action starts. */
export interface Joint {
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
export function jointAt(
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
  // "review and, where appropriate, revise"
  if (comma && words[start + 1]?.lower === 'and' && words[start + 2]?.lower === ',') return undefined;
  let verb = at + 1;
  let joined = comma ? '' : mark;
  if (comma && JOINING.test(words[verb]?.lower ?? '')) joined = words[verb++]?.lower ?? '';
  let negated = false;
  let adverbs = 0;
  let infinitive = false;
  for (; verb < end; verb++) {
    const word = words[verb]?.lower ?? '';
    if (word === 'not' || word === 'never' || word === "don't") negated = true;
    else if (word === 'do' && words[verb + 1]?.lower === 'not') adverbs++;
    else if (word === ',' && adverbs > 0) continue;
    else if (
      is(words[verb], ADVERB) ||
      word === '•' ||
      (adverbs === 0 && word === 'to' && verb > at + 1 && joined !== '')
    ) {
      adverbs++;
      infinitive ||= word === 'to';
    } else break;
  }
  // "including, but not limited to,"
  if (words[verb]?.lower === 'limited') return undefined;
  if (verb >= end || (!comma && !negated && !run && adjacent(words, start, at))) return undefined;
  if (hangsOnInfinitive(words, start, at)) return undefined;
  if (comma && adjacent(words, start, at) && isBareVerb(words, verb))
    return { verb, negated, contrast: false, run: true };
  if (sharesBe(words, start, at, verb, end)) return { verb, negated, contrast: joined === 'but' };
  if (!comma && low && mark !== 'but') return undefined;
  // "fund the systems but leave the design"
  const opposed = is(words[verb], VERB) && is(words[verb + 1], DETERMINER | PRONOUN);
  if (!comma && mark === 'but' && !negated && adverbs === 0 && !opposed) return undefined;
  if (endsInIng(words[start])) return nextGerund(words, verb, end, joined, negated);
  if (negated && joined !== '' && isAct(words, verb, end))
    return { verb, negated, contrast: joined === 'but' };
  // "and to do so before May": the same act again.
  if (words[verb]?.lower === 'do' && /^(?:so|it|this|that)$/.test(words[verb + 1]?.lower ?? ''))
    return undefined;
  const sure = mark === ';' || mark === '•';
  const listed = sure || (inList && !hasComma(words, start, at));
  return readsAsVerb(words, verb, end, comma ? (listed ? 'list' : 'comma') : 'bare')
    ? // "not to attach it to the bill, and to allow amendments"
      { verb, negated, contrast: joined === 'but' || infinitive }
    : undefined;
}

/** "consider whether to continue(, modify, or expand it)", "the way we keep(, share and use it)": verbs of an inner clause. */
function hangsOnInfinitive(words: readonly Word[], start: number, at: number): boolean {
  let verb = words[at - 1]?.lower === ',' ? at - 2 : at - 1;
  while (is(words[verb], PASSES) && words[verb - 1]?.lower === ',') verb -= 2;
  return (
    is(words[verb], VERB) &&
    (words[verb - 1]?.lower === 'to' || is(words[verb - 1], PRONOUN)) &&
    verb - 1 > start
  );
}

/** "recommend lowering the threshold, ring-fencing a fifth and ending the levy"; ", ensuring that" only says what follows. */
function nextGerund(
  words: readonly Word[],
  verb: number,
  end: number,
  joined: string,
  negated: boolean,
): Joint | undefined {
  // "a register for gathering and sharing data"
  if (!endsInIng(words[verb]) || (joined !== '' && endsInIng(words[verb - 2]))) return undefined;
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
export function nextInfinitive(
  words: readonly Word[],
  from: number,
  at: number,
  end: number,
): Joint | undefined {
  if (words[from - 1]?.lower !== 'to') return undefined;
  const mark = words[at]?.lower;
  if (mark !== 'and' && mark !== ',') return undefined;
  let to = words[at + 1]?.lower === 'and' ? at + 2 : at + 1;
  if (mark === 'and') to = afterAside(words, to, end);
  const negated = words[to]?.lower === 'not';
  if (negated) to++;
  if (words[to]?.lower !== 'to' || (mark === ',' && to === at + 1 && !endsWithInfinitive(words, to, end)))
    return undefined;
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
  // "go further and protect"
  if (at > start + 1 && MOVING.test(words[start]?.lower ?? '')) return false;
  for (let between = start + 1; between < at; between++) if (!is(words[between], ADVERB)) return false;
  return true;
}

/** "and not speculate", "and not drop the case", but not "and not industry lobbyists": what follows "not" is an act. */
function isAct(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  if (is(word, MAYBE_VERB)) return true;
  const isLast = at + 1 >= end && !word?.lower.endsWith('s');
  return is(word, PASSES) && (isLast || is(words[at + 1], DETERMINER | PRONOUN | PREPOSITION | ADVERB));
}

const MOVING = /^(?:go|move|act|step|come)$/;

/** "integrated with planning, budget, and (program decisions)": amid a list of things. */
function hasComma(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.lower === ',') return true;
  return false;
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
  // "elements that support objectives, and result in savings"
  if (lower === 'result') return false;
  const next = words[at + 1];
  const after = at + 1 < end ? (next?.lower ?? '') : '';
  if (after === ',' || JOINING.test(after))
    return is(word, VERB) && (place !== 'bare' || after !== ',') && !/^(?:of|s)$/.test(after);
  if (is(word, VERB)) return true;
  if (!is(word, MAYBE_VERB)) return false;
  // "and phase in clean cooking"
  if (lower === 'phase' && /^(?:in|out)$/.test(after)) return true;
  if (after === '' || /^[.:)]$/.test(after)) return false;
  // "burden sharing, force planning and posture"
  if (place === 'list' && endsInIng(next)) return false;
  if (is(next, DETERMINER | PRONOUN | ADVERB) || after.endsWith('ly')) return true;
  // "and report against it", "and direct judges to decide"
  if (is(next, PREPOSITION) && is(words[at + 2], PRONOUN)) return true;
  if (/^(?:direct|instruct|order|task|press|charge)$/.test(lower) && hasInfinitive(words, at + 1, end))
    return true;
  if (after !== '' && isOn(next, PARTICLES)) return true;
  if (is(next, PREPOSITION))
    return /^(?:to|on|with|against|from)$/.test(after) && place !== 'bare'
      ? true
      : (after === 'on' && /^(?:report|act|build|draw|focus|work|vote|follow)$/.test(lower)) ||
          (after === 'to' &&
            /^(?:return|report|respond|contribute|move|transfer|switch|transition|shift|turn|reply|add|work|commit|prepare)$/.test(
              lower,
            ));
  // "and share what they learn"
  if (after === 'what' && is(words[at + 2], PRONOUN)) return true;
  if (/^(?:that|how|whether|when|is|are|was|has|will|can|which|who)$/.test(after))
    return /^(?:that|how|whether)$/.test(after) && place !== 'bare';
  if (place === 'list') return true;
  // "and check passwords against", but not "readable and open formats for"
  const described = /-|(?:able|ible|ive|ful|ous|al|ed|ic)$/.test(words[at - 2]?.lower ?? '');
  if (!described && /[^su]s$/.test(after) && is(words[at + 2], PREPOSITION) && words[at + 2]?.lower !== 'of')
    return true;
  return next !== undefined && (is(next, CAPITAL) || /^\p{N}/u.test(next.text) || /ed$/.test(after));
}

/** "judges to decide": who does what, a few words on. */
function hasInfinitive(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from + 1; at < Math.min(end - 1, from + LONGEST_NAME); at++)
    if (words[at]?.lower === 'to') return is(words[at + 1], MAYBE_VERB);
  return false;
}

/** In words. */
const LONGEST_NAME = 6;

/** "check out", "scale up" */
export const PARTICLES = listOf('up out off down away back forward ahead');
