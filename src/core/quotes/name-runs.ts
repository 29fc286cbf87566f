import type { Passage } from '../passage.ts';
import { once } from '../remembered.ts';

/** A run of capitalised words; the offset is in the passage. */
export interface NameRun {
  readonly start: number;
  readonly words: readonly string[];
}

/** Between the parts of one name. */
const PARTICLE = /^(?:de|van|von|der|den|bin|al|el|la|del|di|da|du|le)$/;
/** "al-Hadi" */
const ARTICLE = /^(?:al|el|as|ad|bin|ibn)-\p{Lu}/u;
const ABBREVIATED =
  /^(?:\p{Lu}|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Drs?|Mrs?|Ms|Prof|Rev|Hon|St|Sec|Amb|Jr|Sr)$/u;
const LONGEST_RUN = 8;

/** The runs of capitalised words in a passage, in order; read once, each character once. */
export const runsOf = once(({ mask }: Passage): readonly NameRun[] => readRuns(mask));

/** Those of two words or more, which is what a full name has; most capitals only start a sentence. */
export const longRunsOf = once(({ mask }: Passage): readonly NameRun[] => readLongRuns(mask));

function readRuns(mask: string): NameRun[] {
  const found: NameRun[] = [];
  for (let at = 0; at < mask.length; at++) {
    const code = mask.charCodeAt(at);
    if (code < 0x41 || (code > 0x5a && code < 0xc0) || !isCapital(mask, at)) continue;
    if (isLetter(mask.charCodeAt(at - 1))) continue;
    const run = readRun(mask, at, wordEnd(mask, at));
    found.push(run.name);
    at = run.end;
  }
  return found;
}

/** A capitalised word before another one, or before short words and another one ("van der Berg"). */
const LONG_RUN = /[A-Z\u00c0-\u1fff][^\s,;:!?()"“”]* (?=(?:[a-z]{2,3} ){0,2}[A-Z\u00c0-\u1fff])/g;

function readLongRuns(mask: string): NameRun[] {
  const found: NameRun[] = [];
  LONG_RUN.lastIndex = 0;
  for (let match = LONG_RUN.exec(mask); match; match = LONG_RUN.exec(mask)) {
    const at = match.index;
    if (!isCapital(mask, at) || isLetter(mask.charCodeAt(at - 1))) continue;
    const run = readRun(mask, at, wordEnd(mask, at));
    if (run.name.words.length < 2) continue;
    found.push(run.name);
    LONG_RUN.lastIndex = run.end;
  }
  return found;
}

interface ReadRun {
  readonly name: NameRun;
  /** One past its last character, in the passage. */
  readonly end: number;
}

function readRun(mask: string, start: number, firstEnd: number): ReadRun {
  const words = [mask.slice(start, firstEnd)];
  let end = firstEnd;
  while (words.length < LONGEST_RUN && mask[end] === ' ') {
    let next = end + 1;
    let nextEnd = wordEnd(mask, next);
    const particles: string[] = [];
    while (
      particles.length < 2 &&
      nextEnd - next <= 3 &&
      mask[nextEnd] === ' ' &&
      PARTICLE.test(mask.slice(next, nextEnd))
    ) {
      particles.push(mask.slice(next, nextEnd));
      next = nextEnd + 1;
      nextEnd = wordEnd(mask, next);
    }
    if (!isCapital(mask, next) && !ARTICLE.test(mask.slice(next, next + 5))) break;
    words.push(...particles, mask.slice(next, nextEnd));
    end = nextEnd;
  }
  const last = words.length - 1;
  words[last] = (words[last] ?? '').replace(/['’]s?$/, '');
  return { name: { start, words }, end };
}

/** Initials and abbreviated titles keep their full stop. */
function wordEnd(mask: string, start: number): number {
  let at = start;
  while (at < mask.length && (isLetter(mask.charCodeAt(at)) || isJoint(mask, at))) at++;
  if (
    mask[at] === '.' &&
    at - start <= 5 &&
    (mask[at - 2] === '.' || ABBREVIATED.test(mask.slice(start, at)))
  )
    at++;
  return at;
}

/** The hyphen of "Jong-un", the apostrophe of "O’Malley", the full stop of "U.N." */
function isJoint(mask: string, at: number): boolean {
  const code = mask.charCodeAt(at);
  if (code === 0x2e) return isCapital(mask, at - 1) && isCapital(mask, at + 1);
  return (code === 0x27 || code === 0x2019 || code === 0x2d) && isLetter(mask.charCodeAt(at + 1));
}

function isLetter(code: number): boolean {
  const letter = code | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) ||
    (code >= 0xc0 && !(code >= 0x2000 && code <= 0x2fff) && code < 0xfff0)
  );
}

function isCapital(mask: string, at: number): boolean {
  const code = mask.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return code >= 0xc0 && /^\p{Lu}/u.test(mask[at] ?? '');
}

/**
 * The run of two words or more that the capitalised word at `at` belongs to, as `longRunsOf` has it; undefined where
 * it stands alone.
 */
export function longRunAt(mask: string, at: number): ReadRun | undefined {
  let start = at;
  for (let count = 0; count < LONGEST_RUN; count++) {
    const before = capitalBefore(mask, start);
    if (before === undefined) break;
    start = before;
  }
  if (isLetter(mask.charCodeAt(at - 1))) return undefined;
  const run = readRun(mask, start, wordEnd(mask, start));
  return run.name.words.length > 1 && run.end > at ? run : undefined;
}

/** Where the capitalised word starts that stands right before the one at `start`, a particle or two between them. */
function capitalBefore(mask: string, start: number): number | undefined {
  let end = start;
  for (let particles = 0; particles <= 2; particles++) {
    if (mask.charCodeAt(end - 1) !== 0x20) return undefined;
    let word = end - 1;
    while (word > 0 && isOfRun(mask, word - 1)) word--;
    while (word < end && !isLetter(mask.charCodeAt(word))) word++;
    if (wordEnd(mask, word) !== end - 1) return undefined;
    if (isCapital(mask, word)) return word;
    if (!PARTICLE.test(mask.slice(word, end - 1))) return undefined;
    end = word;
  }
  return undefined;
}

function isOfRun(mask: string, at: number): boolean {
  const code = mask.charCodeAt(at);
  return isLetter(code) || code === 0x2e || code === 0x2d || code === 0x27 || code === 0x2019;
}
