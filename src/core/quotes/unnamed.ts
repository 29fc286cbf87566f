import type { Passage } from '../passage.ts';
import { TITLES } from './name-words.ts';

/** Who is quoted without a name. */
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    'colleague neighbour neighbor resident witness respondent participant farmer mother parent patient tenant survivor veteran student ' +
    'worker driver fisherman villager volunteer refugee pensioner shopkeeper insider diplomat negotiator critic supporter opponent ' +
    'interviewee insurer supplier trader buyer seller banker lender developer woman man officer official nurse teacher doctor judge ' +
    'lawyer engineer guard soldier migrant detainee prisoner widow father brother sister daughter son husband wife'
  ).split(' '),
);

const ONE =
  /^(?:(?:But|And|Yet) )?((?:An?|One|Another|The|My|Her|His|Their) (?:\p{Ll}[\p{L}-]* ){0,3}?(\p{Ll}[\p{L}-]*))(?=,| (?:who|said|says|told|has|is|was|had|in|from|at|with|described|recalled|put|\p{Ll}+ed)\b)/u;
const SEVERAL =
  /^(?:(?:But|And|Yet) )?((?:\p{L}[\p{L}’'-]* ){0,5}?\p{Ll}{3,}s)(?=,| (?:of|in|at|from|were|are|have|had|say|said|told|also|who|do|did|don’t|don't|think|want|fear|deny|denied|insist|insisted|disagree|disagreed)\b)/u;
/** In UTF-16 code units. */
const LONGEST_SUBJECT = 120;

/**
 * Whom "he" or "they" at `at` stands for where nobody is named: the one, or those, whom its sentence or the one before
 * is about ("Her neighbour, a fisherman", "The council’s own engineers were blunter"). Offsets are the passage's.
 */
export function unnamedBefore(
  { mask, sentences }: Pick<Passage, 'mask' | 'sentences'>,
  at: number,
  number: 'one' | 'several',
): { readonly name: string; readonly at: number } | undefined {
  const own = sentences.findIndex(({ end }) => end > at);
  for (const sentence of [sentences[own], sentences[own - 1], sentences[own - 2]]) {
    if (!sentence || sentence.start >= at) continue;
    const opening = mask.slice(sentence.start, Math.min(sentence.start + LONGEST_SUBJECT, sentence.end, at));
    const [, name, head = ''] = (number === 'one' ? ONE : SEVERAL).exec(opening) ?? [];
    if (name && (number === 'several' || isPerson(head))) return { name, at: sentence.start };
  }
  return undefined;
}

/** Whether several are meant: "officials", "the mayor and her deputy", "police". */
export function isSeveral(name: string): boolean {
  return /\p{Ll}{2}[^s\P{L}]s$|\band\b|\b(?:police|people)$/u.test(name);
}

/** "neighbour", "spokeswoman" */
function isPerson(noun: string): boolean {
  return PEOPLE.has(noun) || (TITLES.has(noun) && !OFFICES.test(noun));
}

/** Among the words of titles, but no person. */
const OFFICES =
  /^(?:senate|house|majority|minority|defen[cs]e|finance|interior|justice|state|energy|labou?r|education|health|trade|press|communications|policy|campaign|national|security|intelligence)$/;

/** "A judge", "one former resident": a person, though without a name. */
export function isUnnamed(name: string): boolean {
  return isPerson(name.split(' ').at(-1) ?? '') || /^(?:an?|one|another) (?!of\b)/i.test(name);
}

const COMPANY = /^the (?:company|firm|charity|utility|airline|retailer|manufacturer|supplier|airport)$/i;
const ACTING =
  /^((?:\p{Lu}[\p{L}&’'-]*[ ]){1,4})(?:says|said|has|is|was|will|plans|wants|argues|insists|denies|denied|runs|owns|made|makes|sold|built|needs)\b/u;

/** What "the company" at `at` stands for: the name that its sentence or the one before starts with. */
export function companyBefore(
  source: string,
  { mask, sentences }: Pick<Passage, 'mask' | 'sentences'>,
  at: number,
): string | undefined {
  if (!COMPANY.test(source)) return undefined;
  const own = sentences.findIndex(({ end }) => end > at);
  for (const sentence of [sentences[own], sentences[own - 1]]) {
    const name = sentence && ACTING.exec(mask.slice(sentence.start, Math.min(sentence.end, at)))?.[1]?.trim();
    if (name && !/^(?:The|It|He|She|They|This|That|But|And|In|On|If)\b/.test(name)) return name;
  }
  return undefined;
}
