import * as vscode from 'vscode';
import type { Span } from '../../core/index.ts';
import { nextPlace, type TreeNode } from '../../view/trees/index.ts';
import { toSpan } from '../convert.ts';
import { reveal } from '../navigation.ts';

/**
 * Shows the place of a row, or the next of its places, and leaves the focus in the tree. Done again where it is shown
 * already, it moves the focus into the text.
 */
export async function showPlace(document: vscode.TextDocument, node: TreeNode): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find(candidate => candidate.document === document);
  const selected = editor && toSpan(document, editor.selection);
  const place = nextPlace(node, selected);
  if (place) await reveal(document, place, !isSame(place, selected));
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}
