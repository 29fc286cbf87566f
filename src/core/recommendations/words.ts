import { type Span, span } from '../span.ts';
import { nextCheck, nextHash, vocabulary } from '../vocabulary.ts';
import { type Classed, classesOf } from './word-classes.ts';

/** A word or a mark of a sentence; offsets are those of the text that the sentence was cut from. */
export interface Word extends Classed {
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
type Form = Pick<Word, 'text' | 'lower' | 'classes'>;

const known = vocabulary<Form>(text => {
  const lower = lowerOf(text);
  return { text, lower, classes: classesOf(text, lower) };
});

/** A sentence's words by their classes, in order, with where they start and end. */
export interface Outline {
  readonly length: number;
  readonly classes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly slots: Int32Array;
}

/**
 * The classes of a sentence's words, without what stands in brackets: an aside has its own grammar. None of a text that
 * is too long for a sentence. Linear in the sentence's length. Most sentences ask for nothing, and their classes tell;
 * that is cheap because there is one outline, which holds until the next call.
 */
export const outlineOf = (() => {
  const numbers = (): Int32Array => new Int32Array(LONGEST_SENTENCE);
  const outline = { length: 0, classes: numbers(), starts: numbers(), ends: numbers(), slots: numbers() };
  return (mask: string, { start, end }: Span): Outline => {
    outline.length = 0;
    known.renew();
    if (end - start <= LONGEST_SENTENCE) readInto(outline, mask, start, end);
    return outline;
  };
})();

function readInto(outline: Outline & { length: number }, mask: string, from: number, limit: number): void {
  const { classes, starts, ends, slots } = outline;
  let length = 0;
  for (let at = from; at < limit; ) {
    const start = at;
    let code = mask.charCodeAt(at);
    let hash = 0;
    let check = 0;
    if (isWordCode(code)) {
      let dotted = false;
      for (;;) {
        hash = nextHash(hash, code);
        check = nextCheck(check, code);
        if (++at >= limit) break;
        code = mask.charCodeAt(at);
        if (isWordCode(code)) continue;
        if (!joins(mask, at, limit)) break;
        dotted ||= code === POINT;
      }
      // The last point of an abbreviation.
      if (dotted && code === POINT && at < limit && INITIALS.test(mask.slice(start, at))) {
        hash = nextHash(hash, code);
        check = nextCheck(check, code);
        at++;
      }
    } else if (isBlank(code)) {
      at++;
      continue;
    } else {
      if (code === PAREN || code === BRACKET) {
        // "(a)" counts items and stays out of the way too.
        const close = closingOf(mask, at, Math.min(limit, at + LONGEST_ASIDE));
        if (close > 0) {
          at = close + 1;
          continue;
        }
      }
      for (const end = at + (isHighSurrogate(code) ? 2 : 1); at < end; at++) {
        hash = nextHash(hash, mask.charCodeAt(at));
        check = nextCheck(check, mask.charCodeAt(at));
      }
    }
    const slot = known.slotOf(mask, start, at, hash, check);
    slots[length] = slot;
    classes[length] = known.classesAt(slot);
    starts[length] = start;
    ends[length] = at;
    length++;
  }
  outline.length = length;
}

/** The words of an outline; `quotes` is where somebody else's words are, in order. */
export function wordsOf({ length, slots, starts, ends }: Outline, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  let quote = 0;
  for (let index = 0; index < length; index++) {
    const { text, lower, classes } = known.formAt(slots[index] as number);
    const start = starts[index] as number;
    const end = ends[index] as number;
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++;
    const around = quotes[quote];
    const quoted = around !== undefined && around.start <= start && end <= around.end;
    words.push({ text, lower, classes, start, end, quoted });
  }
  return words;
}

const PAREN = 0x28;
const BRACKET = 0x5b;
const POINT = 0x2e;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Letters and digits; beyond ASCII everything but the punctuation that prose has. */
function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xd800;
}

/** Whether a mark is inside a word: "U.S.", "don’t", "re-open"; not so in "you’ll", which is two. */
function joins(mask: string, at: number, limit: number): boolean {
  const code = mask.charCodeAt(at);
  if (at + 1 >= limit || !isWordCode(mask.charCodeAt(at + 1))) return false;
  switch (code) {
    case 0x27:
    case 0x2019:
      return !/^(?:ll|re|ve|d)(?![a-z])/.test(mask.slice(at + 1, at + 4));
    case POINT:
    case 0x2d:
    case 0x26:
    case 0x2f:
    case 0x5f:
    case 0x40:
      return true;
    default:
      return false;
  }
}

/** At the same length, which a few letters of other languages don't keep. */
function lowerOf(text: string): string {
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
