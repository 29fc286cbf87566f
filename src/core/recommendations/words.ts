import { type Span, span } from '../span.ts';
import { nextCheck, nextHash, vocabulary } from '../vocabulary.ts';
import { type Listed, listsOf } from './lists.ts';
import { type Classed, classesOf } from './word-classes.ts';

/** A word or a mark of a sentence; offsets are those of the text that the sentence was cut from. */
export interface Word extends Classed, Listed {
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Somebody else's words, in quotation marks. */
  readonly quoted: boolean;
}

/** Nobody writes longer sentences, in code units; what is longer is no prose. */
const LONGEST_SENTENCE = 4000;
const LONGEST_ASIDE = 400;

/** What a word is, wherever it stands. */
type Form = Pick<Word, 'text' | 'lower' | 'classes' | 'lists'>;

const known = vocabulary<Form>(text => {
  const lower = unique(lowerOf(text));
  return { text, lower, classes: classesOf(text, lower), lists: listsOf(lower) };
});

/**
 * The one string of these characters that the engine keeps for the names of properties: it compares it with the words in
 * the rules, which are such, by where it is, not by its characters. A word that is looked up as a name becomes it.
 */
function unique(word: string): string {
  return word in NO_NAMES ? '' : word;
}

const NO_NAMES: object = Object.create(null);

/** A sentence's words by their classes, in order, with where they start and end. */
export interface Outline {
  readonly length: number;
  /** The classes of all its words together. */
  readonly seen: number;
  readonly classes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly slots: Int32Array;
}

type Filling = { -readonly [Key in keyof Outline]: Outline[Key] };

/**
 * The classes of a sentence's words, without what stands in brackets: an aside has its own grammar. None of a text that
 * is too long for a sentence. Linear in the sentence's length. Most sentences ask for nothing, and their classes tell;
 * that is cheap because there is one outline, which holds until the next call.
 */
export const outlineOf = (() => {
  const numbers = (): Int32Array => new Int32Array(LONGEST_SENTENCE);
  const outline: Filling = {
    length: 0,
    seen: 0,
    classes: numbers(),
    starts: numbers(),
    ends: numbers(),
    slots: numbers(),
  };
  return (mask: string, { start, end }: Span): Outline => {
    outline.length = 0;
    outline.seen = 0;
    known.renew();
    if (end - start <= LONGEST_SENTENCE) readInto(outline, mask, start, end);
    return outline;
  };
})();

/** One loop with its own variables: it looks at every letter of a document. */
function readInto(outline: Filling, mask: string, from: number, limit: number): void {
  const { classes, starts, ends, slots } = outline;
  let length = 0;
  let seen = 0;
  for (let at = from; at < limit; ) {
    const start = at;
    const first = mask.charCodeAt(at++);
    const kind = kindOf(first);
    if (kind === BLANK) continue;
    let hash = nextHash(0, first);
    let check = nextCheck(0, first);
    if (kind === LETTER) {
      for (let dotted = false; at < limit; at++) {
        const code = mask.charCodeAt(at);
        const next = kindOf(code);
        if (next !== LETTER) {
          if (
            next !== JOINT ||
            !(
              joins(mask, at, limit) ||
              isHung(mask, at) ||
              (dotted && endsInitials(mask, start, at)) ||
              isTitle(mask, start, at)
            )
          )
            break;
          dotted ||= code === POINT;
        }
        hash = nextHash(hash, code);
        check = nextCheck(check, code);
      }
    } else if (kind === OPENING) {
      // "(a)" counts items and stays out of the way too.
      const close = closingOf(mask, start, Math.min(limit, start + LONGEST_ASIDE));
      if (close > 0) {
        at = close + 1;
        continue;
      }
    } else if (isHighSurrogate(first) && at < limit) {
      const low = mask.charCodeAt(at++);
      hash = nextHash(hash, low);
      check = nextCheck(check, low);
    }
    const slot = known.slotOf(mask, start, at, hash, check);
    const word = known.classesAt(slot);
    seen |= word;
    slots[length] = slot;
    classes[length] = word;
    starts[length] = start;
    ends[length++] = at;
  }
  outline.length = length;
  outline.seen = seen;
}

/** The words of an outline; `quotes` is where somebody else's words are, in order. */
export function wordsOf({ length, slots, starts, ends }: Outline, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  let quote = 0;
  for (let index = 0; index < length; index++) {
    const { text, lower, classes, lists } = known.formAt(slots[index] as number);
    const start = starts[index] as number;
    const end = ends[index] as number;
    while (quote < quotes.length && (quotes[quote] as Span).end <= start) quote++;
    const around = quote < quotes.length ? quotes[quote] : undefined;
    const quoted = around !== undefined && around.start <= start && end <= around.end;
    words.push({ text, lower, classes, lists, start, end, quoted });
  }
  return words;
}

const PAREN = 0x28;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

/** What a code unit may be in a sentence. */
const MARK = 0;
const LETTER = 1;
const BLANK = 2;
/** A mark that may stand in a word. */
const JOINT = 3;
const OPENING = 4;

/** By code unit. Beyond ASCII all are letters but the punctuation that prose has. */
const KINDS = new Uint8Array(0x10000).fill(LETTER);
for (const [from, to] of [
  [0, 0xc0],
  [0x2000, 0x2c00],
  [0x3000, 0x3040],
  [0xd800, 0x10000],
] as const)
  KINDS.fill(MARK, from, to);
const mark = (kind: number, characters: string): void => {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
};
mark(LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ªµº');
mark(BLANK, '\t\n\v\f\r \u00a0\u2028\u2029');
mark(JOINT, "'’.,-–&/_@:");
mark(OPENING, '([');

function kindOf(code: number): number {
  return KINDS[code] as number;
}

/** The last point of an abbreviation: "U.S." */
function endsInitials(mask: string, start: number, at: number): boolean {
  return mask.charCodeAt(at) === POINT && INITIALS.test(mask.slice(start, at));
}

/** "Mr. Ruiz", "St. Louis": the point belongs to the word. */
function isTitle(mask: string, start: number, at: number): boolean {
  if (mask.charCodeAt(at) !== POINT || at - start > LONGEST_TITLE) return false;
  return (
    mask.charCodeAt(at + 1) === SPACE &&
    TITLE.test(mask.slice(start, at)) &&
    /\p{Lu}/u.test(mask.charAt(at + 2))
  );
}

const SPACE = 0x20;
const TITLE = /^(?:St|Mrs?|Ms|Drs?|Sens?|Reps?|Gov|Gen|Lt|Col|Prof|Rev|Hon|Amb|Adm|Capt|Maj|Sgt)$/;
/** In letters. */
const LONGEST_TITLE = 4;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Whether a mark is inside a word: "U.S.", "don’t", "re-open"; not so in "you’ll", which is two. */
function joins(mask: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || kindOf(mask.charCodeAt(at + 1)) !== LETTER) return false;
  const code = mask.charCodeAt(at);
  // "11:59", "25,000"
  if (code === COLON || code === COMMA)
    return isDigit(mask.charCodeAt(at - 1)) && isDigit(mask.charCodeAt(at + 1));
  return !(code === 0x27 || code === 0x2019) || !CLITIC.test(mask.slice(at + 1, at + 4));
}

/** "short- and long-term" */
function isHung(mask: string, at: number): boolean {
  return mask.charCodeAt(at) === HYPHEN && mask.charCodeAt(at + 1) === SPACE;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const CLITIC = /^(?:ll|re|ve|d)(?![a-z])/;

/** At the same length, which a few letters of other languages don't keep; a hyphen between blanks is a dash. */
function lowerOf(text: string): string {
  if (text === '-') return '–';
  const lower = text.toLowerCase().replaceAll('’', "'");
  return lower.length === text.length ? lower : text;
}

function closingOf(text: string, at: number, limit: number): number {
  const open = text.charCodeAt(at);
  const close = open === PAREN ? 0x29 : 0x5d;
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === open) depth++;
    else if (code === close && --depth === 0) return end;
  }
  return -1;
}

export function spanOf(words: readonly Word[], from: number, to: number): Span | undefined {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? span(first.start, last.end) : undefined;
}
