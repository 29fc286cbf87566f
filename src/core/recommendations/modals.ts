import type { Strength } from '../brief.ts';
import { isPassive } from './addressees.ts';
import { type Cue, type Gap, isOpen, skipAdverbs, startsAction } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import { CAPITAL, DETERMINER, FINITE, is, MAYBE_VERB, PREPOSITION, PRONOUN, VERB } from './word-classes.ts';
import type { Word } from './words.ts';

const MODALS: ReadonlyMap<string, Strength> = new Map([
  ['must', 'must'],
  ['shall', 'must'],
  ["mustn't", 'must'],
  ['should', 'should'],
  ["shouldn't", 'should'],
  ['ought', 'should'],
  ['need', 'must'],
  ['needs', 'must'],
  ['has', 'must'],
  ['have', 'must'],
  ['may', 'may'],
  ['could', 'may'],
  ['might', 'may'],
  ['would', 'should'],
]);

export function modalCue(words: readonly Word[], at: number): Cue | undefined {
  const word = words[at];
  if (word?.lower === 'afford') return unaffordable(words, at);
  const strength = MODALS.get(word?.lower ?? '');
  if (!word || !strength) return undefined;
  const reading = readModal(words, at, word.lower);
  if (!reading) return undefined;
  const whole = cleftCue(words, at, reading, strength) ?? takenUp(words, at, reading, strength);
  if (whole) return whole;
  const open = isOpen(words, reading.to);
  const to = open ? reading.to : actionAt(words, reading.to);
  if (to === undefined || (reading.permission && to !== reading.to)) return undefined;
  return {
    from: words[at - 1]?.lower === 'will' ? at - 1 : at,
    to,
    modal: reading.modal ?? word.lower,
    strength: reading.strength ?? strength,
    negated: reading.negated || word.lower.endsWith("n't"),
    subject: 'clause',
    kind: reading.permission ? 'permission' : 'modal',
    open,
  };
}

const CANNOT = listOf("cannot can't");

/** "Congress cannot afford to wait": what somebody who could mustn't do. */
function unaffordable(words: readonly Word[], at: number): Cue | undefined {
  const cannot = words[at - 1];
  if (!isOn(cannot, CANNOT) || words[at + 1]?.lower !== 'to') return undefined;
  const gap = skipAdverbs(words, at + 2);
  if (gap.negated || !startsAction(words[gap.to])) return undefined;
  return {
    from: at - 1,
    to: gap.to,
    modal: `${cannot?.lower} afford to`,
    strength: 'must',
    negated: true,
    subject: 'clause',
    kind: 'modal',
    open: false,
  };
}

/** "What Congress must not do is cut the fund", "all that the States need to do is" */
function cleftCue(
  words: readonly Word[],
  at: number,
  reading: ModalReading,
  strength: Strength,
): Cue | undefined {
  if (words[reading.to]?.lower !== 'do') return undefined;
  let be = reading.to + 1;
  while (be < reading.to + 4 && words[be]?.lower !== 'is') be++;
  if (words[be]?.lower !== 'is') return undefined;
  let what = at - 1;
  while (what >= 0 && !/^(?:what|all|[,;:.—])$/.test(words[what]?.lower ?? '')) what--;
  const opening = words[what]?.lower ?? '';
  const from = words[what + 1]?.lower === 'that' ? what + 2 : what + 1;
  if (!/^(?:what|all)$/.test(opening) || from >= at) return undefined;
  // "What Congress should do is clear": no act follows.
  const gap = skipAdverbs(words, words[be + 1]?.lower === 'to' ? be + 2 : be + 1);
  if (!startsAction(words[gap.to]) || !isAct(words, gap.to)) return undefined;
  return {
    from: at,
    to: gap.to,
    modal: reading.modal ?? words[at]?.lower ?? '',
    strength,
    negated: reading.negated !== gap.negated,
    subject: { from, to: at },
    kind: 'modal',
    open: false,
  };
}

/** A base form with something after it. */
function isAct(words: readonly Word[], at: number): boolean {
  return at < words.length - 2 && (is(words[at], VERB) || is(words[at + 1], DETERMINER | PRONOUN | CAPITAL));
}

/** "He can waive the act, and he should": the modal takes up the act of the clause before it. */
function takenUp(
  words: readonly Word[],
  at: number,
  reading: ModalReading,
  strength: Strength,
): Cue | undefined {
  const so = words[reading.to]?.lower === 'do' && /^(?:so|it|that)$/.test(words[reading.to + 1]?.lower ?? '');
  const close = so ? reading.to + 2 : reading.to;
  if (close < words.length - 2 || !/^[.;!]$/.test(words[close]?.lower ?? '.')) return undefined;
  let joint = at - 1;
  while (joint > 0 && !/^(?:and|but|so)$/.test(words[joint]?.lower ?? '')) joint--;
  let can = joint - 1;
  while (can >= 0 && !/^(?:can|could|may|might)$/.test(words[can]?.lower ?? '')) can--;
  if (can < 1) return undefined;
  const gap = skipAdverbs(words, can + 1);
  if (gap.negated || !startsAction(words[gap.to]) || gap.to >= joint) return undefined;
  return {
    from: can,
    to: gap.to,
    end: words[joint - 1]?.lower === ',' ? joint - 1 : joint,
    modal: reading.modal ?? words[at]?.lower ?? '',
    strength,
    negated: reading.negated,
    subject: 'clause',
    kind: 'modal',
    open: false,
  };
}

/** The verb, at once or behind a phrase: "must in all cases verify". */
function actionAt(words: readonly Word[], at: number): number | undefined {
  if (startsAction(words[at])) return at;
  if (!is(words[at], PREPOSITION)) return undefined;
  for (let next = at + 2; next < Math.min(words.length, at + 7); next++) {
    if (/^[,;:.]$/.test(words[next]?.lower ?? '')) return undefined;
    if (is(words[next], VERB)) return next;
  }
  return undefined;
}

interface ModalReading extends Gap {
  readonly modal?: string;
  readonly strength?: Strength;
  readonly permission?: boolean;
}

function readModal(words: readonly Word[], at: number, word: string): ModalReading | undefined {
  const gap = skipAdverbs(words, at + 1);
  const next = words[gap.to]?.lower ?? '';
  switch (word) {
    case 'may':
    case 'could':
    case 'might':
      return readMay(words, at, gap);
    case 'would':
      return readWould(words, gap);
    case 'need':
    case 'needs':
    case 'has':
    case 'have':
    case 'ought': {
      const choice = noChoice(words, at, gap.to);
      if (choice) return choice;
      // "ought not to wait"; "need not to" isn't English, and "has not to" asks nothing.
      if (next !== 'to' || (gap.negated && word !== 'ought') || !takesTo(words, at)) return undefined;
      const rest = skipAdverbs(words, gap.to + 1);
      return { to: rest.to, negated: rest.negated !== gap.negated, modal: `${word} to` };
    }
    default:
      // "There should be no exemption"
      return words[at - 1]?.lower === 'there' && next === 'be' && words[gap.to + 1]?.lower === 'no'
        ? { ...gap, negated: true }
        : gap;
  }
}

const SCARCELY = listOf('no little');

/** "have no choice but to act" */
function noChoice(words: readonly Word[], at: number, next: number): ModalReading | undefined {
  if (!isOn(words[next], SCARCELY)) return undefined;
  const said = words.slice(next, next + 4).map(word => word.lower);
  if (!/^(?:no|little) (?:\w+ )?(?:choice|option|alternative) but to$/.test(said.join(' '))) return undefined;
  if (!is(words[at], FINITE)) return undefined;
  return { to: next + 4, negated: false, modal: `${words[at]?.lower} ${said.join(' ')}`, strength: 'must' };
}

/** Modals and adverbs of what happens, and what stands before a noun. */
const BEFORE_NO_DUTY = listOf(
  "to should must would could shouldn't mustn't wouldn't couldn't may might likely not don't doesn't didn't can cannot probably " +
    'had never always eventually often sometimes usually inevitably ' +
    'a an the no any urgent pressing clear real growing who our their its this that',
);
const HEDGING = listOf('likely probably would may');

/** In words, with "there are". */
const LONGEST_NEEDS = 5;

/** "the need to", "would have to" and "may need to" ask nothing; "will need to" does. */
function takesTo(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower === 'ought') return true;
  const before = words[at - 1]?.lower ?? '';
  const wider = words[at - 2]?.lower ?? '';
  if (isOn(words[at - 1], BEFORE_NO_DUTY) || isOn(words[at - 2], HEDGING)) return false;
  // "There are large investment needs to"
  const said = words.slice(Math.max(0, at - LONGEST_NEEDS), at).map(({ lower }) => lower);
  if (words[at]?.lower === 'needs' && said.join(' ').includes('there are')) return false;
  // "the crews’ need to"
  if (words[at]?.lower === 'need' && /'s?$/.test(before)) return false;
  // "Europe will have to" says what is coming.
  if (before === 'will' && /^ha(?:ve|s)$/.test(words[at]?.lower ?? '')) return false;
  // "you'll need to" says what is coming.
  return !(before === "'ll" || (before === 'will' && /^(?:you|it|this|that)$/.test(wider)));
}

/** What happens to somebody, and so isn't allowed. */
const HAPPENS: ReadonlySet<string> = new Set(
  (
    'require need find be have contain result lead want face feel differ vary change lack help cause ' +
    'become involve take occur arise seem appear benefit encounter experience suffer receive see remain ' +
    'improve increase reduce know think believe affect depend fail lose wonder hope not already even ' +
    'still come go wish struggle mean offer like'
  ).split(' '),
);

const FREQUENCY = listOf(
  'often sometimes frequently usually normally typically commonly occasionally rarely',
);

function readMay(words: readonly Word[], at: number, gap: Gap): ModalReading | undefined {
  const word = words[at];
  // "may often wish to": what happens time and again is described, not advised.
  for (let adverb = at + 1; adverb < gap.to; adverb++) if (isOn(words[adverb], FREQUENCY)) return undefined;
  const next = words[gap.to]?.lower ?? '';
  const wish = /^(?:wish|want|like)$/.test(next) && words[gap.to + 1]?.lower === 'to' ? gap.to + 2 : gap.to;
  if (words[wish]?.lower === 'consider' || (next === 'explore' && word?.lower === 'might'))
    return { to: wish, negated: gap.negated };
  // "Agencies may wish to publish": formal advice; "you may want to" guesses at a wish.
  if (
    wish !== gap.to &&
    word?.lower === 'may' &&
    (next === 'wish' || (next === 'want' && words[at - 1]?.lower !== 'you'))
  )
    return { to: wish, negated: gap.negated };
  // The key words of standards are in capitals (RFC 2119).
  if (word?.text === 'MAY') return { ...gap, ...(gap.negated ? { strength: 'must' } : {}) };
  const example = word?.lower === 'could' ? afterExample(words, at) : undefined;
  if (example) return { to: example, negated: false, permission: true };
  if (next === 'be' && word?.lower !== 'may' && !gap.negated && isOpenTo(words, gap.to))
    return { ...gap, permission: true };
  if (is(word, CAPITAL) || HAPPENS.has(next)) return undefined;
  // "Congress could extend the grants": one way, where it is what somebody can do.
  if (word?.lower !== 'may')
    return gap.negated || EFFECTS.has(next) || !is(words[gap.to], MAYBE_VERB)
      ? undefined
      : { ...gap, permission: true };
  return gap.negated
    ? { to: gap.to, negated: true, permission: true, strength: 'must' }
    : { to: gap.to, negated: false, permission: true };
}

/** "Fees could be set by size": what somebody can do to it; "lives could be saved" and "could be seen as" aren't. */
function isOpenTo(words: readonly Word[], be: number): boolean {
  return isPassive(words, be) && !words.slice(be + 1, be + 4).some(({ lower }) => OUTCOMES.has(lower));
}

const OUTCOMES: ReadonlySet<string> = new Set(
  (
    'avoided saved spared prevented averted seen said argued thought considered regarded viewed read taken interpreted construed mistaken ' +
    'reduced increased improved lost harmed hurt damaged affected hit compromised misused abused undermined weakened delayed ' +
    'made forced left told found caused explained attributed expected achieved gained heard met'
  ).split(' '),
);

/** "could, for instance, explore", "could start by asking": a way to follow the advice just given. */
function afterExample(words: readonly Word[], at: number): number | undefined {
  const said = words.slice(at + 1, at + 5).map(word => word.lower);
  const verb = said[0] === ',' && said[1] === 'for' && said[3] === ',' ? at + 5 : at + 1;
  const word = words[verb]?.lower ?? '';
  if (verb === at + 1) return /^(?:start|begin) by$/.test(said.slice(0, 2).join(' ')) ? verb : undefined;
  if (!/^(?:example|instance)$/.test(said[2] ?? '')) return undefined;
  return HAPPENS.has(word) || EFFECTS.has(word) ? undefined : verb;
}

/** What an act brings about, rather than what somebody may do. */
const EFFECTS: ReadonlySet<string> = new Set(
  (
    'trigger spark provoke fuel embolden undermine weaken worsen deepen erode harm hurt damage destabilize ' +
    'destabilise backfire deter prompt hinder hamper threaten endanger exacerbate collapse end fall rise drop'
  ).split(' '),
);

const DO_OR_BE = listOf('do be');

/** "would do well to", "would be wise to" */
function readWould(words: readonly Word[], gap: Gap): ModalReading | undefined {
  if (!isOn(words[gap.to], DO_OR_BE)) return undefined;
  const said = words.slice(gap.to, gap.to + 5).map(word => word.lower);
  const phrase =
    /^(do (?:well|better)|be (?:well |better )?(?:wise|wiser|prudent|smart|advised|right|well-advised)) (?:not )?to(?: |$)/.exec(
      said.join(' '),
    )?.[1];
  if (!phrase) return undefined;
  const length = phrase.split(' ').length;
  const negated = said[length] === 'not';
  return { to: gap.to + length + (negated ? 2 : 1), negated, modal: `would ${phrase} to` };
}
