import type { Passage } from '../passage.ts';
import { TITLES } from './name-words.ts';
import { thingFirst } from './organisations.ts';
import { AUXILIARIES, NOUNS, PLURALS, PREPOSITIONS, VERBS } from './reporting-words.ts';

/** Who is quoted without a name. */
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    'person colleague neighbour neighbor resident witness respondent participant farmer mother parent patient tenant survivor veteran student ' +
    'worker driver fisherman villager volunteer refugee pensioner shopkeeper insider diplomat negotiator critic supporter opponent ' +
    'interviewee insurer supplier trader buyer seller banker lender developer woman man officer official nurse teacher doctor judge ' +
    'lawyer engineer guard soldier migrant detainee prisoner successor predecessor aide adviser widow father brother sister daughter son husband wife ' +
    'mum mom dad grandmother grandfather grandma grandpa aunt uncle cousin friend boyfriend girlfriend carer caregiver client pupil classmate roommate counterpart sponsor champion architect organiser organizer moderator presenter interviewer facilitator panelist panellist ' +
    'accountant analyst researcher scientist clerk cleaner journalist reporter editor priest imam pastor monk nun activist campaigner smuggler ' +
    'trafficker foreman supervisor contractor miner herder rancher grower landlord landlady homeowner motorist passenger commuter cyclist ' +
    'customer consumer shopper bystander onlooker hostage inmate defendant plaintiff claimant applicant juror prosecutor attorney barrister ' +
    'solicitor bailiff constable recruit sailor medic paramedic midwife physician surgeon psychiatrist psychologist therapist pharmacist ' +
    'dentist scholar academic historian sociologist demographer statistician epidemiologist lobbyist consultant strategist pollster ' +
    'philanthropist investor shareholder entrepreneur employee employer intern apprentice trainee whistleblower informant defector deportee ' +
    'boy girl teenager orphan'
  ).split(' '),
);

/** "When we visited the port in March, (the duty officer)" */
const FRONTED = /^(?:When|While|After|Before|As|If|In|At|On|During|For|Since|By|With)\s[^,“”"]{2,80}, /;

/** "Her neighbour, a fisherman", "The European Union’s special envoy spent": the person that a sentence starts with. */
function personFirst(opening: string): string | undefined {
  const one = ONE_OF.exec(opening);
  if (one?.[1] && isPerson((one[2] ?? '').replace(/s$/, ''))) return one[1];
  const phrase = SUBJECT.exec(opening)?.[1];
  const words = phrase?.split(' ') ?? [];
  const head = words.findIndex(
    (word, i) =>
      i > 0 &&
      isPerson(word.toLowerCase()) &&
      !isPerson(words[i + 1] ?? '') &&
      !/^\p{Lu}/u.test(words[i + 1] ?? ''),
  );
  if (phrase === undefined || head < 0) return undefined;
  if (words.slice(1, head).some(word => PREPOSITIONS.has(word) || AUXILIARIES.has(word))) return undefined;
  const person = words.slice(0, head + 1).join(' ');
  // "The complaints manager, Alan Reece,": a name after all; "Sir" has a capital as well.
  const rest = opening.slice(opening.indexOf(phrase) + person.length);
  return /^, \p{Lu}/u.test(rest) ? undefined : person + (WHENCE.exec(rest)?.[0] ?? '');
}

/** "One of the consultants was candid" */
const ONE_OF = /^(?:(?:But|And|Yet) )?(One of (?:the|her|his|their|its|our) (?:\p{Ll}+ ){0,2}?(\p{Ll}+s))\b/u;

/** In which the words after a determiner or an owner are looked at. */
const SUBJECT =
  /^(?:(?:But|And|Yet) )?((?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|My|[Hh]er|[Hh]is|[Tt]heir|\p{Lu}[\p{L}’'-]*['’]s?)(?: [\p{L}’'-]+){1,6})/u;
/** "(A councillor) from the opposition" */
const WHENCE =
  /^ of staff\b|^ (?:from|of|for|at) (?:(?:the|an?|one) \p{Ll}+|(?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,4})(?= \p{Ll}|,)/u;
const SEVERAL =
  /^(?:(?:But|And|Yet) )?((?!(?:They|We|I|You|He|She|It|There) )(?:\p{L}[\p{L}’'-]* ){0,5}?(?:\p{L}\p{Ll}{3,}s|[Ss]taff|[Pp]olice|[Pp]eople)(?: at one \p{Ll}+)?)(?=,| (?:of|in|at|from|were|are|have|had|say|said|told|acknowledged|also|who|do|did|don’t|don't|think|want|fear|deny|denied|insist|insisted|disagree|disagreed|\p{Ll}{3,}ed)\b)/u;
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
  const pair =
    number === 'several'
      ? pairBefore(mask, Math.max(sentences[own]?.start ?? 0, at - LONGEST_SUBJECT), at)
      : undefined;
  if (pair) return pair;
  for (const sentence of [sentences[own], sentences[own - 1], sentences[own - 2]]) {
    if (!sentence || sentence.start >= at) continue;
    const opening = mask.slice(sentence.start, Math.min(sentence.start + LONGEST_SUBJECT, sentence.end, at));
    const subject = opening.slice(FRONTED.exec(opening)?.[0].length ?? 0);
    const name = number === 'one' ? personFirst(subject) : severalFirst(subject);
    if (name) return { name, at: sentence.start };
  }
  return undefined;
}

/** "The council’s own engineers were", "Draper and Okonjo use", "Officials contest" */
function severalFirst(opening: string): string | undefined {
  const name = (PAIR_FIRST.exec(opening) ?? SEVERAL.exec(opening) ?? PLURAL_FIRST.exec(opening))?.[1];
  // "The Chamber of Commerce speaks of"
  const last = name?.split(' ').at(-1) ?? '';
  return VERBS.get(last)?.form === 'third' && !PLURALS.has(last) && !NOUNS.has(last) ? undefined : name;
}

/** "Athens and Valletta insist on what (they)": two who are named in the clause before. */
function pairBefore(
  mask: string,
  from: number,
  at: number,
): { readonly name: string; readonly at: number } | undefined {
  const found = [...mask.slice(from, at).matchAll(PAIR)].at(-1);
  return found?.[1] === undefined ? undefined : { name: found[1], at: from + found.index };
}

const PAIR =
  /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'-]{1,30} ){1,3}and (?:\p{Lu}[\p{L}’'-]{1,30})(?: \p{Lu}[\p{L}’'-]{1,30}){0,2})(?= \p{Ll})/gu;

const PAIR_FIRST =
  /^((?:\p{Lu}[\p{L}’'-]{1,30} ){1,3}and (?:\p{Lu}[\p{L}’'-]{1,30})(?: \p{Lu}[\p{L}’'-]{1,30}){0,2})(?= \p{Ll})/u;
const PLURAL_FIRST =
  /^(?!This |Its )(\p{Lu}\p{Ll}{3,}[^s\P{Ll}]s(?: (?:from|at|of|in)(?: the)?(?: \p{Lu}[\p{L}’'-]*(?: of| and| for)?){1,6})?)(?= (?!of |from |at |in |is |was |has |does )\p{Ll}{3})/u;

/** Whether several are meant: "officials", "the mayor and her deputy", "police". */
export function isSeveral(name: string): boolean {
  return /\p{Ll}{2}[^s\P{L}]s$|\band\b|\b(?:police|people)$/u.test(name);
}

/** "neighbour", "spokeswoman" */
export function isPerson(noun: string): boolean {
  return PEOPLE.has(noun) || isTitled(noun);
}

/** "minister", "director": a word of a title that by itself is a person. */
export function isTitled(noun: string): boolean {
  return TITLES.has(noun) && !OFFICES.test(noun);
}

/** Among the words of titles, but no person. */
const OFFICES =
  /^(?:senate|house|majority|minority|defen[cs]e|finance|interior|justice|state|energy|labou?r|education|health|trade|press|communications|policy|campaign|national|security|intelligence)$/;

/** "A judge", "one former resident": a person, though without a name. */
export function isUnnamed(name: string): boolean {
  return isPerson(name.split(' ').at(-1) ?? '') || /^(?:an?|one|another) (?!of\b)/i.test(name);
}

/** "CRA concurred": what an agency is told by. */
const AGENCY =
  /^the (?:agency|department|bureau|board|commission|organi[sz]ation|administration|ministry|authority|union|group)$|^the same (?:agency|body|organi[sz]ation|group|institute|office|committee)$/i;
const SERVICE =
  /\b(?:[Tt]he )?(?:U\.S\. |Royal |Indian )?(?:Navy|Army|Air Force|Marine Corps|Coast Guard|Space Force|National Guard|(?:\p{Lu}\p{Ll}+ ){1,3}Service)\b/gu;
const COMPANY = /^the (?:company|firm|charity|utility|airline|retailer|manufacturer|supplier|airport)$/i;
const ACTING =
  /^((?:\p{Lu}[\p{L}&’'-]*[ ]){1,4})(?:says|said|has|is|was|will|plans|wants|argues|concurred|agreed|disagreed|opposes|opposed|replied|responded|insists|denies|denied|runs|owns|made|makes|sold|built|needs|would|could|did|does|declined|refused)\b/u;

/** What "the agency" at `at` stands for: the organisation that the sentence before is about. */
export function agencyBefore(
  source: string,
  { mask, sentences }: Pick<Passage, 'mask' | 'sentences'>,
  at: number,
): string | undefined {
  if (/^the service$/i.test(source)) return [...mask.slice(0, at).matchAll(SERVICE)].at(-1)?.[0];
  if (!AGENCY.test(source)) return undefined;
  const own = sentences.findIndex(({ end }) => end > at);
  const before = sentences[own - 1];
  const name = before && thingFirst(mask.slice(before.start, before.end));
  return name && !AGENCY.test(name) && !name.includes(' and the ') && /\p{Lu}\p{Ll}+ \p{Lu}/u.test(name)
    ? name.replace(/^The /, 'the ')
    : undefined;
}

/** What "the company" at `at` stands for: the name that its sentence or the one before starts with. */
export function companyBefore(
  source: string,
  { mask, sentences }: Pick<Passage, 'mask' | 'sentences'>,
  at: number,
): string | undefined {
  const isAgency = AGENCY.test(source);
  if (!isAgency && !COMPANY.test(source)) return undefined;
  const own = sentences.findIndex(({ end }) => end > at);
  for (const sentence of [sentences[own], sentences[own - 1]]) {
    const name = sentence && ACTING.exec(mask.slice(sentence.start, Math.min(sentence.end, at)))?.[1]?.trim();
    if (isAgency && name && !/^\p{Lu}{2,6}$/u.test(name)) continue;
    if (name && !/^(?:The|It|He|She|They|This|That|But|And|In|On|If)\b/.test(name)) return name;
  }
  return undefined;
}
