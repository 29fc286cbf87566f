import * as vscode from 'vscode';
import type { Span } from '../../core/index.ts';
import { nextPlace, type TreeNode } from '../../view/trees/index.ts';
import { reveal, selectionOf } from '../reveal.ts';

/**
 * Shows the place of a row, or the next of its places, and leaves the focus in the tree. Done again where it is shown
 * already, it moves the focus into the text.
 */
export async function showPlace(document: vscode.TextDocument, node: TreeNode): Promise<void> {
  const { version } = document;
  await caughtUp();
  if (document.version !== version) return;
  const editor = vscode.window.visibleTextEditors.find(candidate => candidate.document === document);
  const selected = editor && selectionOf(editor);
  const place = nextPlace(node, selected);
  if (place) await reveal(document, place, !isSame(place, selected));
}

/** A click may have waited for a long reading: what was typed since then has been told once the window answers. */
function caughtUp(): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'briefLens.caughtUp', true);
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}
