import { type Span, span } from '../span.ts';
import { type Cue, findCues, spanOf } from './cues.ts';
import { PREPOSITIONS } from './reporting-words.ts';
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
  return cue ? attributionOf(words, cue) : nameBeforeColon(words, index, clause.start);
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
    if (text === ';') return at;
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
    if (cue.at === next) return cue.inverted || cue.kind === 'source';
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
    if (cue.kind === 'source') return true;
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
  let start = colon;
  while (start > from && isOfLabel(words[start - 1])) start--;
  const before = words[start - 1];
  if (start === colon || colon - start > LONGEST_LABEL || words[start]?.kind !== 'capital') return undefined;
  if (words.slice(start, colon).some(word => GENERIC.test(word.text))) return undefined;
  if (start > from && !(before?.text === 'from' || (before?.kind === 'mark' && /[—–|-]/.test(before.text))))
    return undefined;
  return { speaker: spanOf(words, span(start, colon)), cue: spanOf(words, span(colon, quote)) };
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

const LONGEST_LABEL = 7;
/** Endings of nouns that head a paragraph rather than name who speaks: "Statutory Language:". */
const GENERIC =
  /(?:tion|ment|ness|ity|ance|ence|age|ing|ure|ory|ism|ics|data|note|example|answer|question|quote|update)s?$/;

function isOfLabel(word: Word | undefined): boolean {
  return word?.kind === 'capital' || /^(?:of|the|for|and|de|van|von)$/.test(word?.text ?? '');
}
