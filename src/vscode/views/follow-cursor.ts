import * as vscode from 'vscode';
import { nodeAt, type TreeNode } from '../../view/trees/index.ts';
import type { BriefTree, Row } from './brief-tree.ts';

/** The cursor has to rest for so long, in milliseconds: moving through a text by the arrow keys shall cost nothing. */
const REST = 80;

/** Selects the row of what the cursor stands in, as long as the view is visible. */
export function followCursor(tree: BriefTree, view: vscode.TreeView<Row>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const followSoon = () => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => void follow(tree, view), REST);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(followSoon),
    view.onDidChangeVisibility(followSoon),
    tree.onDidRefresh(followSoon),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

async function follow(tree: BriefTree, view: vscode.TreeView<Row>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const { reading } = tree;
  // Offsets of a text that has moved on lead astray; the next reading comes in a moment.
  if (!view.visible || !editor || editor.document !== reading?.document) return;
  if (reading.version !== editor.document.version) return;
  const node = nodeAt(tree.roots, editor.document.offsetAt(editor.selection.active));
  if (!node) return;
  const shown = lowestShown(tree, node);
  const [selected] = view.selection;
  if (selected && (selected.id === shown.id || isActionOf(tree, selected, shown))) return;
  try {
    await view.reveal(tree.rowOf(shown), { select: true, focus: false, expand: false });
  } catch {
    // The rows were made anew meanwhile, and the view is told to follow again.
  }
}

/** What the user has closed stays closed: the closed row is then selected. */
function lowestShown(tree: BriefTree, node: TreeNode): TreeNode {
  let shown = node;
  for (let above = tree.parentOf(node); above; above = tree.parentOf(above)) {
    if (!tree.isOpen(above)) shown = above;
  }
  return shown;
}

/** An action that was clicked stays selected, although the cursor stands in its recommendation. */
function isActionOf(tree: BriefTree, row: Row, { id }: TreeNode): boolean {
  const node = tree.nodeOf(row);
  return node?.kind === 'action' && tree.parentOf(node)?.id === id;
}
