import * as vscode from 'vscode';
import type { BriefTree, Row } from './brief-tree.ts';
import { followCursor } from './follow-cursor.ts';

export interface ShownTree extends vscode.Disposable {
  readonly view: vscode.TreeView<Row>;
  /** Brings the view to the front, with the focus on its first row; where it is in sight already it stays as it is. */
  readonly open: () => Promise<void>;
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
  const open = async (): Promise<void> => {
    if (view.visible) return;
    await vscode.commands.executeCommand(`${id}.focus`);
    // VS Code leaves the focus nowhere where the view has had no rows yet.
    const [first] = tree.roots;
    if (first) await view.reveal(tree.rowOf(first), { focus: true, select: false });
  };
  return { view, open, dispose: () => subscriptions.dispose() };
}
