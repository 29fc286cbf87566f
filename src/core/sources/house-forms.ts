import { isBody, speakerPart } from './bodies.ts';
import { isProse } from './discourse.ts';
import { readNames } from './names.ts';
import { maskedFrom, type Parts } from './reference-parts.ts';
import { plainTitle } from './titles.ts';

/** Authors and title where a house or a branch of law cites in a form of its own; undefined for all others. */
export function houseParts(text: string): Parts | undefined {
  return numberedParts(text) ?? datedParts(text) ?? reportParts(text) ?? spokenParts(text);
}

const NUMBER =
  /^(?:(?:COM|SWD|JOIN|SEC|C)\((?:19|20)\d\d\) ?\d+(?: final)?|P\d_TA\((?:19|20)\d\d\)\d+|EUCO \d+\/\d+|(?:A|S|E|ST|CCPR|CEDAW|CRC|FCCC|TD|WHA)\/[\w./-]*\d)(?=[,.;)\s]|$)/;
const NUMBERED =
  /^([^“”"\uE000]{6,200}?) \((?:(?:A|S|E|ST|CCPR|CEDAW|CRC|FCCC|TD|WHA)\/[\w./-]*\d|COM\((?:19|20)\d\d\) ?\d+(?: final)?)\)/;
/** "UN Doc. A/76/146, Report of the Secretary-General" */
const PAPER_OF_UN = /^U\.?N\.? Docs?\.? [A-Z]\/[\w./-]*\w, (?=\p{Lu}\S* \S)/u;
const EVIDENCE =
  /^(?:Written evidence from (?:the )?)?(\p{Lu}[^,.;:()“”"]{2,80}) \([A-Z]{2,4}\d{3,5}\)(?=[,.;]|$)/u;

/** "COM(2019) 640 final", "Report of the Secretary-General (A/76/311)", "British Ports Association (MAR0023)" */
function numberedParts(text: string): Parts | undefined {
  const paper = PAPER_OF_UN.exec(text)?.[0];
  const named = paper === undefined ? undefined : plainTitle(maskedFrom(text, paper.length));
  if (named) return { authors: undefined, authorsEnd: 0, title: named };
  const number = NUMBER.exec(text)?.[0];
  const title = number ?? NUMBERED.exec(text)?.[1];
  if (title !== undefined && (number !== undefined || !isProse(title)))
    return { authors: undefined, authorsEnd: 0, title: { title, start: 0, end: title.length } };
  const witness = EVIDENCE.exec(text)?.[1];
  return witness === undefined
    ? undefined
    : { authors: [{ literal: witness }], authorsEnd: witness.length, title: undefined };
}

const AUTHOR_AND_YEAR =
  /^((?:[^.“”"(\uE000]|\.(?=\p{Lu}|,|\s?\p{Lu}\.)|(?<=\b\p{Lu})\.|\([^()\d]{2,30}\)){3,160}?)[.,]? (?:\((?:1[89]|20)\d\d[a-z]?(?:, [^()]{3,20})?\)|(?:1[89]|20)\d\d[a-z]?(?=\.))[.,:]?\s+/u;

/** "Port Office, Harbour Institute. 2017. Title." and, where nobody is named, "Title of the article. (2022, May 3). Journal" */
export function datedParts(text: string): Parts | undefined {
  const [whole, before] = AUTHOR_AND_YEAR.exec(text) ?? [];
  if (whole === undefined || before === undefined) return undefined;
  // A headline may be a sentence.
  if (isProse(before) && !/\. \(\d{4}, \p{Lu}/u.test(whole)) return undefined;
  if (isBody(before)) {
    const title = plainTitle(maskedFrom(text, whole.length));
    return title && { authors: [{ literal: before.trim() }], authorsEnd: before.length, title };
  }
  const isTitle = before.split(/\s+/).length > 3 && /\p{Ll}{3}/u.test(before) && /\. \(/.test(whole);
  return isTitle
    ? { authors: undefined, authorsEnd: 0, title: { title: before, start: 0, end: before.length } }
    : undefined;
}

const RESEARCH_REPORT =
  /^(?:CRS|Congressional Research Service),? (?:Report(?: for Congress)?|In Focus|Insight|Legal Sidebar|Memorandum)(?: No\.)? [A-Z]{1,3}-?\d{3,6}, (?=[\p{Lu}\d])/u;

/** "CRS Report R46215, Port Security: Issues for Congress, by …" */
function reportParts(text: string): Parts | undefined {
  const opening = RESEARCH_REPORT.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const title = plainTitle(maskedFrom(text, opening.length));
  return title && { authors: undefined, authorsEnd: 0, title };
}

/** "PAUL VERMEER, LAW AND THE LIMITS OF DREDGING 114 (2016)": law reviews set books in capitals. */
export function capitalParts(text: string): Parts | undefined {
  const match =
    /^((?:\p{Lu}[\p{Lu}.’'-]*\s){1,3}\p{Lu}[\p{Lu}’'-]+)(?: (?:&|ET AL\.)[^,]{0,60})?, (\p{Lu}[\p{Lu}\d’',:& -]{5,200}?)(?=\s*(?:§|\d{1,4}(?:[-–]\d{1,4})?\s\(|\())/u.exec(
      text,
    );
  const [whole = '', name = '', title = ''] = match ?? [];
  if (!match || !/\s/.test(title)) return undefined;
  const [family = name] = /\S+$/.exec(name) ?? [];
  const given = name.slice(0, -family.length).trim();
  const start = whole.length - title.length;
  return {
    authors: [{ family, given }],
    authorsEnd: name.length,
    title: { title, start, end: whole.length },
  };
}

/** "… before the Committee on the Budget, U.S. Senate, ": who heard it, up to its title. */
const HEARD_BY =
  /^[^“”"\uE000]{3,200}? [Bb]efore the (?:(?=[^,]{0,120}\b(?:Committee|Subcommittee|Commission|Senate|House|Congress|Council|Parliament)\b)[^,“”"\uE000]{1,240}, )+(?=\p{Lu})(?!\p{Lu}\p{Ll}{2,8}\.? \d)/u;

/** "Statement of Michael Connors, Commissioner, before the Senate Committee on Energy" */
function spokenParts(text: string): Parts | undefined {
  const names = readNames(speakerPart(text) ?? '')?.names;
  if (!names) return undefined;
  const heard = HEARD_BY.exec(text)?.[0];
  const spoken = heard === undefined ? null : plainTitle(maskedFrom(text, heard.length));
  const title = spoken && spoken.title.split(/\s+/).length > 2 ? spoken : plainTitle(text);
  return title && { authors: names, authorsEnd: 0, title };
}
