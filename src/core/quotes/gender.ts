import { FEMALE, MALE } from './name-words.ts';

/** Undefined where a name or a pronoun doesn't tell. */
export type Gender = 'female' | 'male' | undefined;
/** Whom a pronoun stands for. */
export const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);

/** A given name that is known. */
export function isGiven(name: string): boolean {
  const given = name.toLowerCase();
  return FEMALE.has(given) || MALE.has(given);
}

/** Whether a name can be that of somebody of this gender: one that isn't known can be. */
export function agrees(name: string, gender: Gender): boolean {
  const given = name.split(' ')[0]?.toLowerCase() ?? '';
  const female = FEMALE.has(given);
  const male = MALE.has(given);
  if (female === male || gender === undefined) return true;
  return gender === 'female' ? female : male;
}
