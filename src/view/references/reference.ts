import type { Source } from '../../core/index.ts';
import { apaReference } from './apa.ts';
import { chicagoNote } from './chicago.ts';
import type { ReferenceRun } from './reference-builder.ts';

export type { ReferenceRun } from './reference-builder.ts';

export type ReferenceStyle = 'chicago' | 'apa';

/** A source as a reference in a style, in runs of plain and italic text. */
export function formatReference(source: Source, style: ReferenceStyle): ReferenceRun[] {
  return style === 'apa' ? apaReference(source) : chicagoNote(source);
}

/** The reference as Markdown source, its italics between asterisks. */
export function referenceMarkdown(source: Source, style: ReferenceStyle): string {
  return formatReference(source, style)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('');
}

/** The reference without its italics. */
export function referenceText(source: Source, style: ReferenceStyle): string {
  return formatReference(source, style)
    .map(({ text }) => text)
    .join('');
}
