import type { Strength } from '../brief.ts';
import { beforeAdverbs, isSubjunctive } from './asking.ts';
import { courseCue, subjectBefore } from './courses.ts';
import { type Cue, phrase, skipAdverbs, startsAction, type WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import { TAKES_INFINITIVE } from './subjects.ts';
import { ADVERB, DETERMINER, is } from './word-classes.ts';
import type { Word } from './words.ts';

const MERITS: ReadonlyMap<string, Strength> = new Map([
  ['essential', 'must'],
  ['necessary', 'must'],
  ['imperative', 'must'],
  ['vital', 'must'],
  ['crucial', 'must'],
  ['critical', 'must'],
  ['urgent', 'must'],
  ['incumbent', 'must'],
  ['mandatory', 'must'],
  ['compulsory', 'must'],
  ['obligatory', 'must'],
  ['important', 'should'],
  ['advisable', 'should'],
  ['recommended', 'should'],
  ['prudent', 'should'],
  ['wise', 'should'],
  ['smart', 'should'],
  ['desirable', 'should'],
  ['preferable', 'should'],
  ['better', 'should'],
  ['best', 'should'],
  ['sensible', 'should'],
  ['appropriate', 'should'],
  ['suggested', 'should'],
  ['proposed', 'should'],
]);
/** Asks the reader to take in a thought, not anybody to act. */
const THINKING: ReadonlySet<string> = new Set(
  (
    'note notice understand recognise recognize remember know realise realize distinguish acknowledge ' +
    'stress emphasise emphasize see recall bear point appreciate say mention observe add ask reiterate ' +
    'underline highlight clarify find explain'
  ).split(' '),
);

/** "it is essential (for X) to", "it is important that X", "a better course is to", "further research is needed" */
export function impersonalCue(words: readonly Word[], at: number): Cue | undefined {
  const verb = words[at]?.lower ?? '';
  if (!/^(?:is|are|it's|would|may|remains|seems)$/.test(verb)) return dutyCue(words, at, verb);
  const be = verb === 'would' || verb === 'may';
  if (be && words[at + 1]?.lower !== 'be') return undefined;
  const gap = skipAdverbs(words, at + (be ? 2 : 1));
  // "more critical than ever"; "more important", than something else, only compares.
  const more = words[gap.to]?.lower === 'more' && words[gap.to + 2]?.lower === 'than';
  const place = more && words[gap.to + 3]?.lower === 'ever' ? gap.to + 1 : gap.to;
  const merit = words[place]?.lower ?? '';
  // "it is good practice for an officer to be present"
  if (
    /^(?:good|best)$/.test(merit) &&
    words[place + 1]?.lower === 'practice' &&
    words[at - 1]?.lower === 'it'
  )
    return gap.negated ? undefined : afterMerit(words, at, place + 1, 'should');
  const strength = MERITS.get(merit);
  const hedged = verb === 'may' ? 'may' : undefined;
  const it = verb === "it's" || words[at - 1]?.lower === 'it';
  if (strength && it && !gap.negated) return afterMerit(words, at, place, hedged ?? strength);
  const fault = it && !gap.negated ? afterFault(words, at, gap.to) : undefined;
  if (fault) return fault;
  return (
    whatIsNeeded(words, at) ??
    neededCue(words, at, gap.to, merit) ??
    courseCue(words, at, gap.to, gap.negated) ??
    needCue(words, at)
  );
}

/** "it should be mandatory for X to V" */
function dutyCue(words: readonly Word[], at: number, modal: string): Cue | undefined {
  if (words[at - 1]?.lower !== 'it' || words[at + 1]?.lower !== 'be' || !isOn(words[at + 2], DUTIES))
    return undefined;
  return afterMerit(words, at, at + 2, modal === 'should' ? 'should' : 'must');
}

const DUTIES = listOf('mandatory compulsory obligatory');

/** "The need of the hour is for the ministry to publish it" */
function needCue(words: readonly Word[], at: number): Cue | undefined {
  if (words[at]?.lower !== 'is' || words[at + 1]?.lower !== 'for') return undefined;
  if (!subjectBefore(words, at).some(word => word === 'need' || word === 'priority')) return undefined;
  const asked = subjectAndVerb(words, at + 2, true);
  return (
    asked && {
      from: at,
      ...asked,
      modal: phrase(words, at, at + 2),
      strength: 'must',
      kind: 'impersonal',
      open: false,
    }
  );
}

/** What is against an act: "it would be a mistake to wait". */
const FAULTS: ReadonlySet<string> = new Set(
  (
    'mistake error blunder folly unwise wrong imprudent premature foolish reckless inadvisable counterproductive ' +
    'short-sighted shortsighted irresponsible inappropriate'
  ).split(' '),
);

function afterFault(words: readonly Word[], at: number, place: number): Cue | undefined {
  let fault = place;
  while (fault < place + 3 && (is(words[fault], DETERMINER | ADVERB) || SIZE.test(words[fault]?.lower ?? '')))
    fault++;
  if (!FAULTS.has(words[fault]?.lower ?? '')) return undefined;
  const base = afterMerit(words, at, fault, 'should');
  return base && { ...base, negated: !base.negated };
}

const SIZE = /^(?:grave|serious|great|big|costly|terrible|historic|strategic)$/;

function afterMerit(words: readonly Word[], at: number, merit: number, strength: Strength): Cue | undefined {
  const modal = phrase(words, words[at]?.lower === "it's" ? at : at - 1, merit + 1);
  const base = {
    from: words[at]?.lower === "it's" ? at : at - 1,
    modal,
    strength,
    kind: 'impersonal' as const,
  };
  // "more critical than ever"
  const tail = words[merit + 1]?.lower === 'than' && words[merit + 2]?.lower === 'ever' ? merit + 2 : merit;
  const next = words[tail + 1]?.lower;
  if (next === 'to') {
    const gap = skipAdverbs(words, tail + 2);
    const verb = words[gap.to]?.lower;
    if (verb === undefined || THINKING.has(verb)) return undefined;
    if (verb === 'keep' && words[gap.to + 2]?.lower === 'mind') return undefined;
    return { ...base, to: gap.to, negated: gap.negated, subject: 'nobody', open: false };
  }
  if (next !== 'that' && next !== 'for') return undefined;
  const asked = subjectAndVerb(words, tail + 2, next === 'for');
  if (asked) return { ...base, ...asked, open: false };
  const colon = words.length - 1;
  return words[colon]?.lower === ':' && colon > tail + 2
    ? { ...base, to: colon, subject: { from: tail + 2, to: colon }, negated: false, open: true }
    : undefined;
}

/** "for X to V", "that X V": who and where the verb is. */
export function subjectAndVerb(
  words: readonly Word[],
  from: number,
  infinitive: boolean,
): { to: number; subject: WordRange; negated: boolean } | undefined {
  // "nor should we pretend that levees will save us"
  const pronoun = infinitive ? -1 : skipAdverbs(words, from + 1).to;
  if (isOn(words[from], PERSONAL) && startsAction(words[pronoun]))
    return { to: pronoun, subject: { from, to: from + 1 }, negated: skipAdverbs(words, from + 1).negated };
  for (let at = from + 1; at < Math.min(words.length, from + 40); at++) {
    const word = words[at]?.lower ?? '';
    if (/^[.;:?!]$/.test(word)) return undefined;
    if (!infinitive && /^(?:must|should|shall|ought)$/.test(word)) return undefined;
    if (is(words[at - 1], DETERMINER)) continue;
    if (infinitive ? word !== 'to' : !(FINITE_OR_BASE.test(word) || isSubjunctive(words, at, from))) continue;
    const gap = skipAdverbs(words, infinitive ? at + 1 : at);
    const negated = gap.negated || words[at - 1]?.lower === 'not' || word.endsWith("n't");
    if (infinitive && (!startsAction(words[gap.to]) || isOn(words[at - 1], TAKES_INFINITIVE))) continue;
    return { to: gap.to, subject: { from, to: beforeAdverbs(words, from, at) }, negated };
  }
  return undefined;
}

const PERSONAL = listOf('we you they it he she');

const FINITE_OR_BASE =
  /^(?:(?:is|are|does|has)n't|is|are|be|has|have|takes?|does|do|makes?|remains?|continues?|ensures?|acts?|works?)$/;

/** In words. */
const LONGEST_CLAUSE = 20;

/** "Further research is needed" asks nothing of anybody. */
const INQUIRY = listOf('research study studies evidence data');

/** "What is needed now is (a table)", "What is required is (to pay)" */
function whatIsNeeded(words: readonly Word[], at: number): Cue | undefined {
  let needed = at - 1;
  while (is(words[needed], ADVERB)) needed--;
  if (!/^(?:needed|required)$/.test(words[needed]?.lower ?? '')) return undefined;
  if (words[needed - 1]?.lower !== 'is' || words[needed - 2]?.lower !== 'what') return undefined;
  if (words[at + 1]?.lower === 'not') return undefined;
  const to = words[at + 1]?.lower === 'to' ? at + 2 : at + 1;
  return {
    from: needed - 2,
    to,
    modal: phrase(words, needed - 2, at + 1),
    strength: 'must',
    negated: false,
    subject: 'nobody',
    kind: 'impersonal',
    open: false,
  };
}

/** "further work is (urgently) needed": what is asked is the subject. */
function neededCue(words: readonly Word[], at: number, merit: number, word: string): Cue | undefined {
  const strength =
    word === 'needed' || word === 'overdue'
      ? 'must'
      : /^(?:encouraged|recommended|discouraged|warranted|advised)$/.test(word)
        ? 'should'
        : undefined;
  if (!strength || !/^(?:is|are)$/.test(words[at]?.lower ?? '')) return undefined;
  // "a determination of whether more is needed"
  if (words.slice(Math.max(0, at - LONGEST_CLAUSE), at).some(({ lower }) => lower === 'whether'))
    return undefined;
  // "is still needed in many cases": how things stand.
  if (words.slice(at + 1, merit).some(({ lower }) => lower === 'still')) return undefined;
  if (
    words[merit + 1]?.lower === 'to' ||
    /^(?:it|as|if|when|where|that|which|what)$/.test(words[at - 1]?.lower ?? '') ||
    isOn(words[at - 1], INQUIRY) ||
    // "No further response is needed"
    words.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'no')
  )
    return undefined;
  return {
    from: at,
    to: at,
    modal: phrase(words, at, merit + 1),
    strength,
    negated: word === 'discouraged',
    subject: 'nobody',
    kind: 'duty',
    open: false,
  };
}
