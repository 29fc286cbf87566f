import type { CslDate, CslName, Source } from '../../core/index.ts';
import { namesIn } from '../../core/sources/others.ts';
import { formatDate, lastingLinkOf, monthName } from '../source-text.ts';
import { isLegal, legalReference } from './legal.ts';
import { ReferenceBuilder, type ReferenceRun } from './reference-builder.ts';

/**
 * An entry of a reference list in the style of the Publication Manual of the American Psychological Association, 7th
 * edition, chapters 9 to 11: family name first, the date behind it, parts closed by full stops. Titles keep their
 * capitals: which of their words are names, and would keep them in sentence case, can't be told.
 */
export function apaReference(source: Source): ReferenceRun[] {
  const entry = isLegal(source) ? legalReference(source) : apaEntry(source);
  const link = lastingLinkOf(source);
  if (!link) return entry.end();
  // Of a page without a date the day matters on which it was seen (9.16).
  const seen = source.issued || isLegal(source) ? undefined : formatDate(source.accessed);
  return entry.part(seen ? `Retrieved ${seen}, from ${link}` : link, { separator: '. ' }).end('');
}

function apaEntry(source: Source): ReferenceBuilder {
  const { title, publisher, type, genre } = source;
  const container = source['container-title'];
  const authors = apaNames(source.author);
  const entry = new ReferenceBuilder('. ');
  const isWhole = ['book', 'report', 'thesis', 'webpage'].includes(type) || container === undefined;
  const date = `(${apaDate(source.issued)})`;
  // Without an author the title comes first (9.12).
  if (authors) entry.part(authors).part(date);
  entry.part(title, { italic: isWhole });
  if (type === 'report') entry.part(reportNumber(source), { separator: ' ' });
  if (type === 'thesis')
    return entry
      .part(`[${[thesisKind(source), publisher].filter(Boolean).join(', ')}]`, { separator: ' ' })
      .part(authors ? undefined : date);
  if (type === 'speech')
    entry.part(genre && `[${genre.replace(/^./u, first => first.toUpperCase())}]`, { separator: ' ' });
  if (!authors) entry.part(date);
  if (type === 'webpage') entry.part(container);
  else if (!isWhole) writeContainer(entry, source, container);
  return publisher === container || sameAs(publisher, source.author) ? entry : entry.part(publisher);
}

/** "*Journal of Harbors*, *12*(3), 45–67" (9.25), "In *Ports* (pp. 3–9)" (9.28). */
function writeContainer(entry: ReferenceBuilder, source: Source, container: string | undefined): void {
  const { type, volume, issue, page } = source;
  if (type === 'chapter' || type === 'paper-conference') {
    entry.part('In').part(container, { italic: true, separator: ' ' });
    const pages = page && `(${/\D/.test(page) ? 'pp.' : 'p.'} ${page})`;
    entry.part(pages, { separator: ' ' });
    return;
  }
  entry.part(container, { italic: true }).part(volume, { italic: true, separator: ', ' });
  entry.part(issue && `(${issue})`, { separator: volume ? '' : ', ' }).part(page, { separator: ', ' });
}

/** "(Issue Brief No. 5032)" (10.4) */
function reportNumber({ number, 'container-title': series }: Source): string | undefined {
  const bare = number?.replace(/^No\. /, '');
  if (!bare) return series && `(${series})`;
  const named = /^\d/.test(bare) ? `No. ${bare}` : bare;
  return `(${[series ?? (named === bare ? undefined : 'Report'), named].filter(Boolean).join(' ')})`;
}

/** "Doctoral dissertation" and "Master’s thesis" (10.6). */
function thesisKind({ genre = '' }: Source): string {
  if (/ph\.? ?d|doctor/i.test(genre)) return 'Doctoral dissertation';
  return /master|^M\.? ?[A-Z]/i.test(genre) ? 'Master’s thesis' : 'Thesis';
}

/** "Ruiz, A., & Okafor, T." (9.8); of more than twenty the first nineteen and the last. */
function apaNames(names: readonly CslName[] | undefined): string | undefined {
  const { named, hasMore } = namesIn(names);
  const written = named.map(({ literal, given, family }) => {
    if (literal !== undefined || !family) return literal ?? given ?? '';
    const initials = initialsOf(given ?? '');
    return initials ? `${family}, ${initials}` : family;
  });
  const last = written.at(-1);
  if (hasMore) return `${written.slice(0, 19).join(', ')}, et al.`;
  if (written.length < 2) return last;
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, . . . ${last}`;
  return `${written.slice(0, -1).join(', ')}, & ${last}`;
}

/** "J.-P." of "Jean-Paul", "T. J." of "Tom J." */
function initialsOf(given: string): string {
  return given
    .split(/[\s.]+/)
    .map(name => name.split('-').flatMap(part => Array.from(part).slice(0, 1)))
    .filter(letters => letters.length > 0)
    .map(letters => letters.map(letter => `${letter}.`).join('-'))
    .join(' ');
}

/** "2023, May 4"; "n.d." when there is none (9.17). */
function apaDate(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined) return 'n.d.';
  const name = monthName(month);
  return name === undefined ? String(year) : `${year}, ${name}${day === undefined ? '' : ` ${day}`}`;
}

/** A group that published its own report isn't named twice (9.24). */
function sameAs(publisher: string | undefined, author: readonly CslName[] | undefined): boolean {
  return author?.length === 1 && author[0]?.literal === publisher;
}
