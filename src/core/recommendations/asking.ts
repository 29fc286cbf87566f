import type { Strength } from '../brief.ts';
import { type Cue, skipAdverbs, startsAction, type WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import { bylineBefore, isHead, isOwnVoice } from './own-voice.ts';
import { TAKES_INFINITIVE } from './subjects.ts';
import { isGerund, isVerb } from './verbs.ts';
import {
  ADVERB,
  CAPITAL,
  DETERMINER,
  FINITE,
  is,
  MARK,
  MAYBE_VERB,
  PASSES,
  PREPOSITION,
  VERB,
} from './word-classes.ts';
import type { Word } from './words.ts';

const ASKING: ReadonlyMap<string, Strength> = new Map([
  ['recommend', 'should'],
  ['recommends', 'should'],
  ['urge', 'should'],
  ['urges', 'should'],
  ['call', 'should'],
  ['calls', 'should'],
  ['calling', 'should'],
  ['urging', 'should'],
  ['asking', 'should'],
  ['encourage', 'should'],
  ['encourages', 'should'],
  ['advise', 'should'],
  ['advises', 'should'],
  ['advocate', 'should'],
  ['ask', 'should'],
  ['asks', 'should'],
  ['invite', 'should'],
  ['invites', 'should'],
  ['look', 'should'],
  ['looks', 'should'],
  ['caution', 'should'],
  ['warn', 'should'],
  ['counsel', 'should'],
  ['appeal', 'should'],
  ['appeals', 'should'],
  ['demand', 'must'],
  ['demands', 'must'],
  ['propose', 'should'],
  ['proposes', 'should'],
  ['suggest', 'should'],
  ['request', 'should'],
  ['requests', 'should'],
  ['implore', 'should'],
  ['expect', 'should'],
  ['expects', 'should'],
  ['want', 'should'],
  ['like', 'should'],
  ['require', 'must'],
  ['requires', 'must'],
  ['direct', 'must'],
  ['directs', 'must'],
  ['instruct', 'must'],
  ['instructs', 'must'],
]);

/** "we urge the Council to act", "this directive requires agencies to report", "I recommend against waiting" */
export function askCue(words: readonly Word[], at: number): Cue | undefined {
  const verb = words[at]?.lower ?? '';
  if (verb === 'welcome') return welcomeCue(words, at);
  if (REAFFIRMING.has(verb)) return reaffirmedCue(words, at);
  const strength = ASKING.get(verb);
  const voice = strength && bylineBefore(words, at);
  if (!strength || !(voice || isOwnVoice(words, at))) return undefined;
  const cue = readAsking(words, at, verb, strength);
  return cue && voice ? { ...cue, voice } : cue;
}

function readAsking(words: readonly Word[], at: number, verb: string, strength: Strength): Cue | undefined {
  let to = at + 1;
  while (/ly$|^(?:also|therefore|again|further)$/.test(words[to]?.lower ?? '')) to++;
  let modal = verb;
  const next = words[to]?.lower ?? '';
  if (verb.startsWith('call')) {
    if (!/^(?:on|upon|for)$/.test(next)) return undefined;
    modal = `${verb} ${next}`;
    to++;
  } else if (/^(?:look|appeal)/.test(verb)) {
    if (next !== 'to') return undefined;
    modal = `${verb} to`;
    to++;
  }
  if (words[to]?.lower === 'to' && words[to + 1]?.lower === 'see') return seenCue(words, at, to + 2);
  if (verb === 'like') return undefined;
  // "I propose to consider": what the author will do.
  if (verb.startsWith('propose') && words[to]?.lower === 'to') return undefined;
  const against = words[to]?.lower === 'against';
  const base = { from: at, modal, strength, kind: 'asking' as const };
  // "CISA does not recommend paying", which is no leave to; "we don't recommend a change" asks nothing.
  if (isDenied(words, at)) {
    if (!/^(?:recommend|advise|encourage|advocate)$/.test(verb) || !isGerund(words[to]?.lower ?? ''))
      return undefined;
    return { ...base, to, negated: true, subject: 'nobody', open: false };
  }
  if (/^(?:caution|warn|counsel)$/.test(verb) && !against) return undefined;
  if (against) return { ...base, to: to + 1, negated: true, subject: 'nobody', open: false };
  if (words[to]?.lower === 'that' || words[to]?.lower === ',')
    to = afterAside(words, to, words[to]?.lower === 'that');
  const asked = askedOf(words, to, isOn(words[at], WANTING));
  if (asked === 'modal') return undefined;
  if (asked) return { ...base, ...asked };
  // "we must encourage reform": what we must do.
  let modalAt = at - 1;
  while (is(words[modalAt], ADVERB)) modalAt--;
  if (/^(?:must|should|shall)$/.test(words[modalAt]?.lower ?? '')) return undefined;
  // "the directive requires annual inspections" describes it.
  if (
    verb === 'requires' &&
    (!/^(?:this|our|these)$/.test(words[at - 2]?.lower ?? '') || words[at - 1]?.lower === 'recommendation')
  )
    return undefined;
  // "We request a vote"; "we request that" has been read.
  if (verb === 'request' && is(words[to], DETERMINER))
    return { ...base, to, negated: false, subject: 'nobody', open: false };
  if (
    /^(?:ask|urging|want|invite|expect|request|direct|instruct|look|appeal|demand)/.test(verb) ||
    isHead(words, at)
  )
    return undefined;
  if (to >= words.length) return { ...base, to, negated: false, subject: 'nobody', open: true };
  return { ...base, to, negated: false, subject: 'nobody', open: /^[:—]$/.test(words[to]?.lower ?? '') };
}

/** "We want to see ministers publish it", "we would like to see a ban on it" */
function seenCue(words: readonly Word[], at: number, seen: number): Cue | undefined {
  const verb = words[at]?.lower ?? '';
  if (!(verb === 'want' || (verb === 'like' && /^(?:would|d)$/.test(words[at - 1]?.lower ?? ''))))
    return undefined;
  // "We want to see how it works"
  if (/^(?:how|what|why|who|which|whether|if|where|when)$/.test(words[seen]?.lower ?? '')) return undefined;
  const asked = askedOf(words, seen);
  const base = { from: at, modal: `${verb} to see`, strength: 'should', kind: 'asking' } as const;
  if (asked && asked !== 'modal') return { ...base, ...asked };
  return is(words[seen], DETERMINER)
    ? { ...base, to: seen, negated: false, subject: 'nobody', open: false }
    : undefined;
}

const REAFFIRMING: ReadonlySet<string> = new Set('reiterate repeat renew endorse support restate'.split(' '));

/** "We reiterate our predecessors’ recommendation that the Government bring forward a bill" */
function reaffirmedCue(words: readonly Word[], at: number): Cue | undefined {
  if (!isOwnVoice(words, at)) return undefined;
  const limit = Math.min(words.length, at + 8);
  let noun = at + 1;
  while (noun < limit && !/^(?:recommendation|call|proposal|request|appeal)$/.test(words[noun]?.lower ?? ''))
    noun++;
  if (noun >= limit) return undefined;
  // "our recommendation of last year that"
  let link = noun + 1;
  if (is(words[link], PREPOSITION) && !/^(?:on|upon|for|to)$/.test(words[link]?.lower ?? ''))
    while (link < noun + 8 && words[link] && words[link]?.lower !== 'that') link++;
  if (!/^(?:that|on|upon|for|to)$/.test(words[link]?.lower ?? '')) return undefined;
  const asked = askedOf(words, link + 1);
  if (!asked || asked === 'modal') return undefined;
  return { from: at, modal: words[at]?.lower ?? '', strength: 'should', kind: 'asking', ...asked };
}

/** "We would welcome an update within six months": how committees ask for one; "we welcome the plan" asks nothing. */
function welcomeCue(words: readonly Word[], at: number): Cue | undefined {
  // "We would welcome the chance to meet"
  if (/^(?:chance|opportunity)$/.test(words[at + 2]?.lower ?? '')) return undefined;
  let before = at - 1;
  while (is(words[before], ADVERB)) before--;
  if (words[before]?.lower !== 'would' || !isOwnVoice(words, at)) return undefined;
  if (/^(?:it|by|to|from|if|,|\.)$/.test(words[at + 1]?.lower ?? '.')) return undefined;
  return {
    from: at,
    to: at + 1,
    modal: 'would welcome',
    strength: 'should',
    negated: false,
    subject: 'nobody',
    kind: 'asking',
    open: false,
  };
}

function isDenied(words: readonly Word[], at: number): boolean {
  return /^(?:not|don't|doesn't|never)$/.test(words[at - 1]?.lower ?? '');
}

/** "recommend, therefore, that": the index after the aside and after "that". */
function afterAside(words: readonly Word[], at: number, passed: boolean): number {
  if (passed) {
    if (words[at + 1]?.lower !== ',') return at + 1;
    for (let close = at + 2; close < Math.min(words.length, at + 18); close++)
      if (words[close]?.lower === ',') return close + 1;
    return at + 1;
  }
  for (let close = at + 1; close < Math.min(words.length, at + 16); close++)
    if (words[close]?.lower === ',') return words[close + 1]?.lower === 'that' ? close + 2 : close + 1;
  return at;
}

/** Whom these have for an object does something: "we want the inspectors to taste it". */
const WANTING = listOf('want ask asks asking invite invites implore direct instruct');

/** The one who is asked, and where what is asked starts: at "to V", or at a subjunctive or modal verb. */
function askedOf(
  words: readonly Word[],
  from: number,
  wants = false,
): { to: number; subject: WordRange; negated: boolean; open: boolean } | 'modal' | undefined {
  const first = words[from]?.lower ?? '';
  if (first.endsWith('ing') && !/^(?:existing|operating|participating|implementing)$/.test(first))
    return undefined;
  for (let at = from; at < words.length; at++) {
    const word = words[at]?.lower ?? '';
    const before = words[at - 1]?.lower ?? '';
    if (/^[.;?!•]$/.test(word)) return undefined;
    // "We want ships that are fit to sail": a thing that is wished for.
    if (words[from - 1]?.lower === 'want' && /^(?:that|which|who)$/.test(word)) return undefined;
    // "that the Government should act": the modal says it.
    if (/^(?:must|should|shall|ought)$/.test(word)) return 'modal';
    if (word === ':' && at > from) return { to: at, subject: { from, to: at }, negated: false, open: true };
    if (at === from) continue;
    if (word === 'to' && !isOn(words[at - 1], TAKES_INFINITIVE)) {
      const gap = skipAdverbs(words, at + 1);
      const verb = words[gap.to]?.lower;
      const negated = gap.negated || before === 'not';
      const subject = { from, to: beforeAdverbs(words, from, at) };
      if (verb === undefined || verb === ':') return { to: at + 1, subject, negated, open: true };
      const acts = wants
        ? startsAction(words[gap.to])
        : is(words[gap.to], before === 'not' ? MAYBE_VERB | PASSES : MAYBE_VERB);
      if (acts) return { to: gap.to, subject, negated, open: false };
    }
    if (isSubjunctive(words, at, from)) {
      const negated = before === 'not';
      return { to: at, subject: { from, to: beforeAdverbs(words, from, at) }, negated, open: false };
    }
  }
  return undefined;
}

/** Where words end that "not" and adverbs stand behind; at least one of them is left. */
function withoutAdverbs(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && (words[end - 1]?.lower === 'not' || is(words[end - 1], ADVERB))) end--;
  return end;
}

/** Where the one who is asked ends, before "not", adverbs and an aside. */
export function beforeAdverbs(words: readonly Word[], from: number, to: number): number {
  const end = withoutAdverbs(words, from, to);
  if (words[end - 1]?.lower !== ',') return end;
  // "the Department, as a minimum, to publish", but "the Department, and its agencies, to publish"
  for (let comma = end - 2; comma > from; comma--)
    if (words[comma]?.lower === ',') return words[comma + 1]?.lower === 'and' ? end - 1 : comma;
  return end - 1;
}

const MODAL = listOf('must should shall ought will would can could may might is are was were has have');

/** "that the Office consider": a verb in base form, or the indicative that some write, where no noun can stand. */
export function isSubjunctive(words: readonly Word[], at: number, from: number): boolean {
  const { lower = '', text = '' } = words[at] ?? {};
  const before = words[at - 1]?.lower ?? '';
  if (text !== lower || is(words[at - 1], DETERMINER | PREPOSITION)) return false;
  if (/^(?:and|or|to|who|which|that)$/.test(before) || at === from) return false;
  if (lower === 'be') return true;
  const next = words[at + 1]?.lower ?? '';
  // "that test results be published"
  if (next === 'be') return false;
  const base =
    is(words[at], VERB) || (lower.endsWith('s') && isVerb(lower.replace(/(?<=ish|ss|ch)es$|s$/, '')));
  if (base) return true;
  // "review", "fund": a verb when an object follows.
  if (!is(words[at], MAYBE_VERB)) return false;
  if (before === 'not' || is(words[at + 1], DETERMINER) || /^(?:to|how|whether|that)$/.test(next))
    return true;
  // "that the Census Bureau survey former apprentices"
  return (
    words[from - 1]?.lower === 'that' &&
    is(words[at - 1], CAPITAL) &&
    !is(words[at + 1], FINITE | PREPOSITION | ADVERB | MARK) &&
    !words.slice(at).some(word => isOn(word, MODAL))
  );
}
