import type { PlacedPassage } from '../layout.ts';
import type { Passage } from '../passage.ts';
import { once } from '../remembered.ts';
import { ORGANISATION, TITLES } from './name-words.ts';
import { ADVERBS, CLAUSE_STARTS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './reporting-words.ts';

/** A run of capitalised words; the offset is in the passage. */
export interface NameRun {
  readonly start: number;
  readonly words: readonly string[];
}

/** Between the parts of one name. */
const PARTICLE = /^(?:de|van|von|der|den|bin|al|el|la|del|di|da|du|le)$/;
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

function readRun(mask: string, start: number, firstEnd: number): { name: NameRun; end: number } {
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
    if (!isCapital(mask, next)) break;
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

const SUFFIX =
  /^(?:(?:Jr|Sr|II|III|IV)\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|October|November|December|September|July)$/;

/** The person that a run of capitalised words names, without titles; undefined when it names none. */
export function personIn(words: readonly string[]): readonly string[] | undefined {
  let start = 0;
  words.forEach((word, i) => {
    if (TITLES.has(bare(word)) || /^(?:\p{Lu}\.){2,}$/u.test(word) || isFunctionWord(word)) start = i + 1;
  });
  const name = words.slice(start).filter(word => !SUFFIX.test(word));
  if (name.length === 0 || name.length > 4 || name.some(word => ORGANISATION.has(bare(word))))
    return undefined;
  // USA, PACs: no part of a person's name, but "J." is.
  return name.some(word => /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word)) ? undefined : name;
}

/** Starts a sentence rather than a name: "Then Ruiz". */
function isFunctionWord(word: string): boolean {
  const text = word.toLowerCase();
  return (
    (PREPOSITIONS.has(text) ||
      CLAUSE_STARTS.has(text) ||
      ADVERBS.has(text) ||
      DETERMINERS.has(text) ||
      PRONOUNS.has(text)) &&
    text !== 'will'
  );
}

export function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}-]+/gu, '');
}

/** Every full name of a person in a document, found by its last part, or by its first where the family comes first. */
export class NameIndex {
  /** What each last, or first, word of a run could name; read into people when it is asked for. */
  private readonly byLast = new Map<string, (readonly string[])[]>();
  private readonly byFamily = new Map<string, (readonly string[])[]>();
  private readonly people = new Map<string, readonly Person[]>();

  constructor(body: readonly PlacedPassage[]) {
    for (const { passage } of body) {
      for (const { words } of longRunsOf(passage)) {
        push(this.byLast, words.at(-1) ?? '', words);
        // Kim Jong-un
        if (/-\p{Ll}/u.test(words.at(-1) ?? '')) push(this.byFamily, words.at(-2) ?? '', words);
      }
    }
  }

  private peopleNamed(key: string): readonly Person[] {
    let found = this.people.get(key);
    if (!found) {
      found = countPeople(this.byFamily.get(key) ?? [], 1);
      if (found.length === 0) found = countPeople(this.byLast.get(key) ?? [], 0);
      this.people.set(key, found);
    }
    return found;
  }

  /**
   * The fullest form of a person's name; the name as given when the text has no fuller one, or more than one
   * that it could be.
   */
  fullest(name: readonly string[]): readonly string[] {
    const people = this.peopleNamed(name.at(-1) ?? '');
    if (name.length > 1) return people.find(({ given }) => given === name[0])?.name ?? name;
    const [first, second] = people;
    // Two of one family, named about as often: the text doesn't say which.
    return first && (!second || first.count >= CLEARLY * second.count) ? first.name : name;
  }

  /** Whether the text has a full name that ends with this one. */
  knows(name: string): boolean {
    return this.peopleNamed(name).length > 0;
  }
}

/** How much more often one of two people of a name must be named to be meant by it alone. */
const CLEARLY = 3;

interface Person {
  readonly name: readonly string[];
  readonly given: string;
  readonly count: number;
}

function push(map: Map<string, (readonly string[])[]>, key: string, words: readonly string[]): void {
  const list = map.get(key);
  if (list) list.push(words);
  else map.set(key, [words]);
}

/** The distinct people of the runs, those named most often first; `at`: index of the given name. */
function countPeople(list: readonly (readonly string[])[], at: 0 | 1): Person[] {
  const people = new Map<string, Person>();
  for (const words of list) {
    const name = personIn(words);
    if (!name || name.length < 2) continue;
    const given = name[at] ?? '';
    const known = people.get(given);
    const fuller = known && known.name.length >= name.length ? known.name : name;
    people.set(given, { name: fuller, given, count: (known?.count ?? 0) + 1 });
  }
  return [...people.values()].sort((a, b) => b.count - a.count);
}
