/** A run of a formatted reference. */
export interface ReferenceRun {
  readonly text: string;
  readonly italic?: true;
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
    const before = this.runs.at(-1)?.text ?? '';
    // A mark that is there already makes another one redundant; an abbreviation's full stop keeps its comma ("et al., ").
    const closed = text.startsWith('.') ? /[.,?!…][”’]?$/ : /(?:[,?!…]|[.,?!…][”’])$/;
    this.runs.push({
      text: closed.test(before) && /^[.,]/.test(text) ? text.slice(1) : text,
      italic: false,
    });
    return this;
  }

  end(closing = '.'): ReferenceRun[] {
    if (this.runs.length > 0) this.mark(closing);
    return this.runs
      .filter(({ text }) => text !== '')
      .map(({ text, italic }) => (italic ? { text, italic } : { text }));
  }
}
