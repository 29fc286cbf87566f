import type { Span } from '../span.ts';

/** A word, a number or a punctuation mark of a text, in a form that can be compared. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Ligatures taken apart, apostrophes straight, invisible characters gone; the case is kept. */
  readonly text: string;
  /** Where it stands, in UTF-16 offsets of the whole text. */
  readonly span: Span;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** The call of a note (`policy.12 The`, `[3]`), which belongs to nobody's words. */
  readonly call: boolean;
}

/** Soft hyphens, zero-width spaces and joiners, byte order marks: they are in words and nobody sees them. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const WORD = `[\\p{L}\\p{M}\\p{Nd}${UNSEEN}]+`;
/**
 * Quotation marks, asterisks, bullets and superscripts are no token: sources and briefs write them as they like. All
 * dashes and hyphens are one.
 */
const TOKEN = new RegExp(
  [
    `(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:${WORD})?)`,
    `(?<word>${WORD}(?:['’ʼ]${WORD})*)`,
    '(?<ellipsis>…|\\.(?: ?\\.){2,3})',
    '(?<dash>[-‐‑‒–—―−]+)',
    '(?<mark>[,;:.!?()[\\]{}/&%$€£¥+=#@§])',
  ].join('|'),
  'gu',
);

/** The tokens of a part of a text. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(from, to);
  for (const { 0: found, index, groups = {} } of part.matchAll(TOKEN)) {
    const kind = groups.number !== undefined ? 'number' : groups.word !== undefined ? 'word' : 'mark';
    const folded = kind === 'mark' ? markOf(groups, found) : foldWord(found);
    if (folded === '') continue;
    tokens.push({
      kind,
      text: folded,
      span: { start: from + index, end: from + index + found.length },
      spaced: index === 0 ? from === 0 || isSpace(text, from - 1) : isSpace(part, index - 1),
      call: false,
    });
  }
  return tokens;
}

function markOf(groups: Readonly<Record<string, string | undefined>>, found: string): string {
  if (groups.ellipsis !== undefined) return '…';
  return groups.dash === undefined ? found : '-';
}

const INVISIBLE = new RegExp(`[${UNSEEN}]`, 'g');

export function foldWord(word: string): string {
  if (/^[\x00-\x7F]*$/.test(word)) return word;
  return word.replace(INVISIBLE, '').normalize('NFKC').replace(/[’ʼ]/g, "'");
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? ' ');
}

/** The tokens of a source, in which the calls of its notes are marked as such. */
export function sourceTokens(text: string, from: number, to: number): Token[] {
  const tokens = tokensOf(text, from, to).flatMap(token =>
    token.kind === 'number' ? yearAndCall(token, text) : [token],
  );
  return tokens.map((token, i) => (token.call || isCall(tokens, i, text) ? { ...token, call: true } : token));
}

/** "in 2023.12 The": a year, a full stop and a call, and no decimal fraction. */
function yearAndCall(token: Token, text: string): Token[] {
  const [, year, call] = /^((?:1[5-9]|20)\d\d)\.(\d{1,3})$/.exec(token.text) ?? [];
  const { start, end } = token.span;
  if (year === undefined || call === undefined || !/^\s+\p{Lu}|^\s*$/u.test(text.slice(end, end + 4)))
    return [token];
  const stop = start + year.length;
  return [
    { ...token, text: year, span: { start, end: stop } },
    { kind: 'mark', text: '.', span: { start: stop, end: stop + 1 }, spaced: false, call: false },
    { ...token, text: call, span: { start: stop + 1, end }, spaced: false, call: true },
  ];
}

function isCall(tokens: readonly Token[], i: number, text: string): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token || token.kind === 'word') return false;
  if (token.text === '[') return isNumber(after) && tokens[i + 2]?.text === ']';
  if (token.text === ']') return isNumber(before) && tokens[i - 2]?.text === '[';
  if (!isNumber(token)) return false;
  if (before?.text === '[' && after?.text === ']') return true;
  // "policy.12 The": behind the mark, without a space, and not a decimal ("$1.7").
  const stuck = before?.kind === 'mark' && /^[.,;:!?)]$/.test(before.text) && !token.spaced;
  const word = tokens[i - 2];
  // Not of a version: "CVSSv2.0".
  return stuck && word?.kind === 'word' && !/\d$/.test(word.text) && isSpace(text, token.span.end);
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^\d{1,3}$/.test(token.text);
}
