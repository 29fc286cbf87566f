import { abbreviationKind, isNoName, opensSentence } from './abbreviations.ts';
import { allMatches } from './all-matches.ts';
import { OBJECT } from './mask.ts';
import { type Span, span, trim } from './span.ts';

/**
 * Cuts a mask (see `Prose`) from an offset on into sentences, without the white space between them. Quoted text is cut
 * at its inner full stops; a colon or semicolon doesn't cut. Linear in the mask's length.
 */
export function splitSentences(mask: string, from = 0): Span[] {
  const sentences: Span[] = [];
  const items = itemStarts(mask, from);
  let start = from;
  const cut = (end: number): void => {
    push(sentences, mask, span(start, end));
    start = end;
  };
  let item = 0;
  for (const match of allMatches(TERMINATOR, mask)) {
    const end = match.index + match[0].length;
    for (let at = items[item]; at !== undefined && at < end; at = items[++item]) cut(at);
    if (match.index >= start && endsSentence(mask, start, match.index, match[1] ?? '', end)) cut(end);
  }
  for (; item < items.length; item++) cut(items[item] ?? start);
  cut(mask.length);
  return sentences;
}

/** A run of terminators, or a spaced ellipsis, with the closing marks that go with it. */
const TERMINATOR = /(\.(?: \.)+|[.!?…。]+)[”’"'»)\]*_]*/g;
/** "Shortly before 11:30 p.m" opens a sentence; a longer one may end with its time. In code units. */
const LONGEST_TIME = 24;
/** How far the neighbouring words are looked at, in code units. */
const REACH = 40;

function push(sentences: Span[], mask: string, range: Span): void {
  const sentence = trim(mask, range);
  const text = mask.slice(sentence.start, sentence.end);
  if (/[\p{L}\p{N}]/u.test(text)) sentences.push(sentence);
  else if (text !== '' && !text.includes(OBJECT)) {
    // A stray mark belongs to the sentence that it follows.
    const last = sentences.pop();
    if (last) sentences.push(span(last.start, sentence.end));
  }
}

/** `marks`: the terminators at `at`; `end`: where what closes with them ends. */
function endsSentence(mask: string, start: number, at: number, marks: string, end: number): boolean {
  const next = wordAfter(mask, end);
  if (next.token === '') return true;
  const before = wordBefore(mask, at, start);
  if (isEnumerator(mask.slice(Math.max(start, at - REACH), at))) return false;
  if (next.gap === 0) return endsGlued(mask, before, marks, at, end, next);
  if (!mayOpenSentence(next.token)) return false;
  if (/^(?:\.{3}|…|\. \. \.)$/.test(marks)) return endsAtEllipsis(mask, at, end, next.word);
  if (marks !== '.') return end === at + marks.length || !isAttribution(mask, end);
  // “… of the U.S.” and “(… Inc.)” are closed.
  if (end > at + 1) return before !== '';
  return endsAtStop(mask, start, at, before, next);
}

interface NextWord {
  /** White space before it. */
  readonly gap: number;
  /** Up to the next white space. */
  readonly token: string;
  /** The token's letters, digits and inner marks. */
  readonly word: string;
}

/** "world.Today": a lost space. Not "example.org", "3.5", "U.S." or "Jane.Doe@example.org". */
function endsGlued(
  mask: string,
  before: string,
  marks: string,
  at: number,
  end: number,
  next: NextWord,
): boolean {
  if (marks.length > 1 || !/^[“"‘«(]?\p{Lu}[\p{Ll}’']*(?:[\s,.]|$)/u.test(`${next.token} `)) return false;
  if (
    /[/@:\\]|^www\./i.test(before + next.token) ||
    /^(?:com|org|net|gov|edu|pdf|html?)\b/i.test(next.word)
  ) {
    return false;
  }
  if (end > at + 1) return /[”»)]/.test(mask[end - 1] ?? '');
  return /\p{Ll}{2}$|\d$/u.test(before) && abbreviationKind(before) === undefined;
}

/** A trailing off ends a sentence before any capital, an elision (with a space before it) only before a first word. */
function endsAtEllipsis(mask: string, at: number, end: number, next: string): boolean {
  if (mask[at - 1] === '[' || mask[at - 1] === '(') return false;
  const elision = /\s/.test(mask[at - 1] ?? '') && /\s/.test(mask[end] ?? ' ');
  return elision ? opensSentence(next) && !/^I\b/.test(next) : true;
}

/** A single full stop before a word that may be a first one. */
function endsAtStop(mask: string, start: number, at: number, before: string, next: NextWord): boolean {
  if (/^\p{Lu}$/u.test(before)) return opensSentence(next.word) && !isInitial(mask, at, before);
  const kind = abbreviationKind(before);
  if (kind !== undefined && next.token.startsWith('(')) return false;
  switch (kind) {
    case undefined:
      return true;
    case 'joining':
      return false;
    case 'title':
      return isNoName(next.word);
    case 'reference':
      return (
        !/^[\d§(]|^[ivxlc]+\b/i.test(next.token) &&
        (before.length < 3 ? opensSentence(next.word) || /^no$/i.test(before) : true)
      );
    case 'either':
      return opensSentence(next.word);
    case 'closing':
      return true;
    case 'time':
      // "At 5 a.m. Mr. Hale rose."
      return opensSentence(next.word) || at - start > LONGEST_TIME;
  }
}

/** What stands between a sentence's start and its first full stop: "1", "• 12", "(a", "iv" */
function isEnumerator(text: string): boolean {
  return /^[\s•⁃▪◦‣(]{0,8}(?:\d{1,3}|[a-z]|[ivx]{1,5})$/i.test(text);
}

/** "Albert I. Jones", but not "you and I. Did". */
function isInitial(mask: string, at: number, letter: string): boolean {
  const name = /(\S+)\s+\S$/u.exec(mask.slice(Math.max(0, at - REACH), at))?.[1];
  return letter === 'I' && name !== undefined && /^\p{Lu}\p{Ll}/u.test(name);
}

/** “Why now?” Ann Reed asked. */
function isAttribution(mask: string, end: number): boolean {
  return /^\s+(?:(?:the\s)?\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|added|wrote|writes|replied|told|demanded|wondered|cried|warned)\b/u.test(
    mask.slice(end, end + 2 * REACH),
  );
}

/** A capital, a digit or what stands for code, after opening marks; or a name such as "iPhone". */
function mayOpenSentence(token: string): boolean {
  return OPENING.test(token);
}

const OPENING = new RegExp(
  `^[“"‘'«([*_¿¡#$€£~]*(?:[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}${OBJECT}]|[a-z]\\p{Lu})`,
  'u',
);

function wordAfter(mask: string, from: number): NextWord {
  let at = from;
  while (at < mask.length && /\s/.test(mask[at] ?? '')) at++;
  const token = /^\S*/.exec(mask.slice(at, at + REACH))?.[0] ?? '';
  return { gap: at - from, token, word: token.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '') };
}

/** The word that ends at `at`, without opening marks before it. */
function wordBefore(mask: string, at: number, start: number): string {
  const word = /\S*$/.exec(mask.slice(Math.max(start, at - REACH), at))?.[0] ?? '';
  return word.replace(/^[^\p{L}\d]+/u, '').replace(/^.*[—–(“"/-](?=.)/u, '');
}

const BULLET = /[•⁃▪◦‣](?<=(?:\s|^).)\s?(?=\S)/g;

/**
 * Where the items of a list that runs on in a line start: at a bullet, or at the successors of the enumerator that
 * the text starts with ("1) Grants 2) Loans").
 */
function itemStarts(mask: string, from: number): number[] {
  const starts = allMatches(BULLET, mask)
    .map(match => match.index)
    .filter(at => at > from);
  const first = /^\s*(\(?)(1|a|i)([.)]{1,2})\s/.exec(mask.slice(from, from + REACH));
  if (!first || starts.length > 0) return starts;
  const enumerator =
    first[1] === '('
      ? /(?<=\s)\((\d{1,2}|[a-z]{1,4})\)(?=\s)/g
      : /(?<=\s)(\d{1,2}|[a-z]{1,4})[.)]{1,2}(?=\s)/g;
  enumerator.lastIndex = from + first[0].length;
  let label = successor(first[2] ?? '');
  for (let match = enumerator.exec(mask); match; match = enumerator.exec(mask)) {
    if (match[1] !== label || !match[0].endsWith(first[3] ?? '')) continue;
    starts.push(match.index);
    label = successor(label);
  }
  return starts;
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function successor(label: string): string {
  if (/^\d+$/.test(label)) return String(Number(label) + 1);
  const roman = ROMANS.indexOf(label);
  if (roman >= 0) return ROMANS[roman + 1] ?? '';
  return String.fromCharCode(label.charCodeAt(0) + 1);
}
