import * as vscode from 'vscode';
import { analyse, type Brief, type Span, span } from '../core/index.ts';
import type { BriefStore, Reading } from './brief-store.ts';
import { settingsFor } from './settings.ts';

/** Text that an edit has taken out, and the brief as it was before. */
export interface Removed {
  readonly brief: Brief;
  readonly span: Span;
}

interface Typed {
  readonly document: vscode.TextDocument;
  /** After the edits. */
  readonly version: number;
  readonly changes: readonly vscode.TextDocumentContentChangeEvent[];
}

/**
 * What was taken out of a document by the last edit: VS Code asks what a copy carries when the text is gone already
 * that was cut.
 */
export class LastRemoval implements vscode.Disposable {
  /** The last edits of the document that was edited last, those that its reading doesn't know. */
  private typed: readonly Typed[] = [];
  private reading: Reading | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly store: BriefStore) {
    this.subscription = vscode.workspace.onDidChangeTextDocument(event => this.note(event));
  }

  /** Undefined unless the last edit took out just what stood in a range. */
  from(document: vscode.TextDocument, range: vscode.Range): Removed | undefined {
    const last = this.typed.at(-1);
    const [change] = last?.changes ?? [];
    if (last?.document !== document || last.version !== document.version || last.changes.length !== 1)
      return undefined;
    if (change?.text !== '' || !isSame(change.range, range)) return undefined;
    const brief = this.before(document);
    return brief && { brief, span: span(change.rangeOffset, change.rangeOffset + change.rangeLength) };
  }

  private note({ document, contentChanges: changes }: vscode.TextDocumentChangeEvent): void {
    if (changes.length === 0) return;
    const { version } = document;
    this.reading = this.store.lastOf(document);
    const known = this.reading?.version ?? version;
    const before = this.typed.filter(each => each.document === document && each.version > known);
    this.typed = this.reading ? [...before, { document, version, changes }] : [];
  }

  /** The brief before the last edit: read already for the most part. */
  private before(document: vscode.TextDocument): Brief | undefined {
    const { reading, typed } = this;
    if (!reading?.annotated) return undefined;
    const text = typed.slice(0, -1).reduce(edited, reading.brief.text);
    if (typed.slice(-1).reduce(edited, text) !== document.getText()) return undefined;
    if (text === reading.brief.text) return reading.brief;
    return analyse(text, reading.brief, { level: settingsFor(document).level, ...reading.bibliography });
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** Where nothing is selected, a line is cut with its line ending, which doesn't count as copied. */
function isSame(removed: vscode.Range, copied: vscode.Range): boolean {
  const { start, end } = removed;
  const isWithEnding = end.character === 0 && end.line === copied.end.line + 1 && copied.end.character > 0;
  return start.isEqual(copied.start) && (isWithEnding || end.isEqual(copied.end));
}

/** A text after an edit: its changes stand in the order in which they can be made one after the other. */
function edited(text: string, { changes }: Typed): string {
  return changes.reduce(
    (whole, { rangeOffset: at, rangeLength, text: words }) =>
      whole.slice(0, at) + words + whole.slice(at + rangeLength),
    text,
  );
}
