import type { NameRun } from './name-runs.ts';
import { TITLES } from './name-words.ts';
import { COMMON_VERBS } from './noun-phrases.ts';
import { AUXILIARIES, VERBS } from './reporting-words.ts';
import { isPerson, PEOPLE } from './unnamed.ts';

/** "Under questioning from Berg, (Ruiz) conceded": behind a comma, and its verb at once. */
export function startsClause(mask: string, { start, words }: NameRun): boolean {
  if (!/, (?:(?:the )?then |(?:the )?former )?$/.test(mask.slice(Math.max(0, start - LONGEST_FORMER), start)))
    return false;
  const end = start + words.join(' ').length;
  const verb = /^(?: \([^()]{1,120}\))? (\p{Ll}+)/u.exec(mask.slice(end, end + LONGEST_VERB))?.[1] ?? '';
  const form = VERBS.get(verb)?.form;
  return (
    form === 'past' ||
    form === 'third' ||
    AUXILIARIES.has(verb) ||
    COMMON_VERBS.has(verb) ||
    /[^e]ed$/.test(verb)
  );
}

/** In UTF-16 code units. */
const LONGEST_FORMER = 16;
/** With what stands in brackets before it. */
const LONGEST_VERB = 150;

/** "Ana Ruiz, a rancher whose well": one who is introduced. */
export const INTRODUCED = /^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}’'-]*, (?:an?|the|one|who|whose) \p{Ll}/u;
/** "Ana G., 24, worked", "Ana Ruiz, a rancher whose", "Ana Ruiz, a health economist at": surely a person. */
export function isDescribed(text: string): boolean {
  const trade = TRADE.exec(text)?.[1]?.split(' ') ?? [];
  return DESCRIBED.test(text) || AGED.test(text) || trade.some(isPerson);
}

const DESCRIBED =
  /^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}.’'-]*, (?:\d\d,|who |whose |an? (?:\p{Ll}+ ){1,3}(?:who|whose) )/u;
/** "Josip, 27, was": a person, though of one name. */
export const AGED = /^\p{Lu}[\p{L}.’'-]*, \d\d, /u;
const TRADE = /^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}.’'-]*, (?:an?|the) ((?:[\p{L}-]+ ?){1,4})/u;
/** How much of what follows a name tells that, in UTF-16 code units. */
export const LONGEST_INTRODUCED = 80;

/** "Its president, Ana Ruiz", "The Secretary-General, Ana Ruiz" at the start of a sentence. */
export function isOfficeBefore(mask: string, at: number): boolean {
  if (mask[at - 1] !== ' ' || mask[at - 2] !== ',') return false;
  const [, office = ''] = OFFICE.exec(mask.slice(Math.max(0, at - LONGEST_OFFICE), at)) ?? [];
  return office.split(/[\s-]/).some(word => TITLES.has(word.toLowerCase()) || PEOPLE.has(word));
}

const OFFICE = /(?:^|[.!?:;,][”"’)]?\s|\sand\s|\swhile\s)\s*((?:[\p{L}’'-]+ ){0,6}[\p{L}’'-]+), $/u;
/** In UTF-16 units. */
const LONGEST_OFFICE = 90;
