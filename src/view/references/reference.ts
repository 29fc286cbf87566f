import type { Source } from '../../core/index.ts';
import { apaReference } from './apa.ts';
import { chicagoNote } from './chicago.ts';

/** A run of a formatted reference. */
export interface ReferenceRun {
  readonly text: string;
  readonly italic?: true;
}

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

/** Collects runs and sets the marks between them, never two in a row. */
export class ReferenceBuilder {
  private readonly runs: { text: string; italic: boolean }[] = [];

  constructor(private readonly separator: string) {}

  /** Adds a part behind the separator; nothing for what is absent. */
  part(
    text: string | undefined,
    options: { readonly italic?: boolean; readonly separator?: string } = {},
  ): this {
    if (!text) return this;
    if (this.runs.length > 0) this.mark(options.separator ?? this.separator);
    this.runs.push({ text, italic: options.italic ?? false });
    return this;
  }

  /** Adds text right behind what is there. */
  mark(text: string): this {
    // A full stop or comma that is there already, inside a closing mark too, makes another one redundant.
    const closed = /[.,?!…][”’]?$/.test(this.runs.at(-1)?.text ?? '');
    this.runs.push({ text: closed && /^[.,]/.test(text) ? text.slice(1) : text, italic: false });
    return this;
  }

  end(closing = '.'): ReferenceRun[] {
    if (this.runs.length > 0) this.mark(closing);
    return this.runs
      .filter(({ text }) => text !== '')
      .map(({ text, italic }) => (italic ? { text, italic } : { text }));
  }
}
