import type { CslName, Source } from '../../core/index.ts';
import { namesIn } from '../../core/sources/others.ts';
import { formatDate, lastingLinkOf } from '../source-text.ts';
import { isLegal, legalReference } from './legal.ts';
import { ReferenceBuilder, type ReferenceRun } from './reference-builder.ts';

/**
 * A full note in the style of The Chicago Manual of Style, 17th edition, chapter 14, for the kinds of source that
 * briefs cite: names as they are spoken, parts between commas, a book's place and publisher in parentheses.
 */
export function chicagoNote(source: Source): ReferenceRun[] {
  if (isLegal(source)) return legalReference(source).part(lastingLinkOf(source)).end();
  const note = new ReferenceBuilder(', ').part(chicagoNames(source.author));
  writeWork(note, source);
  return note.part(lastingLinkOf(source)).end();
}

function writeWork(note: ReferenceBuilder, source: Source): void {
  const { type, title, page, genre, publisher } = source;
  const series = source['container-title'];
  if (type === 'book' || (type === 'report' && !series)) {
    note.part(title, { italic: true }).part(type === 'report' ? numberOf(source) : undefined);
    inParentheses(note, [imprintOf(source), formatDate(source.issued)]).part(page);
  } else if (type === 'thesis') {
    quoted(note, title, '');
    inParentheses(note, [genre ?? 'thesis', publisher, formatDate(source.issued)]).part(page);
  } else if (type === 'speech') {
    quoted(note, title);
    note.part(genre ?? 'speech', { separator: title ? ' ' : ', ' });
    note.part(formatDate(source.issued));
  } else if (type === 'chapter' || type === 'paper-conference') {
    quoted(note, title);
    if (series) note.part('in', { separator: ' ' }).part(series, { italic: true, separator: ' ' });
    inParentheses(note, [imprintOf(source), formatDate(source.issued)]).part(page);
  } else if (series && (source.volume || source.issue)) writeArticle(note, source, series);
  else writePart(note, source);
}

/** "“Tides,” *Journal of Harbors* 12, no. 3 (2020): 45–67" (14.168–172). */
function writeArticle(note: ReferenceBuilder, source: Source, journal: string): void {
  const { title, volume, issue, page } = source;
  quoted(note, title).part(journal, { italic: true, separator: title ? ' ' : ', ' });
  note.part(volume, { separator: ' ' }).part(issue && `no. ${issue}`);
  inParentheses(note, [formatDate(source.issued)]).part(page, { separator: source.issued ? ': ' : ', ' });
}

/** A part of a newspaper, a site or a series: "“Fees,” *Larkhaven Gazette*, May 4, 2023". */
function writePart(note: ReferenceBuilder, source: Source): void {
  const { type, title, publisher } = source;
  const container = source['container-title'];
  quoted(note, title);
  const next = title ? ' ' : ', ';
  if (type === 'report') {
    // As institutes write it: "Harbor Institute *Issue Brief* no. 5032".
    note.part(publisher, { separator: next });
    note.part(container, { italic: true, separator: publisher ? ' ' : next });
    note.part(numberOf(source), { separator: ' ' });
  } else {
    // Names of sites that are nothing but sites are in roman type (14.206).
    note.part(container, { italic: type !== 'webpage', separator: next });
    if (publisher !== container) note.part(publisher, { separator: container ? ', ' : next });
    note.part(numberOf(source));
  }
  const accessed = formatDate(source.accessed);
  // The day of access stands where no date is known (14.207).
  note.part(formatDate(source.issued) ?? (accessed && `accessed ${accessed}`)).part(source.page);
}

/** A title in quotation marks; what follows it stands inside the closing mark (6.9). */
function quoted(note: ReferenceBuilder, title: string | undefined, mark = ','): ReferenceBuilder {
  return note.part(title && `“${title}${/[?!…]$/.test(title) ? '' : mark}”`);
}

function inParentheses(note: ReferenceBuilder, parts: readonly (string | undefined)[]): ReferenceBuilder {
  const inside = parts.filter(Boolean).join(', ');
  return note.part(inside && `(${inside})`, { separator: ' ' });
}

/** "Larkhaven: Quay Press" */
function imprintOf({ publisher, 'publisher-place': place }: Source): string | undefined {
  return place && publisher ? `${place}: ${publisher}` : publisher;
}

/** "Ana Ruiz", "Ana Ruiz and Tom Okafor"; the first of four or more "et al." (14.76), as the list itself may say. */
function chicagoNames(names: readonly CslName[] | undefined): string | undefined {
  const { named, hasMore } = namesIn(names);
  const written = named.map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  if (written.length > 3 || (hasMore && written.length === 1)) return `${written[0]} et al.`;
  if (hasMore) return `${written.join(', ')}, et al.`;
  if (written.length < 3) return written.join(' and ') || undefined;
  return `${written[0]}, ${written[1]}, and ${written[2]}`;
}

function numberOf({ number }: Source): string | undefined {
  if (!number) return undefined;
  return /^\d/.test(number) ? `no. ${number}` : number.replace(/^No\. (?=\d)/, 'no. ');
}
