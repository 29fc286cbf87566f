import type { CslName } from '../brief.ts';
import { bodyBefore, issuerOf, speakerPart, withoutAcronym } from './bodies.ts';
import { isProse, ownedTitle, ownerBefore, standardIn } from './discourse.ts';
import { capitalParts } from './house-forms.ts';
import { readNames } from './names.ts';
import { organisationParts } from './organisation-parts.ts';
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
    // "*Harbour Courier*, “Queues at the gate,”": whose paper it is, nobody's name.
    if (before.replace(/[\s,.:]+$/, '') === italics[0]?.replace(/[,.:]+$/, '') && PAPER.test(before))
      return { authors: undefined, authorsEnd: before.length, title: quoted };
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
    const inBrackets = /[)\]][\s.,:]*$/.test(text.slice(names.end, date));
    const title =
      italic && isContainer(text.slice(date, italic.start), inBrackets ? 1 : 3) ? plain : (italic ?? plain);
    return { authors: names.names, authorsEnd: names.end, title };
  }
  return organisationParts(text, italics);
}

const PAPER =
  /\b(?:Times|Post|Courier|Herald|Tribune|Gazette|Chronicle|Telegraph|Observer|Journal|Mail|Guardian|Economist|News|Star|Sun|Globe|Ledger)\b/;

/**
 * Whether what stands between names and italics is the title, and these its journal: "(2016). Queues at the gate.
 * *Ports*". A date in brackets before it lets a single word be one.
 */
function isContainer(between: string, fewest = 3): boolean {
  return /\p{L}.*[.?!]\s*$/u.test(between) && between.trim().split(/\s+/).length >= fewest;
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

export function dateAfter(text: string, end: number): number {
  return end + (DATE_AFTER.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}

/** Whose work it is: people, or all that stands before the title. */
export function authorsOf(before: string): CslName[] | undefined {
  const bare = before.replace(DATE_TAIL, '').replace(/[\s,.:;–—-]+$/, '');
  if (bare === '') return undefined;
  const issuer = issuerOf(bare);
  if (issuer !== undefined) return issuer === null ? undefined : [{ literal: issuer }];
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
    ? [{ literal: withoutAcronym(bare.replace(/[’']s$| Staff$/, '').replace(OF_ITS_WORK, '')) }]
    : undefined;
}

/** "The Port Office report about the winter" is the office's. */
const OF_ITS_WORK = / (?:report|study|survey|case study|paper|analysis|memorandum) (?:about|on|into|of)\b.*$/;

const DATE_TAIL = /[\s.,:;]*[([]?\s?(?:1[4-9]|20)\d\d[a-z]?\s?[)\]]?[\s.,:;]*$/;

export function hasReferenceForm(text: string): boolean {
  return (
    /\b(?:1[4-9]|20)\d\d[a-z]?\b/.test(text) ||
    text.includes(LINK) ||
    /\b(?:n\.d\.|in press|forthcoming)\b|\bpp?\. ?\d|\d+ ?\(\d+\)|\d+:\s?\d+/i.test(text)
  );
}

export function italicTitle(
  text: string,
  italics: readonly string[],
  from: number,
): TitleReading | undefined {
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
