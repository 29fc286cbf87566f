import type { CslName, Source } from '../brief.ts';
import { fullDateIn, yearIn } from './dates.ts';
import { kindOf, legalKind } from './kinds.ts';
import { ORGANISATION, readNames } from './names.ts';
import { LINK, readReferenceText } from './reference-text.ts';
import { plainTitle, quotedTitle, type TitleReading } from './titles.ts';

export type SourceFields = Omit<Source, 'id'>;

const LEAD_IN =
  /^(?:(?:[Ii]bid\.?[,;]?|[Ss]ee(?:,? (?:also|generally|e\.g\.,?|for example,?|for instance,?))?,?|[Cc]f\.|E\.g\.,?|[Ff]or (?:an )?(?:example|instance),? see,?|[Ff]or [^.;:“"]{0,120}?,? (?:see|read|visit)(?: the)?,?|[Aa]s (?:quoted|cited) in|[Qq]uoted in|[Cc]ited in|[Rr]efer to|Per|Adapted from|Based on|Data from|Source:?|Sources:?)\s+)+/;
const CITATION_NUMBER =
  /^\s*(?:\[[\w-]{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|\d{1,3}(?=\s+\p{Lu})(?!\s+(?:U\.? ?S|C\.? ?F\. ?R|Fed\.|Stat\.|F\.)))\s+/u;
const ACCESSED =
  /[([]?\b(?:last\s+)?(?:accessed|visited|viewed|retrieved|consulted)(?:\s+(?:on|at))?:?\s+((?:\d{1,2}\s+)?[\p{L}]{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})[)\]]?(?:,? from)?/iu;

/** Of two dates the one before the link is when it was seen (MLA): "3 May 2011. 4 June 2012 <…>" */
const SEEN_BEFORE_LINK = new RegExp(
  `(?<=\\d{4}[.,]?(?:,? Web)?\\.? )(\\d{1,2} \\p{L}{3,9}\\.? \\d{4})(?=[.,]?\\s*${LINK})`,
  'u',
);

/** What a note cites, in CSL-JSON fields; undefined when it cites nothing that can be told. */
export function readReference(source: string): SourceFields | undefined {
  const { text: whole, italics, linked, urls, DOI } = readReferenceText(source.slice(0, LONGEST));
  const seen = ACCESSED.exec(whole) ?? (fullDateIn(whole) ? SEEN_BEFORE_LINK.exec(whole) : null);
  const accessed = seen?.[1] ? fullDateIn(seen[1])?.date : undefined;
  const text = (seen ? whole.slice(0, seen.index) + whole.slice(seen.index + seen[0].length) : whole)
    .replace(CITATION_NUMBER, '')
    .replace(SAME_AUTHOR, '')
    .replace(LEAD_IN, '');
  const quoted = quotedTitle(text);
  const legal = quoted ? undefined : legalKind(text);
  const parts =
    legal?.title !== undefined
      ? NO_PARTS
      : (linkedParts(text, linked, quoted) ?? partsOf(text, italics, quoted));
  const URL = urls[0];
  const title = parts.title?.title;
  const after = parts.title ? text.slice(parts.title.end) : text;
  const around = parts.title ? `${text.slice(0, parts.title.start)} ${after}` : text;
  const issued = issuedIn(text, parts.authorsEnd, parts.title);
  const kind =
    legal ??
    kindOf(text, around, after, {
      title: title !== undefined,
      URL: URL !== undefined,
      date: issued !== undefined,
    });
  const named = title ?? kind.title;
  if (!URL && !DOI && named === undefined && !parts.authors) return undefined;
  const container =
    kind['container-title'] ?? (legal || !title ? undefined : containerIn(after, italics, title));
  const isBody =
    container !== undefined &&
    kind['container-title'] === undefined &&
    ORGANISATION.test(container) &&
    !italics.includes(container) &&
    !/\b(?:Times|Post|Journal|News|Press)\b/.test(container);
  const publisher =
    kind.publisher ?? (title ? publisherIn(after) : undefined) ?? (isBody ? container : undefined);
  return {
    type: isBody && kind.type === 'document' ? 'report' : (kind.type ?? 'document'),
    ...(named ? { title: named } : {}),
    ...(parts.authors ? { author: parts.authors } : {}),
    ...(container && container !== publisher ? { 'container-title': container } : {}),
    ...(publisher ? { publisher } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(URL ? { URL } : {}),
    ...(DOI ? { DOI } : {}),
    ...(kind.number ? { number: kind.number } : {}),
    ...(pagesIn(after) ? { page: pagesIn(after) as string } : {}),
  };
}

/** Dashes stand for the author of the entry before. */
export const SAME_AUTHOR = /^[\s·•]*(?:[—–_]{1,8}|-{3,8})[.,:]?\s+/;

/** A note of more code units than this is an essay; its first source is in its beginning. */
const LONGEST = 6000;

interface Parts {
  readonly authors: readonly CslName[] | undefined;
  readonly authorsEnd: number;
  readonly title: TitleReading | undefined;
}

const NO_PARTS: Parts = { authors: undefined, authorsEnd: 0, title: undefined };

function partsOf(text: string, italics: readonly string[], quoted: TitleReading | undefined): Parts {
  const names = readNames(text);
  if (quoted && quoted.start < 400 && !isWithinTitle(text, quoted.start, names?.end)) {
    const before = text.slice(0, quoted.start);
    const authors = authorsOf(before);
    if (authors || quoted.start < 3 || !isProse(before))
      return { authors, authorsEnd: before.length, title: quoted };
  }
  if (names) {
    const date = dateAfter(text, names.end);
    const title =
      italicTitle(text, italics, names.end) ??
      (hasReferenceForm(text) ? plainTitle(maskedFrom(text, date)) : undefined);
    return { authors: names.names, authorsEnd: names.end, title };
  }
  return organisationParts(text, italics);
}

/** Whether a title has started between the names and the quotation in it: "Tides of the “Harbour.”" */
function isWithinTitle(text: string, quote: number, namesEnd: number | undefined): boolean {
  if (namesEnd === undefined) return false;
  const between = text.slice(dateAfter(text, namesEnd), quote);
  return /^(?:\p{Lu}[^,;]*\s)\p{Ll}{2,}/u.test(between) && !/,\s*$/.test(between);
}

/** A link's text is the title where nothing but authors stands before it. */
function linkedParts(
  text: string,
  linked: readonly string[],
  quoted: TitleReading | undefined,
): Parts | undefined {
  const [title] = linked;
  const start = title === undefined ? -1 : text.indexOf(title);
  if (
    title === undefined ||
    start < 0 ||
    start > 100 ||
    (quoted && quoted.start <= start) ||
    title.length > 250 ||
    /^\p{Ll}/u.test(title)
  )
    return undefined;
  const before = text.slice(0, start);
  if (isProse(before) || isProse(title)) return undefined;
  return {
    authors: authorsOf(before),
    authorsEnd: start,
    title: { title: title.replace(/^[“"]|[,.;:”"]+$/g, ''), start, end: start + title.length },
  };
}

/** The same offsets, what comes before `from` blanked. */
function maskedFrom(text: string, from: number): string {
  return ' '.repeat(from) + text.slice(from);
}

const DATE_AFTER =
  /^[\s.,:;]*(?:[([]\s?)?(?:(?:1[4-9]|20)\d\d[a-z]?(?:[-–/]\d{2,4})?(?:,? ?(?:\d{1,2}(?:[-–]\d{1,2})? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)[a-z]*\.?(?: \d{1,2})?)?|n\.d\.|in press|forthcoming|to appear)(?:\s?[)\]])?[\s.,:;]*/i;

function dateAfter(text: string, end: number): number {
  return end + (DATE_AFTER.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}

/** Whose work it is: people, or all that stands before the title. */
function authorsOf(before: string): CslName[] | undefined {
  const bare = before.replace(DATE_TAIL, '').replace(/[\s,.:;–—-]+$/, '');
  if (bare === '') return undefined;
  const names = readNames(`${bare}${/\.$/.test(before.trim()) && /\b\p{Lu}$/u.test(bare) ? '.' : ''}`);
  if (names && names.end >= bare.length - 1) return [...names.names];
  const series =
    /^(.{2,80}?)[ ,]+(?:Memorandum|Circular|Directive|(?:FIPS |Special )?Publication|(?:Technical )?Report|Bulletin)\b[^,]{0,12}\d[\w.-]*$/.exec(
      bare,
    )?.[1];
  if (series !== undefined) return [{ literal: series }];
  if (isProse(bare)) return undefined;
  if (names) return [...names.names];
  const isBody =
    /\p{L}{2}/u.test(bare) && /^(?:the )?[\p{Lu}\d]/u.test(bare) && !/^(?:ibid|id|supra)\b/i.test(bare);
  return isBody && bare.length <= 140 ? [{ literal: bare.replace(/[’']s$/, '') }] : undefined;
}

const DATE_TAIL = /[\s.,:;]*[([]?\s?(?:1[4-9]|20)\d\d[a-z]?\s?[)\]]?[\s.,:;]*$/;

/** Sentences rather than names: small words that names don't have. */
function isProse(text: string): boolean {
  return (
    /\b(?:is|are|was|were|has|have|had|that|this|these|which|who|means|establish(?:ed|es)|describes?d?|creates?d?|finds?|found|shows?|says?|said|notes?d|stated?s?|refers?|appl(?:y|ies)|builds?|recommends?|defines|estimates?d|leverages?|assists?|maintains?|refused|begins|began|uses|used to|does|do not|did|it|they|we|you|your|their|defined|provides?|requires?|includes?|should|must|will|can|may)\b/.test(
      text,
    ) || text.length > 250
  );
}

function hasReferenceForm(text: string): boolean {
  return (
    /\b(?:1[4-9]|20)\d\d[a-z]?\b/.test(text) ||
    text.includes(LINK) ||
    /\b(?:n\.d\.|in press|forthcoming)\b|\bpp?\. ?\d|\d+ ?\(\d+\)|\d+:\s?\d+/i.test(text)
  );
}

function italicTitle(text: string, italics: readonly string[], from: number): TitleReading | undefined {
  for (const title of italics) {
    const start = text.indexOf(title, from);
    const clean = title.replace(/[,.;:]+$/, '');
    if (
      start >= 0 &&
      start - from < 160 &&
      clean.split(/\s+/).length > 1 &&
      !/^(?:see|ibid|id|supra|infra|et seq|inter alia)\b/i.test(clean)
    ) {
      return { title: clean, start, end: start + title.length };
    }
  }
  return undefined;
}

/** "Harbour Coordination Center. Overview of …", "OPR Memorandum M-10-06, Open Harbours Directive (Dec. 8, 2009)" */
function organisationParts(text: string, italics: readonly string[]): Parts {
  const italic = italicTitle(text, italics, 0);
  if (italic) {
    const before = text.slice(0, italic.start);
    return {
      authors: isProse(before) ? undefined : authorsOf(before),
      authorsEnd: before.length,
      title: italic,
    };
  }
  const memorandum = MEMORANDUM.exec(text);
  const [, issuer = '', , title = ''] = memorandum ?? [];
  if (memorandum && /^\P{Ll}/u.test(title) && title.split(/\s+/).length > 1) {
    const start = memorandum[0].length - title.length;
    return {
      authors: [{ literal: issuer }],
      authorsEnd: 0,
      title: { title: title.replace(/[\s,.]+$/, ''), start, end: start + title.length },
    };
  }
  const issuance = ISSUANCE.exec(text);
  if (issuance?.[1] && issuance[2]) {
    const start = issuance[0].length - issuance[2].length;
    return {
      authors: [{ literal: issuance[1] }],
      authorsEnd: issuance[1].length,
      title: { title: issuance[2], start, end: issuance[0].length },
    };
  }
  const body =
    /^((?:the |The )?\p{Lu}[^,;:.“”"\uE000]{2,90}(?:\. ?\p{Lu}[^,;:.“”"\uE000]{2,60})?), (?=\p{Lu}\S+ )/u.exec(
      text,
    );
  if (body?.[1] && ORGANISATION.test(body[1]) && !isProse(body[1])) {
    const title = plainTitle(maskedFrom(text, body[0].length));
    if (title && title.title.split(/\s+/).length > 1)
      return { authors: [{ literal: body[1] }], authorsEnd: body[1].length, title };
  }
  const first = plainTitle(text);
  if (!first || !hasReferenceForm(text) || isProse(first.title))
    return {
      authors: undefined,
      authorsEnd: 0,
      title: first && !isProse(first.title) && isWork(text, first) ? first : undefined,
    };
  const dated = dateAfter(text, first.end);
  const dateFollows = dated > first.end + 1 && /\d/.test(text.slice(first.end, dated));
  const rest = text.slice(dateFollows ? dated : first.end);
  const second = plainTitle(rest);
  const organisation =
    (dateFollows || isBodyName(first.title)) &&
    second !== undefined &&
    second.title.split(/\s+/).length > 2 &&
    !PUBLISHER.test(rest.replace(/^[\s.,]+/, ''));
  if (!organisation || !second) return { authors: undefined, authorsEnd: 0, title: first };
  const offset = text.length - rest.length;
  return {
    authors: [{ literal: first.title }],
    authorsEnd: first.end,
    title: { title: second.title, start: second.start + offset, end: second.end + offset },
  };
}

const MEMORANDUM =
  /^((?:[A-Z]{2,6}|(?:[A-Z][\p{L}.]+ )(?:(?:[A-Z][\p{L}.]+|of|and|for|the|&) ){0,8}?)),? ?(Memorandum|Circular|Directive|Special Publication|Bulletin)(?: (?:No\. )?[A-Z]{0,4}-?\d[\w.-]*)?, ([^(\uE000”“"]{6,200}?)(?=\s*(?:\(|,? (?:is |are )?available|, (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\uE000|\. |$))/u;
/** "OPR Circular A-99, section 8": known by its number. */
const ISSUANCE =
  /^([A-Z]{2,6}) ((?:Memorandum|Circular|Directive|Special Publication|Bulletin) (?:No\. )?[A-Z]{0,4}-?\d[\w-]*)/;
const PUBLISHER = /^\p{Lu}[\p{L}.,’' ]{1,50}: ?\p{Lu}/u;

function isBodyName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 9 && words.every(word => /^[\p{Lu}(&]|^(?:of|and|for|the|on|in|de|des)$/u.test(word))
  );
}

function isWork(text: string, title: TitleReading): boolean {
  return text.includes(LINK) && title.title.split(/\s+/).length > 1 && title.title.length < 200;
}

function issuedIn(
  text: string,
  authorsEnd: number,
  title: TitleReading | undefined,
): Source['issued'] | undefined {
  const bare = title
    ? `${text.slice(0, title.start)}${' '.repeat(title.end - title.start)}${text.slice(title.end)}`
    : text;
  const full = fullDateIn(bare);
  const year =
    yearIn(bare, authorsEnd + (/^[\s.,:;]*/.exec(bare.slice(authorsEnd))?.[0].length ?? 0)) ??
    (title ? yearIn(text, authorsEnd) : undefined);
  if (full && (!year || full.date['date-parts'][0]?.[0] === year.date['date-parts'][0]?.[0]))
    return full.date;
  return year?.date ?? full?.date;
}

function containerIn(
  after: string,
  italics: readonly string[],
  title: string | undefined,
): string | undefined {
  const italic = italics.find(
    each =>
      each !== title &&
      !title?.includes(each) &&
      after.includes(each) &&
      !/^(?:see|ibid|supra|id)\b/i.test(each),
  );
  if (italic) return italic.replace(/[,.]+$/, '');
  const match =
    /^["”’]?[\s,.]*(?:[Ii]n:?\s+)?((?:The )?\p{Lu}(?:\.\p{Lu}\.|[^,.(\d:;\uE000]){2,90}?)(?<!-)(?=\s*(?:[,.(:;]|\d|\uE000|$|[Nn]o\.|[Vv]ol\.))/u.exec(
      after,
    )?.[1];
  return match &&
    !/^(?:In|Available|Accessed|Retrieved|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      match,
    )
    ? match.trim()
    : undefined;
}

function publisherIn(after: string): string | undefined {
  return /(?:\(|\. |, |^)\p{Lu}[\p{L}.,’'& /-]{1,40}: ?((?:\p{Lu}\. ){0,3}\p{Lu}(?:\p{Lu}?\. |[^,.()\d:;\uE000]){2,70})/u
    .exec(after)?.[1]
    ?.trim();
}

function pagesIn(after: string): string | undefined {
  return (/\bpp?\. ?(\d+(?:\s?[-–]\s?\d+)?)/.exec(after) ??
    /:\s?(\d+\s?[-–]\s?\d+)\b/.exec(after))?.[1]?.replace(/\s/g, '');
}
