import * as vscode from 'vscode';
import type { TreeNode } from '../../view/trees/index.ts';
import type { BriefTree } from './brief-tree.ts';
import { followCursor } from './follow-cursor.ts';

export interface ShownTree extends vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
}

/** Puts a tree into its view, where it follows the cursor and remembers what was opened. */
export function showBriefTree(id: string, tree: BriefTree): ShownTree {
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
  const subscriptions = vscode.Disposable.from(
    view,
    view.onDidExpandElement(({ element }) => tree.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => tree.setOpen(element, false)),
    followCursor(tree, view),
  );
  return { view, dispose: () => subscriptions.dispose() };
}
