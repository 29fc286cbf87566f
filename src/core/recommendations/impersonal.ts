import type { Strength } from '../brief.ts';
import { isSubjunctive } from './asking.ts';
import { type Cue, skipAdverbs, type WordRange } from './cues.ts';
import { ADVERB, CAPITAL, DETERMINER, is, MAYBE_VERB, PREPOSITION, PRONOUN, STOP } from './word-classes.ts';
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
  if (!/^(?:is|are|it's|would|may|remains|seems)$/.test(verb)) return undefined;
  const be = verb === 'would' || verb === 'may';
  if (be && words[at + 1]?.lower !== 'be') return undefined;
  const gap = skipAdverbs(words, at + (be ? 2 : 1));
  // "more critical than ever"; "more important", than something else, only compares.
  const more = words[gap.to]?.lower === 'more' && words[gap.to + 2]?.lower === 'than';
  const place = more && words[gap.to + 3]?.lower === 'ever' ? gap.to + 1 : gap.to;
  const merit = words[place]?.lower ?? '';
  const strength = MERITS.get(merit);
  const hedged = verb === 'may' ? 'may' : undefined;
  const it = verb === "it's" || words[at - 1]?.lower === 'it';
  if (strength && it && !gap.negated) return afterMerit(words, at, place, hedged ?? strength);
  const fault = it && !gap.negated ? afterFault(words, at, gap.to) : undefined;
  if (fault) return fault;
  return neededCue(words, at, gap.to, merit) ?? courseCue(words, at, gap.to, gap.negated);
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
  for (let at = from + 1; at < Math.min(words.length, from + 40); at++) {
    const word = words[at]?.lower ?? '';
    if (/^[.;:?!]$/.test(word)) return undefined;
    if (!infinitive && /^(?:must|should|shall|ought)$/.test(word)) return undefined;
    if (infinitive ? word !== 'to' : !(FINITE_OR_BASE.test(word) || isSubjunctive(words, at, from))) continue;
    const gap = skipAdverbs(words, infinitive ? at + 1 : at);
    const negated = gap.negated || words[at - 1]?.lower === 'not';
    if (infinitive && !is(words[gap.to], MAYBE_VERB)) continue;
    return { to: gap.to, subject: { from, to: words[at - 1]?.lower === 'not' ? at - 1 : at }, negated };
  }
  return undefined;
}

const FINITE_OR_BASE =
  /^(?:is|are|be|has|have|takes?|does|do|makes?|remains?|continues?|ensures?|acts?|works?)$/;

/** "further work is (urgently) needed": what is asked is the subject. */
function neededCue(words: readonly Word[], at: number, merit: number, word: string): Cue | undefined {
  const strength =
    word === 'needed' || word === 'overdue'
      ? 'must'
      : /^(?:encouraged|recommended|discouraged|warranted|advised)$/.test(word)
        ? 'should'
        : undefined;
  if (!strength || !/^(?:is|are)$/.test(words[at]?.lower ?? '')) return undefined;
  if (
    words[merit + 1]?.lower === 'to' ||
    /^(?:it|as|if|when|where|that|which|what)$/.test(words[at - 1]?.lower ?? '')
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

const COURSES: ReadonlySet<string> = new Set(
  (
    'course step steps approach path option way strategy policy priority priorities response solution ' +
    'alternative choice remedy thing action forward move answer'
  ).split(' '),
);
const PRAISE: ReadonlySet<string> = new Set(
  (
    'prudent better best wise wiser right sensible next first urgent top only key immediate correct ' +
    'proper effective obvious smarter safer realistic sound essential necessary important preferable'
  ).split(' '),
);

/** The words of a subject up to its first preposition: "the best way (forward for the union)". */
function subjectBefore(words: readonly Word[], at: number): string[] {
  let from = at;
  while (from > Math.max(0, at - 20) && !/^[,;:.—]$/.test(words[from - 1]?.lower ?? '')) from--;
  let end = Math.min(from + 1, at);
  while (end < at && !is(words[end], PREPOSITION)) end++;
  return words.slice(from, end).map(word => word.lower);
}

/** "The more prudent course of action is to reserve …" */
function courseCue(words: readonly Word[], at: number, next: number, negated: boolean): Cue | undefined {
  const to = words[next]?.lower === 'to' ? next + 1 : undefined;
  if (to === undefined || !/^(?:is|would|are)$/.test(words[at]?.lower ?? '')) return undefined;
  const before = subjectBefore(words, at);
  const head = before.findLastIndex(word => COURSES.has(word));
  if (head < 0 || !before.slice(0, head + 1).some(isPraise)) return undefined;
  const gap = skipAdverbs(words, to);
  if (!is(words[gap.to], MAYBE_VERB)) return undefined;
  return {
    from: at,
    to: gap.to,
    modal: `${phrase(words, at, next)} to`,
    strength: 'should',
    negated: negated || gap.negated,
    subject: doerBefore(words, at) ?? 'nobody',
    kind: 'impersonal',
    open: false,
  };
}

function isPraise(word: string): boolean {
  return PRAISE.has(word) || word === 'priority' || /^\p{Ll}{3,}est$/u.test(word);
}

/** Who could take a course: "the wisest thing (the governors) could do is to". */
function doerBefore(words: readonly Word[], at: number): WordRange | undefined {
  if (words[at - 1]?.lower !== 'do' || !/^(?:can|could)$/.test(words[at - 2]?.lower ?? '')) return undefined;
  let from = at - 2;
  while (from > 0 && !COURSES.has(words[from - 1]?.lower ?? '') && words[from - 1]?.lower !== 'that') from--;
  return from > 0 && from < at - 2 ? { from, to: at - 2 } : undefined;
}

/** "it is the responsibility of X to", "it is up to X to", "it falls to X to" */
function fallsCue(words: readonly Word[], at: number): Cue | undefined {
  if (words[at]?.lower !== 'it') return undefined;
  const said = words.slice(at + 1, at + 7).map(word => word.lower);
  const match =
    /^((?:is|remains) (?:also )?(?:the )?(?:responsibility|duty|job|task) of|(?:is|remains) up to|(?:is|remains) incumbent (?:on|upon)|(?:now )?falls (?:to|on)) /.exec(
      said.join(' '),
    );
  if (!match?.[1]) return undefined;
  const from = at + 1 + match[1].split(' ').length;
  const asked = subjectAndVerb(words, from, true);
  return (
    asked && {
      from: at,
      ...asked,
      modal: `it ${match[1]}`,
      strength: 'must',
      kind: 'impersonal',
      open: false,
    }
  );
}

/** "it is (high) time (for X) to", "the time has come to", "there is a need for X to", "have a responsibility to" */
export function timeCue(words: readonly Word[], at: number): Cue | undefined {
  const falls = fallsCue(words, at);
  if (falls) return falls;
  const word = words[at]?.lower ?? '';
  if (!/^(?:time|responsibility|duty|obligation|need)$/.test(word)) return undefined;
  const rest = words
    .slice(at + 1, at + 3)
    .map(each => each.lower)
    .join(' ');
  const before = words.slice(Math.max(0, at - 4), at).map(each => each.lower);
  const base = { from: at, kind: 'impersonal' as const, open: false };
  let after: number | undefined;
  let strength: Strength = 'must';
  if (word === 'time' && rest === 'has come') after = at + 3;
  else if (
    word === 'time' &&
    /^(?:is|it's|now|high|past|the)$/.test(before.at(-1) ?? '') &&
    before.some(each => /^(?:is|it's)$/.test(each))
  )
    after = at + 1;
  else if (
    /^(?:responsibility|duty|obligation)$/.test(word) &&
    before.some(each => /^(?:have|has)$/.test(each))
  ) {
    if (words[at + 1]?.lower !== 'to') return undefined;
    const from = at - [...before].reverse().findIndex(each => /^(?:have|has)$/.test(each)) - 1;
    return {
      ...base,
      from,
      to: at + 2,
      modal: phrase(words, from, at + 2),
      strength,
      negated: false,
      subject: 'clause',
      kind: 'duty',
    };
  } else if (
    word === 'need' &&
    before.includes('there') &&
    before.some(each => /^(?:is|remains)$/.test(each)) &&
    !before.includes('no')
  )
    after = at + 1;
  if (after === undefined) return undefined;
  if (word === 'time') strength = 'should';
  const next = words[after]?.lower;
  const modal = phrase(words, at, after + 1);
  if (next === 'to') return { ...base, to: after + 1, modal, strength, negated: false, subject: 'nobody' };
  const past = word === 'time' ? wishedFor(words, next === 'that' ? after + 1 : after) : undefined;
  if (past) return { ...base, ...past, modal, strength, negated: false };
  if (next !== 'for' && next !== 'that') return undefined;
  const asked = subjectAndVerb(words, after + 1, next === 'for');
  if (asked) return { ...base, ...asked, modal, strength };
  return word === 'need'
    ? { ...base, to: after + 1, modal, strength, negated: false, subject: 'nobody' }
    : undefined;
}

/** "it is high time (that) the county listened": what is to happen stands in the past tense. */
function wishedFor(words: readonly Word[], from: number): { to: number; subject: WordRange } | undefined {
  if (!is(words[from], DETERMINER | PRONOUN | CAPITAL)) return undefined;
  for (let to = from + 1; to < Math.min(words.length, from + 8); to++) {
    const word = words[to]?.lower ?? '';
    if (is(words[to], STOP | PREPOSITION)) return undefined;
    if (PAST.test(word)) return { to, subject: { from, to } };
  }
  return undefined;
}

const PAST =
  /^(?:\p{Ll}{3,}ed|was|were|had|did|took|made|gave|got|came|went|began|put|set|let|stood|kept|found|paid|built|held|spoke|told)$/u;

function phrase(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(Math.max(0, from), to)
    .map(word => word.lower)
    .join(' ');
}
