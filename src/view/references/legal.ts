import type { Source } from '../../core/index.ts';
import { formatDate, formatNames } from '../source-text.ts';
import { ReferenceBuilder } from './reference-builder.ts';

const LEGAL = new Set(['bill', 'hearing', 'legal_case', 'legislation', 'regulation']);

/** Whether Chicago (17th edition, 14.269) and APA (7th edition, 11.1) both leave a source's form to the Bluebook. */
export function isLegal({ type }: Source): boolean {
  return LEGAL.has(type);
}

/**
 * "Harbor Safety Act of 2002, Pub. L. No. 107-296, 116 Stat. 2135 (2002)": a law, bill, hearing or case as the Bluebook
 * (20th edition) has it. Names of acts and full names of cases are in roman type, titles of hearings in italics.
 */
export function legalReference(source: Source): ReferenceBuilder {
  const { type, title, author, authority } = source;
  const reference = new ReferenceBuilder(', ').part(upperFirst(title?.replace(/\bCong$/, 'Cong.')), {
    italic: type === 'hearing',
  });
  for (const part of [numberOf(source), collectionOf(source)])
    if (!title?.includes(part.replace(/\.$/, ''))) reference.part(part);
  const date = type === 'hearing' && !source['container-title'] ? formatDate(source.issued) : yearOf(source);
  const decided = [authority, date].filter(Boolean).join(' ');
  // A law's year may be a part of its title, and still stands at the end.
  if (decided && !title?.includes(`(${decided})`)) reference.part(`(${decided})`, { separator: ' ' });
  const witness = type === 'hearing' ? formatNames(author) : undefined;
  return reference.part(witness && `(statement of ${witness})`, { separator: ' ' });
}

function numberOf({ type, number }: Source): string {
  if (!number) return '';
  return type === 'legislation' && /^\d+[-–]\d+$/.test(number) ? `Pub. L. No. ${number}` : number;
}

/** "550 U.S. 544", "42 U.S.C. § 7401", "118th Cong.": where it stands. */
function collectionOf({ volume, 'container-title': collection, section, page }: Source): string {
  return [volume, collection, section && `§ ${section}`, page].filter(Boolean).join(' ');
}

function yearOf({ issued }: Source): string | undefined {
  const year = issued?.['date-parts'][0]?.[0];
  return year === undefined ? undefined : String(year);
}

function upperFirst(text: string | undefined): string | undefined {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}
