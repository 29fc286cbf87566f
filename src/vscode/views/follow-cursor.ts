import * as vscode from 'vscode';
import { nodeAt, type TreeNode } from '../../view/trees/index.ts';
import type { BriefTree, Made, Row } from './brief-tree.ts';

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
  const { made } = tree;
  // Offsets of a text that has moved on lead astray; the next rows come in a moment.
  if (!made || !view.visible || !editor || editor.document !== made.reading?.document) return;
  if (made.reading.version !== editor.document.version) return;
  const node = nodeAt(made.nodes.values(), editor.document.offsetAt(editor.selection.active));
  if (!node) return;
  const shown = lowestShown(tree, made, node);
  const [selected] = view.selection;
  if (selected && (selected.id === shown.id || isActionOf(made, selected, shown))) return;
  try {
    await view.reveal(tree.rowOf(shown), { select: true, focus: false, expand: false });
  } catch {
    // The rows were made anew meanwhile, and the view is told to follow again.
  }
}

/** What the user has closed stays closed: the closed row is then selected. */
function lowestShown(tree: BriefTree, { parents }: Made, node: TreeNode): TreeNode {
  let shown = node;
  for (let above = parents.get(node.id); above; above = parents.get(above.id)) {
    if (!tree.isOpen(above)) shown = above;
  }
  return shown;
}

/** An action that was clicked stays selected, although the cursor stands in its recommendation. */
function isActionOf({ nodes, parents }: Made, { id: action }: Row, { id }: TreeNode): boolean {
  return nodes.get(action)?.kind === 'action' && parents.get(action)?.id === id;
}
