import type { QuotedToken } from './quoted-words.ts';
import type { Token } from './tokens.ts';

/**
 * How a quoted token and the source's are the same: `same`, but for the capital at the start (`marked`), but for what
 * scanning does to letters (`noise`, which counts as the same), but for the case (`case`), or not at all.
 */
export type Sameness = 'same' | 'marked' | 'noise' | 'case' | undefined;

export function sameness({ token, anyCase, kept }: QuotedToken, source: Token): Sameness {
  if (kept !== undefined) return keptPart(token.text, source, kept) ? 'marked' : undefined;
  if (token.text === source.text) return 'same';
  if (token.kind === 'mark' || source.kind === 'mark' || !mayBeSame(token.text, source.text))
    return undefined;
  if (Math.abs(token.text.length - source.text.length) > MOST_NOISE) return undefined;
  if (anyCase && rest(token.text) === rest(source.text) && sameFirst(token.text, source.text))
    return 'marked';
  if (token.text.toLowerCase() === source.text.toLowerCase()) return 'case';
  if (token.kind === 'number') return sameNumber(token.text, source.text) ? 'same' : undefined;
  return withoutCall(source.text) === token.text || isScanned(token.text, source.text) ? 'noise' : undefined;
}

/** Calls have up to three digits; scanning changes fewer letters. */
const MOST_NOISE = 3;

/** A quick no for most pairs: a capital or noise leave a word one of its ends. */
function mayBeSame(a: string, b: string): boolean {
  const [x, y] = [a.length - 1, b.length - 1];
  // The case of a letter of ASCII is in this bit; other letters have it by chance, which is asked again below.
  return (
    (a.charCodeAt(x) | 0x20) === (b.charCodeAt(y) | 0x20) ||
    (a.charCodeAt(0) | 0x20) === (b.charCodeAt(0) | 0x20)
  );
}

function rest(word: string): string {
  return word.slice(1);
}

function sameFirst(a: string, b: string): boolean {
  return a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();
}

/** "1,200" and "1200". */
function sameNumber(a: string, b: string): boolean {
  return ungrouped(a) === ungrouped(b);
}

function ungrouped(number: string): string {
  return /^\d{1,3}(?:,\d{3})+(?!\d)/.test(number) ? number.replaceAll(',', '') : number;
}

/** "requir[ing]" keeps "requir" of "require": at least half of a word of the source, and two letters. */
function keptPart(kept: string, { kind, text }: Token, side: 'start' | 'end'): boolean {
  if (kind !== 'word' || kept.length < 2 || kept.length * 2 < text.length) return false;
  const [a, b] = [kept.toLowerCase(), text.toLowerCase()];
  return side === 'start' ? b.startsWith(a) : b.endsWith(a);
}

/** "policy12" is "policy" and the call of its note. */
function withoutCall(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0x30 || last > 0x39) return word;
  return /^\p{L}*\p{Ll}{4}\d{1,3}$/u.test(word) ? word.replace(/\d+$/, '') : word;
}

/**
 * Whether a source's word is a quoted one as scanning garbles it: digits among letters ("1eadership", "c0ntrol"), a
 * capital I for an l ("poIicy"), "rn" read as "m" ("govemment"). Never where both are words that somebody could have meant.
 */
function isScanned(quoted: string, source: string): boolean {
  if (source.length < 4) return false;
  const garbled = /[\dI|]/.test(source) || (quoted.length > source.length && quoted.includes('rn'));
  if (!garbled || !/^[\p{L}']+$/u.test(quoted)) return false;
  if (/\p{L}{3}/u.test(source.replace(/[\d|]/g, '')) && /\d/.test(source))
    return skeleton(quoted) === skeleton(source);
  if (/\p{Ll}I|I\p{Ll}.*\p{Ll}/u.test(source.slice(0, -1)) && source.replaceAll('I', 'l') === quoted)
    return true;
  return (
    source.length >= 5 &&
    !REAL_WITH_M.test(source) &&
    quoted.includes('rn') &&
    quoted.replaceAll('rn', 'm') === source
  );
}

/** Words that "rn" read as "m" would give, and that there are. */
const REAL_WITH_M =
  /^(?:modem|stems?|stemmed|forms?|farms?|terms?|worm|germs?|teem(?:s|ed)?|tummy|dams?|yams?|foment|comers?|tums?|toms?|bums?|hams?|coms?|cams?|lams?|moms?|mums?|mom|dames?|tomes?|comes?|somes?|homes?|fames?|games?|names?|tames?|lames?)$/i;

function skeleton(word: string): string {
  return word
    .toLowerCase()
    .replace(/[1i|]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/rn/g, 'm');
}
