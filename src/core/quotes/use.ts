import type { Span } from '../span.ts';

/** More words than a term or a mocking use has. */
const LONGEST_TERM = 4;
/** How far before a quotation the words are read that tell a name from a saying. */
const REACH = 60;

const MINOR =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|its|nor|of|off|on|onto|or|over|per|than|that|the|to|up|upon|via|vs|vs\.|with|y|de|la)$/;
/** What has a title, right before it. */
const WORK =
  /(?:book|memoir|novel|film|movie|show|series|song|ballad|anthem|album|play|musical|ad|spot|video|article|essay|column|paper|report|study|brief|op-ed|editorial|piece|post|section|chapter|podcast|program|programme|episode|documentary|magazine|poem|painting|speech|lecture|bill|act|initiative|campaign|headline|titled|entitled|headlined|subtitled|’s|'s),?\s*$/i;
/** What gives a name: "known as “…”". */
const NAMING =
  /(?:\b(?:known(?:\s\w+)?\sas|so[- ]called|nicknamed|named|codenamed|dubbed|pseudonym|nickname|alias|moniker|hashtag|titled|entitled|headlined|what (?:is|are|was|were) (?:often |sometimes |now )?called(?:\s(?:a|an|the))?))\s*$/i;
const PLACE =
  /\b(?:on|in|of|with|from|for|by|at|via|and|to|told|tells|tell)(?:\s(?:the|his|her|their|its|a|an))?\s*$/i;

export type Use = 'quotation' | 'scare' | 'title';

/**
 * What a stretch in quotation marks is: somebody's words, a term of art or of mockery, or a work's name.
 *
 * @param cue what credits it, where its sentence has a cue
 * @param alone whether nothing else is in its sentence
 */
export function useOf(mask: string, quoted: Span, cue: Span | undefined, alone: boolean): Use {
  const inner = mask.slice(quoted.start, quoted.end).replace(/^\W+|[^\p{L}\p{N})!?]+$/gu, '');
  const before = mask.slice(Math.max(0, quoted.start - REACH), quoted.start);
  if (NAMING.test(before)) return isTitle(inner) ? 'title' : 'scare';
  if (!alone && isTitle(inner) && (WORK.test(before) || (countWords(inner) > 1 && PLACE.test(before))))
    return 'title';
  if (alone) return 'quotation';
  const title = isTitle(inner) && countWords(inner) > 1;
  if (cue) return title && isFar(mask, cue, quoted) ? 'title' : 'quotation';
  if (title) return 'title';
  return countWords(inner) > LONGEST_TERM ? 'quotation' : 'scare';
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

/** Every word but the minor ones starts with a capital or a digit. */
function isTitle(inner: string): boolean {
  if (inner.length > 120) return false;
  const words = inner.split(/[\s—–-]+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? '';
  return (
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(first) &&
    words.every(word => MINOR.test(word) || /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word))
  );
}

/** More than "that the" stands between a cue and the quotation after it. */
function isFar(mask: string, cue: Span, quoted: Span): boolean {
  const between = mask.slice(cue.end, Math.max(cue.end, Math.min(quoted.start, cue.end + REACH)));
  return between.length === REACH || (countWords(between.trim()) > 2 && !/[:,]\s*$/.test(between));
}
