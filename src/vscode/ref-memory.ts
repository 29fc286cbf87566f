import * as vscode from 'vscode';
import {
  areRefsShifted,
  followRefs,
  type KnownRef,
  knownRefs,
  restoreOrder,
} from '../core/edits/known-refs.ts';
import { type Brief, type Span, span } from '../core/index.ts';
import type { BriefStore, Reading } from './brief-store.ts';
import { toChange } from './convert.ts';
import { workspaceEdit } from './fixes.ts';

/** Text that an edit has taken out of a document: when that was cut, it is asked for afterwards. */
interface Removal {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** The brief as it was before. */
  readonly brief: Brief;
  readonly span: Span;
}

/** Remembers which note each bare `REF` led to, through edits after which their order alone doesn't tell it. */
export class RefMemory implements vscode.Disposable {
  private readonly known = new Map<string, readonly KnownRef[]>();
  /** Documents of which it was said that markers lead to other notes. */
  private readonly told = new Set<string>();
  /** The last of all documents. */
  private removal: Removal | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly store: BriefStore) {
    this.subscriptions = [
      // Before the store hears of it, an edit's document has its reading still.
      vscode.workspace.onDidChangeTextDocument(event => this.follow(event)),
      store.onDidRead(reading => this.learn(reading)),
      store.onDidClose(({ uri }) => {
        this.known.delete(uri.toString());
        this.told.delete(uri.toString());
      }),
    ];
  }

  /** What is known of a document's `REF`s; empty where there was never a list for them. */
  of({ uri }: vscode.TextDocument): readonly KnownRef[] {
    return this.known.get(uri.toString()) ?? [];
  }

  /** What was just taken out of a range of a document, as it was before. */
  removedFrom(document: vscode.TextDocument, range: vscode.Range): Removal | undefined {
    const { removal } = this;
    if (removal?.document !== document || removal.version !== document.version) return undefined;
    const { brief, span: at } = removal;
    if (at.start !== document.offsetAt(range.start)) return undefined;
    const lines = brief.text.slice(at.start, at.end).split(/\r\n|\r|\n/);
    const isLine = lines.at(-1) === '' && range.end.character > 0;
    const last = lines.at(isLine ? -2 : -1)?.length ?? 0;
    const count = lines.length - (isLine ? 1 : 0);
    const end = count === 1 ? range.start.character + last : last;
    const isSame = range.end.line - range.start.line === count - 1 && range.end.character === end;
    return isSame ? removal : undefined;
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const reading = this.store.lastOf(document);
    if (contentChanges.length === 0 || !reading) return;
    const known = this.known.get(key);
    if (known && known.length > 0)
      this.known.set(
        key,
        contentChanges.reduce((refs, change) => followRefs(refs, toChange([change])), known),
      );
    const [only] = contentChanges;
    this.removal =
      contentChanges.length === 1 && only?.text === '' && reading.brief.text.length > 0
        ? this.removalOf(document, only, reading)
        : undefined;
  }

  private removalOf(
    document: vscode.TextDocument,
    { rangeOffset, rangeLength }: vscode.TextDocumentContentChangeEvent,
    { version, brief, annotated }: Reading,
  ): Removal | undefined {
    const at = span(rangeOffset, rangeOffset + rangeLength);
    return annotated && version === document.version - 1
      ? { document, version: document.version, brief, span: at }
      : undefined;
  }

  private learn({ document, version, brief, annotated }: Reading): void {
    if (!annotated || version !== document.version) return;
    const refs = knownRefs(brief);
    if (!refs) return;
    const known = this.of(document);
    const key = document.uri.toString();
    if (!areRefsShifted(brief, known)) {
      this.known.set(key, refs);
      this.told.delete(key);
    } else if (!this.told.has(key)) {
      this.told.add(key);
      void this.sayShifted(document, brief, known);
    }
  }

  /** What was moved by hand, or pasted as text, took other sources, and so did all that stands between. */
  private async sayShifted(
    document: vscode.TextDocument,
    brief: Brief,
    known: readonly KnownRef[],
  ): Promise<void> {
    const change = restoreOrder(brief, known);
    const restore = vscode.l10n.t('Move the Notes Along');
    const keep = vscode.l10n.t('Keep as It Is');
    const { version } = document;
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Brief Lens: REF markers lead to other notes than before, for their order and that of the notes have come apart.',
      ),
      ...(change ? [restore, keep] : [keep]),
    );
    if (chosen === keep) this.known.delete(document.uri.toString());
    if (!change || chosen !== restore) return;
    const isDone =
      version === document.version && (await vscode.workspace.applyEdit(workspaceEdit(document, change)));
    if (!isDone)
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Brief Lens: the text has changed meanwhile. Nothing was edited.'),
      );
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
