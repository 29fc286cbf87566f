import type { Span } from '../span.ts';

/** A word, a mark of punctuation or a whole quotation of a passage. */
export interface Word extends Span {
  readonly kind: 'lower' | 'capital' | 'number' | 'mark' | 'quote';
  /** In lower case; of a quotation, empty. */
  readonly text: string;
  /** Of a quotation, its index in the list that was given. */
  readonly quote: number;
}

/** Abbreviations whose full stop ends no sentence when a name follows. */
const ABBREVIATED =
  /^(?:sens?|reps?|govs?|gen|lt|col|maj|capt|sgt|cmdr|adm|dr|mr|mrs|ms|messrs|prof|rev|hon|st|jr|sr|pres|sec|amb|atty|asst|dept|supt|no|vs|jan|feb|aug|sept|oct|nov|dec|calif|conn|fla|ill|ind|kan|ky|mass|md|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|ariz|ark|colo|ga|inc|co|corp|ltd)$/;

/**
 * The words of a passage in order, each quotation as one. `quotes` are sorted and without overlaps.
 * Reads each character once.
 */
export function readWords(mask: string, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  let quote = 0;
  let at = 0;
  while (at < mask.length) {
    const next = quotes[quote];
    if (next && at >= next.start) {
      words.push({ start: next.start, end: next.end, kind: 'quote', text: '', quote });
      at = Math.max(at, next.end);
      quote++;
      continue;
    }
    const code = mask.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0) at++;
    else if (isWordCode(code)) {
      const word = readWord(mask, at, next?.start ?? mask.length);
      words.push(word);
      at = word.end;
    } else {
      words.push({ start: at, end: at + 1, kind: 'mark', text: mask[at] ?? '', quote: -1 });
      at++;
    }
  }
  return words;
}

function readWord(mask: string, start: number, limit: number): Word {
  let at = start + 1;
  while (at < limit && continuesWord(mask, at)) at++;
  // A full stop belongs to an abbreviation or an initial.
  if (at < limit && mask[at] === '.') {
    const bare = mask.slice(start, at).toLowerCase();
    if (bare.length === 1 || bare.includes('.') || ABBREVIATED.test(bare)) at++;
  }
  const source = mask.slice(start, at);
  const text = source.toLowerCase();
  const first = mask.charCodeAt(start);
  const kind = first >= 0x30 && first <= 0x39 ? 'number' : source[0] === text[0] ? 'lower' : 'capital';
  return { start, end: at, kind, text, quote: -1 };
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

/** No sentence has more words; what goes on without a full stop is cut, so that the work stays linear. */
const LONGEST_CLAUSE = 250;

/** The sentences outside quotations, as ranges of indices; a quotation of several sentences is still in one. */
export function clausesOf(mask: string, words: readonly Word[]): Span[] {
  const ranges: Span[] = [];
  let start = 0;
  for (let index = 0; index < words.length; index++) {
    if (!endsHere(mask, words, index) && index - start < LONGEST_CLAUSE) continue;
    ranges.push({ start, end: index + 1 });
    start = index + 1;
  }
  if (start < words.length) ranges.push({ start, end: words.length });
  return ranges;
}

function endsHere(mask: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next) return false;
  const starts = next.kind === 'capital' || next.kind === 'quote' || next.kind === 'number';
  if (word.kind === 'mark') return /[.!?]/.test(word.text) && (starts || /[([*]/.test(next.text));
  return word.kind === 'quote' && starts && /[.…]\W{0,3}$/.test(mask.slice(word.end - 5, word.end));
}
