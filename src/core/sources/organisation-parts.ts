import { isBody, SHORTENED_BODY, withoutAcronym } from './bodies.ts';
import { isProse } from './discourse.ts';
import { datedParts, houseParts } from './house-forms.ts';
import {
  authorsOf,
  dateAfter,
  hasReferenceForm,
  italicTitle,
  maskedFrom,
  NO_PARTS,
  type Parts,
} from './reference-parts.ts';
import { LINK } from './reference-text.ts';
import { plainTitle, type TitleReading } from './titles.ts';

/** "Harbour Coordination Center. Overview of …", "OPR Memorandum M-10-06, Open Harbours Directive (Dec. 8, 2009)" */
export function organisationParts(text: string, italics: readonly string[]): Parts {
  return (
    newspaperParts(text, italics) ??
    italicParts(text, italics) ??
    issuedTitle(text, italics) ??
    houseParts(text) ??
    surveyParts(text) ??
    memorandumParts(text) ??
    issuanceParts(text) ??
    bodyParts(text) ??
    titleFirst(text)
  );
}

function italicParts(text: string, italics: readonly string[]): Parts | undefined {
  const italic = italicTitle(text, italics, 0);
  if (!italic) return undefined;
  const before = text.slice(0, italic.start);
  const dated = datedParts(text);
  // "Harbour Panel. (2021). Summary for pilots. In A. Reed (Ed.), *Harbours 2021*"
  if (dated?.title && STANDS_IN.test(text.slice(dated.title.start, italic.start))) return dated;
  return {
    authors: isProse(before) ? undefined : authorsOf(before),
    authorsEnd: before.length,
    title: italic,
  };
}

/** "OPR survey of pilots": whose it is, and no title. */
function surveyParts(text: string): Parts | undefined {
  const survey = LEADING_OWNER.exec(text)?.[1] ?? PROVIDER.exec(text)?.[1];
  if (survey === undefined) return undefined;
  return { authors: [{ literal: survey }], authorsEnd: survey.length, title: undefined };
}

/** "OPR Memorandum M-10-06, Open Harbours Directive (Dec. 8, 2009)" */
function memorandumParts(text: string): Parts | undefined {
  const memorandum = MEMORANDUM.exec(text);
  const [, issuer = '', , title = ''] = memorandum ?? [];
  if (!memorandum || !/^\P{Ll}/u.test(title) || title.split(/\s+/).length < 2) return undefined;
  const start = memorandum[0].length - title.length;
  return {
    authors: [{ literal: issuer }],
    authorsEnd: 0,
    title: { title: title.replace(/[\s,.]+$/, ''), start, end: start + title.length },
  };
}

function issuanceParts(text: string): Parts | undefined {
  const [whole = '', body, title] = ISSUANCE.exec(text) ?? [];
  if (!body || !title) return undefined;
  return {
    authors: [{ literal: body }],
    authorsEnd: body.length,
    title: { title, start: whole.length - title.length, end: whole.length },
  };
}

const BODY_BEFORE_COMMA =
  /^((?:the |The )?(?:U\.[SKN]\. )?\p{Lu}[^,;:.“”"\uE000]{2,90}(?:\. ?\p{Lu}[^,;:.“”"\uE000]{2,60})?)(?: \((?:[Hh]rsg|[Ee]ds?|[Éé]ds?|[Dd]ir)\.\))?, (?=\p{Lu}\S* )/u;

/** "Ministry of Works, Review of Berths, 2021" */
function bodyParts(text: string): Parts | undefined {
  const [whole = '', body] = bodyInShort(text) ?? BODY_BEFORE_COMMA.exec(text) ?? [];
  if (!body || !(isBody(body) || ONE_WORD.test(body)) || isProse(body)) return undefined;
  const from = behindOthers(text, whole.length);
  const title = plainTitle(maskedFrom(text, from));
  if (!title || title.title.split(/\s+/).length < 2) return undefined;
  return {
    authors: [{ literal: bodyName(text.slice(0, from).replace(/,\s*$/, ''), body) }],
    authorsEnd: body.length,
    title,
  };
}

/** "Review of Berths. 2021", or a body and then its title: "Ministry of Works. Review of Berths in Winter" */
function titleFirst(text: string): Parts {
  const first = plainTitle(text);
  if (first && POINTER.test(first.title)) return NO_PARTS;
  if (!first || !hasReferenceForm(text) || isProse(first.title)) {
    const isTitle = first && !isProse(first.title) && isWork(text, first);
    return { authors: undefined, authorsEnd: 0, title: isTitle ? first : undefined };
  }
  const dated = dateAfter(text, first.end);
  const dateFollows = dated > first.end + 1 && /\d/.test(text.slice(first.end, dated));
  const rest = text.slice(dateFollows ? dated : first.end);
  const second = plainTitle(rest);
  const isBehindBody =
    (dateFollows || isBodyName(first.title)) &&
    second !== undefined &&
    second.title.split(/\s+/).length > 2 &&
    !SHORTENED_BODY.test(second.title) &&
    !PUBLISHER.test(rest.replace(/^[\s.,]+/, ''));
  if (!isBehindBody || !second) return { authors: undefined, authorsEnd: 0, title: first };
  const offset = text.length - rest.length;
  return {
    authors: [{ literal: first.title }],
    authorsEnd: first.end,
    title: { title: second.title, start: second.start + offset, end: second.end + offset },
  };
}

/** What stands before the italics is a title, and these are what it stands in. */
const STANDS_IN = /^.{3,240}?[.?!]\s+(?:In\s.*)?$/u;

/** "Port workers vote to strike (*Harbour Courier*, 3 May 2022)" */
function newspaperParts(text: string, italics: readonly string[]): Parts | undefined {
  const start = italics[0] === undefined ? -1 : text.indexOf(italics[0]);
  const title = /^([^“”"(\uE000]{8,200}?),? \($/.exec(text.slice(0, Math.max(0, start)))?.[1];
  if (title === undefined || title.split(/\s+/).length < 3 || isProse(title) || isBody(title))
    return undefined;
  return { authors: undefined, authorsEnd: 0, title: { title, start: 0, end: title.length } };
}

/** "QUAYS", "HarbourNEF" */
const ONE_WORD = /^\p{Lu}[\p{L}&-]*\p{Lu}[\p{L}&-]*$/u;
const NUMBERED =
  /^(?:Resolution|Decision|Circular|Document|Technical Report|Special Report|Working Paper|Publication)(?: [Nn]o\.?)? [A-Z\d][\w./()-]*\d[\w./()-]*, (?=\p{Lu}\S+ )/u;
const PART_OF_BODY =
  /^(?:Directorate|Office of|Bureau of|Department of|Division of|Committee on|Subcommittee on|Institute for|Secretariat|Treaty Series|House,|Senate,|(?:House|Senate) Committee)[^,;:.“”"\uE000]{0,80}, (?=\p{Lu}\S+ )/u;

/** Where the title starts: "European Commission, Directorate-General for Ports, Study of …", "Harbour Trust, C Reed, Right …" */
function behindOthers(text: string, from: number): number {
  const part = PART_OF_BODY.exec(text.slice(from))?.[0].length ?? 0;
  const person =
    /^\p{Lu}{1,2}\.? \p{Lu}[\p{L}’'-]+(?: (?:and|&) \p{Lu}{1,2}\.? \p{Lu}[\p{L}’'-]+)?, (?=\p{Lu})/u.exec(
      text.slice(from + part),
    );
  const at = from + part + (person?.[0].length ?? 0);
  return at + (NUMBERED.exec(text.slice(at))?.[0].length ?? 0);
}

function bodyName(all: string, body: string): string {
  const whole = PART_OF_BODY.test(`${all.slice(body.length + 2)}, Xx xx`) ? all : body;
  return withoutAcronym(whole.replace(/ (?:1[89]|20)\d\d$/, ''));
}

/** "Fed. Trade Comm’n, Privacy at Sea": full stops end no sentence there. */
function bodyInShort(text: string): RegExpExecArray | null {
  const match =
    /^((?:\p{Lu}[\p{L}.’'-]*|of|for|on|the|and|&)(?: (?:\p{Lu}[\p{L}.’'-]*|of|for|on|the|and|&)){1,9})(?:, [A-Z]{2,6}-\d{2}-\d{2,4}\w*)?, (?=\p{Lu}\S+ )/u.exec(
      text,
    );
  return match?.[1] !== undefined && SHORTENED_BODY.test(match[1]) ? match : null;
}

/** "Harbour Watch’s 2018 survey of 57 ports found …" */
const LEADING_OWNER =
  /^((?:The )?\p{Lu}[\p{L}&.-]*(?: (?:of|and|for|the|\p{Lu}[\p{L}&.-]*)){0,7})[’']s? (?:1[89]|20)\d\d (?:survey|study|report|poll|census|estimates?|data)\b/u;

/** "The Harbour Survey provides [tables of depths](…)" */
const PROVIDER =
  /^(?:The )?((?:U\.[SKN]\. )?\p{Lu}[\p{L}&.-]*(?: (?:of|and|for|the|\p{Lu}[\p{L}&.-]*)){1,7}) (?:provides|publishes|offers|keeps|maintains|reports|estimates|lists)\b(?=.{0,120}\uE000)/u;

/** "agencies should follow OPR SP 800-79, *Guidelines for Ports*": what is in italics has its issuer before it. */
function issuedTitle(text: string, italics: readonly string[]): Parts | undefined {
  for (const title of italics) {
    const start = text.indexOf(title);
    const issuer =
      /\b([A-Z]{2,6}) (?:(?:Special|FIPS) Publication|SP|FIPS|Circular|Memorandum|Directive) (?:No\. )?[A-Z]{0,4}-?\d[\w-]{0,12},\s*$/.exec(
        text.slice(Math.max(0, start - 60), Math.max(0, start)),
      )?.[1];
    if (issuer !== undefined && title.split(/\s+/).length > 1)
      return {
        authors: [{ literal: issuer }],
        authorsEnd: start,
        title: { title: title.replace(/[,.;:]+$/, ''), start, end: start + title.length },
      };
  }
  return undefined;
}

/** It points to a work, and names none. */
const POINTER =
  /^(?:The|This|These|That|Those|More|Further|Additional|A copy of the)(?: \p{Ll}+){0,2} (?:guidance|information|documents?|reports?|memorand(?:um|a)|polic(?:y|ies)|details|texts?|data|links?|list|site|page|website)$/u;

const MEMORANDUM =
  /^((?:[A-Z]{2,6}|(?:[A-Z][\p{L}.]+ )(?:(?:[A-Z][\p{L}.]+|of|and|for|the|&) ){0,8}?)),? ?(Memorandum|Circular|Directive|Special Publication|Bulletin)(?: (?:No\. )?[A-Z]{0,4}-?\d[\w.-]*)?, ([^(\uE000”“"]{6,200}?)(?=\s*(?:\(|,? (?:is |are )?available|, (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\uE000|\. |$))/u;
/** "OPR Circular A-99, section 8": known by its number. */
const ISSUANCE =
  /^([A-Z]{2,6}) ((?:Memorandum|Circular|(?:(?:Binding Operational|Emergency|Statistical Policy|Presidential) )?Directive|(?:Special|FIPS) Publication|FIPS|SP|Bulletin) (?:No\. )?[A-Z]{0,4}-?\d[\w-]*(?:,? [Rr]ev(?:ision|\.)? ?\d+)?|[A-Z]-\d{2}-\d{2}(?=[,.;\s]|$))/;
const PUBLISHER = /^\p{Lu}[\p{L},’' ]{1,50}\.?: ?\p{Lu}/u;

function isBodyName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 9 && words.every(word => /^[\p{Lu}(&]|^(?:of|and|for|the|on|in|de|des)$/u.test(word))
  );
}

function isWork(text: string, title: TitleReading): boolean {
  return text.includes(LINK) && title.title.split(/\s+/).length > 1 && title.title.length < 200;
}
