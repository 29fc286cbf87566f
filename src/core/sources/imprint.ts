import type { Source } from '../brief.ts';

type Imprint = Partial<
  Pick<
    Source,
    | 'authority'
    | 'container-title'
    | 'genre'
    | 'issue'
    | 'page'
    | 'publisher'
    | 'publisher-place'
    | 'section'
    | 'volume'
  >
>;

/**
 * Where in what collection a work stands, as its kind has it: volume and issue, reporter, Congress, degree, place. The
 * page that a note points to is the note's, not the work's, which other notes cite too.
 */
export function imprintOf(type: string, text: string): Imprint {
  switch (type) {
    case 'article-journal':
      return fieldsOf(VOLUME_AND_ISSUE.exec(text) ?? VOLUME.exec(text));
    case 'book':
      return fieldsOf(PLACE.exec(text));
    case 'thesis':
      return fieldsOf(DEGREE.exec(text));
    case 'speech':
      return fieldsOf(OCCASION.exec(text));
    case 'bill':
    case 'hearing':
      return fieldsOf(CONGRESS.exec(text));
    case 'legal_case':
      return fieldsOf(REPORTED.exec(text));
    case 'legislation':
      return fieldsOf(STATUTES_AT_LARGE.exec(text) ?? CODE.exec(text));
    default:
      return {};
  }
}

/** "12, no. 3 (2020): 45–67", "Vol. 12, No. 3", "12(3), 45–67" */
const VOLUME_AND_ISSUE =
  /(?<![\d.])(?<volume>\d{1,4}),? ?(?:(?:[Nn]o\.|[Ii]ssue) ?(?<issue>\d{1,4}(?:[-–/]\d{1,4})?)|\((?<number>\d{1,3}(?:[-–/]\d{1,3})?)\))(?: ?\([^()]{4,30}\))?(?:[,:] ?(?<page>\d{1,5}[-–]\d{1,5}))?/;
/** "12 (2020): 45–67" */
const VOLUME = /(?<![\d.])(?<volume>\d{1,3}) \((?:\p{L}+\.? )?\d{4}\)(?:: ?(?<page>\d{1,5}[-–]\d{1,5}))?/u;
/** "(Larkhaven: Quay Press, 2020)" */
const PLACE = /\((?<place>\p{Lu}[\p{L}.,’' -]{1,40}): [^()]{2,100}, \d{4}\)/u;
/** "(PhD diss., University of Larkhaven, 2008)" */
const DEGREE =
  /\((?<genre>(?:Ph\.? ?D\.?|[Dd]octoral|[Mm]aster[’']s|M\.?[A-Z]\.?[A-Za-z.]{0,3}) (?:diss\.|dissertation|thesis)), (?<publisher>[^()]{3,80}), \d{4}\)/;
/** "testimony before the Subcommittee on Harbors, U.S. Senate, March 21, 2024" */
const OCCASION =
  /^[”"’,.\s]*(?<genre>(?:\p{L}+ )?(?:testimony|statement|remarks|speech) (?:before|to|at) [^“”"\uE000]{3,200}?)(?=,? (?:on )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.) \d|,? \d{2,3}(?:st|n?d|rd|th) Cong|(?<![\s.]\p{Lu})\.|[;(\uE000]|$)/iu;
const CONGRESS = /\b(?<container>\d{2,3}(?:st|n?d|rd|th) Cong(?:\.|ress\b))/;
/** "550 U.S. 544", "222 F.3d 141 (4th Cir. 2000)" */
const REPORTED =
  /\b(?<volume>\d{1,4}) (?<container>U\.S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\. ?(?:Supp\. ?)?(?:2d|3d|4th)?|[A-Z][A-Za-z]{0,3}\.(?: ?[A-Z]\.)?(?: ?[23]d)?) (?<page>\d{1,5})\b(?:, \d{1,5}(?:[-–]\d{1,5})?)?(?: \((?<authority>[^()]{2,40}) \d{4}\))?/;
const STATUTES_AT_LARGE = /\b(?<volume>\d{1,3}) (?<container>Stat\.) (?<page>\d{1,5})\b/;
/** "42 U.S.C. § 7401" */
const CODE =
  /\b(?<volume>\d{1,3}) (?<container>U\.S\.C\.(?:A\.)?) ?§+ ?(?<section>\d[\w.–-]*(?:\(\w{1,4}\))*)(?<![.–-])/;

/** The named groups of a match as CSL fields. */
function fieldsOf(match: RegExpExecArray | null): Imprint {
  const { container, number, place, ...named } = match?.groups ?? {};
  const fields = { 'container-title': container, 'publisher-place': place, ...named };
  const issue = named.issue ?? number;
  const all = issue === undefined ? fields : { ...fields, issue };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
