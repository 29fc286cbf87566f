import type { DocumentMetadata } from '../view/checking/ports.ts';
import type { PageElement } from './page-element.ts';

/** The names that say one thing, the surest first: Highwire's citation tags, Dublin Core, Open Graph, plain HTML. */
const NAMES = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title'],
  author: ['citation_author', 'dc.creator', 'dcterms.creator', 'article:author', 'author', 'parsely-author'],
  issued: [
    'citation_publication_date',
    'citation_date',
    'dc.date',
    'dcterms.issued',
    'article:published_time',
    'date',
    'parsely-pub-date',
  ],
  publisher: ['citation_publisher', 'dc.publisher', 'citation_technical_report_institution', 'og:site_name'],
} as const;

const MOST_TAGS = 500;

/** What a page says about itself, in its tags and its JSON-LD. */
export function metadataOf(document: PageElement): DocumentMetadata {
  const tags = new Map<string, string[]>();
  let count = 0;
  for (const tag of document.querySelectorAll('meta')) {
    if (count++ === MOST_TAGS) break;
    const name = (tag.getAttribute('name') ?? tag.getAttribute('property') ?? '').toLowerCase();
    const content = tag.getAttribute('content')?.trim();
    if (name && content) tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  const linked = linkedData(document);
  const first = (names: readonly string[]) => names.map(name => tags.get(name)).find(Boolean);
  const title =
    first(NAMES.title)?.[0] ?? linked.title ?? document.querySelector('title')?.textContent?.trim();
  const author = first(NAMES.author)?.filter(name => !/^https?:/.test(name)) ?? linked.author;
  const issued = dateIn(first(NAMES.issued)?.[0] ?? linked.issued);
  const publisher = first(NAMES.publisher)?.[0] ?? linked.publisher;
  return {
    ...(title ? { title: title.slice(0, 500) } : {}),
    ...(author && author.length > 0 ? { author: author.slice(0, 50) } : {}),
    ...(issued ? { issued } : {}),
    ...(publisher ? { publisher: publisher.slice(0, 200) } : {}),
  };
}

/** "2023/04/05" and "2023-04-05T10:00:00Z" as "2023-04-05". */
function dateIn(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?/.exec(text ?? '') ?? [];
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') || undefined;
}

const WORK =
  /^(?:(?:News|Scholarly|Tech|Advertiser|Reportage|Opinion)?Article\w*|Report|Book|WebPage|Dataset|Legislation|BlogPosting)$/;

interface LinkedData {
  readonly title?: string | undefined;
  readonly author?: readonly string[] | undefined;
  readonly issued?: string | undefined;
  readonly publisher?: string | undefined;
}

/** The first work that a page's JSON-LD describes. */
function linkedData(document: PageElement): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > 200_000) continue;
    try {
      const content: unknown = JSON.parse(text);
      const works = [content, field(content, '@graph')]
        .flat()
        .filter(each => WORK.test(textIn(field(each, '@type')) ?? ''));
      const [work] = works;
      if (work)
        return {
          title: textIn(field(work, 'headline') ?? field(work, 'name')),
          author: [field(work, 'author')].flat().flatMap(each => textIn(field(each, 'name') ?? each) ?? []),
          issued: textIn(field(work, 'datePublished')),
          publisher: textIn(field(field(work, 'publisher'), 'name')),
        };
    } catch {
      // What can't be read says nothing.
    }
  }
  return {};
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}
