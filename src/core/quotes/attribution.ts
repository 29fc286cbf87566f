import { type Span, span } from '../span.ts';
import { type Cue, findCues, spanOf } from './cues.ts';
import { clausesOf, readWords, type Word } from './words.ts';

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
  const words = readWords(mask, quotes);
  const results: (Attribution | Missing)[] = quotes.map(() => 'unknown');
  let last: Attribution | Missing = 'continued';
  const waiting: number[] = [];
  for (const { start, end } of clausesOf(mask, words)) {
    const indices = quotesIn(words, start, end);
    if (indices.length === 0) continue;
    const alone = isAlone(words, start, end);
    const cues = alone ? [] : findCues(words, start, end);
    for (const index of indices) {
      const quote = words[index]?.quote ?? -1;
      if (alone) {
        results[quote] = last;
        if (last === 'continued') waiting.push(quote);
        continue;
      }
      const cue = cueFor(mask, words, cues, index, start, end);
      const found = cue ? attributionOf(words, cue) : labelBefore(words, index, start);
      results[quote] = found ?? 'unknown';
      if (found && isSentence(mask, quotes[quote])) last = found;
      // “A.” “B,” he said.
      if (found) for (const earlier of waiting.splice(0)) results[earlier] = found;
    }
    if (!alone && last === 'continued') last = 'unknown';
  }
  return results;
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

/** Long enough, and ended by a mark, so that the next quotation can go on with it. */
function isSentence(mask: string, quote: Span | undefined): boolean {
  return (
    quote !== undefined &&
    (quote.end - quote.start > 40 || /[.,!?…—-]\W{1,2}$/.test(mask.slice(quote.end - 4, quote.end)))
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
  const before = cueBefore(words, cues, quote, from);
  if (before && leadsIn(words, before, quote)) return before;
  const after = cueAfter(mask, words, cues, quote, to);
  return after ?? before ?? trailing(words, cues, quote);
}

/** "he said, “", "the report warns that “", "she asked: “" */
function leadsIn(words: readonly Word[], cue: Cue, quote: number): boolean {
  const last = words[quote - 1];
  if (!last) return false;
  const end = cue.inverted ? cue.subject.end : cue.end;
  return end >= quote - 1 && (last.kind === 'mark' ? /[,:]/.test(last.text) : true);
}

function cueBefore(
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  from: number,
): Cue | undefined {
  let thought: Cue | undefined;
  let limit = from;
  for (let at = quote - 1; at >= from; at--) {
    const word = words[at];
    if (
      word?.text === ';' ||
      ((word?.text === 'while' || word?.text === 'whereas') && words[at - 1]?.text === ',')
    ) {
      limit = at;
      break;
    }
  }
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i];
    if (!cue || cue.at > quote) continue;
    if (cue.at < limit) break;
    if (cue.subject.start < quote && cue.subject.end > quote) continue;
    if (cue.strength !== 'thought') return cue;
    thought ??= cue;
  }
  return thought;
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
  if (mark?.kind === 'mark' && /[,—–-]/.test(mark.text)) next++;
  else if (!ended && mark?.kind !== 'lower') return undefined;
  if (words[next]?.text === 'as') next++;
  if (next >= to) return undefined;
  return cues.find(cue => {
    if (cue.at <= quote) return false;
    if (cue.at === next) return cue.inverted || cue.strength === 'source';
    return (
      !cue.inverted &&
      cue.strength !== 'noun' &&
      Math.min(cue.subject.start, cue.at) <= next + 1 &&
      cue.subject.start >= next - 1 &&
      noQuoteBetween(words, next, cue.at)
    );
  });
}

function noQuoteBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.kind === 'quote') return false;
  return true;
}

/** "The “old” plan has failed, the mayor said." */
function trailing(words: readonly Word[], cues: readonly Cue[], quote: number): Cue | undefined {
  return cues.find(cue => {
    if (cue.at < quote || cue.strength === 'noun' || cue.strength === 'thought') return false;
    if (cue.strength === 'source') return true;
    const before = words[Math.min(cue.subject.start, cue.at) - 1];
    const after = words[cue.end];
    return (
      before?.text === ',' && cue.subject.start > quote && after?.text !== 'that' && after?.kind !== 'quote'
    );
  });
}

/** "The mayor: “…”" */
function labelBefore(words: readonly Word[], quote: number, from: number): Attribution | undefined {
  if (words[quote - 1]?.text !== ':' || quote - 1 - from > 8 || quote - 1 === from) return undefined;
  if (words[from]?.kind !== 'capital') return undefined;
  return { speaker: spanOf(words, span(from, quote - 1)), cue: spanOf(words, span(quote - 1, quote)) };
}
