import { t } from '@vscode/l10n';
import type { CslDate, CslName, Source } from '../core/index.ts';
import { namesIn } from '../core/sources/others.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "December 20, 2019", "December 2019" or "2019"; nothing when there is no year. */
export function formatDate(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined) return undefined;
  const name = monthName(month);
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** "May" for 5; nothing for what is no month. */
export function monthName(month: number | undefined): string | undefined {
  return month === undefined ? undefined : MONTHS[month - 1];
}

/** "Ana Ruiz, Tom Okafor and the Port Office", "Ana Ruiz et al." */
export function formatNames(names: readonly CslName[] | undefined): string | undefined {
  const { named, hasMore } = namesIn(names);
  const written = named.map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  if (written.length === 0) return undefined;
  if (hasMore) return `${written.join(', ')} et al.`;
  const last = written.at(-1) ?? '';
  return written.length === 1 ? last : `${written.slice(0, -1).join(', ')} and ${last}`;
}

/** Where the source can be opened: http and https alone, whatever a document says. */
export function linkOf({ URL: url, DOI }: Source): string | undefined {
  if (url !== undefined && /^https?:\/\/[^\s]+$/i.test(url)) return url;
  return DOI === undefined ? undefined : `https://doi.org/${encodeURI(DOI)}`;
}

/** The address that a reference gives: a DOI outlasts pages. */
export function lastingLinkOf(source: Source): string | undefined {
  return source.DOI === undefined ? linkOf(source) : `https://doi.org/${encodeURI(source.DOI)}`;
}

/** "example.org" of an http or https address, without its "www."; other addresses as they are. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** CSL's types in words; those that say nothing of a source, such as "document", have none. */
const TYPE_NAMES: Readonly<Record<string, () => string>> = {
  'article-journal': () => t('journal article'),
  'article-magazine': () => t('magazine article'),
  'article-newspaper': () => t('newspaper article'),
  article: () => t('article'),
  bill: () => t('bill'),
  book: () => t('book'),
  broadcast: () => t('broadcast'),
  chapter: () => t('chapter'),
  dataset: () => t('data set'),
  hearing: () => t('hearing'),
  interview: () => t('interview'),
  legal_case: () => t('court case'),
  legislation: () => t('law'),
  manuscript: () => t('manuscript'),
  'paper-conference': () => t('conference paper'),
  personal_communication: () => t('letter'),
  'post-weblog': () => t('blog post'),
  regulation: () => t('regulation'),
  report: () => t('report'),
  speech: () => t('speech'),
  thesis: () => t('thesis'),
  treaty: () => t('treaty'),
  webpage: () => t('web page'),
};

/** What kind of work a source is, in a reader's words. */
export function typeName({ type, genre = '' }: Source): string | undefined {
  if (type === 'speech' && /testimony/i.test(genre)) return t('testimony');
  return Object.hasOwn(TYPE_NAMES, type) ? TYPE_NAMES[type]?.() : undefined;
}
