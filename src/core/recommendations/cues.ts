import type { Strength } from '../brief.ts';
import { askCue } from './asking.ts';
import { impersonalCue, timeCue } from './impersonal.ts';
import { invertedCue } from './inversions.ts';
import { isVerb } from './verbs.ts';
import {
  ADVERB,
  CAPITAL,
  CUE,
  DETERMINER,
  FINITE,
  is,
  PASSES,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  VERB,
  VERB_OF_ASKING,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** A range of indices into a sentence's words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** What makes a clause ask for something: a modal, a verb of asking, "it is time to". */
export interface Cue {
  readonly from: number;
  /** Index of the first word of what is asked. */
  readonly to: number;
  /** As written, in lower case. */
  readonly modal: string;
  readonly strength: Strength;
  readonly negated: boolean;
  /** Who is asked: the subject of the clause, nobody, or the words named. */
  readonly subject: 'clause' | 'nobody' | WordRange;
  /** `modal`: a verb with a subject. `asking`: "we urge". `permission`: a "may" that may be a "might". */
  readonly kind: 'modal' | 'asking' | 'impersonal' | 'permission' | 'duty';
  /** What is asked comes after the sentence: "Agencies shall:". */
  readonly open: boolean;
}

/** The cues of a sentence, in order, whether or not they turn out to ask for something. */
export function findCues(words: readonly Word[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.quoted || !is(word, CUE)) continue;
    const cue = cueAt(words, at, word.lower);
    if (!cue) continue;
    cues.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return cues;
}

function cueAt(words: readonly Word[], at: number, word: string): Cue | undefined {
  switch (word) {
    case 'is':
    case 'are':
      return impersonalCue(words, at) ?? beCue(words, at);
    case "it's":
    case 'remains':
    case 'seems':
      return impersonalCue(words, at);
    case 'would':
    case 'may':
      return impersonalCue(words, at) ?? modalCue(words, at);
    case 'must':
    case 'shall':
    case 'should':
      return invertedCue(words, at) ?? modalCue(words, at);
    case 'need':
      return modalCue(words, at) ?? timeCue(words, at);
    case 'it':
    case 'time':
    case 'responsibility':
    case 'duty':
    case 'obligation':
      return timeCue(words, at);
    default:
      return is(words[at], VERB_OF_ASKING) ? askCue(words, at) : modalCue(words, at);
  }
}

export interface Gap {
  /** Index of the first word after adverbs and negations. */
  readonly to: number;
  readonly negated: boolean;
}

/** Passes over "also", "not", ", however,". */
export function skipAdverbs(words: readonly Word[], from: number): Gap {
  let negated = false;
  let to = from;
  for (; to < words.length; to++) {
    const word = words[to]?.lower ?? '';
    const next = words[to + 1]?.lower ?? '';
    if (word === 'not' && next === 'only') to++;
    else if (word === 'not' || word === 'never') negated = true;
    else if (word === 'no' && next === 'longer') {
      negated = true;
      to++;
    } else if (word === ',' && to > from && !is(words[to + 1], PREPOSITION | SUBORDINATOR)) {
      // The end of an aside, below.
    } else if (word === ',') {
      const close = asideEnd(words, to);
      if (close === undefined) break;
      to = close;
    } else if (word === 'at' && next === 'least') to++;
    else if (word === 'at' && (next === 'a' || next === 'minimum')) to += next === 'a' ? 2 : 1;
    else if (!is(words[to], ADVERB)) break;
  }
  return { to, negated };
}

/** "must, in consultation with the States, publish": the comma that closes an aside after a modal. */
function asideEnd(words: readonly Word[], comma: number): number | undefined {
  // "may, for example," says what is possible.
  if (words[comma + 1]?.lower === 'for') return undefined;
  for (let at = comma + 1; at < Math.min(words.length, comma + 16); at++)
    if (words[at]?.lower === ',') return at;
  return undefined;
}

function isOpen(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || ((word.lower === ':' || word.lower === '—') && at >= words.length - 2);
}

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

function modalCue(words: readonly Word[], at: number): Cue | undefined {
  const word = words[at];
  const strength = MODALS.get(word?.lower ?? '');
  if (!word || !strength) return undefined;
  const reading = readModal(words, at, word.lower);
  if (!reading) return undefined;
  const open = isOpen(words, reading.to);
  const to = open ? reading.to : actionAt(words, reading.to);
  if (to === undefined || (reading.permission && to !== reading.to)) return undefined;
  return {
    from: at,
    to,
    modal: reading.modal ?? word.lower,
    strength: reading.strength ?? strength,
    negated: reading.negated || word.lower.endsWith("n't"),
    subject: 'clause',
    kind: reading.permission ? 'permission' : 'modal',
    open,
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

/** A base form stands after a modal; after "should" in an inversion stands the subject. */
function startsAction(word: Word | undefined): boolean {
  if (!word || is(word, DETERMINER) || is(word, PRONOUN) || is(word, PREPOSITION)) return false;
  return (!is(word, CAPITAL) || /^\p{Lu}+$/u.test(word.text)) && is(word, PASSES);
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
      if (next !== 'to' || gap.negated || !takesTo(words, at)) return undefined;
      const rest = skipAdverbs(words, gap.to + 1);
      return { ...rest, modal: `${word} to` };
    }
    default:
      return gap;
  }
}

/** "have no choice but to act" */
function noChoice(words: readonly Word[], at: number, next: number): ModalReading | undefined {
  const said = words.slice(next, next + 4).map(word => word.lower);
  if (!/^(?:no|little) (?:\w+ )?(?:choice|option|alternative) but to$/.test(said.join(' '))) return undefined;
  if (!is(words[at], FINITE)) return undefined;
  return { to: next + 4, negated: false, modal: `${words[at]?.lower} ${said.join(' ')}`, strength: 'must' };
}

/** "the need to", "would have to" and "may need to" ask nothing; "will need to" does. */
function takesTo(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  const wider = words[at - 2]?.lower ?? '';
  if (
    /^(?:would|may|might|could|likely|not|don't|doesn't|didn't|can|cannot|probably|had|never|always|eventually|often|sometimes|usually|inevitably)$/.test(
      before,
    )
  )
    return false;
  if (/^(?:a|an|the|no|any|urgent|pressing|clear|real|growing|who|our|their|its|this|that)$/.test(before))
    return false;
  if (/^(?:likely|probably|would|may)$/.test(wider)) return false;
  // "the crews’ need to"
  if (words[at]?.lower === 'need' && /'s?$/.test(before)) return false;
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

const FREQUENCY = /^(?:often|sometimes|frequently|usually|normally|typically|commonly|occasionally|rarely)$/;

function readMay(words: readonly Word[], at: number, gap: Gap): ModalReading | undefined {
  const word = words[at];
  // "may often wish to": what happens time and again is described, not advised.
  if (words.slice(at + 1, gap.to).some(({ lower }) => FREQUENCY.test(lower))) return undefined;
  const next = words[gap.to]?.lower ?? '';
  const wish = /^(?:wish|want|like)$/.test(next) && words[gap.to + 1]?.lower === 'to' ? gap.to + 2 : gap.to;
  if (words[wish]?.lower === 'consider') return { to: wish, negated: gap.negated };
  // "Agencies may wish to publish": formal advice, where "may want to" guesses at a wish.
  if (wish !== gap.to && next === 'wish' && word?.lower === 'may') return { to: wish, negated: gap.negated };
  // The key words of standards are in capitals (RFC 2119).
  if (word?.text === 'MAY') return { ...gap, ...(gap.negated ? { strength: 'must' } : {}) };
  const example = word?.lower === 'could' ? afterExample(words, at) : undefined;
  if (example) return { to: example, negated: false, permission: true };
  if (word?.lower !== 'may' || is(word, CAPITAL) || HAPPENS.has(next)) return undefined;
  return { ...gap, permission: true, ...(gap.negated ? { strength: 'must' } : {}) };
}

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

/** "would do well to", "would be wise to" */
function readWould(words: readonly Word[], gap: Gap): ModalReading | undefined {
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

/** Nouns that are to do something by nature, not by advice: "the goal is to". */
export const AIMS =
  /^(?:goals?|aims?|purposes?|objectives?|roles?|functions?|intent|intention|intentions|challenges?|problems?|questions?|missions?|tasks?|ideas?|points?|tricks?|ambition|tendency|effect|effects|temptation|hope|desire|plans?|target|job|focus|work|result|alternative|alternatives|option|options|it|this|that|which|what|there|mandate|practice|threat|danger|trend|strategy|method|key|priority|step|approach|course|way|path|response|solution|choice|remedy|policy|task|reason|impact|need|duty|responsibility|one|emphasis|motivation|incentive|condition|principle|rule|thing|use|lesson|difference|benefit|advantage|answer|component|element|part|guideline|feature|means|aspect|factor|test|definition|requirement)$/;
const DEMANDED: ReadonlyMap<string, Strength> = new Map([
  ['required', 'must'],
  ['directed', 'must'],
  ['instructed', 'must'],
  ['obliged', 'must'],
  ['obligated', 'must'],
  ['encouraged', 'should'],
  ['urged', 'should'],
  ['advised', 'should'],
  ['invited', 'should'],
  ['recommended', 'should'],
]);

/** Whether "submitting", "making", "reporting" is a verb's form. */
function gerundOf(word: string): boolean {
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].some(isVerb);
}

/** "is responsible for (carrying out) the following actions:", "is responsible for submitting" */
function responsibleCue(words: readonly Word[], at: number): Cue | undefined {
  const gap = skipAdverbs(words, at + 1);
  if (words[gap.to]?.lower !== 'responsible' || words[gap.to + 1]?.lower !== 'for' || gap.negated)
    return undefined;
  const doing = words[gap.to + 2]?.lower ?? '';
  // "Agencies are responsible for submitting": a duty where they have others, else what their office is.
  if (doing.endsWith('ing') && gerundOf(doing))
    return {
      from: at,
      to: gap.to + 2,
      modal: `${words[at]?.lower} responsible for`,
      strength: 'must',
      negated: false,
      subject: 'clause',
      kind: 'permission',
      open: false,
    };
  const rest = words.slice(gap.to + 2, gap.to + 6).map(word => word.lower);
  if (!rest.includes('following') && rest[0] !== ':' && rest[0] !== undefined) return undefined;
  return {
    from: at,
    to: words.length,
    modal: `${words[at]?.lower} responsible for`,
    strength: 'must',
    negated: false,
    subject: 'clause',
    kind: 'modal',
    open: true,
  };
}

/** "agencies are to report", "are (strongly) encouraged to report" */
function beCue(words: readonly Word[], at: number): Cue | undefined {
  const word = words[at]?.lower ?? '';
  if (word !== 'is' && word !== 'are') return undefined;
  const responsible = responsibleCue(words, at);
  if (responsible) return responsible;
  const gap = skipAdverbs(words, at + 1);
  const next = words[gap.to]?.lower ?? '';
  const demanded = DEMANDED.get(next);
  const to = demanded ? gap.to + 1 : gap.to;
  if (words[to]?.lower !== 'to' || gap.negated) return undefined;
  const rest = skipAdverbs(words, to + 1);
  const open = isOpen(words, rest.to);
  if (!open && !startsAction(words[rest.to])) return undefined;
  if (!demanded && (AIMS.test(words[at - 1]?.lower ?? '') || at === 0)) return undefined;
  if (words[at - 1]?.lower === 'it') return undefined;
  return {
    from: at,
    to: rest.to,
    modal: demanded ? `${word} ${next} to` : `${word} to`,
    strength: demanded ?? 'must',
    negated: rest.negated,
    subject: 'clause',
    kind: demanded ? 'modal' : 'duty',
    open,
  };
}
