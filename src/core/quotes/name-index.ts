import type { PlacedPassage } from '../layout.ts';
import type { Passage } from '../passage.ts';
import { ORGANISATION, TITLES } from './name-words.ts';
import { ADVERBS, CLAUSE_STARTS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './reporting-words.ts';

/** A run of capitalised words; the offset is in the passage. */
export interface NameRun {
  readonly start: number;
  readonly words: readonly string[];
}

const runs = new WeakMap<Passage, readonly NameRun[]>();
/** Initials, abbreviated titles and words in capitals: their full stop belongs to them. */
const PART = String.raw`(?:(?:\p{Lu}\.)+|(?:Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Drs?|Mrs?|Ms|Prof|Rev|Hon|St|Sec|Amb)\.|\p{Lu}[\p{L}’'-]*)`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${PART}(?: (?:(?:de|van|von|der|den|bin|al|la|del) ){0,2}${PART}){0,7}`,
  'gu',
);

/** The runs of capitalised words in a passage, in order; read once. */
export function runsOf(passage: Passage): readonly NameRun[] {
  let found = runs.get(passage);
  if (!found) {
    found = [...passage.mask.matchAll(RUN)].map(match => ({
      start: match.index,
      words: match[0].replace(/['’]s?$/, '').split(' '),
    }));
    runs.set(passage, found);
  }
  return found;
}

/** The person that a run of capitalised words names, without titles; undefined when it names none. */
export function personIn(words: readonly string[]): readonly string[] | undefined {
  let start = 0;
  words.forEach((word, i) => {
    if (TITLES.has(bare(word)) || /^(?:\p{Lu}\.){2,}$/u.test(word) || isFunctionWord(word)) start = i + 1;
  });
  const name = words.slice(start).filter(word => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word));
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
  private readonly byKey = new Map<string, Map<string, { name: readonly string[]; count: number }>>();

  constructor(body: readonly PlacedPassage[]) {
    for (const { passage } of body) {
      for (const { words } of runsOf(passage)) {
        const name = words.length > 1 ? personIn(words) : undefined;
        if (name && name.length > 1) this.add(name);
      }
    }
  }

  private add(name: readonly string[]): void {
    const familyFirst = name.length === 2 && /\p{Ll}-\p{Ll}/u.test(name[1] ?? '');
    const key = bare((familyFirst ? name[0] : name.at(-1)) ?? '');
    const people = this.byKey.get(key) ?? new Map<string, { name: readonly string[]; count: number }>();
    this.byKey.set(key, people);
    const given = familyFirst ? bare(name[1] ?? '') : bare(name[0] ?? '');
    const known = people.get(given);
    if (!known) people.set(given, { name, count: 1 });
    else
      people.set(given, {
        name: name.join().length > known.name.join().length ? name : known.name,
        count: known.count + 1,
      });
  }

  /**
   * The fullest form of a person's name; the name as given when the text has no fuller one, or more than one
   * that it could be.
   */
  fullest(name: readonly string[]): readonly string[] {
    const people =
      this.byKey.get(bare(name.at(-1) ?? '')) ??
      (name.length === 1 ? this.byKey.get(bare(name[0] ?? '')) : undefined);
    if (!people) return name;
    if (name.length > 1) return people.get(bare(name[0] ?? ''))?.name ?? name;
    const [first, second] = [...people.values()].sort((a, b) => b.count - a.count);
    // Two of one family, named about as often: the text doesn't say which.
    return first && (!second || first.count >= CLEARLY * second.count) ? first.name : name;
  }

  /** Whether the text has a full name that ends with this one. */
  knows(name: string): boolean {
    return this.byKey.has(bare(name));
  }
}

/** How much more often one of two people of a name must be named to be meant by it alone. */
const CLEARLY = 3;
