import type { CslName } from '../brief.ts';
import { lazily } from '../remembered.ts';
import { isNoPerson, startsWithBody } from './bodies.ts';
import { familyFirst } from './east-asian-names.ts';
import { OTHERS } from './others.ts';

export interface NamesReading {
  readonly names: readonly CslName[];
  /** Where they end, with what belongs to them: "et al.", "(eds.)". */
  readonly end: number;
}

const PARTICLE =
  "(?:[Vv]an|[Vv]on|[Dd]e|[Dd]el|[Dd]ella|[Dd]er|[Dd]en|[Dd]i|[Dd]a|[Dd]os|[Dd]as|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]in|[Bb]int|[Ii]bn|[Tt]er|[Tt]en|[Tt]e|zu|zur|af|av|[Dd]’|[Dd]'|[Ll]’|St\\.|Mac|Mc|y|e|i)";
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}]*[’'‘`´]?\\p{L}[\\p{L}\\p{M}’']*(?:[-‐–]\\s?\\p{L}[\\p{L}\\p{M}’']*)*)";
/** With an accent of its own: of all marks, only those of alphabets with capitals. */
const INITIAL = '(?:\\p{Lu}[\\u0300-\\u036f]?\\p{Ll}?\\.)';
const INITIALS = `(?:${INITIAL}(?:[\\s-]?-?${INITIAL}){0,4}|\\p{Lu}(?:[-. ]{0,2}\\p{Lu}){0,3}\\.?(?![\\p{L}\\d’']))`;
/** "Abdul-Karim el-Sayegh" */
const ARTICLE = '(?:(?:al|el|ad|an|ar|as|ash|at|az|ul|ould|d)[-‐’])';
const FAMILY = `(?:(?:${PARTICLE}\\s?){0,3}${ARTICLE}?${WORD}(?:[\\s-](?:${PARTICLE}\\s)?${WORD}){0,2})`;
const SUFFIX = '(?:,?\\s(?:Jr|Sr|II|III|IV|Ph\\.?D|M\\.?D|Esq)\\b\\.?)';

/** What may follow a name. */
const END = '(?=\\s*(?:[,.;:&/(“"‘\\uE000]|$|\\d{4})|\\s+(?:(?:and|et|und|y)\\b|with(?= \\p{Lu})))';

/** "Smith, J. A.", "Smith, Ana C." */
const INVERTED_INITIALS = lazily(
  () =>
    new RegExp(
      `^(?<family>${FAMILY})${SUFFIX}?, ?(?<given>${INITIALS}(?:\\s${PARTICLE}(?=[,.;&\\s]))?)${SUFFIX}?`,
      'u',
    ),
);
const INVERTED = lazily(
  () =>
    new RegExp(
      `^(?<family>${FAMILY}), (?<given>${WORD}(?:[\\s-]${WORD}){0,2}?(?:\\s${INITIALS})?(?:\\s${PARTICLE}(?=[.,]))?)${SUFFIX}?(?:(?<=\\.)(?=\\s)|${END})`,
      'u',
    ),
);
/** "Smith AB", "Jones C.D.", "Petrov A. Berths and tides." */
const TRAILING = lazily(
  () =>
    new RegExp(
      `^(?<family>${FAMILY}) (?<given>${INITIALS})${SUFFIX}?(?:${END}|(?<=\\.)(?= \\p{Lu}\\p{L}* \\p{Ll}))`,
      'u',
    ),
);
/** "SMITH (A.B.), …" */
const BRACKETED = lazily(
  () =>
    new RegExp(
      `^(?<family>${FAMILY}) \\((?<given>${INITIALS}|${WORD}(?:[ -]${WORD})?)\\)(?=\\s*[,.;:&])`,
      'u',
    ),
);
/** "J. A. Smith", "Ana Ruiz", "Bo van der Berg" */
const STRAIGHT = lazily(
  () =>
    new RegExp(
      `^(?<given>(?:${INITIALS}|${WORD})(?:[\\s-](?:${INITIALS}|${WORD})){0,3}?)\\s(?<family>(?:${PARTICLE}\\s){0,3}${ARTICLE}?${WORD})${SUFFIX}?${END}`,
      'u',
    ),
);

const SEPARATOR =
  /^(?:\s*[,;]{1,2}\s*(?:(?:and|&|und|et|y|e)\s+)?|\s*(?:&|\/|\b(?:and|und|et|y)\b)\s*)(?!\s*al\b)/;
const LAST = /(?:&|\b(?:and|und|et|y)\b)\s*$/;
/** Services, honours and degrees behind a name. */
const LETTERS = 'USN|USMC|USAF|USA|USCG|RN|RAF|MP|KC|QC|CBE|OBE|MBE|FBA|PhD|MD|JD';
const TAIL = new RegExp(
  String.raw`^(?:, (?:${LETTERS})\b(?: \([Rr]et(?:ired|d)?\.?\))?)?(?:\s*[,;]?\s*(?:et al\b\.?|and others\b|u\. ?a\.|…|\.{3}))?(?:\s*[,;]?\s*[([]?(?:eds?|hrsg|hg|dir|éds?|coord|comps?|trans|editors?)\b\.?\s?[)\]]?)?`,
  'i',
);
const MORE = /\bet al\b|\band others\b|u\. ?a\.|…|\.{3}/i;

/** Words that open titles and bodies' names, not lists of people. */
const NO_NAME =
  /^(?:Hearings?|Testimony|Statement|Remarks|Letter|Interview|Memorandum|Authors?[’']s?|The|A|An|In|On|Of|For|From|How|Why|What|When|Where|See|Office|Department|Ministry|United|U\.S\.|National|Federal|European|International|World|Bureau|Commission|Committee|Congress|Senate|House|Institute|University|Center|Centre|Council|Agency|Bank|White House|Public|Executive|Government|State|Supreme|American|Association|Society|New|Report|Annual|General|Central|Statistics|Port|Harbou?r|About|Before|After|Towards?|Beyond|Against|Between|Under|Inside|Making|Building|Does|Are|Is|Should|Can|More|Who|Which|This|These|Our|Your|We|Parts?|Chapter|Section|Table|Figure|Complaint|Proposal|Communication|Regulation|Resolution|Episode|Video|Press Release)(?=[\s,])/;

/**
 * The names at the start of a reference, in any of the usual forms. Undefined when it starts with none: an
 * organisation, say, or a title.
 */
export function readNames(text: string): NamesReading | undefined {
  const names: CslName[] = [];
  let at = 0;
  let form: RegExp | undefined;
  for (let count = 0; count < 60; count++) {
    const rest = text.slice(at, at + 160);
    const read = count === 0 ? firstName(rest) : nextName(rest, form);
    if (!read) break;
    // "Robert Putney, Rowing Alone (New York: …": a title.
    if (count > 0 && IMPRINT_BEHIND.test(text.slice(at + read.length, at + read.length + 120))) break;
    form ??= read.form;
    names.push(read.name);
    at += read.length;
    const separator = SEPARATOR.exec(text.slice(at, at + 12));
    if (!separator || (count > 0 && LAST.test(text.slice(0, at - read.length)))) break;
    if (!nextName(text.slice(at + separator[0].length, at + separator[0].length + 160), form)) break;
    at += separator[0].length;
  }
  if (names.length === 0) return undefined;
  const tail = TAIL.exec(text.slice(at, at + 40))?.[0] ?? '';
  return { names: MORE.test(tail) ? [...names, OTHERS] : names, end: at + tail.length };
}

const IMPRINT_BEHIND = /^ \([^()]{2,80}(?:: |, )[^()]{0,60}(?:1[5-9]|20)\d\d\)/;

interface OneName {
  readonly name: CslName;
  readonly length: number;
  readonly form: RegExp;
}

function firstName(rest: string): OneName | undefined {
  if ((NO_NAME.test(rest) && !RANK.test(rest)) || startsWithBody(rest)) return undefined;
  const straight = read(rest, STRAIGHT());
  // "AB Smith, CD Jones" and "Ana B. Smith, Ports"
  if (
    straight &&
    /^\p{Lu}{1,3}$/u.test(straight.name.given ?? '') &&
    /\p{Ll}/u.test(straight.name.family ?? '')
  )
    return straight;
  const trailing = read(rest, TRAILING());
  const single = trailing && /^\p{Lu}\.?$/u.test(trailing.name.given ?? '') && straight;
  return (
    (rest.includes(' (') ? read(rest, BRACKETED()) : undefined) ??
    (rest.includes(',') ? read(rest, INVERTED_INITIALS()) : undefined) ??
    (single ? straight : trailing) ??
    straightOrInverted(rest, straight)
  );
}

/** "Wood, David" or "David Wood, Ana Smith": one word before the comma is a family name. */
function straightOrInverted(rest: string, straight: OneName | undefined): OneName | undefined {
  const inverted = rest.includes(', ') ? read(rest, INVERTED()) : undefined;
  if (!inverted || !straight) return inverted ?? straight;
  const family = inverted.name.family ?? '';
  return /\s/.test(family) && !FIRST_PARTICLE.test(family) ? straight : inverted;
}

const FIRST_PARTICLE = new RegExp(`^${PARTICLE}\\s`, 'u');

/** Later names keep to the form of the first, or stand straight: "Smith, A. B. and C. D. Jones". */
function nextName(rest: string, form: RegExp | undefined): OneName | undefined {
  if (form === undefined || NO_NAME.test(rest)) return undefined;
  if (form === STRAIGHT()) return read(rest, STRAIGHT());
  if (form === TRAILING() || form === BRACKETED()) return read(rest, form);
  return (
    read(rest, INVERTED_INITIALS()) ??
    (/^\p{Lu}\.|^\p{Lu}\p{Ll}+ \p{Lu}\.? ?\p{Lu}/u.test(rest) ? read(rest, STRAIGHT()) : undefined) ??
    read(rest, INVERTED()) ??
    read(rest, STRAIGHT())
  );
}

const HONORIFIC =
  /^(?:President|Prime Minister|Secretary|Senator|Sen\.|Representative|Rep\.|Governor|Gov\.|General|Gen\.|Admiral|Adm\.|Ambassador|Dr\.|Prof\.|Professor|Mr\.|Ms\.|Mrs\.|Hon\.|Sir|Judge|Justice)\s+/;

/**
 * "Rear Adm. Ann Reed", "Gen. (ret.) Ann Reed", "The Rt Hon Lord Reed", "Dr Ann Reed": with a stop, or before two names,
 * since "General Motors" has no rank.
 */
const RANK =
  /^(?:(?:(?:Rear|Vice|Lt\.|Maj\.|Brig\.) )?(?:Adm|Gen|Col|Capt|Cmdr|Amb|Sen|Rep|Gov|Dr|Prof|Rev|Hon|Mr|Ms|Mrs)\. (?:\([Rr]et(?:ired|d)?\.?\) )?|(?:The )?Rt\.? Hon\.? |The Hon\.? |(?:Dr|Prof|Professor|Mr|Ms|Mrs|Rev|Sir|Dame) (?=\p{Lu}\S* \p{Lu}))+(?=\p{Lu})/u;
/** "Ann Reed, Jr." */
const NO_GIVEN = new RegExp(String.raw`^(?:Jr|Sr|II|III|IV|Esq|${LETTERS})\.?$`);

function read(rest: string, form: RegExp): OneName | undefined {
  const rank = RANK.exec(rest)?.[0].length ?? 0;
  const match = form.exec(rest.slice(rank));
  const { family, given } = match?.groups ?? {};
  if (!match || family === undefined || given === undefined || NO_GIVEN.test(given)) return undefined;
  if (isNoPerson(`${given} ${family}`) || NO_NAME.test(`${given} `)) return undefined;
  const straight = form === STRAIGHT();
  // "Harbour Watch’s", "Europe’s Choice", "PORTS Framework", "Implementing …"
  if (/[’']s$/.test(family) || (straight && /[’']s(?:\s|$)|^\p{Lu}{4,}\b|^\p{Lu}\p{Ll}{3,}ing$/u.test(given)))
    return undefined;
  const inOrder = straight ? (familyFirst(given, family) ?? doubleFamily(given, family)) : undefined;
  if (inOrder) return { name: inOrder, length: rank + match[0].length, form };
  return {
    name: { family: family.trim(), given: given.replace(HONORIFIC, '').trim() || given },
    length: rank + match[0].length,
    form,
  };
}

/** "Josep Borrás i Font": the small word joins two family names. */
function doubleFamily(given: string, family: string): CslName | undefined {
  const [, first, before] = /^(\S.*)\s(\p{L}[\p{L}’'-]+)$/u.exec(given) ?? [];
  if (first === undefined || before === undefined || !/^[yie] /.test(family)) return undefined;
  return { family: `${before} ${family}`, given: first };
}
