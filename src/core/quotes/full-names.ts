import type { PlacedPassage } from '../layout.ts';
import { LONG_STRIDE, type Steps } from '../steps.ts';
import { longRunsOf } from './name-runs.ts';
import { TITLES } from './name-words.ts';
import { COMPANIES } from './organisations.ts';

/** Heads of an organisation's name that stand for it: "the ministry". */
const HEADS = new Set(
  (
    'jury ministry department agency bureau board commission committee council court tribunal authority inspectorate institute institution ' +
    'act code protocol charter treaty convention chamber league alliance university college foundation manual handbook framework association federation bank corporation secretariat'
  ).split(' '),
);
/** In the whole document so many names are looked for, each once. */
const MOST_NAMES = 20;
/** In UTF-16 code units. */
const LONGEST_SIDE = 80;
const SHORT = /^the ((?:\p{L}[\p{L}-]{1,30} ){0,2}\p{L}[\p{L}-]{1,30})$/iu;
const CAPITALS = String.raw`\p{Lu}[\p{L}’'-]{0,30}(?: \p{Lu}[\p{L}’'-]{0,30}){0,5}`;
const BEHIND = new RegExp(
  `^ of (?:1[789]|20)\\d\\d\\b|^ (?:of|for)(?: the)? ${CAPITALS}(?:(?:,? and|,) ${CAPITALS}){0,2}`,
  'u',
);
/** "Committee on Foreign Relations", but not "the ministry on Monday" */
const ON = new RegExp(`^ on(?: the)? ${CAPITALS}(?:(?:,? and|,) ${CAPITALS}){0,2}`, 'u');
const CAPITALISED = /^\p{Lu}\S*(?: \p{Lu}[\p{L}’-]*){1,4}/u;
/** "the cross-party committee": what kind it is, and no name. */
const QUALIFIED =
  /^(?:cross-party|all-party|bipartisan|influential|powerful|independent|parliamentary|same) (\p{L}+)$/u;
const MATTERS = new Set(['committee', 'commission', 'council', 'tribunal', 'authority']);
const BEFORE = /(?:(?<=^|[^\p{L}\p{N}’'-])\p{Lu}[\p{L}’'-]{1,30} (?:(?:and|of|for) (?=\p{Lu}))?){1,7}$/u;
/** Starts a sentence, or belongs to what stands before: no part of a name. */
const OUTSIDE =
  /^(?:(?:REF|The|This|That|A|An|In|On|At|By|For|From|Its|Our|Their|And|But|When|While|As|After|Under|If|Both|Each|Former|Deputy|New) )+|^\S+['’]s /;

interface FullName {
  readonly name: string;
  readonly at: number;
}

/** Where the text first has some words in brackets, by the words; brackets that are longer hold no short form. */
export function* bracketedIn(text: string): Steps<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let seen = 0;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const rest = text.slice(at + 1, at + LONGEST_BRACKETED);
    const words = rest.slice(0, Math.max(0, rest.indexOf(')')));
    if (!found.has(words)) found.set(words, at);
    if (++seen % LONG_STRIDE === 0) yield;
  }
  return found;
}

/** In UTF-16 code units, with the brackets. */
const LONGEST_BRACKETED = 120;

/** The full names that a document gives: "the ministry" is the Interior Ministry where no other is named. */
export class FullNames {
  private readonly found = new Map<string, readonly FullName[]>();
  private allCompanies: readonly FullName[] | undefined;
  private readonly shortened = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly body: readonly PlacedPassage[],
    /** Where the document first has some words in brackets. */
    private readonly bracketed: ReadonlyMap<string, number>,
  ) {}

  /**
   * What a short mention stands for: the only such name in the document, or the only one between `from` and `at`.
   * Undefined for what is no organisation and no office.
   */
  fullest(mention: string, from: number, at: number): string | undefined {
    const short = SHORT.exec(mention)?.[1]?.toLowerCase();
    if (short === 'company' || short === 'firm') return among(this.companies(), from, at);
    const head = short?.split(/[ -]/).at(-1) ?? '';
    if (!short) return undefined;
    const plain = QUALIFIED.exec(short)?.[1] ?? short;
    const isShort = HEADS.has(plain) || (TITLES.has(head) && short !== 'president');
    return isShort ? among(this.named(plain), from, at) : undefined;
  }

  /** "Port Safety Board" of "PSB", "Bayou Modular, LLC" of "Bayou Modular", where the document has it in brackets after that. */
  writtenOut(short: string): string | undefined {
    const known = this.shortened.get(short);
    if (known !== undefined || this.shortened.size > MOST_NAMES) return known || undefined;
    const at = [short, `“${short}”`, `"${short}"`]
      .map(form => this.bracketed.get(form))
      .find(found => found !== undefined);
    const name =
      at === undefined ? this.spelt(short) : nameBefore(this.text.slice(Math.max(0, at - 120), at), short);
    this.shortened.set(short, name ?? '');
    return name;
  }

  /** "Public Health Service" of "PHS", where the document has just one such name. */
  private spelt(short: string): string | undefined {
    if (!/^[A-Z]{3,6}$/.test(short)) return undefined;
    const name = [...short].map(letter => `${letter}[\\p{L}’'-]+`).join('(?: (?:of|and|for|the|on)){0,2} ');
    const found = new Set(
      [...this.text.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'gu'))].map(([form]) => form),
    );
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** "Harborline Residential" of "Harborline", where the document has one such name. */
  startingWith(word: string): string | undefined {
    const names: FullName[] = [];
    for (let at = this.text.indexOf(`${word} `); at >= 0; at = this.text.indexOf(`${word} `, at + 1)) {
      if (/[\p{L}\p{N}’'-]/u.test(this.text[at - 1] ?? '')) continue;
      const name = CAPITALISED.exec(this.text.slice(at, at + LONGEST_SIDE))?.[0];
      if (name) names.push({ name, at });
    }
    return only(names);
  }

  private companies(): readonly FullName[] {
    this.allCompanies ??= this.body.flatMap(({ passage, start }) =>
      longRunsOf(passage).flatMap(run => {
        const kind = run.words.findIndex((word, i) => i > 0 && COMPANIES.has(word));
        const name = run.words.slice(0, kind + 1).filter(word => !/^(?:The|And|But|In|At|Its)$/.test(word));
        return kind > 0 && name.length > 1 ? [{ name: name.join(' '), at: start + run.start }] : [];
      }),
    );
    return this.allCompanies;
  }

  private named(short: string): readonly FullName[] {
    const known = this.found.get(short);
    if (known || this.found.size >= MOST_NAMES) return known ?? [];
    const found = this.search(short);
    this.found.set(short, found);
    return found;
  }

  private search(short: string): FullName[] {
    const words = short.replace(/(?<=^|[ -])\p{Ll}/gu, letter => letter.toUpperCase());
    const found: FullName[] = [];
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (/[\p{L}\p{N}-]/u.test(this.text[end] ?? '') || /[\p{L}\p{N}-]/u.test(this.text[at - 1] ?? ''))
        continue;
      const after = this.text.slice(end, end + LONGEST_SIDE);
      const behind = (BEHIND.exec(after) ?? (MATTERS.has(short) ? ON.exec(after) : null))?.[0] ?? '';
      const before = HEADS.has(short)
        ? (BEFORE.exec(this.text.slice(Math.max(0, at - LONGEST_SIDE), at))?.[0].replace(OUTSIDE, '') ?? '')
        : '';
      if (before || behind) found.push({ name: `the ${before}${words}${behind}`, at });
    }
    return found;
  }
}

/** The only name in the document that stands before the mention as well, or the only one between two offsets. */
function among(names: readonly FullName[], from: number, to: number): string | undefined {
  return (
    (names[0] && names[0].at < to ? only(names) : undefined) ??
    only(names.filter(({ at }) => from <= at && at < to))
  );
}

/** The one name that all are, or start. */
function only(names: readonly FullName[]): string | undefined {
  const longest = names.reduce((most, { name }) => (name.length > most.length ? name : most), '');
  return names.length > 0 && names.every(({ name }) => `${longest} `.startsWith(`${name} `))
    ? longest
    : undefined;
}

/** The name that stands before its short form in brackets, spelt by it or opening with it. */
function nameBefore(text: string, short: string): string | undefined {
  const words = text.trim().split(/\s+/);
  return /^[\p{Lu}-]+$/u.test(short)
    ? nameSpelling(words, short.replaceAll('-', ''))
    : nameOpening(words, short);
}

/** The end of `words` that has an acronym's initials. */
function nameSpelling(words: readonly string[], acronym: string): string | undefined {
  const initials = [...acronym].length;
  for (let count = initials; count <= Math.min(words.length, initials + 4); count++) {
    const run = words.slice(-count);
    if (spells(run, acronym) && run.every(isPlain))
      return (departmentBefore(words, count) + run.join(' ')).replace(/['’]s$/, '');
  }
  return undefined;
}

/** The end of `words` that starts with a short name and goes on with capitals. */
function nameOpening(words: readonly string[], short: string): string | undefined {
  const own = short.split(' ');
  for (
    let start = words.length - own.length - 1;
    start >= Math.max(0, words.length - LONGEST_NAME);
    start--
  ) {
    const run = words.slice(start);
    if (!own.every((word, i) => run[i]?.replace(',', '') === word)) continue;
    return run.every(word => /^(?:\p{Lu}[\p{L}.’'-]*,?|of|and|for|&)$/u.test(word))
      ? run.join(' ')
      : undefined;
  }
  return undefined;
}

/** In words. */
const LONGEST_NAME = 8;

/** "Department of (Veterans Affairs)": what the letters leave out. */
function departmentBefore(words: readonly string[], count: number): string {
  const [first = '', of = ''] = words.slice(-count - 2, -count);
  return of === 'of' && /^(?:Department|Ministry|Office|Bureau|Board)$/.test(first) ? `${first} of ` : '';
}

/** Whether an abbreviation has the initials of a name's words, those of "of" and "the" or not: "UNCLOS", "PSB". */
function spells(run: readonly string[], acronym: string): boolean {
  let at = 0;
  for (const word of run) {
    if (word[0]?.toUpperCase() === acronym[at]) at++;
    // "CMS": the Centers for Medicare and Medicaid Services
    else if (/^\p{Lu}/u.test(word) && word[0] !== acronym[at - 1]) return false;
  }
  return at === acronym.length && /^\p{Lu}/u.test(run[0] ?? '');
}

/** A word, and no markup. */
function isPlain(word: string): boolean {
  return /^(?:[\p{L}’'-]+|&)$/u.test(word);
}
