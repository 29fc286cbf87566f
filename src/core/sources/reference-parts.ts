import type { CslName } from '../brief.ts';
import { bodyBefore, isBody, speakerPart } from './bodies.ts';
import { isProse, ownedTitle, ownerBefore, standardIn } from './discourse.ts';
import { capitalParts, houseParts } from './house-forms.ts';
import { readNames } from './names.ts';
import { LINK } from './reference-text.ts';
import { plainTitle, type TitleReading } from './titles.ts';

/** Who wrote a work and what it is called, and where that stands in the reference. */
export interface Parts {
  readonly authors: readonly CslName[] | undefined;
  readonly authorsEnd: number;
  readonly title: TitleReading | undefined;
}

export const NO_PARTS: Parts = { authors: undefined, authorsEnd: 0, title: undefined };

/** Finds authors and title by the form of the reference. */
export function partsOf(text: string, italics: readonly string[], quoted: TitleReading | undefined): Parts {
  const capitals = capitalParts(text);
  if (capitals) return capitals;
  const italicStart = italics[0] === undefined ? -1 : text.indexOf(italics[0]);
  // A title in italics is no further author: "Ana Ruiz, and Bo Ek, *Quiet Harbours*".
  const names = readNames(italicStart > 0 ? text.slice(0, italicStart) : text);
  if (quoted && quoted.start < 400 && !isWithinTitle(text, quoted.start, names?.end)) {
    const before = text.slice(0, quoted.start);
    const owner = isProse(before) ? ownerBefore(before) : undefined;
    const authors = owner ?? authorsOf(before);
    if (
      authors ||
      text.slice(quoted.start, quoted.end).includes(LINK) ||
      quoted.start < 3 ||
      !isProse(before)
    )
      return { authors, authorsEnd: before.length, title: quoted };
  }
  const owned = ownedTitle(/^[^,.;(]{8,200}(?=[,;(])/.exec(text)?.[0] ?? '');
  if (owned) {
    const start = text.indexOf(owned.title);
    const title = { title: owned.title, start, end: start + owned.title.length };
    return { authors: [{ literal: owned.owner }], authorsEnd: 0, title };
  }
  const standard = standardIn(text);
  if (standard) {
    const title = plainTitle(maskedFrom(text, standard.end));
    const authors = [{ literal: standard.body }];
    return title && title.title.split(/\s+/).length > 1 && /^[,.\s]*\p{Lu}/u.test(text.slice(standard.end))
      ? { authors, authorsEnd: standard.end, title }
      : {
          authors,
          authorsEnd: 0,
          title: { title: text.slice(0, standard.end), start: 0, end: standard.end },
        };
  }
  if (names) {
    const date = dateAfter(text, names.end);
    const italic = italicTitle(text, italics, names.end);
    const plain = hasReferenceForm(text) ? plainTitle(maskedFrom(text, date)) : undefined;
    const title = italic && isContainer(text.slice(date, italic.start)) ? plain : (italic ?? plain);
    return { authors: names.names, authorsEnd: names.end, title };
  }
  return organisationParts(text, italics);
}

/** Whether what stands between names and italics is the title, and these its journal: "(2016). Queues at the gate. *Ports*" */
function isContainer(between: string): boolean {
  return /\p{L}.*[.?!]\s*$/u.test(between) && between.trim().split(/\s+/).length > 2;
}

/** Whether a title has started between the names and the quotation in it: "Tides of the “Harbour.”" */
function isWithinTitle(text: string, quote: number, namesEnd: number | undefined): boolean {
  if (namesEnd === undefined) return false;
  const between = text.slice(dateAfter(text, namesEnd), quote);
  return /^(?:\p{Lu}[^,;]*\s)\p{Ll}{2,}/u.test(between) && !/,\s*$/.test(between);
}

/** A link's text is the title where nothing but authors stands before it. */
export function linkedParts(
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
  // Behind a semicolon it is another work.
  if (isProse(before) || isProse(title) || /;\s*$/.test(before)) return undefined;
  const standard = standardIn(title);
  const owned = ownedTitle(title);
  if (owned) {
    const end = start + title.length;
    return {
      authors: [{ literal: owned.owner }],
      authorsEnd: start,
      title: { title: owned.title, start: end - owned.title.length, end },
    };
  }
  if (standard && start < 3 && title.length > standard.end + 8) return undefined;
  return {
    authors: authorsOf(before),
    authorsEnd: start,
    title: { title: title.replace(/^[“"]|[,.;:”"]+$/g, ''), start, end: start + title.length },
  };
}

/** The same offsets, what comes before `from` blanked. */
export function maskedFrom(text: string, from: number): string {
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
  const spoken = speakerPart(bare);
  if (spoken !== undefined) {
    const speaker = readNames(spoken)?.names[0];
    return [speaker ?? { literal: /^[^,(]*/.exec(spoken)?.[0].trim() ?? spoken }];
  }
  const names = readNames(`${bare}${/\.$/.test(before.trim()) && /\b\p{Lu}$/u.test(bare) ? '.' : ''}`);
  if (names && names.end >= bare.length - 1) return [...names.names];
  const series = bodyBefore(bare);
  if (series !== undefined) return [{ literal: series }];
  if (isProse(bare)) return undefined;
  if (names) return [...names.names];
  const isBody =
    /\p{L}{2}/u.test(bare) && /^(?:the )?[\p{Lu}\d]/u.test(bare) && !/^(?:ibid|id|supra)\b/i.test(bare);
  return isBody && bare.length <= 140
    ? [{ literal: bare.replace(/[’']s$| Staff$/, '').replace(OF_ITS_WORK, '') }]
    : undefined;
}

/** "The Port Office report about the winter" is the office's. */
const OF_ITS_WORK = / (?:report|study|survey|case study|paper|analysis|memorandum) (?:about|on|into|of)\b.*$/;

const DATE_TAIL = /[\s.,:;]*[([]?\s?(?:1[4-9]|20)\d\d[a-z]?\s?[)\]]?[\s.,:;]*$/;

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
  const issued = issuedTitle(text, italics) ?? houseParts(text);
  if (issued) return issued;
  const survey = LEADING_OWNER.exec(text)?.[1] ?? PROVIDER.exec(text)?.[1];
  if (survey !== undefined)
    return { authors: [{ literal: survey }], authorsEnd: survey.length, title: undefined };
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
    /^((?:the |The )?(?:U\.[SKN]\. )?\p{Lu}[^,;:.“”"\uE000]{2,90}(?:\. ?\p{Lu}[^,;:.“”"\uE000]{2,60})?), (?=\p{Lu}\S+ )/u.exec(
      text,
    );
  if (body?.[1] && isBody(body[1]) && !isProse(body[1])) {
    const title = plainTitle(maskedFrom(text, body[0].length));
    if (title && title.title.split(/\s+/).length > 1)
      return { authors: [{ literal: body[1] }], authorsEnd: body[1].length, title };
  }
  const first = plainTitle(text);
  if (first && POINTER.test(first.title)) return NO_PARTS;
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
