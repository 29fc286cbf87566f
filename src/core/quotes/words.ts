import { HASH_SEED, hashStep } from '../hash.ts';
import { type Span, span } from '../span.ts';
import { type Lexeme, lexemeAt, markOf, QUOTED } from './lexemes.ts';

/** A word, a mark of punctuation or a whole quotation of a passage. */
export class Word implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly lexeme: Lexeme,
    /** Of a quotation, its index in the list that was given; otherwise -1. */
    readonly quote: number,
  ) {}

  get kind(): Lexeme['kind'] {
    return this.lexeme.kind;
  }

  /** In lower case; of a quotation, empty. */
  get text(): string {
    return this.lexeme.text;
  }
}

/** The sentences of a passage that hold quotations. */
export interface Clauses {
  /** In order, each quotation as one. */
  readonly words: readonly Word[];
  /** Ranges of indices into `words`; a quotation of several sentences is still in one. */
  readonly clauses: readonly Span[];
}

/** No sentence has more words; what goes on without a full stop is cut, so that the work stays linear. */
const LONGEST_CLAUSE = 250;

/**
 * Reads the sentences around `quotes`, which are sorted and without overlaps, and no others. Reads each character a
 * bounded number of times.
 */
export function readClauses(mask: string, quotes: readonly Span[]): Clauses {
  const words: Word[] = [];
  const clauses: Span[] = [];
  let at = 0;
  let next = 0;
  while (next < quotes.length) {
    const start = words.length;
    const first = next;
    at = sentenceStart(mask, at, quotes[next]?.start ?? mask.length);
    // Up to the sentence's end, which the word behind it tells.
    let last: Word | undefined;
    for (let word = wordAt(mask, at, quotes, next); word; word = wordAt(mask, at, quotes, next)) {
      if (last && (endsHere(mask, last, word) || words.length - start >= LONGEST_CLAUSE)) break;
      words.push(word);
      last = word;
      at = word.end;
      if (word.quote >= 0) next++;
    }
    if (next > first) clauses.push(span(start, words.length));
  }
  return { words, clauses };
}

/** All words of a sentence, each quotation as one; `quotes` are sorted and without overlaps. What is too long is cut. */
export function readWords(sentence: string, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  let word = wordAt(sentence, 0, quotes, next);
  while (word && words.length < LONGEST_CLAUSE) {
    words.push(word);
    if (word.quote >= 0) next++;
    word = wordAt(sentence, word.end, quotes, next);
  }
  return words;
}

/** The first word at or behind `from`; undefined at the passage's end. */
function wordAt(mask: string, from: number, quotes: readonly Span[], next: number): Word | undefined {
  const quote = quotes[next];
  let at = from;
  while (at < mask.length && isSpace(mask.charCodeAt(at)) && at !== quote?.start) at++;
  if (quote && at >= quote.start) return new Word(quote.start, quote.end, QUOTED, next);
  if (at >= mask.length) return undefined;
  const code = mask.charCodeAt(at);
  if (!isWordCode(code)) return new Word(at, at + 1, markOf(mask[at] ?? ''), -1);
  return readWord(mask, at, quote?.start ?? mask.length);
}

/** Abbreviations whose full stop ends no sentence when a name follows. */
const ABBREVIATED =
  /^(?:sens?|reps?|govs?|gen|lt|col|maj|capt|sgt|cmdr|adm|dr|mr|mrs|ms|messrs|prof|rev|hon|st|jr|sr|pres|sec|amb|atty|asst|dept|supt|no|vs|jan|feb|aug|sept|oct|nov|dec|calif|conn|fla|ill|ind|kan|ky|mass|md|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|ariz|ark|colo|ga|inc|co|corp|ltd)$/;

/** In letters. */
const LONGEST_ABBREVIATED = 6;

function readWord(mask: string, start: number, limit: number): Word {
  let hash = hashStep(HASH_SEED, mask.charCodeAt(start));
  let at = start + 1;
  for (; at < limit && continuesWord(mask, at); at++) hash = hashStep(hash, mask.charCodeAt(at));
  // A full stop belongs to an abbreviation or an initial.
  if (at < limit && mask.charCodeAt(at) === 0x2e) {
    const bare = mask.slice(start, at).toLowerCase();
    if (
      (bare.length === 1 && !isDigit(mask.charCodeAt(start))) ||
      bare.includes('.') ||
      ABBREVIATED.test(bare)
    )
      hash = hashStep(hash, mask.charCodeAt(at++));
    // "U.S.-China"
    if (mask.charCodeAt(at) === 0x2d)
      for (; at < limit && continuesWord(mask, at); at++) hash = hashStep(hash, mask.charCodeAt(at));
  }
  const lexeme = lexemeAt(mask, start, at, hash);
  // "Mirela*, a mother of four": a name that was changed.
  if (
    mask.charCodeAt(at) === 0x2a &&
    at < limit &&
    /^\*(?:[,\s]|$)/.test(mask.slice(at, at + 2)) &&
    lexeme.kind === 'capital'
  )
    at++;
  return new Word(start, at, lexeme, -1);
}

/** Don't, O’Malley, Jong-un, U.S., 3.5, AT&T; the full stop of "end.The" lost its space. */
function continuesWord(mask: string, at: number): boolean {
  const code = mask.charCodeAt(at);
  if (isWordCode(code)) return true;
  const next = mask.charCodeAt(at + 1);
  if (code === 0x2e)
    return isWordCode(next) && !(isLower(mask.charCodeAt(at - 1)) && isLower(mask.charCodeAt(at - 2)));
  // 1,600
  if (code === 0x2c) return isDigit(next) && isDigit(mask.charCodeAt(at - 1));
  return code === 0x27 || code === 0x2019
    ? isWordCode(next) || isPlural(mask, at)
    : (code === 0x2d || code === 0x26 || code === 0x2010 || code === 0x2011) && isWordCode(next);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The mark of "senators’". */
function isPlural(mask: string, at: number): boolean {
  return mask[at - 1] === 's' && /^\s\p{L}/u.test(mask.slice(at + 1, at + 3));
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Letters and digits; of the code units above ASCII all but spaces and punctuation. */
function isWordCode(code: number): boolean {
  if (code >= 0x80) {
    return (
      code >= 0xaa && code !== 0xab && code !== 0xbb && !(code >= 0x2000 && code <= 0x206f) && code < 0xfff0
    );
  }
  const letter = code | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x40 || code === 0x23
  );
}

/** What emphasis leaves where Markdown doesn't see it, `said. ___“`, parts words too. */
function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x5f;
}

function endsHere(mask: string, word: Word, next: Word): boolean {
  const { kind, text } = word.lexeme;
  if (kind !== 'mark' && kind !== 'quote') return false;
  const starts = next.kind === 'capital' || next.kind === 'quote' || next.kind === 'number';
  if (kind === 'mark') return isFullStop(text) && (starts || '([*'.includes(next.text));
  return (
    starts &&
    /[.…]\W{0,3}$/.test(mask.slice(word.end - 5, word.end)) &&
    !CREDITED_STILL.test(mask.slice(word.end, word.end + LONGEST_CREDIT))
  );
}

/** “… are missing.” Ruiz said. The full stop should have been a comma. */
const CREDITED_STILL =
  /^ (?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:said|says|wrote|added|asked|replied|argued|explained)\./u;
/** In UTF-16 code units. */
const LONGEST_CREDIT = 60;

function isFullStop(mark: string): boolean {
  return mark === '.' || mark === '!' || mark === '?';
}

/** How far back a sentence's start is looked for before the words from `from` on are read anyway. */
const FARTHEST = 1000;

/**
 * A place behind `from` where a sentence surely starts, the one that holds `to` or one before it; `from` where there
 * is none. Whether a full stop ends a sentence is left to the words where its own word doesn't tell.
 */
function sentenceStart(mask: string, from: number, to: number): number {
  for (let at = to - 1; at > Math.max(from, to - FARTHEST); at--) {
    const code = mask.charCodeAt(at);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f) continue;
    if (mask.charCodeAt(at + 1) !== 0x20 || !startsSentence(mask, at + 2, to)) continue;
    if (code !== 0x2e || isWhole(mask, at)) return at + 1;
  }
  return from;
}

function startsSentence(mask: string, at: number, quote: number): boolean {
  const code = mask.charCodeAt(at);
  return at === quote || (code >= 0x41 && code <= 0x5a);
}

/** Whether the word before the full stop at `end` is no abbreviation. */
function isWhole(mask: string, end: number): boolean {
  let start = end;
  while (isLower(mask.charCodeAt(start - 1))) start--;
  const before = mask.charCodeAt(start - 1);
  return (
    end - start > 1 &&
    (before === 0x20 || before === 0x2d) &&
    (end - start > LONGEST_ABBREVIATED || !ABBREVIATED.test(mask.slice(start, end)))
  );
}

/** "the agency’s", "the States’" */
export function isOwner({ text }: Word): boolean {
  return /['’]s$|s['’]$/.test(text);
}

/** As it is written. */
export function spellingOf({ lexeme }: Word): string {
  return lexeme.spelling;
}

/** Whether no quotation stands from `from` to `to`. */
export function noQuoteBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.kind === 'quote') return false;
  return true;
}
