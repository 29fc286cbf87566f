import type { CslName, Source } from '../../core/index.ts';
import { formatDate, linkOf } from '../source-text.ts';
import { ReferenceBuilder, type ReferenceRun } from './reference.ts';

/**
 * A full note in the style of The Chicago Manual of Style, 17th edition, chapter 14, for the kinds of source that
 * briefs cite: names as they are spoken, parts between commas, a book's place and publisher in parentheses.
 */
export function chicagoNote(source: Source): ReferenceRun[] {
  const { title, publisher, page } = source;
  const container = source['container-title'];
  const date = formatDate(source.issued);
  const note = new ReferenceBuilder(', ').part(chicagoNames(source.author));
  if (isWhole(source)) {
    note.part(title, { italic: true });
    const imprint = [publisher, date].filter(Boolean).join(', ');
    if (imprint) note.part(`(${imprint})`, { separator: ' ' });
  } else {
    // The comma stands inside the closing mark: Chicago 6.9.
    if (title) note.part(`“${title}${/[?!…]$/.test(title) ? '' : ','}”`);
    note.part(container, { italic: true, separator: title ? ' ' : ', ' });
    note.part(publisher === container ? undefined : publisher, {
      separator: title && !container ? ' ' : ', ',
    });
    note.part(numberOf(source), {
      separator: container || publisher ? (source.type === 'report' ? ' ' : ', ') : ', ',
    });
    note.part(date);
  }
  return note.part(page).part(linkOf(source)).end();
}

/** "Ana Ruiz", "Ana Ruiz and Tom Okafor"; the first of four or more "et al." (14.76). */
function chicagoNames(names: readonly CslName[] | undefined): string | undefined {
  const written = (names ?? []).map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  if (written.length > 3) return `${written[0]} et al.`;
  if (written.length < 3) return written.join(' and ') || undefined;
  return `${written[0]}, ${written[1]}, and ${written[2]}`;
}

/** A work that is published by itself is set in italics, a part of another in quotation marks (8.163). */
function isWhole({ type }: Source): boolean {
  return type === 'book' || type === 'thesis';
}

function numberOf({ number }: Source): string | undefined {
  if (!number) return undefined;
  return /^\d/.test(number) ? `no. ${number}` : number;
}
