import type { CslName } from '../brief.ts';
import { ORGANISATION } from '../sources/bodies.ts';
import { comparedWords, joined } from './words.ts';

/** A person that a reference names, and whom the source names in that place. */
export interface PersonDifference {
  readonly noted: CslName;
  readonly stated: Person;
}

export interface Person {
  readonly family: string;
  readonly given: string;
}

/**
 * The first author of a reference whom the source doesn't name, with the author whom only the source names: undefined
 * where either names no other people than the other. Initials, accents, the order of names, "et al." and authors that one
 * of the two leaves out don't count, and neither do bodies, desks and programs in a person's place. `others` are further
 * names that the source gives, of editors, say: a reference may name them.
 */
export function personDifference(
  noted: readonly CslName[],
  stated: readonly string[],
  others: readonly string[] = [],
): PersonDifference | undefined {
  const people = stated.flatMap(peopleIn);
  const all = [...people, ...others.flatMap(peopleIn)];
  const named = noted.filter(({ family }) => family !== undefined);
  const absent = named.filter(name => !all.some(person => isSame(name, person)));
  const unnamed = people.filter(person => !named.some(name => isSame(name, person)));
  const [first] = absent;
  if (!first || unnamed.length === 0) return undefined;
  for (const name of absent) {
    const close = unnamed.find(person => isMisspelt(name, person));
    if (close) return { noted: name, stated: close };
  }
  const place = Math.max(0, named.indexOf(first));
  const there = people[place];
  const [next] = unnamed;
  const replacing = there && unnamed.includes(there) ? there : next;
  return replacing && { noted: first, stated: replacing };
}

const TITLE_BEFORE = /^(?:by|dr|prof|professor|mr|ms|mrs|sir|dame|hon|rep|sen|gov)\b\.?:?\s+/i;
const TITLE_BEHIND =
  /,?\s+(?:ph\.? ?d|m\.? ?d|m\.? ?[ap]h?\.?|j\.? ?d|esq|rn|frs|obe|cbe|[js]r|i{2,3}|iv)\b\.?,?$/i;
/** What stands in a person's place and is none. */
const NOBODY =
  /[@/\d<>]|https?:|\b(?:staff|admin(?:istrator)?|editors?|editorial|team|desk|newsroom|contributors?|authors?|webmaster|user|guest|writer|correspondent|unknown|anonymous|various|not available|default|reuters|associated press|bloomberg|afp|agencies)\b/i;

/** The people that a tag names: "Okafor, Mira", "Mira Okafor and Ana Ruiz", "By M. Okafor, Ph.D.". */
function peopleIn(text: string): Person[] {
  const whole = text.replace(/\s+/g, ' ').trim().slice(0, 400);
  const apart = whole.split(/\s*;\s*|\s+(?:and|&|und|et|y)\s+|\s*\|\s*/);
  return apart.flatMap(each => {
    const name = each.replace(TITLE_BEFORE, '').replace(TITLE_BEHIND, '').replace(TITLE_BEHIND, '').trim();
    const pieces = name.split(/\s*,\s*/);
    // "Mira Okafor, Ana Ruiz, Tom Reed": all of them have two words and none is turned round.
    const isList = pieces.length > 1 && pieces.every(piece => /^\S+(?: \S+){1,3}$/.test(piece));
    return (isList ? pieces : [name]).flatMap(personIn);
  });
}

const PARTICLES =
  /^(?:de|del|della|der|den|di|da|dos|das|du|van|von|la|le|el|al|bin|bint|ibn|ter|ten|zu|af|av)$/i;

function personIn(name: string): Person[] {
  if (NOBODY.test(name) || ORGANISATION.test(name) || !/^\p{L}/u.test(name)) return [];
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/);
  if (more.length > 1) return [];
  if (given !== '') return family.split(' ').length > 4 ? [] : [{ family, given }];
  const words = family.split(' ');
  if (words.length < 2 || words.length > 5 || !words.some(word => /^\p{Lu}/u.test(word))) return [];
  // "Okafor M", "RUIZ A B"
  const last = words.at(-1) ?? '';
  if (/^\p{Lu}{1,3}\.?$/u.test(last) && words[0] && words[0].length > 3)
    return [{ family: words.slice(0, -1).join(' '), given: last }];
  let start = words.length - 1;
  while (start > 1 && PARTICLES.test(words[start - 1] ?? '')) start--;
  return [{ family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }];
}

function isSame({ family = '', given = '' }: CslName, person: Person): boolean {
  const ours = nameWords(family);
  const theirs = nameWords(`${person.given} ${person.family}`);
  if (ours.some(word => theirs.includes(word))) return true;
  // Of names in another order than Europe's, either may be the family's.
  if (nameWords(given).some(word => word.length > 2 && nameWords(person.family).includes(word))) return true;
  return joined(ours) !== '' && joined(theirs).includes(joined(ours));
}

/** Without particles; German vowels count as they are written without their dots, in either way. */
function nameWords(name: string): string[] {
  return comparedWords(name)
    .filter(word => word.length > 1 && !PARTICLES.test(word))
    .map(word => word.replace(/(?<=[aou])e/g, ''));
}

/** Names with so many letters that differ are other names. */
const MOST_EDITS = 2;

function isMisspelt({ family = '' }: CslName, person: Person): boolean {
  const [ours, theirs] = [joined(nameWords(family)), joined(nameWords(person.family))];
  return Math.min(ours.length, theirs.length) > 3 && editsBetween(ours, theirs) <= MOST_EDITS;
}

/** Letters to change, add or drop (Levenshtein), of names, which are short. */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_EDITS) return MOST_EDITS + 1;
  let above = [...b].map((_, j) => j + 1);
  above.unshift(0);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries())
      row.push(
        Math.min((above[j] ?? 0) + (letter === other ? 0 : 1), (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1),
      );
    above = row;
  }
  return above.at(-1) ?? 0;
}
