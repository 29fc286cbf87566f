import { ibidIn } from '../back-reference.ts';
import type { Source } from '../brief.ts';
import { remembered } from '../remembered.ts';
import { ORGANISATION } from './bodies.ts';
import { fullDateIn, yearIn } from './dates.ts';
import { citingPart, standardIn, withoutNumber } from './discourse.ts';
import { imprintOf } from './imprint.ts';
import { type Kind, kindOf, legalKind } from './kinds.ts';
import { readNames } from './names.ts';
import { linkedParts, NO_PARTS, partsOf } from './reference-parts.ts';
import { LINK, readReferenceText } from './reference-text.ts';
import { quotedTitle, type TitleReading } from './titles.ts';

export type SourceFields = Omit<Source, 'id'>;

const LEAD_IN =
  /^(?:(?:[Ii]bid\.?[,;]?|[Ss]ee(?:,? (?:also|generally|e\.g\.,?|for example,?|for instance,?))?,?|[Cc]f\.|(?:[Bb]ut|[Aa]nd)(?= [Ss]ee\b| [Cc]f\.)|Contra|Accord|E\.g\.,?|[Oo]n [^.;:“"\d]{3,60}?,? see,?|[Ff]or (?:an )?(?:example|instance),? see,?|[Ff]or [^.;:“"]{0,120}?,? (?:see|read|visit|refer to|consult)(?: the)?,?|From(?= The | the )|In(?= [^,;:“"]{3,80}[’']s? (?:1[89]|20)\d\d )|[Aa]s (?:quoted|cited) in|[Qq]uoted in|[Cc]ited in|[Rr]efer to|Per|Adapted from|Based on|Data from|Source:?|Sources:?|(?:Press|News|Media) Release(?: No\. [\d-]+)?,)\s+)+/;
const CITATION_NUMBER =
  /^\s*(?:\[[\w-]{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|\d{1,3}(?=\s+\p{Lu})(?!\s+(?:U\.? ?S|C\.? ?F\. ?R|Fed\.|Stat\.|F\.)))\s+/u;
/** "^ a b Hartog, Wilma (1998)": the links back of an encyclopedia's page. */
const WAY_BACK = /^\s*\^ ?(?:Jump up(?: to)?:? ?)?(?:[a-z]{1,2} )*(?=[\p{Lu}"“‘])/u;
const ACCESSED =
  /[([]?\b(?:last\s+)?(?:accessed|visited|viewed|retrieved|consulted|As of(?=[^:.]{6,20}: ?\uE000))(?:\s+(?:on|at))?:?\s+((?:\d{1,2}\s+)?[\p{L}]{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})[)\]]?(?:,? from)?/iu;

/** Of two dates the one before the link is when it was seen (MLA): "3 May 2011. 4 June 2012 <…>" */
const SEEN_BEFORE_LINK = new RegExp(
  `(?<=\\d{4}[.,]?(?:,? Web)?\\.? )(\\d{1,2} \\p{L}{3,9}\\.? \\d{4})(?=[.,]?\\s*${LINK})`,
  'u',
);

/** What says that the authors made it or leads back to another note, and what money is given in. */
const NO_SOURCE =
  /^(?:the )?authors?[’']?s? (?:\p{Ll}+(?:ed|s)|calculations?|estimates?|analysis|translation)\b(?![^.]{0,200}(?:[“"]|\uE000))|^(?:op|loc)\. cit\b|^(?:[Ii]n|[Aa]ll(?: \p{Ll}+){0,3} in) (?:constant |real |current )?(?:19|20)\d\d (?:U\.S\. |US )?(?:dollars|euros?|pounds|prices)\b/iu;

/** What a note cites, in CSL-JSON fields; undefined when it cites nothing that can be told. */
export const readReference = remembered(readAnew);

function readAnew(source: string): SourceFields | undefined {
  const { text: whole, italics, linked, urls, DOI } = readReferenceText(source.slice(0, LONGEST));
  const seen = ACCESSED.exec(whole) ?? (fullDateIn(whole) ? SEEN_BEFORE_LINK.exec(whole) : null);
  const accessed = seen?.[1] ? fullDateIn(seen[1])?.date : undefined;
  const stated = (seen ? whole.slice(0, seen.index) + whole.slice(seen.index + seen[0].length) : whole)
    .replace(WAY_BACK, '')
    .replace(CITATION_NUMBER, '')
    .replace(SAME_AUTHOR, '');
  if (ibidIn(stated)?.isWhole || NO_SOURCE.test(stated)) return undefined;
  const text = citingPart(stated).replace(LEAD_IN, '');
  const quoted = /^(?:In re|Ex parte|In the Matter of) /.test(text) ? undefined : quotedTitle(text, italics);
  const legal = quoted ? undefined : legalKind(text);
  const parts =
    legal?.title !== undefined
      ? NO_PARTS
      : (linkedParts(text, linked, quoted) ?? partsOf(text, italics, quoted));
  const URL = urls[0];
  const { title, number } = parts.title ? withoutNumber(parts.title.title) : {};
  const after = parts.title ? text.slice(parts.title.end) : text;
  const around = parts.title ? `${text.slice(0, parts.title.start)} ${after}` : text;
  const author = byLine(after) ?? parts.authors ?? (legal || !parts.title ? undefined : bodyBehind(after));
  const issued = issuedIn(text, parts.authorsEnd, parts.title);
  const kind =
    legal ??
    kindOf(text, around, after, {
      title: title !== undefined,
      URL: URL !== undefined,
      date: issued !== undefined,
      alone: quoted === undefined && standsAlone(title, italics),
      body: author?.every(({ literal }) => literal !== undefined) ?? false,
    });
  const named = title ?? kind.title;
  if (!URL && !DOI && named === undefined && !parts.authors) return undefined;
  const { container, publisher, byBody } = publicationOf(kind, after, title, legal ? undefined : italics);
  return {
    type: byBody && kind.type === 'document' ? 'report' : (kind.type ?? 'document'),
    ...(named ? { title: named } : {}),
    ...(author ? { author } : {}),
    ...(container && container !== publisher ? { 'container-title': container } : {}),
    ...(publisher ? { publisher } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(URL ? { URL } : {}),
    ...(DOI ? { DOI } : {}),
    ...(kind.number || number ? { number: (kind.number || number) as string } : {}),
    ...(pagesIn(after) ? { page: pagesIn(after) as string } : {}),
    ...imprintOf(kind.type ?? 'document', legal ? text : after),
  };
}

interface Publication {
  readonly container: string | undefined;
  readonly publisher: string | undefined;
  /** Whether a body that stands where a journal would is the publisher. */
  readonly byBody: boolean;
}

/** What a work is part of and who published it, from what follows its title; laws, without `italics`, are part of nothing. */
function publicationOf(
  kind: Kind,
  after: string,
  title: string | undefined,
  italics: readonly string[] | undefined,
): Publication {
  const series = kind['container-title'];
  const published = title === undefined ? undefined : publisherIn(after);
  if (title === undefined || italics === undefined)
    return { container: series, publisher: kind.publisher ?? published, byBody: false };
  const found = series ?? containerIn(after, italics, title);
  // "London: Ministry of Works": where it was published, nothing that it is part of.
  const container = published !== undefined && after.includes(`${found}: ${published}`) ? undefined : found;
  const byBody =
    container !== undefined &&
    series === undefined &&
    ORGANISATION.test(container) &&
    !italics.includes(container) &&
    !/\b(?:Times|Post|Journal|News|Press)\b/.test(container);
  return { container, publisher: kind.publisher ?? published ?? (byBody ? container : undefined), byBody };
}

/** Whether the title is what the reference sets in italics, as it does with what is no part of another work. */
function standsAlone(title: string | undefined, italics: readonly string[]): boolean {
  return title !== undefined && italics.some(each => each.replace(/[\s,.:]+$/, '') === title);
}

/** "CRS Report R46215, *Port Security*, by Maria Velez": who wrote it, behind its title. */
function byLine(after: string): Source['author'] | undefined {
  const opening = /^["”’.,\s]*(?:(?:coordinated|prepared|written|edited|compiled) )?by (?=\p{Lu})/u.exec(
    after,
  )?.[0];
  const names = opening === undefined ? undefined : readNames(after.slice(opening.length));
  return names ? [...names.names] : undefined;
}

/** "Open Ports (Port Office, October 2013)": the body that issued it, where no author is named; a press is none. */
function bodyBehind(after: string): Source['author'] | undefined {
  const body =
    /^["”’.,\s]*\((\p{Lu}[\p{L}.’'& -]{2,60}), (?:(?:\p{Lu}\p{Ll}{2,8}\.?) (?:\d{1,2}, )?)?(?:1[89]|20)\d\d\)/u.exec(
      after,
    )?.[1];
  return body === undefined || /\b(?:Press|Books|Publish\w*|Verlag|ed|edition|rev)\b/.test(body)
    ? undefined
    : [{ literal: body }];
}

/** Dashes stand for the author of the entry before. */
export const SAME_AUTHOR = /^[\s·•]*(?:[—–_]{1,8}|-{3,8})[.,:]?\s+/;

/** A note of more code units than this is an essay; its first source is in its beginning. */
const LONGEST = 6000;

function issuedIn(
  text: string,
  authorsEnd: number,
  title: TitleReading | undefined,
): Source['issued'] | undefined {
  const bare = title
    ? `${text.slice(0, title.start)}${' '.repeat(title.end - title.start)}${text.slice(title.end)}`
    : text;
  const standard = standardIn(text)?.year;
  if (standard !== undefined) return { 'date-parts': [[standard]] };
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
    /^["”’]?[\s,.]*(?:[Ii]n:?\s+|(?:editorial|op-ed|opinion|column|letter to the editor|blog post),\s+)?((?:The )?\p{Lu}(?:\.\p{Lu}\.|[^,.(\d:;\uE000]){2,90}?)(?<!-)(?=\s*(?:[,.(:;]|\d|\uE000|$|[Nn]o\.|[Vv]ol\.))/u.exec(
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
