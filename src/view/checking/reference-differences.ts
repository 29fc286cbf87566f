import { isInHost, isSameBody, isSamePeriodical } from '../../core/agreement/bodies.ts';
import { dateDifference } from '../../core/agreement/days.ts';
import { type Person, personDifference } from '../../core/agreement/people.ts';
import { namesTitle, titleDifference } from '../../core/agreement/titles.ts';
import { comparedWords, standsIn } from '../../core/agreement/words.ts';
import type { CslDate, CslName, Source } from '../../core/index.ts';
import { spelledDate } from '../date-spellings.ts';
import { formatDate, hostOf } from '../source-text.ts';
import type { DocumentMetadata } from './ports.ts';
import type { SourceCheck } from './source-check.ts';

/** A part of a reference that the source, or the registry of its DOI, gives in another way. */
export type ReferenceDifference = Told &
  (
    | { readonly field: 'title' | 'publication' | 'publisher' }
    | { readonly field: 'author'; readonly name: CslName; readonly person: Person }
    | { readonly field: 'date'; readonly date: CslDate; readonly parts: readonly number[] }
  );

interface Told {
  readonly noted: string;
  readonly found: string;
  /** Who says so. */
  readonly by: 'source' | 'registry';
}

/** What a check has of a source besides its words. */
type Attested = Pick<SourceCheck, 'url' | 'link' | 'document' | 'record'>;

/** How much of a source's words may say what its tags don't: a first page, in UTF-16 code units. */
const FIRST_WORDS = 12_000;

/**
 * What a source says of itself and a reference says otherwise: a hint to look, since pages are careless about themselves.
 * Only what both name is compared, and what is another way to say the same agrees. The start of the source's own words
 * counts as well: a report's first page has its title and its date whatever the file's properties say.
 */
export function referenceDifferences(source: Source, check: Attested): ReferenceDifference[] {
  const witness = witnessOf(check);
  // The address of a book, where a chapter of it is cited.
  const isWhole = isPartOf(source, witness);
  return [
    ...(isWhole ? [] : titleDifferences(source, witness)),
    ...(isWhole ? [] : authorDifferences(source, witness)),
    ...dateDifferences(source, witness),
    ...publicationDifferences(source, witness),
    ...publisherDifferences(source, witness),
  ];
}

/** All that is said of a source, by whom it is surest first. */
interface Witness {
  readonly by: 'source' | 'registry';
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly publishers: readonly string[];
  readonly containers: readonly string[];
  readonly names: readonly string[];
  readonly host: string;
  readonly words: string;
}

function witnessOf({ url, link, document, record }: Attested): Witness {
  const about = document?.about ?? {};
  const words = document?.text.slice(0, FIRST_WORDS) ?? '';
  const isPdf = document?.format === 'pdf';
  const own = isPdf ? confirmed(about, words) : about;
  const said = [record ?? {}, own];
  const all = <T>(read: (each: typeof about) => T | readonly T[] | undefined): T[] =>
    said.flatMap(each => read(each) ?? []);
  const authors = [record?.author, own.author].filter(names => names !== undefined);
  return {
    by: record ? 'registry' : 'source',
    titles: [...all(each => each.title), ...all(each => each.otherTitles)],
    authors: authors[0] ?? [],
    // A PDF's date is that of the file.
    dates: (isPdf ? [record ?? {}] : said).flatMap(each => [
      ...(each.issued === undefined ? [] : [each.issued]),
      ...(each.otherDates ?? []),
    ]),
    publishers: all(each => each.publisher).filter(name => !PLATFORM.test(name.trim())),
    containers: all(each => each['container-title']),
    names: [...all(each => each.otherNames), ...authors.slice(1).flat(), ...(about.author ?? [])],
    host: hostOf(link?.movedTo ?? url),
    words,
  };
}

/** The properties of a PDF may be those of its template or its typist: what the first pages say too. */
function confirmed(about: DocumentMetadata, words: string): DocumentMetadata {
  const { title, otherTitles = [], author = [] } = about;
  const [first, ...others] = [title ?? '', ...otherTitles].filter(each => namesTitle(words, each));
  const folded = ` ${piecesOf(words).join(' ')} `;
  const named = author.filter(name => comparedWords(name).every(word => folded.includes(` ${word} `)));
  return {
    ...(first === undefined ? {} : { title: first, otherTitles: others }),
    ...(named.length > 0 ? { author: named } : {}),
  };
}

/** They have works of others, and say nothing about who published them. */
const PLATFORM =
  /^(?:the )?(?:medium|substack|ssrn(?: electronic journal)?|jstor|researchgate|academia(?:\.edu)?|youtube|vimeo|x|twitter|x \(formerly twitter\)|facebook|linkedin|scribd|issuu|archive\.org|internet archive|wayback machine|google (?:books|docs|drive|scholar)|arxiv(?:\.org)?|zenodo|figshare|osf|semantic scholar|proquest|ebsco(?:host)?|hathitrust|congress\.gov|govinfo|github|wordpress|blogger|pubmed(?: central)?|pmc|yahoo(?:!)?(?: news| finance)?|msn|apple news|project muse|wikipedia|wikimedia commons|documentcloud|cision pr newswire|pr newswire|prnewswire|business wire|globenewswire)$/i;

function isPartOf(source: Source, { titles }: Witness): boolean {
  const whole = source['container-title'];
  return (
    whole !== undefined &&
    /^(?:chapter|paper-conference|entry|document|article)/.test(source.type) &&
    titles.some(title => namesTitle(title, whole))
  );
}

function titleDifferences({ title }: Source, { by, titles, words }: Witness): ReferenceDifference[] {
  const difference = title === undefined ? undefined : titleDifference(title, titles);
  if (title === undefined || !difference || namesTitle(words, title)) return [];
  return [{ field: 'title', noted: title, found: plain(difference.closest), by }];
}

function authorDifferences(
  { author = [] }: Source,
  { by, authors, names, words }: Witness,
): ReferenceDifference[] {
  const difference = personDifference(author, authors, names);
  if (!difference) return [];
  const { noted, stated } = difference;
  // A byline that no tag repeats.
  const family = comparedWords(noted.family ?? '');
  if (standsIn(family, comparedWords(words.slice(0, BYLINE)))) return [];
  return [
    {
      field: 'author',
      noted: [noted.given, noted.family].filter(Boolean).join(' '),
      found: plain(`${stated.given} ${stated.family}`),
      name: noted,
      person: stated,
      by,
    },
  ];
}

/** In UTF-16 code units; `comparedWords` reads so many. */
const BYLINE = 1_000;

function dateDifferences({ issued }: Source, { by, dates, words }: Witness): ReferenceDifference[] {
  const found = issued && dateDifference(issued, dates);
  const noted = issued?.['date-parts'][0] ?? [];
  if (!issued || found === undefined) return [];
  if (noted.length > 1 && spelledDate(words, noted)) return [];
  const parts = found.split('-').map(Number);
  const told = formatDate({ 'date-parts': [parts.slice(0, Math.max(1, noted.length))] }) ?? found;
  return [{ field: 'date', noted: formatDate(issued) ?? '', found: told, date: issued, parts, by }];
}

/** The journal, the paper or the book of an article. */
function publicationDifferences(source: Source, witness: Witness): ReferenceDifference[] {
  const { by, containers, names, publishers, host } = witness;
  const noted = source['container-title'];
  const [found] = containers;
  if (noted === undefined || found === undefined || isNamed(noted, witness)) return [];
  const agrees =
    [...containers, ...names, ...publishers].some(name => isSamePeriodical(noted, name)) ||
    isInHost(noted, host);
  return agrees ? [] : [{ field: 'publication', noted, found: plain(found), by }];
}

function publisherDifferences({ publisher: noted }: Source, witness: Witness): ReferenceDifference[] {
  const { by, publishers, containers, names, authors, host } = witness;
  const [found] = publishers;
  if (noted === undefined || found === undefined || isNamed(noted, witness)) return [];
  const agrees =
    [...publishers, ...containers, ...names, ...authors].some(name => isSameBody(noted, name)) ||
    isInHost(noted, host);
  return agrees ? [] : [{ field: 'publisher', noted, found: plain(found), by }];
}

/** Whether the first words of a source, or its titles, have a name in them: the end of a title may be read as a journal. */
function isNamed(name: string, { words, titles }: Witness): boolean {
  const wanted = ` ${comparedWords(name).join(' ')} `;
  return [piecesOf(words), ...titles.map(comparedWords)].some(each => ` ${each.join(' ')} `.includes(wanted));
}

/** The words of a text of any length, in a form that can be compared. */
function piecesOf(text: string): string[] {
  return text.split(/\n|(?<=[.;] )/).flatMap(comparedWords);
}

/** What a record has as markup of HTML, as the words that a person reads. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
