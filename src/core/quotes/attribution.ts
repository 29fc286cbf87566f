import { type Span, span } from '../span.ts';
import { type Cue, findCues, spanOf } from './cues.ts';
import { ORGANISATION, TITLES } from './name-words.ts';
import { CLAUSE_STARTS, DETERMINERS, PREPOSITIONS, VERBS } from './reporting-words.ts';
import { mainSubject, nounPhraseEnding } from './subjects.ts';
import { readClauses, type Word } from './words.ts';

/** Who said a quotation of a passage, and by which words that is known. */
export interface Attribution {
  readonly speaker: Span;
  readonly cue: Span | undefined;
}

/** A quotation that the passage alone gives no speaker. */
export type Missing =
  /** It stands alone at the passage's start: who spoke last may go on, or was announced before. */
  'continued' | 'unknown';

/** What credits each of `quotes`, which are sorted and without overlaps. Linear in the mask's length. */
export function attribute(mask: string, quotes: readonly Span[]): (Attribution | Missing)[] {
  const { words, clauses } = readClauses(mask, quotes);
  const results: (Attribution | Missing)[] = quotes.map(() => 'unknown');
  let last: Attribution | Missing = 'continued';
  const waiting: number[] = [];
  for (const { start: first, end } of clauses) {
    const start = afterDateline(mask, words, first, end);
    const indices = quotesIn(words, start, end);
    if (indices.length === 0) continue;
    const alone = isAlone(words, start, end);
    const cues = alone ? [] : findCues(words, start, end);
    let before: Attribution | undefined;
    for (const index of indices) {
      const quote = words[index]?.quote ?? -1;
      if (alone) {
        results[quote] = last;
        if (last === 'continued') waiting.push(quote);
        continue;
      }
      const found: Attribution | undefined =
        creditOf(mask, words, cues, index, { start, end }) ??
        goesOn(mask, words, index, start, last) ??
        before;
      results[quote] = found ?? 'unknown';
      // "He rejects “A” as they do “B.”"
      before = found?.cue && found.cue.end <= (words[index]?.start ?? 0) ? found : undefined;
      if (found && (isSentence(mask, quotes[quote]) || isFirst(words, index, start))) last = found;
      // “A.” “B,” he said.
      if (found) for (const earlier of waiting.splice(0)) results[earlier] = found;
    }
    if (!alone && last === 'continued') last = 'unknown';
  }
  return results;
}

/** "LUND (AP) — The mayor said": the place is no part of the sentence. */
function afterDateline(mask: string, words: readonly Word[], from: number, to: number): number {
  const first = words[from];
  if (first?.kind !== 'capital' || first.end - first.start < 3) return from;
  if (!/^[\p{Lu}.]+$/u.test(mask.slice(first.start, first.end))) return from;
  for (let at = from + 1; at < Math.min(to, from + 9); at++) {
    if (/^[—–]$/.test(words[at]?.text ?? '')) return at + 1;
    if (words[at]?.kind === 'quote' || words[at]?.kind === 'lower') return from;
  }
  return from;
}

/** “A” Ruiz said. */
function isFirst(words: readonly Word[], index: number, from: number): boolean {
  const quote = words[index];
  return index === from && quote !== undefined && quote.end - quote.start > 20;
}

function quotesIn(words: readonly Word[], from: number, to: number): number[] {
  const indices: number[] = [];
  for (let at = from; at < to; at++) if (words[at]?.kind === 'quote') indices.push(at);
  return indices;
}

function isAlone(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (words[at]?.kind !== 'quote' && words[at]?.kind !== 'mark') return false;
  return true;
}

/** A label, or the best cue of the sentence `clause`. */
function creditOf(
  mask: string,
  words: readonly Word[],
  cues: readonly Cue[],
  index: number,
  clause: Span,
): Attribution | undefined {
  const label = labelBefore(words, index, clause.start);
  if (label) return label;
  const cue = cueFor(mask, words, cues, index, clause.start, clause.end);
  if (cue) return attributionOf(words, cue);
  return (
    nameBeforeColon(words, index, clause.start) ??
    subjectBeforeColon(mask, words, index, clause.start) ??
    subjectOfQuoted(mask, words, index, clause.start)
  );
}

/** “A,” he said. “B” and other things. */
function goesOn(
  mask: string,
  words: readonly Word[],
  index: number,
  from: number,
  last: Attribution | Missing,
): Attribution | undefined {
  const quote = words[index];
  return typeof last === 'object' &&
    index === from &&
    quote &&
    isLong(quote) &&
    /^\W+\p{Lu}/u.test(mask.slice(quote.start, quote.start + 4))
    ? last
    : undefined;
}

function isLong(quote: Span): boolean {
  return quote.end - quote.start > 40;
}

/** Long enough, and ended by a mark, so that the next quotation can go on with it. */
function isSentence(mask: string, quote: Span | undefined): boolean {
  return (
    quote !== undefined && (isLong(quote) || /[.,!?…—-]\W{1,4}$/.test(mask.slice(quote.end - 6, quote.end)))
  );
}

function attributionOf(words: readonly Word[], cue: Cue): Attribution {
  return { speaker: spanOf(words, cue.subject), cue: spanOf(words, span(cue.at, cue.end)) };
}

/** The cue that credits the quotation at index `quote`, of those in its sentence. */
function cueFor(
  mask: string,
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  from: number,
  to: number,
): Cue | undefined {
  return (
    cueAfter(mask, words, cues, quote, to) ??
    cueBefore(words, cues, quote, from) ??
    trailing(words, cues, quote)
  );
}

function cueBefore(
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  from: number,
): Cue | undefined {
  let best: Cue | undefined;
  const limit = clauseStart(words, quote, from);
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i];
    if (!cue || cue.at > quote) continue;
    if (cue.at < limit) break;
    if (cue.subject.start < quote && cue.subject.end > quote) continue;
    if (isBracketed(words, cue, quote)) continue;
    if (!best || (best.strength < 3 && cue.strength > best.strength && governs(words, cue, best))) best = cue;
    if (best.strength === 3) break;
  }
  if (!best || best.strength > 1 || leadsIn(words, best, quote)) return best;
  // "recognizes that …, because “maintenance” is": a term of what is thought, and nobody's words.
  const term = isShort(words[quote]) && quote - best.end > FAR;
  return words[best.end]?.text === 'that' && !term ? best : undefined;
}

/** How many words on a term has no part in what is thought. */
const FAR = 8;

/** Of a word or two. */
function isShort(quote: Span | undefined): boolean {
  return quote !== undefined && quote.end - quote.start < 20;
}

/** What is thought credits only what follows at once: "he calls it “", "seen as “". */
function leadsIn(words: readonly Word[], cue: Cue, quote: number): boolean {
  const end = Math.max(cue.end, cue.inverted ? cue.subject.end : 0);
  return quote - end <= 3 && noQuoteBetween(words, end, quote);
}

/** A cue in brackets that close before the quotation has no part in it. */
function isBracketed(words: readonly Word[], cue: Cue, quote: number): boolean {
  for (let at = cue.end; at < quote; at++) {
    if (words[at]?.text === '(') return false;
    if (words[at]?.text === ')') return true;
  }
  return false;
}

/** A semicolon or ", while" starts what an earlier cue has no part in. */
function clauseStart(words: readonly Word[], quote: number, from: number): number {
  for (let at = quote - 1; at >= from; at--) {
    const text = words[at]?.text;
    // “A,” said the mayor; “B.”
    if (text === ';' && at < quote - 1) return at;
    if ((text === 'while' || text === 'whereas') && words[at - 1]?.text === ',') return at;
  }
  return from;
}

/** "He said that he would order": what is ordered is still said by him. */
function governs(words: readonly Word[], outer: Cue, inner: Cue): boolean {
  if (outer.kind !== 'verb') return false;
  if (inner.strength === 1) return true;
  if (inner.kind === 'noun') return words[inner.end]?.kind !== 'quote' && words[inner.end]?.text !== 'that';
  const start = Math.min(inner.subject.start, inner.at);
  const next = words[outer.end]?.text === 'that' ? outer.end + 1 : outer.end;
  if (words[start - 1]?.text === 'that') return true;
  return start > outer.at ? start <= next + 1 : outer.at > inner.subject.start;
}

/** “…,” said the mayor. “…,” the mayor, who voted for it, said. */
function cueAfter(
  mask: string,
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  to: number,
): Cue | undefined {
  let next = quote + 1;
  const inside = words[quote];
  const mark = words[next];
  const ended = inside !== undefined && /[,?!…—–-]\s?\W{1,2}$/.test(mask.slice(inside.end - 4, inside.end));
  const comma = mark?.kind === 'mark' && /[,—–-]/.test(mark.text);
  if (comma) next++;
  if (words[next]?.text === 'as') next++;
  if (next >= to) return undefined;
  const ends = ended || comma;
  const found = cues.find(cue => {
    if (cue.at < next || cue.kind === 'noun' || (cue.strength < 2 && !isGoingOn(cue)) || cue.lemma === 'call')
      return false;
    if (cue.at === next) return (cue.inverted || cue.kind === 'source') && !isTermAs(words, quote);
    const bare = !ended && !comma;
    return (
      !cue.inverted &&
      cue.kind === 'verb' &&
      (cue.subject.start === next || (ends && isJoined(words, next, cue.subject.start))) &&
      (!bare || (cue.strength === 3 && isShortName(words, cue))) &&
      noQuoteBetween(words, next, cue.at)
    );
  });
  return found && !found.inverted && found.subject.start > next
    ? { ...found, subject: span(next, found.subject.end) }
    : found;
}

/** "…,” the senator and former governor said": what stands before the subject that was found belongs to it. */
function isJoined(words: readonly Word[], from: number, start: number): boolean {
  if (start - from > LONGEST_LABEL || words[start - 1]?.text !== 'and') return false;
  if (words[from]?.text !== 'the' && words[from]?.kind !== 'capital') return false;
  return words.slice(from, start).every(({ kind }) => kind === 'lower' || kind === 'capital');
}

/** "“availability” as reported by providers": a term. */
function isTermAs(words: readonly Word[], quote: number): boolean {
  return words[quote + 1]?.text === 'as' && isShort(words[quote]);
}

/** "…,” Ruiz began." */
function isGoingOn({ lemma }: Cue): boolean {
  return lemma === 'begin' || lemma === 'start' || lemma === 'finish' || lemma === 'interrupt';
}

/** Of a subject that follows no comma: “No more” Ruiz said. */
function isShortName(words: readonly Word[], { subject, at }: Cue): boolean {
  const first = words[subject.start];
  const named = first?.kind === 'capital' || /^(?:he|she|they)$/.test(first?.text ?? '');
  return named && subject.end - subject.start <= 3 && at === subject.end;
}

function noQuoteBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.kind === 'quote') return false;
  return true;
}

/** "The “old” plan has failed, the mayor said." */
function trailing(words: readonly Word[], cues: readonly Cue[], quote: number): Cue | undefined {
  return cues.find(cue => {
    if (cue.at < quote || cue.kind === 'noun' || cue.strength < 3) return false;
    if (cue.kind === 'source') return !isTermAs(words, quote);
    // "(“Chuy” Ruiz, a commissioner who accused him)"
    if (/^(?:who|which|that)$/.test(words[cue.at - 1]?.text ?? '')) return false;
    const before = words[Math.min(cue.subject.start, cue.at) - 1];
    const after = words[cue.end];
    return (
      before?.text === ',' && cue.subject.start > quote && after?.text !== 'that' && after?.kind !== 'quote'
    );
  });
}

/** "Ana Ruiz: “…”", "A first reply - The Port Gazette: “…”" */
function labelBefore(words: readonly Word[], quote: number, from: number): Attribution | undefined {
  const colon = quote - 1;
  if (words[colon]?.text !== ':') return undefined;
  const end = labelEnd(words, colon, from);
  let start = end;
  while (start > from && isOfLabel(words[start - 1])) start--;
  const before = words[start - 1];
  if (start === end || colon - start > LONGEST_LABEL || words[start]?.kind !== 'capital') return undefined;
  if (words.slice(start, end).some(word => GENERIC.test(word.text))) return undefined;
  if (start > from && !(before?.text === 'from' || (before?.kind === 'mark' && /[—–|-]/.test(before.text))))
    return undefined;
  return { speaker: spanOf(words, span(start, end)), cue: spanOf(words, span(colon, quote)) };
}

/** Of "Sen. Ana Ruiz (D-Lund):" where the bracket opens. */
function labelEnd(words: readonly Word[], colon: number, from: number): number {
  if (words[colon - 1]?.text !== ')') return colon;
  for (let at = colon - 2; at > Math.max(from, colon - LONGEST_LABEL); at--)
    if (words[at]?.text === '(') return at;
  return colon;
}

/** "It doesn’t surprise the pollster Ana Ruiz: “…”": a sentence that leads to a full name, and no label. */
function nameBeforeColon(words: readonly Word[], quote: number, from: number): Attribution | undefined {
  const colon = quote - 1;
  if (words[colon]?.text !== ':') return undefined;
  let start = colon;
  while (start > from && words[start - 1]?.kind === 'capital') start--;
  const count = colon - start;
  const before = words[start - 1];
  if (count < 2 || count > 4 || start === from || before?.kind !== 'lower' || PREPOSITIONS.has(before.text))
    return undefined;
  return { speaker: spanOf(words, span(start, colon)), cue: undefined };
}

/** "Ruiz, who runs the port, was cooler: “…”": a person or an office, and a sentence of somebody. */
function subjectBeforeColon(
  mask: string,
  words: readonly Word[],
  index: number,
  from: number,
): Attribution | undefined {
  const quote = words[index];
  if (words[index - 1]?.text !== ':' || !quote || !noQuoteBetween(words, from, index)) return undefined;
  if (!/^\W+\p{Lu}.{8}/su.test(mask.slice(quote.start, quote.start + 14)) || !isEnded(mask, quote))
    return undefined;
  const subject = mainSubject(words, from, index - 1);
  const last = subject && words[subject.end - 1];
  if (!subject || !last || subject.end >= index - 1) return undefined;
  const apposed = words[subject.end]?.text === ',' ? nameIn(words, subject.end + 1, index) : undefined;
  if (apposed && TITLES.has(last.text)) return { speaker: spanOf(words, apposed), cue: undefined };
  const isPerson =
    /^(?:he|she)$/.test(last.text) ||
    isName(words, subject) ||
    TITLES.has(last.text) ||
    PEOPLE.has(last.text);
  return isPerson ? { speaker: spanOf(words, subject), cue: undefined } : undefined;
}

/** Who is quoted without a name. */
const PEOPLE = new Set(
  (
    'colleague neighbour neighbor resident witness respondent participant farmer mother parent patient tenant survivor veteran student ' +
    'worker driver fisherman villager volunteer refugee pensioner shopkeeper insider diplomat negotiator critic supporter opponent ' +
    'interviewee insurer supplier trader buyer seller banker lender developer'
  ).split(' '),
);

/** Words that are all capitalised, and none of an organisation or a document. */
function isName(words: readonly Word[], { start, end }: Span): boolean {
  return words.slice(start, end).every(({ kind, text }) => kind === 'capital' && !ORGANISATION.has(text));
}

/** The name between commas that starts at `start`. */
function nameIn(words: readonly Word[], start: number, to: number): Span | undefined {
  let end = start;
  while (end < to && words[end]?.kind === 'capital') end++;
  return end > start && words[end]?.text === ',' ? span(start, end) : undefined;
}

function isEnded(mask: string, quote: Span): boolean {
  return /[.!?…]\W{0,3}$/.test(mask.slice(quote.end - 5, quote.end));
}

/** "The Council “demands an end”": its verb is quoted, too. */
function subjectOfQuoted(
  mask: string,
  words: readonly Word[],
  index: number,
  from: number,
): Attribution | undefined {
  const quote = words[index];
  const opening = quote && QUOTED_VERB.exec(mask.slice(quote.start, quote.start + LONGEST_OPENING));
  if (!opening || VERBS.get(opening[1] ?? '')?.form !== 'third') return undefined;
  const subject = nounPhraseEnding(words, from, index - 1);
  const before = subject && words[subject.start - 1];
  const alone =
    subject && (subject.start === from || before?.kind === 'mark' || CLAUSE_STARTS.has(before?.text ?? ''));
  if (!alone || DETERMINERS.has(words[subject.end - 1]?.text ?? '')) return undefined;
  return { speaker: spanOf(words, subject), cue: undefined };
}

/** A verb, an adverb before it allowed, and at least two more words. */
const QUOTED_VERB = /^\W{1,2}(?:[a-z]+ly )?([a-z]+s) \S+ \S/;
const LONGEST_OPENING = 60;

const LONGEST_LABEL = 7;
/** Endings of nouns that head a paragraph rather than name who speaks: "Statutory Language:". */
const GENERIC =
  /(?:tion|ment|ness|ity|ance|ence|age|ing|ure|ory|ism|ics|data|note|example|answer|question|quote|update)s?$/;

function isOfLabel(word: Word | undefined): boolean {
  return word?.kind === 'capital' || /^(?:of|the|for|and|de|van|von)$/.test(word?.text ?? '');
}
