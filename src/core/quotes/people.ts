import { remembered } from '../remembered.ts';
import { isGiven } from './gender.ts';
import { ORGANISATION, TITLES } from './name-words.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from './reporting-words.ts';

const SUFFIX =
  /^(?:(?:Jr|Sr|II|III|IV|MP|MEP|MSP|MS|TD|QC|KC|SC|PC|CBE|OBE|MBE|KBE|DBE|CMG|PhD|Ph\.D\.|MD|M\.D\.|JD|J\.D\.|Esq|FRS|FBA)\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|October|November|December|September|July)$/;

/**
 * The person that a run of capitalised words names, without titles; undefined when it names none: a word like "Without"
 * amid it makes it something else's name.
 */
export function personIn(words: readonly string[]): readonly string[] | undefined {
  const name: string[] = [];
  let person = true;
  for (const [i, word] of words.entries()) {
    const isName =
      (word === 'Bill' && name.length === 0 && words.length > 1) ||
      (i > 0 && i === words.length - 1 && isSurname(words[i - 1] ?? '', word));
    const part = isName ? 'name' : partOf(word);
    if (part === 'before') {
      if (name.length > 0 && WITHIN.test(word)) return undefined;
      name.length = 0;
      person = true;
    } else if (part === 'thing') person = false;
    else if (part === 'name') name.push(word);
  }
  return person && name.length > 0 && name.length <= 4 ? name : undefined;
}

/** "John Major", "Mr King": no office. */
function isSurname(before: string, word: string): boolean {
  return SURNAMES.test(word) && (isGiven(before) || /^(?:Mr|Mrs|Ms|Miss|Sir|Dr)\.?$/.test(before));
}

const SURNAMES =
  /^(?:Major|King|Bishop|Dean|Prince|Pope|Judge|Marshall?|Cardinal|Speaker|Coach|Whip|Host|Page)$/;

/** The last word of a run that can be a name's: "Achterberg" of "Desmond Achterberg Jr." */
export function lastName(run: readonly string[]): string {
  return run.findLast(word => !SUFFIX.test(word)) ?? '';
}

/** Of "the United Nations Kim Song" or "State Ana M. Ruiz" the last two words, an initial between them allowed. */
export function afterOffice(run: readonly string[]): readonly string[] | undefined {
  if (run.length < 3) return undefined;
  const initial = run.length > 3 && /^\p{Lu}\.$/u.test(run.at(-2) ?? '');
  return personIn(run.slice(initial ? -3 : -2));
}

/** What a word is to the person's name in its run: what stands before it, behind it, what makes it a thing's, or a part. */
const partOf = remembered((word): 'before' | 'behind' | 'thing' | 'name' => {
  const plain = bare(word);
  // "Heritage’s Ana Ruiz"
  if (NEGATIVE.test(word) || /['’]s$/.test(word)) return 'before';
  if (TITLES.has(plain) || /^(?:\p{Lu}\.){2,}$/u.test(word) || isFunctionWord(word)) return 'before';
  // "Economists Ana Ruiz and Jon Berg"
  if (plain.length > 7 && plain.endsWith('s') && TITLES.has(plain.slice(0, -1))) return 'before';
  if (SUFFIX.test(word)) return 'behind';
  // USA, PACs: no part of a person's name, but "J." is.
  return ORGANISATION.has(plain) || /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word) ? 'thing' : 'name';
});

/** "Neither Ruiz nor Berg" */
const NEGATIVE = /^(?:Neither|Either|Nor)$/;
const WITHIN = /^(?:Without|With|Of|For|Against|And|In|To|From|By|On|Between|Beyond|Under|Over|The)$/;

/** Starts a sentence rather than a name: "Then Ruiz". */
export function isFunctionWord(word: string): boolean {
  const text = word.toLowerCase();
  return (
    (PREPOSITIONS.has(text) ||
      CLAUSE_STARTS.has(text) ||
      ADVERBS.has(text) ||
      DETERMINERS.has(text) ||
      PRONOUNS.has(text) ||
      AUXILIARIES.has(text)) &&
    !NAMES_TOO.has(text)
  );
}

/** Are parts of names as well: Will, May, Per, First Bus. */
const NAMES_TOO = new Set(['will', 'may', 'per', 'first', 'second']);

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}-]+/gu, '');
}
