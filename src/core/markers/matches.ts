import { allMatches } from '../all-matches.ts';

/**
 * All matches of a global pattern each of whose matches has these characters. Most texts don't have them, and to see that
 * takes next to no time.
 */
export function matchesOf(pattern: RegExp, characters: string, text: string): RegExpExecArray[] {
  return text.includes(characters) ? allMatches(pattern, text) : [];
}
