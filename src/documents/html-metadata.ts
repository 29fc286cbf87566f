import type { DocumentMetadata } from '../view/checking/ports.ts';
import { linkedData } from './linked-data.ts';
import type { PageElement } from './page-element.ts';

/** The names that say one thing, the surest first: Highwire's citation tags, Dublin Core, PRISM, Open Graph, plain HTML. */
const NAMES = {
  title: [
    'citation_title',
    'dc.title',
    'dcterms.title',
    'og:title',
    'twitter:title',
    'parsely-title',
    'title',
  ],
  author: [
    'citation_author',
    'citation_authors',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'author',
    'byl',
  ],
  issued: [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'citation_year',
    'prism.publicationdate',
    'dc.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'article:published_time',
    'og:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'date',
  ],
  changed: [
    'article:modified_time',
    'og:updated_time',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'revised',
    'lastmod',
  ],
  publisher: [
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_technical_report_institution',
    'citation_dissertation_institution',
  ],
  container: [
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'citation_book_title',
    'prism.publicationname',
    'dc.source',
  ],
  site: ['og:site_name', 'application-name', 'citation_journal_abbrev', 'citation_author_institution'],
  others: ['citation_editor', 'dc.contributor', 'citation_collection_title', 'copyright', 'web_author'],
} as const;

const MOST_TAGS = 800;
const MOST_HEADINGS = 4;
const MOST_TIMES = 4;

/** What a page says about itself, in its tags, its JSON-LD, its headings and its dates. */
export function metadataOf(document: PageElement): DocumentMetadata {
  const tags = tagsOf(document);
  const linked = linkedData(document);
  const all = (names: readonly string[]) => names.flatMap(name => tags.get(name) ?? []);
  /** Of several lists the first that says anything: authors of different tags are the same people. */
  const first = (names: readonly string[]) => names.map(name => tags.get(name)).find(Boolean) ?? [];
  const titles = distinct([
    ...all(NAMES.title.slice(0, 3)),
    ...linked.titles.slice(0, 1),
    ...all(NAMES.title.slice(3)),
    ...linked.titles.slice(1),
    ...textsOf(document, 'title', 1),
    ...textsOf(document, 'h1', MOST_HEADINGS),
  ]);
  const people = [first(NAMES.author).filter(isNoAddress), linked.authors].filter(names => names.length > 0);
  const times = attributesOf(document, 'time[datetime]', 'datetime', MOST_TIMES);
  const dates = distinct(
    [...all(NAMES.issued), ...linked.dates, ...all(NAMES.changed), ...times].flatMap(
      text => dateIn(text) ?? [],
    ),
  );
  const publishers = [...all(NAMES.publisher), ...linked.publishers];
  const containers = [...all(NAMES.container), ...linked.containers];
  const surest = people[0] ?? [];
  const names = distinct([
    ...publishers.slice(1),
    ...all(NAMES.site),
    ...containers.slice(1),
    ...people.slice(1).flat(),
    ...all(NAMES.author).filter(isNoAddress),
    ...all(NAMES.others),
    ...linked.names,
  ]).filter(name => !surest.includes(name));
  return {
    ...(titles[0] ? { title: titles[0] } : {}),
    ...(titles.length > 1 ? { otherTitles: titles.slice(1, 12) } : {}),
    ...(surest.length > 0 ? { author: surest.slice(0, 100) } : {}),
    ...(dates[0] ? { issued: dates[0] } : {}),
    ...(dates.length > 1 ? { otherDates: dates.slice(1, 12) } : {}),
    ...(publishers[0] ? { publisher: publishers[0].slice(0, 200) } : {}),
    ...(containers[0] ? { 'container-title': containers[0].slice(0, 200) } : {}),
    ...(names.length > 0 ? { otherNames: names.slice(0, 50) } : {}),
  };
}

function tagsOf(document: PageElement): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  let count = 0;
  for (const tag of document.querySelectorAll('meta')) {
    if (count++ === MOST_TAGS) break;
    const name = (
      tag.getAttribute('name') ??
      tag.getAttribute('property') ??
      tag.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = tag.getAttribute('content')?.replace(/\s+/g, ' ').trim().slice(0, 500);
    if (name && content) tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

function textsOf(document: PageElement, selector: string, most: number): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, most)
    .flatMap(element => element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 500) || []);
}

function attributesOf(document: PageElement, selector: string, name: string, most: number): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, most)
    .flatMap(element => element.getAttribute(name) ?? []);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function isNoAddress(text: string): boolean {
  return !/^https?:/i.test(text);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "2023/4/5", "2023-04-05T10:00:00Z", "20230405", "April 5, 2023" and "5 Apr 2023" as "2023-04-05". */
function dateIn(text: string): string | undefined {
  const trimmed = text.trim();
  const [, year, month, day] =
    /^(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?(?!\d)/.exec(trimmed) ?? spelled(trimmed) ?? [];
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') || undefined;
}

function spelled(text: string): string[] | undefined {
  const match =
    /^(?:\w{3,9}\.?,? )?(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/.exec(
      text,
    ) ??
    /^(?:\w{3,9}\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[A-Z][a-z]{2,8})\.?,?[ -](?<year>\d{4})\b/.exec(
      text,
    );
  const { month = '', day = '', year = '' } = match?.groups ?? {};
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? undefined : [text, year, String(number), day];
}
