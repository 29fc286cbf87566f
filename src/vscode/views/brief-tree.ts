import * as vscode from 'vscode';
import type { Brief } from '../../core/index.ts';
import type { CheckedBrief } from '../../view/checking/checked-brief.ts';
import { rowCard } from '../../view/row-card.ts';
import { carryIds, changedRows, type TreeNode, walk } from '../../view/trees/index.ts';
import type { BriefStore, Reading } from '../brief-store.ts';
import { settingsFor } from '../settings.ts';
import { cardTooltip } from './card-tooltip.ts';
import { treeItem } from './tree-item.ts';

/** What VS Code knows of a row: it stays the same one while the text around it changes. */
export interface Row {
  readonly tree: BriefTree;
  readonly id: string;
}

/** The rows of a reading, made when they were first asked for. */
interface Made {
  readonly reading: Reading | undefined;
  readonly roots: readonly TreeNode[];
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly parents: ReadonlyMap<string, TreeNode>;
}

/**
 * A view's rows, made of the active brief when the view first asks for them, and again only when another reading or
 * another choice of the user's calls for it. VS Code is told of the rows that look different then, and of no others.
 */
export class BriefTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  private readonly refreshed = new vscode.EventEmitter<void>();
  /** There may be other rows now, or the same ones lead elsewhere. */
  readonly onDidRefresh = this.refreshed.event;

  /** Whether the rows are on the screen; as long as they aren't, none is made. */
  isShown: () => boolean = () => false;

  private readonly subscriptions: vscode.Disposable[];
  private made: Made | undefined;
  private stale = true;
  private rows = new Map<string, Row>();
  /** What the user opened and closed, by document and id: VS Code forgets it when another document is shown. */
  private readonly opened = new WeakMap<vscode.TextDocument, Map<string, boolean>>();

  constructor(
    private readonly store: BriefStore,
    private readonly make: (brief: Brief) => readonly TreeNode[],
    /** What was found out about the sources behind the rows. */
    private readonly checkedOf?: (reading: Reading) => CheckedBrief,
  ) {
    this.subscriptions = [
      store.onDidChangeActive(reading => {
        if (reading !== this.made?.reading) this.refresh();
      }),
      this.changed,
      this.refreshed,
    ];
  }

  /** The brief that the rows are of. */
  get reading(): Reading | undefined {
    return this.current().reading;
  }

  get roots(): readonly TreeNode[] {
    return this.current().roots;
  }

  /** What a row says now; undefined when it is gone. */
  nodeOf({ id }: Row): TreeNode | undefined {
    return this.current().nodes.get(id);
  }

  rowOf({ id }: TreeNode): Row {
    const row = this.rows.get(id) ?? { tree: this, id };
    this.rows.set(id, row);
    return row;
  }

  parentOf({ id }: TreeNode): TreeNode | undefined {
    return this.current().parents.get(id);
  }

  /** Makes the rows anew: now if they are shown, or else when they are next asked for. */
  refresh(): void {
    const before = this.made;
    this.stale = true;
    if (!before || !this.isShown()) {
      this.changed.fire(undefined);
    } else {
      const after = this.current();
      const isOther = before.reading?.document !== after.reading?.document;
      const changed = isOther ? 'all' : changedRows(before.roots, after.roots);
      if (changed === 'all') this.changed.fire(undefined);
      else if (changed.length > 0) this.changed.fire(changed.flatMap(id => this.rows.get(id) ?? []));
    }
    this.refreshed.fire();
  }

  getChildren(row?: Row): Row[] {
    const nodes = row ? this.nodeOf(row)?.children : this.roots;
    return (nodes ?? []).map(node => this.rowOf(node));
  }

  getParent(row: Row): Row | undefined {
    const above = this.current().parents.get(row.id);
    return above && this.rowOf(above);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const node = this.nodeOf(row);
    return node ? treeItem(row, node, this.isOpen(node)) : new vscode.TreeItem('');
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const { reading } = this;
    const node = this.nodeOf(row);
    if (!reading || !node) return item;
    const style = settingsFor(reading.document).referenceStyle;
    const checked = this.checkedOf && { checked: { checked: this.checkedOf(reading), now: Date.now() } };
    item.tooltip = cardTooltip(rowCard(reading.brief, node, { style, ...checked }), node);
    return item;
  }

  isOpen({ id, open }: TreeNode): boolean {
    const { reading } = this.current();
    return (reading && this.opened.get(reading.document)?.get(id)) ?? open;
  }

  /** Notes that the user opened or closed a row. */
  setOpen({ id }: Row, open: boolean): void {
    const document = this.reading?.document;
    if (!document) return;
    const known = this.opened.get(document) ?? new Map<string, boolean>();
    this.opened.set(document, known.set(id, open));
  }

  private current(): Made {
    if (this.made && !this.stale) return this.made;
    const reading = this.store.shown;
    const before = this.made?.reading?.document === reading?.document ? this.made?.roots : undefined;
    if (!before) this.rows = new Map();
    const roots = reading ? carryIds(before ?? [], this.make(reading.brief)) : [];
    const nodes = [...walk(roots)];
    this.stale = false;
    this.made = {
      reading,
      roots,
      nodes: new Map(nodes.map(node => [node.id, node])),
      parents: new Map(nodes.flatMap(node => node.children.map(child => [child.id, node] as const))),
    };
    return this.made;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
