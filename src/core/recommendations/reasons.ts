import { groupBy } from '../group-by.ts';
import type { Span } from '../span.ts';
import { is, MARK, OPENS_REASON, STOP } from './word-classes.ts';
import { spanOf, type Word } from './words.ts';

/**
 * What a reason opens with, by its first word; an end is one too. "Since" may be a time, "given" a participle: they look
 * further.
 */
const OPENINGS: ReadonlyMap<string, readonly (readonly string[])[]> = groupBy(
  [
    'because',
    'so that',
    'so as to',
    'in order to',
    'in order that',
    'in light of',
    'in view of',
    'on the grounds that',
    'given that',
    'given the',
    'given its',
    'given their',
  ].map(opening => opening.split(' ')),
  ([first = '']) => first,
);

/** Why something is asked, in the words of its own sentence: "because the pumps fail", "in order to keep the port dry". */
export function reasonIn(words: readonly Word[], from: number): Span | undefined {
  for (let at = from; at < words.length; at++) {
    if (!is(words[at], OPENS_REASON) || words[at]?.quoted) continue;
    if (!(opens(words, at) || isCausalSince(words, at, from) || isEffect(words, at))) continue;
    const first = words[at - 1]?.lower === 'only' ? at - 1 : at;
    return spanOf(words, first, endOf(words, at, from));
  }
  return undefined;
}

function opens(words: readonly Word[], at: number): boolean {
  const openings = OPENINGS.get(words[at]?.lower ?? '');
  return openings?.some(opening => opening.every((word, i) => words[at + i]?.lower === word)) ?? false;
}

/** "…, which would idle two-thirds of the ports" */
function isEffect(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'which' || words[at - 1]?.lower !== ',') return false;
  return /^(?:would|will|could|risks|threatens)$/.test(words[at + 1]?.lower ?? '');
}

/** "since the pumps fail", not "since 2019" and "since the flood of May": a clause, at the head or behind a comma. */
function isCausalSince(words: readonly Word[], at: number, from: number): boolean {
  if (words[at]?.lower !== 'since' || !(at === from || words[at - 1]?.lower === ',')) return false;
  if (/^\p{N}/u.test(words[at + 1]?.text ?? '')) return false;
  // At the head it ends before what is asked.
  const close = words.findIndex((word, index) => index > at && is(word, STOP));
  if (at === from && words[close]?.lower !== ',') return false;
  for (let next = at + 1; next < (close < 0 ? words.length : close); next++)
    if (PRESENT.test(words[next]?.lower ?? '')) return true;
  return false;
}

const PRESENT = /^(?:is|are|has|have|does|do|can|cannot|will|would|may|must|no|not)$/;

/** Where a reason ends: at the comma that closes it before what is asked, else with the sentence. */
function endOf(words: readonly Word[], at: number, from: number): number {
  if (at <= from + 1)
    for (let end = at + 1; end < words.length; end++) if (words[end]?.lower === ',') return end;
  let end = words.length;
  while (end > at + 1 && is(words[end - 1], MARK)) end--;
  return end;
}
