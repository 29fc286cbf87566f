import { type Span, span } from '../span.ts';
import { type Attribution, type Cue, spanOf } from './cue.ts';
import { clauseStart, cueFor } from './cue-choice.ts';
import { findCues } from './cues.ts';
import { labelBefore, nameBeforeColon, subjectBeforeColon, subjectOfQuoted } from './lead-ins.ts';
import type { WordRange } from './noun-phrases.ts';
import { isOwner, readClauses, type Word } from './words.ts';

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
    let before: { readonly found: Attribution; readonly index: number } | undefined;
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
        (before && clauseStart(words, cues, index, start) <= before.index ? before.found : undefined);
      results[quote] = found ?? 'unknown';
      // "He rejects “A” as they do “B.”"
      before = found?.cue && found.cue.end <= (words[index]?.start ?? 0) ? { found, index } : undefined;
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
  // "3.18 The College’s report found": the paragraph’s number.
  if (
    first?.kind === 'number' &&
    words[from + 1]?.kind === 'capital' &&
    /^\d{1,2}\.\d/.test(mask.slice(first.start, first.end))
  )
    return from + 1;
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
  return { speaker: spanOf(words, ownerIn(words, cue.subject)), cue: spanOf(words, span(cue.at, cue.end)) };
}

/** "the agency’s own analysis conceded": the agency, which wrote it. */
function ownerIn(words: readonly Word[], subject: WordRange): WordRange {
  const work = words[subject.end - 1]?.text ?? '';
  if (!OWN_WORK.test(work)) return subject;
  for (let at = subject.start + 1; at < subject.end; at++) {
    const owner = words[at - 1];
    if (words[at]?.text === 'own' && owner && isOwner(owner)) return span(subject.start, at);
  }
  return subject;
}

const OWN_WORK =
  /^(?:analysis|analysts|figures|forecast|estimates?|records|research|data|website|inspectors|staff)$/;
