import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { toRange, toSpan } from './convert.ts';

/** What was shown last of a document, and in which version of it. */
const shown = new WeakMap<vscode.TextDocument, { readonly version: number; readonly place: Span }>();

/** The colour in which VS Code itself sets off the range that it went to; high contrast has a line in its place. */
const REACHED: vscode.DecorationRenderOptions = {
  backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  outline: '1px solid var(--vscode-editor-rangeHighlightBorder, transparent)',
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
};

/**
 * Shows a range in its editor, with the caret at its start and nothing selected, so that what is typed next replaces
 * nothing; it is set off for some seconds, or until the caret moves on. Where only another kind of editor shows the document, which can't be
 * told to scroll, a text editor is opened beside it.
 */
export async function reveal(
  document: vscode.TextDocument,
  place: Span,
  preserveFocus = false,
): Promise<void> {
  const range = toRange(document, place);
  const active = vscode.window.activeTextEditor;
  const visible = [active, ...vscode.window.visibleTextEditors].find(editor => editor?.document === document);
  // The side of a diff is an editor too: to open the document would leave the diff.
  const stays = visible !== undefined && (preserveFocus || visible === active);
  const viewColumn = visible?.viewColumn ?? columnFor(document);
  const editor = stays
    ? visible
    : await vscode.window.showTextDocument(document, {
        preserveFocus,
        ...(viewColumn === undefined ? {} : { viewColumn }),
      });
  shown.set(document, { version: document.version, place });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  setOff(editor, range);
  if (stays && !preserveFocus)
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Puts the caret to an offset of an editor's document, with nothing selected, and scrolls there if need be. */
export function showCaret(editor: vscode.TextEditor, offset: number): void {
  const place = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What is selected, or what was shown last where the caret is still at its start. */
export function selectionOf({ document, selection }: vscode.TextEditor): Span {
  const selected = toSpan(document, selection);
  const last = shown.get(document);
  const isLeft =
    selection.isEmpty && last?.version === document.version && last.place.start === selected.start;
  return isLeft ? last.place : selected;
}

let reached: vscode.Disposable | undefined;

/** How long a range is set off, in milliseconds: as long as the eye needs to find it. */
const LONGEST = 3000;

/** Until the caret leaves its start, the text changes, another range is set off, or it has been seen. */
function setOff(editor: vscode.TextEditor, range: vscode.Range): void {
  reached?.dispose();
  const decoration = vscode.window.createTextEditorDecorationType(REACHED);
  const timer = setTimeout(() => own.dispose(), LONGEST);
  const own = vscode.Disposable.from(
    decoration,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const stays = selections.every(each => each.isEmpty && each.start.isEqual(range.start));
      if (textEditor === editor && !stays) own.dispose();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === editor.document && contentChanges.length > 0) own.dispose();
    }),
    vscode.window.onDidChangeVisibleTextEditors(editors => {
      if (!editors.includes(editor)) own.dispose();
    }),
  );
  editor.setDecorations(decoration, [range]);
  reached = own;
}

/** The column of a text editor that stands behind other tabs, or one beside an editor of another kind. */
function columnFor(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const address = document.uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const inText = tabs.find(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address,
  );
  if (inText) return inText.group.viewColumn;
  const inOther = tabs.some(
    ({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === address,
  );
  return inOther ? vscode.ViewColumn.Beside : undefined;
}
