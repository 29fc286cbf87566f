import type { Strength } from '../brief.ts';
import { type Cue, phrase, type WordRange } from './cue.ts';
import { subjectAndVerb } from './impersonal.ts';
import { ADVERB, CAPITAL, DETERMINER, is, PREPOSITION, PRONOUN, STOP } from './word-classes.ts';
import type { Word } from './words.ts';

/** "it is the responsibility of X to", "it is up to X to", "it falls to X to" */
function fallsCue(words: readonly Word[], at: number): Cue | undefined {
  const isShort = words[at]?.lower === "it's";
  if (!isShort && words[at]?.lower !== 'it') return undefined;
  const said = words.slice(at + 1, at + 7).map(word => word.lower);
  if (isShort) said.unshift('is');
  const match =
    /^((?:is|remains) (?:also )?(?:the )?(?:responsibility|duty|job|task) of|(?:is|remains) up to|(?:is|remains) incumbent (?:on|upon)|(?:now )?falls (?:to|on)) /.exec(
      said.join(' '),
    );
  if (!match?.[1]) return undefined;
  const from = at + (isShort ? 0 : 1) + match[1].split(' ').length;
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
    // "so that there is time to fix it"
    !before.includes('there') &&
    ((is(words[at - 1], ADVERB) && before.at(-1) !== 'not') ||
      /^(?:is|it's|high|past|the)$/.test(before.at(-1) ?? '')) &&
    before.some(each => /^(?:is|it's)$/.test(each))
  )
    after = at + 1;
  else if (
    /^(?:responsibility|duty|obligation)$/.test(word) &&
    before.some(each => /^(?:have|has|under)$/.test(each))
  ) {
    if (words[at + 1]?.lower !== 'to') return undefined;
    const from = at - [...before].reverse().findIndex(each => /^(?:have|has|is|are)$/.test(each)) - 1;
    if (from >= at) return undefined;
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
    /^(?:responsibility|duty|obligation)$/.test(word) &&
    words[at + 1]?.lower === 'to' &&
    IT_IS_THEIRS.test(before.join(' '))
  )
    after = at + 1;
  else if (
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

/** "it is their (solemn) duty": somebody else's than the author's. */
const IT_IS_THEIRS = /(?:^| )it is (?:their|its|his|her|your)(?: \p{L}+)?$/u;

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
