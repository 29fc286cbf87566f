import { ORGANISATION } from './name-words.ts';

/** The organisation that a sentence is about: "The Court of Auditors examined", "In May, the Council adopted". */
export function organisationIn(sentence: string): string | undefined {
  const name = ORGANISATION_FIRST.exec(sentence.slice(0, LONGEST_SUBJECT))?.[1];
  return name?.split(' ').some(word => ORGANISATION.has(word.toLowerCase())) ? name : undefined;
}

const ORGANISATION_FIRST =
  /^(?:(?:In|On|By|Since|After) [^,.]{1,40}?,? (?=the ))?((?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|for|on|and)(?: the)? )?\p{Lu}[\p{L}.’'-]*){0,7})/u;
const LONGEST_SUBJECT = 120;
