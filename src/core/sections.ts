import type { Prose } from './prose.ts';
import { type Span, span, trim } from './span.ts';

const MINOR_WORDS =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|its|nor|of|off|on|onto|or|over|per|than|that|the|to|under|up|upon|via|vs|with)$/;
const LONGEST_TITLE = 90;

/**
 * The title of a run-in heading, "How the U.S. Should Respond. The Administration must …": a phrase at a
 * paragraph's start, in title case or set off by bold or italic type, closed by a full stop or colon, with text after it.
 */
export function findRunInTitle(prose: Prose, mask: string): Span | undefined {
  if (prose.form !== 'paragraph') return undefined;
  const set = setOffTitle(prose, mask);
  if (set) return set;
  const head = mask.slice(0, LONGEST_TITLE + 20);
  for (const match of head.matchAll(/([.?!])[*_]{0,3}\s+(?=[“"‘'«]?[\p{Lu}\d])/gu)) {
    const title = trim(mask, span(0, match.index + (match[1] === '.' ? 0 : 1)));
    if (title.end - title.start > LONGEST_TITLE) return undefined;
    // An abbreviation's full stop ("The U.S. Response. …") is passed over by trying the next one.
    if (
      isTitleCase(mask.slice(title.start, title.end)) &&
      !/(?:^|[\s.(])\p{Lu}$/u.test(mask.slice(0, match.index))
    ) {
      return title;
    }
  }
  return undefined;
}

function setOffTitle(prose: Prose, mask: string): Span | undefined {
  const first = prose.strong[0];
  if (!first || mask.slice(0, first.start).trim() !== '') return undefined;
  const inner = trim(mask, first);
  const text = mask.slice(inner.start, inner.end).replace(/[*_]+$/, '');
  const closing = /[.:?!][*_]*$/.exec(text) ?? /^[*_]*\s*[.:]/.exec(mask.slice(first.end));
  if (!closing || text.length > LONGEST_TITLE || mask.slice(first.end).trim().length < 3) return undefined;
  return trim(mask, span(inner.start, inner.start + text.replace(/[.:]\s*$/, '').length));
}

/** Every word but the minor ones starts with a capital or a digit, and there are at least two words. */
export function isTitleCase(title: string): boolean {
  if (/[;!]/.test(title)) return false;
  const words = title.split(/[\s—–/-]+/).filter(word => /\p{L}|\d/u.test(word));
  if (words.length < 2 || words.length > 14) return false;
  const major = words.filter((word, i) => i === 0 || !MINOR_WORDS.test(word.replace(/[^\p{L}]/gu, '')));
  return major.length >= 2 && major.every(word => /^[^\p{L}\d]*[\p{Lu}\d]/u.test(word));
}
