import * as vscode from 'vscode';
import type { Brief } from '../../core/index.ts';
import { carryIds, type TreeNode, walk } from '../../view/trees/index.ts';
import type { BriefStore, Reading } from '../brief-store.ts';
import { cardTooltip } from './card-tooltip.ts';
import { treeItem } from './tree-item.ts';

/**
 * A view's rows, made of the active brief when the view first asks for them, and again only when another reading or
 * another choice of the user's calls for it.
 */
export class BriefTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  private readonly subscriptions: vscode.Disposable[];
  private rows: Rows | undefined;
  /** The rows that were made last: an edited row keeps its id. */
  private made: MadeRows | undefined;
  /** What the user opened and closed, by document and id: VS Code forgets it when another document is shown. */
  private readonly opened = new WeakMap<vscode.TextDocument, Map<string, boolean>>();

  constructor(
    private readonly store: BriefStore,
    private readonly make: (brief: Brief) => readonly TreeNode[],
  ) {
    this.subscriptions = [
      store.onDidChangeActive(reading => {
        if (!this.rows || reading !== this.rows.reading) this.refresh(reading);
      }),
      this.changed,
    ];
  }

  /** The brief that the rows are of. */
  get reading(): Reading | undefined {
    return this.current().reading;
  }

  get roots(): readonly TreeNode[] {
    return this.current().roots;
  }

  /** Makes the rows anew when they are next asked for. */
  refresh(reading = this.store.active): void {
    this.rows = { reading, roots: undefined, parents: new Map() };
    this.changed.fire(undefined);
  }

  getChildren(node?: TreeNode): readonly TreeNode[] & TreeNode[] {
    return [...(node ? node.children : this.roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.current().parents.get(node.id);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, this.isOpen(node));
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const brief = this.reading?.brief;
    if (brief) item.tooltip = cardTooltip(brief, node);
    return item;
  }

  isOpen(node: TreeNode): boolean {
    const { reading } = this.current();
    return (reading && this.opened.get(reading.document)?.get(node.id)) ?? node.open;
  }

  /** Notes that the user opened or closed a row. */
  setOpen({ id }: TreeNode, open: boolean): void {
    const document = this.reading?.document;
    if (!document) return;
    const known = this.opened.get(document) ?? new Map<string, boolean>();
    this.opened.set(document, known.set(id, open));
  }

  private current(): MadeRows {
    const rows = this.rows ?? { reading: this.store.active, roots: undefined, parents: new Map() };
    this.rows = rows;
    if (!rows.roots) {
      const { reading } = rows;
      const before = this.made?.reading?.document === reading?.document ? this.made?.roots : undefined;
      rows.roots = reading ? carryIds(before ?? [], this.make(reading.brief)) : [];
      this.made = rows as MadeRows;
      for (const node of walk(rows.roots)) {
        for (const child of node.children) rows.parents.set(child.id, node);
      }
    }
    return rows as MadeRows;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

interface Rows {
  readonly reading: Reading | undefined;
  /** Undefined until they are asked for. */
  roots: readonly TreeNode[] | undefined;
  readonly parents: Map<string, TreeNode>;
}

interface MadeRows extends Rows {
  roots: readonly TreeNode[];
}
