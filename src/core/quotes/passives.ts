import { isGerund } from './main-subject.ts';
import { COMMON_VERBS, type WordRange } from './noun-phrases.ts';
import { ADVERBS } from './reporting-words.ts';
import { subjectAfter } from './subjects.ts';
import type { Word } from './words.ts';

export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'gets', 'got']);

/** "said by telephone", "responded by promising" */
const MEANS = /^(?:telephone|phone|e-?mail|text|letter|video|fax|mail|satellite)$/;

/** "was described", "has been called"; "is telling" is none. */
export function isPassive(words: readonly Word[], from: number, at: number): boolean {
  // "measures added by", "referred to as"
  if (words[at + 1]?.text === 'by') {
    const next = words[at + 2];
    return !MEANS.test(next?.text ?? '') && !(next?.kind === 'lower' && isGerund(next));
  }
  if (words[at]?.text === 'referred' && words[at + 1]?.text === 'to' && words[at + 2]?.text === 'as')
    return !isOfRelative(words, from, at);
  // "when told of it"
  if (/^(?:when|if|unless|though|although)$/.test(words[at - 1]?.text ?? '')) return true;
  for (let left = at - 1; left >= Math.max(from, at - 3); left--) {
    const word = words[left];
    // "claims that are paid, denied, or"
    if (word?.text === ',' && left === at - 1 && isPassiveAt(words, left - 1))
      return /^(?:,|or|and)$/.test(words[at + 1]?.text ?? '');
    if (word?.kind !== 'lower') return false;
    if (BE.has(word.text)) return true;
    if (!/ly$/.test(word.text) && !ADVERBS.has(word.text) && word.text !== 'not' && word.text !== 'so')
      return (
        /^(?:and|or|but)$/.test(word.text) &&
        words[at + 1]?.text === 'as' &&
        isPassiveBefore(words, from, left)
      );
  }
  return false;
}

/** "an address, which the inspector (referred) to as “" */
function isOfRelative(words: readonly Word[], from: number, at: number): boolean {
  for (let left = at - 1; left >= Math.max(from, at - LONGEST_RELATIVE); left--) {
    const { kind, text = '' } = words[left] ?? {};
    if (kind === 'mark' || kind === 'quote' || BE.has(text)) return false;
    if (/^(?:which|that|what|whom)$/.test(text)) return left < at - 1;
  }
  return false;
}

/** In words. */
const LONGEST_RELATIVE = 10;

/** "are paid" */
function isPassiveAt(words: readonly Word[], at: number): boolean {
  const { lexeme, text = '' } = words[at] ?? {};
  const isParticiple =
    /ed$/.test(text) || (lexeme?.verb && lexeme.verb.form !== 'base') || COMMON_VERBS.has(text);
  return isParticiple === true && BE.has(words[at - 1]?.text ?? '');
}

/** "has been praised as “…” and (condemned as)" */
function isPassiveBefore(words: readonly Word[], from: number, end: number): boolean {
  for (let left = end - 1; left > Math.max(from, end - 12); left--) {
    const verb = words[left]?.lexeme.verb;
    if (verb?.form === 'past' || verb?.form === 'participle') return BE.has(words[left - 1]?.text ?? '');
  }
  return false;
}

/** By whom it is said: "described by Ruiz as", "called “…” by Ruiz". */
export function agent(words: readonly Word[], at: number, to: number): WordRange | undefined {
  for (let right = at + 1; right < Math.min(to, at + 8); right++) {
    // "described by Ruiz as “", "called “…” by Ruiz"; not "called “…”, a name used by"
    if (words[right]?.text === 'by') return subjectAfter(words, right, to);
    if (words[right]?.kind === 'quote' && words[right + 1]?.text !== 'by') return undefined;
    if (words[right]?.kind === 'mark') return undefined;
  }
  return undefined;
}
