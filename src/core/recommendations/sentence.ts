import type { Polarity, Strength } from '../brief.ts';
import type { Span } from '../span.ts';
import { type Asked, splitActions } from './actions.ts';
import { isActor } from './actors.ts';
import { type Ask, addresseeOf, isNone, isPassive, NOBODY, type Who } from './addressees.ts';
import { canBeAsked, isAim, isInvertedExpectation } from './askable.ts';
import { type Clause, clauseOf } from './clauses.ts';
import { isContactLine } from './contacts.ts';
import { type Cue, isEmpty, skipAdverbs, type WordRange } from './cue.ts';
import { findCues } from './cues.ts';
import { findImperative, hasMainVerb, type Imperative, isFigure, isToTheReader } from './imperatives.ts';
import { isOn, listOf } from './lists.ts';
import { findNamedItem } from './named-items.ts';
import { canBeGerund } from './verbs.ts';
import { isAnnounced, isLaw, isReported } from './voices.ts';
import { CAPITAL, COMMA, DETERMINER, FINITE, is, VERB } from './word-classes.ts';
import { spanOf, type Word } from './words.ts';

/** Why a sentence is taken for a recommendation: what else must be so before it is one. */
export type Basis =
  /** It says so itself. */
  | 'stated'
  /** A bare order that is one wherever it stands ("Please send …"), one that needs a list or heading of advice. */
  | 'order'
  | 'item'
  /** What may be an order or a noun phrase: one in a list that a modal introduces. */
  | 'entry'
  /** "may", which is a "might" unless the one who may is somebody who also must. */
  | 'permission'
  /** Only introduces a list: "Agencies shall:", "To the Government:". */
  | 'lead'
  /** An order in bold type before the text that argues for it. */
  | 'title'
  /** A clause in a list that "We recommend that:" introduces: "Congress fund inspectors". */
  | 'clause'
  /** An act in a list that "We recommend:" or "This could be done by:" introduces: "Funding inspectors". */
  | 'means';

/** Whether it orders, rather than says in a sentence that something should be done. */
export function isOrder({ basis }: Pick<Reading, 'basis'>): boolean {
  return basis !== 'stated' && basis !== 'permission' && basis !== 'lead';
}

export interface Reading extends Who {
  readonly basis: Basis;
  readonly modal: string | undefined;
  readonly strength: Strength;
  readonly polarity: Polarity;
  readonly actions: readonly AskedOf[];
  /** Who recommends, where he is the author only if the document says so: "CISA recommends". */
  readonly voice: Span | undefined;
  /** The author speaks in the first person: "we recommend". */
  readonly explicit: boolean;
}

/** One thing asked, and of whom. */
export interface AskedOf extends Asked {
  readonly addressee: Span | undefined;
  /** He is "it" or "they". */
  readonly pronoun: boolean;
  readonly strength: Strength;
}

/** What a sentence, from its word at `from`, asks for; undefined when nothing. */
export function readSentence(words: readonly Word[], from: number): Reading | undefined {
  if (words.at(-1)?.lower === '?' || words.at(-2)?.lower === '?') return undefined;
  const asks = findAsks(words, from);
  const order = findImperative(words, from);
  // "Staff advise against waiting", "Staff further recommends that": a noun.
  const isNoun =
    order !== undefined &&
    asks.length > 0 &&
    (order.certainty === 'unsure' ||
      (order.certainty === 'likely' && asks[0]?.cue.kind === 'asking' && asks[0].cue.from - order.verb <= 2));
  if (order && !isNoun && !asks.some(ask => ask.cue.from < order.verb))
    return readOrder(words, from, order, asks);
  if (asks.length > 0) return readAsks(words, from, asks);
  return (
    readAddress(words, from) ?? readMeans(words, from) ?? readGerund(words, from) ?? readNamed(words, from)
  );
}

/** "Congress: fund inspectors by 2026" */
function readNamed(words: readonly Word[], from: number): Reading | undefined {
  const item = findNamedItem(words, from);
  if (!item) return undefined;
  const order: Imperative | undefined =
    item.form === 'colon'
      ? findImperative(words, item.from)
      : { verb: item.from, negated: false, certainty: 'likely' };
  const read = order && readOrder(words, from, order, []);
  const addressee = spanOf(words, item.who.from, item.who.to);
  if (!read || !addressee) return undefined;
  if (item.form === 'that') return { ...ofStrength(read, 'should'), basis: 'item', addressee };
  return { ...read, basis: item.form === 'clause' ? 'clause' : 'item', addressee };
}

function ofStrength(reading: Reading, strength: Strength): Reading {
  return { ...reading, strength, actions: reading.actions.map(action => ({ ...action, strength })) };
}

/** In words. */
const LONGEST_ADDRESS = 14;

/** "To the Government of Norland:", "We made three recommendations to the board:" above a list. */
function readAddress(words: readonly Word[], from: number): Reading | undefined {
  const named = afterRecommendations(words, from);
  const at = named ?? from;
  if (words[at]?.lower !== 'to' && words[at]?.lower !== 'for') return undefined;
  const last = words.findLastIndex(word => /[\p{L}\p{N}:]/u.test(word.text)) + (named === undefined ? 0 : 1);
  if (named === undefined && words[last]?.lower !== ':') return undefined;
  const end = words[last - 1]?.lower === ':' ? last - 1 : last;
  if (end - at < 2 || end - at > LONGEST_ADDRESS) return undefined;
  const names = words.slice(at + 1, end);
  if (!names.some(word => is(word, CAPITAL)) && !is(names[0], DETERMINER)) {
    // "To donors and lenders:"
    if (!names[0]?.lower.endsWith('s') || is(names[0], VERB)) return undefined;
  }
  if (is(names[0], VERB) || names.some(word => is(word, FINITE) || /^[.;?!]$/.test(word.lower)))
    return undefined;
  // "For each measure:": whom isn't said.
  const isAny = /^(?:each|every|any)$/.test(names[0]?.lower ?? '');
  return { ...LEAD, addressee: isAny ? undefined : spanOf(words, at + 1, end) };
}

/** "Congress can do so by:", "This could be achieved by:" above a list of acts. */
function readMeans(words: readonly Word[], from: number): Reading | undefined {
  if (words.at(-1)?.lower !== ':' || words.at(-2)?.lower !== 'by') return undefined;
  const modal = words.findIndex((word, at) => at > from && isOn(word, ABLE));
  if (modal < 0) return undefined;
  const { to, negated } = skipAdverbs(words, modal + 1);
  const { subject, standing } = clauseOf(words, modal, from);
  const isDone = words[to]?.lower === 'be' && isOn(words.at(-3), DONE);
  const doer = subject.to - subject.from === 1 && isOn(words[subject.from], READERS);
  if (negated || standing !== 'main' || !(isDone || doer || isActor(words, subject))) return undefined;
  return {
    ...LEAD,
    strength: 'may',
    addressee: isDone ? undefined : spanOf(words, subject.from, subject.to),
  };
}

const ABLE = listOf('can could may might');
const DONE = listOf(
  'done achieved accomplished realised realized addressed supported strengthened improved advanced',
);
const READERS = listOf('we you');

const LEAD: Reading = {
  basis: 'lead',
  modal: undefined,
  strength: 'must',
  polarity: 'do',
  addressee: undefined,
  pronoun: false,
  antecedent: undefined,
  actions: [],
  voice: undefined,
  explicit: false,
};

/** "Allocating more staff and paying it well" in a list. */
function readGerund(words: readonly Word[], from: number): Reading | undefined {
  const { lower = '' } = words[from] ?? {};
  if (!is(words[from], CAPITAL) || !canBeGerund(lower) || words.length - from < 3) return undefined;
  // "Funding inspectors is vital"
  if (hasMainVerb(words, from + 1)) return undefined;
  const asked = splitActions(words, { from, to: words.length }, false);
  const actions = asked.map(each => ({ ...each, ...NOBODY, strength: LEAD.strength }));
  return { ...LEAD, basis: 'means', actions };
}

/** Of "Recommendations for Congress.", "The auditors made the following recommendations to the board:" where its "for" or "to" stands. */
function afterRecommendations(words: readonly Word[], from: number): number | undefined {
  const noun = words.findIndex((word, at) => at >= from && isOn(word, RECOMMENDATIONS));
  if (noun < 0) return undefined;
  const made = words.slice(from, noun).some(word => MADE.test(word.lower));
  return noun === from || made ? noun + 1 : undefined;
}

const RECOMMENDATIONS = listOf('recommendation recommendations');
const MADE = /^(?:made|make|makes|making|offers?|offered|issued?|issues)$/;

function findAsks(words: readonly Word[], from: number): Ask[] {
  const asks: Ask[] = [];
  let floor = from;
  for (const cue of findCues(words)) {
    if (cue.from < from) continue;
    const clause = clauseOf(
      words,
      cue.from,
      floor,
      floor > from,
      cue.kind === 'impersonal' && cue.subject !== 'clause',
    );
    const before = floor;
    floor = cue.to;
    // "What Congress must do is": the question word only sets off what is asked.
    const cleft = typeof cue.subject !== 'string' && isOn(words[cue.subject.from - 1], CLEAVING);
    if (cleft && cue.kind === 'modal' && cue.to > cue.from + 1) {
      if (!isReported(words, cue.from, from)) asks.push({ cue, clause: { ...clause, standing: 'main' } });
      continue;
    }
    // "Whereas crews must wait": a recital.
    if (clause.standing === 'concessive' && words[from]?.lower === 'whereas') continue;
    if (clause.standing === 'relative' && !isPassive(words, cue.to)) continue;
    if (clause.standing === 'dependent' || isReported(words, cue.from, from) || isLaw(words, cue.from, from))
      continue;
    if (isAnnounced(words, cue.from, from)) continue;
    if (isContactLine(words, from, cue.to, cue.subject === 'clause' ? clause.subject : undefined)) continue;
    // "Nor should this come as a surprise"
    if (cue.subject !== 'clause' && isInvertedExpectation(words, cue, cue.subject)) continue;
    if (cue.subject === 'clause' && isSpelledOut(words, clause, asks.at(-1))) continue;
    // "They may charge for it, but may not spend it"
    const goesOn = cue.kind === 'permission' && isEmpty(clause.subject) && asks.length > 0;
    if (cue.subject === 'clause' && !goesOn && !canBeAsked(words, cue, clause, from)) {
      // "The best thing they could do is to wait": no clause of its own that asks.
      if (/^(?:could|might)$/.test(cue.modal)) floor = before;
      continue;
    }
    asks.push(aimed(words, cue, clause, from) ?? { cue, clause });
  }
  // "Addresses may change, so we recommend": what may be is no part of what is asked.
  if (!asks.some(({ cue }) => cue.kind === 'permission')) return asks;
  const sure = asks.flatMap((ask, i) =>
    ask.cue.kind === 'permission' ? [] : [upTo(words, ask, asks[i + 1])],
  );
  return sure.length > 0 ? sure : asks;
}

/** "should indicate that claimants should be paid": what is to be said, by what is asked before. */
function isSpelledOut(
  words: readonly Word[],
  { standing, governor }: Clause,
  before: Ask | undefined,
): boolean {
  if (!before || standing !== 'content') return false;
  const verb = governor - 1;
  return verb >= before.cue.to && verb - before.cue.to <= 2 && isOn(words[verb], SPELLING_OUT);
}

const SPELLING_OUT = listOf('indicate state specify provide show explain clarify require stipulate clear');

/** "They should pool parts, and ports may count the cost": what is asked ends where what may be starts. */
function upTo(words: readonly Word[], ask: Ask, next: Ask | undefined): Ask {
  if (next?.cue.kind !== 'permission' || ask.cue.end !== undefined) return ask;
  // "establish a process so agencies may check": what the process is for.
  if (/^(?:so|that)$/.test(words[startOf(next) - 1]?.lower ?? '')) return ask;
  return { ...ask, cue: { ...ask.cue, end: Math.max(ask.cue.to, startOf(next)) } };
}

/** "(For Norland,) the first priority should be to keep the port open": what is asked is what the aim is to be. */
function aimed(words: readonly Word[], cue: Cue, clause: Clause, from: number): Ask | undefined {
  const isTo = words[cue.to]?.lower === 'be' && words[cue.to + 1]?.lower === 'to';
  if (
    !isTo ||
    cue.kind !== 'modal' ||
    !isAim(words, clause.subject) ||
    isOn(words[clause.subject.from], PARTS)
  )
    return undefined;
  const { to, negated } = skipAdverbs(words, cue.to + 2);
  const owner = ownerOf(words, clause.subject);
  if (owner) return { cue: { ...cue, to, negated: cue.negated !== negated, subject: owner }, clause };
  const comma = words[from]?.lower === 'for' ? words.findIndex(word => is(word, COMMA)) : -1;
  const subject = comma > from + 1 && comma < clause.subject.from ? { from: from + 1, to: comma } : 'nobody';
  return { cue: { ...cue, to, negated: cue.negated !== negated, subject }, clause };
}

/** "The board's (first act)" */
function ownerOf(words: readonly Word[], { from, to }: WordRange): WordRange | undefined {
  for (let at = from; at < to - 1; at++)
    if (/[^s]'s$/.test(words[at]?.lower ?? '')) return { from, to: at + 1 };
  return undefined;
}

const CLEAVING = listOf('what all that');
/** "Part of this work should be to share" goes by the work. */
const PARTS = listOf('part parts');

function readAsks(words: readonly Word[], from: number, found: readonly Ask[]): Reading | undefined {
  // "While it is important to wait, it is essential to act": what is granted isn't asked.
  const weighed = found.filter(
    ({ cue, clause }) => cue.kind !== 'impersonal' || clause.standing !== 'concessive',
  );
  const asks = weighed.length > 0 ? weighed : found;
  const main = asks.find(({ clause }) => clause.standing !== 'concessive') ?? asks[0];
  if (!main) return undefined;
  const { cue } = main;
  const asked = askedOf(words, from, asks);
  const lead = (cue.open || isCounted(words, cue.to)) && asked.length === 0;
  if (asked.length === 0 && !lead) return undefined;
  const only = asks.every(ask => ask.cue.kind === 'permission');
  const { addressee, pronoun, antecedent } = addresseeOf(words, from, main, asks);
  return {
    basis: lead ? 'lead' : only ? 'permission' : 'stated',
    modal: cue.modal,
    strength: cue.strength,
    polarity: lead ? (cue.negated ? 'do-not' : 'do') : polarityOf(asked),
    addressee,
    pronoun,
    antecedent,
    actions: asked,
    voice: cue.voice && spanOf(words, cue.voice.from, cue.voice.to),
    explicit: asks.some(ask => ask.cue.kind === 'asking' && !ask.cue.voice) || saysWe(words),
  };
}

function saysWe(words: readonly Word[]): boolean {
  for (const word of words) if (word.lower === 'we' && !word.quoted) return true;
  return false;
}

function askedOf(words: readonly Word[], from: number, asks: readonly Ask[]): AskedOf[] {
  const asked: AskedOf[] = [];
  asks.forEach((ask, index) => {
    const { addressee, pronoun } = addresseeOf(words, from, ask, asks);
    const { strength } = ask.cue;
    // "… must act, and we must do so soon": the same act again.
    if (asked.length > 0 && words[ask.cue.to]?.lower === 'do' && words[ask.cue.to + 1]?.lower === 'so')
      return;
    for (const { span, negated, object } of actionsOf(words, ask, asks[index + 1]))
      asked.push({ span, negated, object, addressee, pronoun, strength });
  });
  return asked;
}

function actionsOf(words: readonly Word[], { cue, clause }: Ask, next: Ask | undefined): Asked[] {
  const end = cue.end ?? (next ? Math.max(cue.to, startOf(next)) : words.length);
  if ((cue.open && cue.to >= words.length - 1) || isCounted(words, cue.to)) return [];
  if (cue.to === cue.from) {
    const subject = spanOf(words, clause.subject.from, clause.subject.to);
    return subject ? [{ span: subject, negated: cue.negated, object: undefined }] : [];
  }
  return splitActions(
    words,
    { from: cue.to, to: end },
    cue.negated !== isNone(words, typeof cue.subject === 'string' ? clause.subject : cue.subject),
  );
}

/** "to do three things.", "must take the following steps:": what is asked comes after the sentence. */
function isCounted(words: readonly Word[], at: number): boolean {
  if (!/^(?:do|take|complete|perform|implement|undertake)$/.test(words[at]?.lower ?? '')) return false;
  const said = words.slice(at + 1, at + 7).map(({ lower }) => lower);
  return COUNTED.test(said.join(' '));
}

const COUNTED =
  /^(?:(?:the )?following|(?:these )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|several|a few)(?: \p{L}+)? (?:things|steps|actions|measures)(?: [.:])?$/u;

/** Where an ask's own clause starts. */
function startOf({ cue, clause }: Ask): number {
  if (cue.subject !== 'clause') return Math.min(cue.from, clause.subject.from);
  return clause.subject.to > clause.subject.from ? clause.subject.from : cue.from;
}

function polarityOf(asked: readonly Asked[]): Polarity {
  const not = asked.filter(each => each.negated).length;
  return not === 0 ? 'do' : not === asked.length ? 'do-not' : 'both';
}

function basisOf(words: readonly Word[], order: Imperative): Basis {
  if (order.certainty === 'unsure' || (order.certainty !== 'please' && isFigure(words, order)))
    return 'entry';
  return order.certainty === 'likely' ? 'item' : 'order';
}

function readOrder(
  words: readonly Word[],
  from: number,
  order: Imperative,
  asks: readonly Ask[],
): Reading | undefined {
  // "Please publish the plan" is a request.
  const strength = order.certainty === 'please' ? 'should' : 'must';
  const next = asks[0];
  const own = splitActions(
    words,
    { from: order.verb, to: next ? startOf(next) : words.length },
    order.negated,
  );
  const asked: AskedOf[] = own.map(({ span, negated, object }) => ({
    span,
    negated,
    object,
    addressee: undefined,
    pronoun: false,
    strength,
  }));
  asked.push(...askedOf(words, order.verb, asks));
  if (own.length === 0 || isToTheReader(words, from, order)) return undefined;
  return {
    basis: basisOf(words, order),
    modal: undefined,
    strength,
    polarity: polarityOf(asked),
    addressee: undefined,
    pronoun: false,
    antecedent: undefined,
    actions: asked,
    voice: undefined,
    explicit: order.certainty === 'please',
  };
}
