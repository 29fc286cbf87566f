import * as vscode from 'vscode';
import type { BriefTree, Row } from './brief-tree.ts';
import { followCursor } from './follow-cursor.ts';

export interface ShownTree extends vscode.Disposable {
  readonly view: vscode.TreeView<Row>;
}

/** Puts a tree into its view, where it follows the cursor and remembers what was opened. */
export function showBriefTree(id: string, tree: BriefTree): ShownTree {
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
  tree.isShown = () => view.visible;
  const subscriptions = vscode.Disposable.from(
    view,
    view.onDidExpandElement(({ element }) => tree.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => tree.setOpen(element, false)),
    followCursor(tree, view),
  );
  return { view, dispose: () => subscriptions.dispose() };
}
