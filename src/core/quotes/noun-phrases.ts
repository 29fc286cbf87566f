import { type Span, span } from '../span.ts';
import { isGiven } from './gender.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  DOCUMENTS,
  ISSUED,
  PERSONAL,
  PLURALS,
  PREPOSITIONS,
  PRONOUNS,
  VERBS,
} from './reporting-words.ts';
import type { Word } from './words.ts';

/** Half-open range of indices into the words of a passage. */
export type WordRange = Span;

/** No subject has more words than this. */
export const LONGEST = 24;
export const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|later|earlier)$/;

export const COMMON_VERBS = new Set(
  (
    'took went came got ran won lost held met spent left kept stood sat turned used has had made gave did does goes comes takes makes ' +
    'gets runs holds meets keeps stands turns uses led drew threw brought thought sent likes liked loves loved tends tended wants wanted ' +
    'struck broke built bought grew chose drove flew fought paid sold taught rose fell lets allows requires permits obliges forbids bars focuses focused relies relied remains remained becomes became seems seemed appears appeared ' +
    'quit blew caught clung dealt drank ate fled forgot froze hung hid knelt leapt lent rode rang sang sank slept stole stuck swept swam ' +
    'swung tore woke wore shook sprang shrank flung slid overcame withdrew'
  ).split(' '),
);

/** "There the Commission promised" */
const PLACES = /^(?:there|here)$/;

/** The noun phrase whose last word is at `end`. */
export function nounPhraseEnding(words: readonly Word[], from: number, end: number): WordRange | undefined {
  const last = words[end];
  if (!last) return undefined;
  if (PERSONAL.has(last.text) || PRONOUNS.has(last.text)) return span(end, end + 1);
  let start = end + 1;
  let depth = 0;
  for (let at = end; at >= Math.max(from, end - LONGEST); at--) {
    const word = words[at];
    if (!word) break;
    if (word.text === ')') depth++;
    else if (word.text === '(') depth--;
    if (depth < 0) break;
    // "Smaller states, led by Malta,": the head.
    const isHead = at === end && PLURALS.has(word.text);
    if (depth === 0 && word.text !== '(' && !isHead && isBoundary(words, at, start)) break;
    start = at;
  }
  return depth > 0 ? undefined : trimmed(words, start, end + 1);
}

function isBoundary(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (word.kind === 'quote') return true;
  if (word.kind === 'mark') return !/[/&’'$%]/.test(word.text) && !isListed(words, at, start);
  // "Lee and Cruz said", "Trump and his aides said"
  if (word.text === 'and' || word.text === 'or') {
    const left = words[at - 1];
    const right = words[start];
    return !(left?.kind === 'capital' && (right?.kind === 'capital' || DETERMINERS.has(right?.text ?? '')));
  }
  // "May 2016", "Will Ruiz"
  if (word.kind === 'lower' && AUXILIARIES.has(word.text)) return true;
  // "The response to that report"
  if (word.text === 'that' && PREPOSITIONS.has(words[at - 1]?.text ?? '')) return false;
  if (CLAUSE_STARTS.has(word.text) || PERSONAL.has(word.text)) return true;
  // "The offer came with (a form stating)"
  if (
    word.kind === 'lower' &&
    COMMON_VERBS.has(word.text) &&
    !DETERMINERS.has(words[at - 1]?.text ?? '') &&
    (words[at - 1]?.kind === 'lower' || words[at - 2]?.kind === 'capital')
  )
    return true;
  const verb = word.kind === 'lower' && !isIssued(words, at) ? VERBS.get(word.text) : undefined;
  if (!verb || verb.form === 'base') return false;
  const before = words[at - 1];
  const noun = before && (DETERMINERS.has(before.text) || /['’]s?$/.test(before.text));
  // "The Coalition welcomed companies that"
  const isOfName = verb.form === 'past' && before?.kind === 'capital';
  return (verb.strength > 1 || isOfName) && !noun && verb.form !== 'gerund';
}

/** "the Ministry of Housing, (Communities and Local Government)": a comma amid the matters of one body. */
function isListed(words: readonly Word[], at: number, start: number): boolean {
  if (words[at]?.text !== ',' || words[at - 1]?.kind !== 'capital' || words[start]?.kind !== 'capital')
    return false;
  let joined = start;
  while (words[joined]?.kind === 'capital') joined++;
  if (words[joined]?.text !== 'and' || words[joined + 1]?.kind !== 'capital') return false;
  let of = at - 1;
  while (at - of < LONGEST_MATTERS && (words[of]?.kind === 'capital' || words[of]?.text === ',')) of--;
  return words[of]?.text === 'of' && BODIES.has(words[of - 1]?.text ?? '');
}

/** In words. */
const LONGEST_MATTERS = 9;
const BODIES = new Set(
  'ministry department minister secretary office committee board directorate faculty'.split(' '),
);

/** Without the adverbs and the phrase of time or place that lead in, and without "in particular" behind it. */
function trimmed(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let start = from;
  while (start < end - 1 && isLeadIn(words[start]) && !startsTitle(words, start)) start++;
  // "(last July) the committee"
  if (/^(?:last|this|next)$/.test(words[start]?.text ?? '') && start < end - 2 && isWhen(words[start + 1]))
    start += 2;
  let stop = end;
  if (stop > start + 2 && words[stop - 1]?.text === 'particular' && words[stop - 2]?.text === 'in') stop -= 2;
  while (stop > start + 1 && isWhenOrWhere(words[stop - 1]) && !isSurname(words, stop - 1)) stop--;
  while (stop > start + 1 && PREPOSITIONS.has(words[stop - 1]?.text ?? '')) stop--;
  if (start >= stop || (stop === start + 1 && TIMES.test(words[start]?.text ?? ''))) return undefined;
  if (DETERMINERS.has(words[start]?.text ?? ''))
    stop = beforeParticiple(words, start, beforeInfinitive(words, start, stop));
  if (!opensPhrase(words, start)) return span(start, stop);
  const last = lastNounPhrase(words, start, stop);
  // "in a later interview" is all there is: the subject is elsewhere.
  return last.start <= start + 1 ? undefined : last;
}

/** "Theresa May" */
function isSurname(words: readonly Word[], at: number): boolean {
  return words[at]?.kind === 'capital' && isGiven(words[at - 1]?.text ?? '');
}

function isWhen(word: Word | undefined): boolean {
  return TIMES.test(word?.text ?? '') || TIME_UNIT.test(word?.text ?? '');
}

export const TIME_UNIT =
  /^(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie)|spring|summer|autumn|winter)s?$/;

/** "Republicans here", "the mayor yesterday" */
function isWhenOrWhere(word: Word | undefined): boolean {
  return word !== undefined && (TIMES.test(word.text) || PLACES.test(word.text));
}

/** "A review of controls (to stop fraudulent loans)": where what it is for starts, or `end`. */
function beforeInfinitive(words: readonly Word[], start: number, end: number): number {
  for (let at = start + 2; at < end - 2; at++) {
    const next = words[at + 1];
    if (words[at]?.text !== 'to' || words[at - 1]?.kind !== 'lower' || next?.kind !== 'lower') continue;
    if (!DETERMINERS.has(next.text) && VERBS.get(next.text)?.form === 'base') return at;
  }
  return end;
}

/** "A notice (taped to her door)": where what was done to it starts, or `end`. */
function beforeParticiple(words: readonly Word[], start: number, end: number): number {
  for (let at = start + 2; at < end - 2; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (before?.kind !== 'lower' || word?.kind !== 'lower' || !/[^e]ed$/.test(word.text)) continue;
    if (isIssued(words, at)) continue;
    if (PREPOSITIONS.has(words[at + 1]?.text ?? '') && !isLeadIn(before) && !PREPOSITIONS.has(before.text))
      return at;
  }
  return end;
}

/** "a letter (issued) on 4 May": it tells which. */
export function isIssued(words: readonly Word[], at: number): boolean {
  return (
    ISSUED.has(words[at]?.text ?? '') &&
    DOCUMENTS.has(words[at - 1]?.text ?? '') &&
    PREPOSITIONS.has(words[at + 1]?.text ?? '')
  );
}

/** A preposition, but not the first word of "Under Secretary Ana Ruiz". */
export function opensPhrase(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  // "Given the debate about others describing it"
  return (
    (PREPOSITIONS.has(text) || text === 'given') && !(text === 'under' && words[at + 1]?.text === 'secretary')
  );
}

export function isLeadIn(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'mark' ||
      ADVERBS.has(word.text) ||
      isAdverb(word.text) ||
      TIMES.test(word.text) ||
      PLACES.test(word.text)) &&
    word.text !== 'both'
  );
}

/** "First Bus said": a part of the name. */
function startsTitle(words: readonly Word[], at: number): boolean {
  const first = words[at];
  return (
    first?.kind === 'capital' &&
    /^(?:first|second|further|even|all)$/.test(first.text) &&
    words[at + 1]?.kind === 'capital'
  );
}

/** Of "On Monday the mayor" or "In 2014 Ana Ruiz" the end that can be a subject. */
export function lastNounPhrase(words: readonly Word[], from: number, end: number): WordRange {
  let start = end - 1;
  const named = words[start]?.kind === 'capital';
  while (start > from + 1) {
    const before = words[start - 1];
    if (!before || before.kind === 'number' || TIMES.test(before.text)) break;
    if (named && before.kind !== 'capital') {
      // Department of Justice
      const joined =
        /^(?:of|for|and|the)$/.test(before.text) && words[start - 2]?.kind === 'capital' && start - 2 >= from;
      if (DETERMINERS.has(before.text) || joined) start--;
      if (!joined) break;
      continue;
    }
    if (PREPOSITIONS.has(before.text)) break;
    start--;
    if (!named && DETERMINERS.has(before.text)) break;
  }
  return span(start, end);
}

/** Belongs to a verb without being one: an auxiliary or an adverb. */
export function isVerbGroup(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === 'lower' &&
    (AUXILIARIES.has(word.text) || ADVERBS.has(word.text) || isAdverb(word.text))
  );
}

function isAdverb(text: string): boolean {
  return (
    text.length > 4 && text.endsWith('ly') && text !== 'family' && text !== 'assembly' && text !== 'ally'
  );
}
