import { isGiven } from './gender.ts';
import { ORGANISATION } from './name-words.ts';
import { DOCUMENTS, ISSUED, VERBS } from './reporting-words.ts';

/** End the name of a company. */
export const COMPANIES: ReadonlySet<string> = new Set(
  (
    'Capital Group Holdings Partners Corporation Corp Company Industries Management Ventures Associates Systems Technologies Energy ' +
    'Mutual Solutions Inc LLC Ltd PLC'
  ).split(' '),
);

/** The organisation or document that a sentence is about. */
export function thingFirst(sentence: string): string | undefined {
  return organisationIn(sentence) ?? documentIn(sentence);
}

/** The organisation that a sentence is about: "The Court of Auditors examined", "In May, the Council adopted". */
function organisationIn(sentence: string): string | undefined {
  const apposed = APPOSED.exec(sentence.slice(0, LONGEST_SUBJECT))?.[1];
  if (apposed && !isGiven(apposed.replace(/^the /, '').split(' ')[0] ?? '')) return apposed;
  const small = SMALL_FIRST.exec(sentence.slice(0, LONGEST_SUBJECT))?.[1];
  if (small) return small;
  const [all = '', name] = ORGANISATION_FIRST.exec(sentence.slice(0, LONGEST_SUBJECT)) ?? [];
  // "Mercian Water, the company that runs it,"
  if (name && CALLED.test(sentence.slice(all.length, all.length + 40))) return name;
  const isNamed = name?.split(' ').some(word => ORGANISATION.has(word.toLowerCase()));
  return isNamed || ACRONYM.test(name ?? '') ? name : undefined;
}

const ORGANISATION_FIRST =
  /^(?:(?:In|On|By|Since|After) [^,.]{1,40}?,? (?=the ))?((?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|for|on|and)(?: the)? )?\p{Lu}[\p{L}.’'-]*){0,7})/u;
/** "The regulator, the Port Safety Board (PSB), is" */
const APPOSED =
  /^The (?:\p{Ll}+ ){0,2}?\p{Ll}+, (the \p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|on|and|de|des|du|la|l’énergie|d[’']\p{Lu}\p{L}+)(?: the)? )?[\p{L}’'-]+){1,7}?)(?: \(\p{Lu}{2,8}\))?, (?=is|was|has|had|\p{Ll}+s\b)/u;
/** "The PAC itself was" */
const ACRONYM = /^The \p{Lu}{2,6}$/u;
/** "The central bank, by contrast, welcomed", "The UN refugee agency has urged" */
const SMALL_FIRST =
  /^(The (?:[\p{L}’'-]+ ){0,3}?(?:bank|ministry|government|agency|commission|committee|company|council|court|jury|department|union|authority|regulator|charity|bureau|party|opposition))(?=,| \p{Ll})/u;
const CALLED =
  /^, (?:an?|the) (?:\p{Ll}+ ){0,2}(?:company|firm|charity|agency|group|union|body|regulator|think tank|utility|nonprofit|non-profit|bank|network|coalition|alliance|organi[sz]ation)\b/u;
const LONGEST_SUBJECT = 120;

/** The document that a sentence is about: "The advisory of May 2023 stopped short of that, but it". */
function documentIn(sentence: string): string | undefined {
  const words = DOCUMENT_FIRST.exec(sentence.slice(0, LONGEST_SUBJECT))?.[1]?.split(' ') ?? [];
  const isWriting = (word = '') => DOCUMENTS.has(word.toLowerCase()) || WRITINGS.test(word);
  let head = words.findIndex(isWriting);
  if (head < 1) return undefined;
  // "A strategy paper"
  if (isWriting(words[head + 1])) head++;
  const after = OF_WHEN_OR_WHOM.exec(sentence.slice(words.slice(0, head + 1).join(' ').length))?.[0] ?? '';
  return words.slice(0, head + 1).join(' ') + after;
}

const WRITINGS =
  /^(?:mailer|flyer|flier|leaflet|pamphlet|poster|sign|banner|billboard|plaque|e-?mail|text|message|note|memo|tweet|post|postcard|card|sticker|label|headline|caption|advert|advertisement|invitation|contract|index|model)$/i;

const DOCUMENT_FIRST =
  /^(?:(?:But|And|Yet) )?((?:[Tt]he|An?|Its|His|Her|Their|\p{Lu}[\p{L}’'-]*['’]s?)(?: [\p{L}\d’'.-]+){1,7})/u;
const OF_WHEN_OR_WHOM = new RegExp(
  String.raw`^ (?:(?:${[...ISSUED].join('|')}) )?(?:of|on|in|for|from)(?: the)? [\p{Lu}\d][\p{L}\d’'.-]*(?: [\p{Lu}\d][\p{L}\d’'.-]*){0,4}(?:, \d{4})?`,
  'u',
);

/** Whether a name may be that of several people who speak as one: no document's. */
export function isGroup(name: string): boolean {
  return (
    /^(?:[Tt]he )?\p{Lu}/u.test(name) && !name.split(' ').some(word => DOCUMENTS.has(word.toLowerCase()))
  );
}

/** Whose words a sentence passes on, or draws on, by a name in capitals: "Similarly, L’Oreal said", "According to DEFRA, they". */
export function groupIn(sentence: string): string | undefined {
  const source = DRAWN_ON.exec(sentence)?.[1];
  if (source) return source;
  const [, name, verb = ''] = SPOKE.exec(sentence) ?? [];
  return (VERBS.get(verb)?.strength ?? 0) > 1 ? name : undefined;
}

const DRAWN_ON =
  /^According to ((?:the )?\p{Lu}[\p{L}&’'-]*(?: (?:of |for |and )?\p{Lu}[\p{L}&’'-]*){0,6}),/u;
const SPOKE =
  /^(?:\p{Lu}\p{Ll}+, )?((?:[Tt]he )?\p{Lu}[\p{L}&’'-]*(?: (?:of |for |and )?\p{Lu}[\p{L}&’'-]*){0,6}) (?:also |has |have )?(\p{Ll}+)\b/u;
