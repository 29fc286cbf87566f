import * as vscode from 'vscode';
import { applyEdits } from '../core/edits/edit.ts';
import {
  addNote,
  type Change,
  convertMarkers,
  deleteNote,
  insertNote,
  isConvertible,
  keepingIbids,
  linkToNote,
  mergeNotes,
  moveNotesToEnd,
  placeMarkers,
  renumberNotes,
  stripTracking,
} from '../core/edits/index.ts';
import { type Brief, type Span, touches } from '../core/index.ts';
import { type Wording, wording } from '../core/wording.ts';
import { isFound } from '../view/coverage.ts';
import { say } from '../view/say.ts';
import { documentAt } from './active-document.ts';
import { sayChanged } from './apply-edit.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { command } from './commands.ts';
import { toRange, toSpan } from './convert.ts';
import { isReadOnly, sayReadOnly } from './read-only.ts';
import { reveal, selectionOf, showCaret } from './reveal.ts';

interface EditCommand {
  readonly name: string;
  readonly title: Wording;
  /** What it would change for a selection; no edits when it has nothing to do there. */
  readonly change: (brief: Brief, selection: Span) => Change;
  /** Shown in the refactor preview before it is made. */
  readonly preview?: boolean;
  /** Offered in the light bulb, not only in the palette. */
  readonly kind?: vscode.CodeActionKind;
  /** A quicker answer than `change` to whether it may have something to do, for the light bulb. */
  readonly applies?: (brief: Brief, selection: Span) => boolean;
}

/** From a card: inserts the note that the marker at an offset lacks. */
export const insertNoteAt = command<[uri: string, offset: number]>('insertNoteAt');

const REFACTOR = vscode.CodeActionKind.RefactorRewrite;

const EDIT_COMMANDS: readonly EditCommand[] = [
  { name: 'insertNote', title: wording('Insert a note'), change: newNote },
  {
    name: 'convertMarkers',
    title: wording('Turn markers into [^1] notes'),
    change: brief => convertMarkers(brief),
    preview: true,
  },
  {
    name: 'convertSelectedMarkers',
    title: wording('Turn this marker into a [^1] note'),
    change: (brief, selection) => convertMarkers(brief, around(selection)),
    kind: REFACTOR,
    applies: (brief, selection) => isConvertible(brief, around(selection)),
  },
  { name: 'renumberNotes', title: wording('Renumber notes in order of appearance'), change: renumberNotes },
  { name: 'moveNotesToEnd', title: wording('Move notes to the end'), change: moveNotesToEnd },
  { name: 'mergeNotes', title: wording('Merge notes to the same source'), change: mergeNotes },
  {
    name: 'placeMarkers',
    title: wording('Set markers behind the punctuation'),
    change: brief => placeMarkers(brief),
  },
  { name: 'linkToNote', title: wording('Move this link into a note'), change: linkToNote, kind: REFACTOR },
  {
    name: 'stripTracking',
    title: wording('Strip tracking parameters'),
    change: brief => stripTracking(brief),
  },
  {
    name: 'deleteNote',
    title: wording('Delete this note and its markers'),
    change: deleteNoteAt,
    kind: REFACTOR,
  },
];

/** A caret beside a marker is at it. */
function around({ start, end }: Span): Span {
  return { start: Math.max(0, start - 1), end: end + 1 };
}

/** At a marker that has no note it is that marker's note. */
function newNote(brief: Brief, { end }: Span): Change {
  const marker = brief.citations.find(({ span }) => touches(span, end));
  const lacks = marker && !isFound(marker);
  return (lacks && addNote(brief, marker)?.change) || insertNote(brief, end);
}

function deleteNoteAt(brief: Brief, { start }: Span): Change {
  const marker = brief.citations.find(({ span, notes }) => notes.length > 0 && touches(span, start));
  const note = marker?.notes[0] ?? brief.notes.find(({ span }) => touches(span, start));
  return note ? deleteNote(brief, note) : { edits: [] };
}

/** Commands and code actions that change notes and markers: each one is a single edit that one undo takes back. */
export function registerEditCommands(store: BriefStore): vscode.Disposable {
  return vscode.Disposable.from(
    ...EDIT_COMMANDS.map(edit => command(edit.name).register(() => run(store, edit))),
    insertNoteAt.register(async (uri, offset) => {
      const document = uri === undefined ? undefined : documentAt(vscode.Uri.parse(uri));
      if (!document || typeof offset !== 'number') return;
      await reveal(document, { start: offset, end: offset });
      await vscode.commands.executeCommand(command('insertNote').id);
    }),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      { provideCodeActions: (document, range) => actionsAt(store, document, range) },
      { providedCodeActionKinds: [REFACTOR] },
    ),
  );
}

async function actionsAt(
  store: BriefStore,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const brief = await store.settledBriefOf(document);
  if (!brief || isReadOnly(document)) return [];
  const selection = toSpan(document, range);
  return EDIT_COMMANDS.flatMap(edit => {
    const { kind, applies = (...at) => edit.change(...at).edits.length > 0 } = edit;
    if (!kind || !applies(brief, selection)) return [];
    const title = say(edit.title);
    const action = new vscode.CodeAction(title, kind);
    action.command = { command: command(edit.name).id, title };
    return [action];
  });
}

async function run(store: BriefStore, edit: EditCommand): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const brief = editor && store.briefOf(editor.document);
  if (!editor || !brief) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Brief Lens: open an annotated brief in a text editor first.'),
    );
    return;
  }
  const { document } = editor;
  if (isReadOnly(document)) return sayReadOnly();
  // The brief was read from this very version: from here to the edit nothing waits, so it can't have moved on.
  const change = keepingIbids(brief, edit.change(brief, selectionOf(editor)));
  if (change.refused !== undefined) {
    void vscode.window.showWarningMessage(say(change.refused));
    return;
  }
  if (change.edits.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Brief Lens: there is nothing to change'), 4000);
    return;
  }
  const done = await vscode.workspace.applyEdit(workspaceEdit(document, change, edit));
  if (!done) {
    // A preview that is dismissed is refused as well.
    if (!edit.preview) sayChanged();
    return;
  }
  if (edit.preview) {
    // The preview leaves the focus nowhere.
    const shown = await vscode.window.showTextDocument(
      document.uri,
      editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn },
    );
    // Looking at a change may have closed the document that was edited, and opened it anew.
    if (shown.document.getText() !== applyEdits(brief.text, change.edits)) return sayLeftOut();
    vscode.window.setStatusBarMessage(vscode.l10n.t('Brief Lens: done'), 4000);
  }
  if (change.caret === undefined) return;
  showCaret(editor, change.caret);
  // A row of the sidebar may have the focus.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** In a preview single edits can be left out, and a marker without its note leads nowhere. */
async function sayLeftOut(): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Brief Lens: some of the changes were left out, so markers and notes may not fit any more.',
    ),
    undo,
  );
  if (chosen === undo) await vscode.commands.executeCommand('undo');
}

function workspaceEdit(
  document: vscode.TextDocument,
  { edits }: Change,
  { title, preview }: EditCommand,
): vscode.WorkspaceEdit {
  const workspace = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) workspace.replace(document.uri, toRange(document, span), text);
  // An edit that asks for confirmation opens the preview, and isn't checked there: one that changes nothing does it, so
  // that all others are checked.
  if (preview)
    workspace.insert(document.uri, document.positionAt(edits.at(-1)?.span.end ?? 0), '', {
      label: say(title),
      needsConfirmation: true,
    });
  return workspace;
}
