import type { CslDate, CslName, Source } from '../../core/index.ts';
import { linkOf, monthName } from '../source-text.ts';
import { ReferenceBuilder, type ReferenceRun } from './reference.ts';

/**
 * An entry of a reference list in the style of the Publication Manual of the American Psychological Association, 7th
 * edition, chapters 9 and 10: family name first, the date behind it, parts closed by full stops.
 */
export function apaReference(source: Source): ReferenceRun[] {
  const { title, publisher, page, type } = source;
  const container = source['container-title'];
  const authors = apaNames(source.author);
  const entry = new ReferenceBuilder('. ');
  const inContainer = container !== undefined && type !== 'book' && type !== 'report';
  // Without an author the title comes first (9.12).
  if (authors)
    entry
      .part(authors)
      .part(`(${apaDate(source.issued)})`, { separator: ' ' })
      .part(title, { italic: !inContainer });
  else entry.part(title, { italic: !inContainer }).part(`(${apaDate(source.issued)})`);
  if (source.number && type === 'report') entry.part(`(${source.number})`, { separator: ' ' });
  if (inContainer) entry.part(container, { italic: true }).part(page, { separator: ', ' });
  if (publisher !== container && !sameAs(publisher, source.author)) entry.part(publisher);
  const link = linkOf(source);
  return link ? entry.part(link).end('') : entry.end();
}

/** "Ruiz, A., & Okafor, T." (9.8); up to twenty. */
function apaNames(names: readonly CslName[] | undefined): string | undefined {
  const written = (names ?? []).map(({ literal, given, family }) => {
    if (literal !== undefined || !family) return literal ?? given ?? '';
    const initials = (given ?? '')
      .split(/[\s.]+/)
      .filter(Boolean)
      .map(name => `${name.charAt(0)}.`)
      .join(' ');
    return initials ? `${family}, ${initials}` : family;
  });
  const last = written.at(-1);
  return written.length < 2 ? last : `${written.slice(0, -1).join(', ')}, & ${last}`;
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
