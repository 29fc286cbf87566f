import * as vscode from 'vscode';
import {
  areRefsShifted,
  followRefs,
  type KnownRef,
  knownRefs,
  restoreOrder,
} from '../core/edits/known-refs.ts';
import type { Brief, Change } from '../core/index.ts';
import { sayChanged } from './apply-edit.ts';
import type { BriefStore, Reading } from './brief-store.ts';
import { toChange } from './convert.ts';
import { workspaceEdit } from './fixes.ts';

/** What was known of a document, and what was edited since. */
interface Known {
  readonly refs: readonly KnownRef[];
  readonly changes: readonly Change[];
}

/** Of one edit: a replacement everywhere makes more, and moves no markers past one another. */
const MOST_CHANGES = 100;

/** Remembers which note each bare `REF` led to, through edits after which their order alone doesn't tell it. */
export class RefMemory implements vscode.Disposable {
  private readonly known = new Map<string, Known>();
  /** Documents of which it was said that markers lead to other notes. */
  private readonly told = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(store: BriefStore) {
    this.subscriptions = [
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
    const key = uri.toString();
    const { refs, changes } = this.known.get(key) ?? { refs: [], changes: [] };
    const now = changes.reduce(followRefs, refs);
    if (changes.length > 0) this.known.set(key, { refs: now, changes: [] });
    return now;
  }

  /** A key costs the same however many there are: they are looked for when somebody asks. */
  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const known = this.known.get(key);
    if (!known) return;
    if (contentChanges.length > MOST_CHANGES) {
      this.known.delete(key);
      return;
    }
    const changes = [...known.changes, ...contentChanges.map(change => toChange([change]))];
    this.known.set(key, { ...known, changes });
  }

  private learn({ document, version, brief, annotated }: Reading): void {
    if (!annotated || version !== document.version) return;
    const known = this.of(document);
    const refs = knownRefs(brief);
    if (!refs) return;
    const key = document.uri.toString();
    if (!areRefsShifted(brief, known)) {
      this.known.set(key, { refs, changes: [] });
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
    if (!isDone) sayChanged();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
