import * as vscode from 'vscode';
import type { Brief, Steps } from '../../core/index.ts';
import type { CheckedBrief } from '../../view/checking/checked-brief.ts';
import { rowCard } from '../../view/row-card.ts';
import { type IndexedTree, indexing, type Tree, type TreeNode } from '../../view/trees/index.ts';
import type { BriefStore, Reading } from '../brief-store.ts';
import { settingsFor } from '../settings.ts';
import { SlicedWork } from '../sliced-work.ts';
import { cardTooltip } from './card-tooltip.ts';
import { treeItem } from './tree-item.ts';

/** What VS Code knows of a row: it stays the same one while the text around it changes. */
export interface Row {
  readonly tree: BriefTree;
  readonly id: string;
}

/** The rows of a reading. */
export interface Made extends IndexedTree {
  readonly reading: Reading | undefined;
}

const NO_ROWS: Tree = { roots: [], shown: 0, total: 0 };

/**
 * A view's rows, made of the active brief when the view first asks for them, and again only when another reading or
 * another choice of the user's calls for it. They are made in slices; until that is done, those of before stay. VS Code
 * is told of the rows that look different then, and of no others.
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
  private last: Made | undefined;
  /** Whether others are to be made. */
  private stale = true;
  private work: SlicedWork<Made> | undefined;
  private rows = new Map<string, Row>();
  /** What the user opened and closed, by document and id: VS Code forgets it when another document is shown. */
  private readonly opened = new WeakMap<vscode.TextDocument, Map<string, boolean>>();

  constructor(
    private readonly store: BriefStore,
    private readonly make: (brief: Brief) => Steps<Tree>,
    /** What was found out about the sources behind the rows. */
    private readonly checkedOf?: (reading: Reading) => CheckedBrief,
  ) {
    this.subscriptions = [
      store.onDidChangeActive(reading => {
        if (this.stale || reading !== this.last?.reading) this.refresh();
      }),
      this.changed,
      this.refreshed,
    ];
  }

  /** What VS Code shows: the rows of before until others are made; undefined until the first of a document are. */
  get made(): Made | undefined {
    return this.last?.reading?.document === this.store.shown?.document ? this.last : undefined;
  }

  /** The brief that the rows are of. With all that follows here the rows of now, made at once: for commands. */
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

  /** Makes the rows anew: soon if they are shown, or else when they are next asked for. */
  refresh(): void {
    this.work?.giveUp();
    this.work = undefined;
    this.stale = true;
    if (this.made && this.isShown()) {
      this.start('soon');
    } else {
      this.changed.fire(undefined);
      this.refreshed.fire();
    }
  }

  getChildren(row?: Row): Row[] | Promise<Row[]> {
    const childrenIn = ({ nodes, roots }: Made) =>
      (row ? (nodes.get(row.id)?.children ?? []) : roots).map(node => this.rowOf(node));
    if (this.stale && !this.work) this.start('now');
    return this.made ? childrenIn(this.made) : this.first().then(childrenIn);
  }

  getParent(row: Row): Row | undefined {
    const above = this.last?.parents.get(row.id);
    return above && this.rowOf(above);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const node = this.last?.nodes.get(row.id);
    return node ? treeItem(row, node, this.isOpen(node)) : new vscode.TreeItem('');
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const reading = this.last?.reading;
    const node = this.last?.nodes.get(row.id);
    if (!reading || !node) return item;
    const style = settingsFor(reading.document).referenceStyle;
    const checked = this.checkedOf && { checked: { checked: this.checkedOf(reading), now: Date.now() } };
    item.tooltip = cardTooltip(rowCard(reading.brief, node, { style, ...checked }), node);
    return item;
  }

  isOpen({ id, open }: TreeNode): boolean {
    const document = this.last?.reading?.document;
    return (document && this.opened.get(document)?.get(id)) ?? open;
  }

  /** Notes that the user opened or closed a row. */
  setOpen({ id }: Row, open: boolean): void {
    const document = this.last?.reading?.document;
    if (!document) return;
    const known = this.opened.get(document) ?? new Map<string, boolean>();
    this.opened.set(document, known.set(id, open));
  }

  /** The first rows of a document, when they are made: what is given up meanwhile is begun anew. */
  private async first(): Promise<Made> {
    for (;;) {
      if (this.made && !this.stale) return this.made;
      await (this.work ?? this.start('now')).promise;
    }
  }

  private current(): Made {
    if (this.last && !this.stale) return this.last;
    const work = this.work ?? this.start('now');
    const made = work.finish();
    this.take(work, made);
    return made;
  }

  private start(when: 'now' | 'soon'): SlicedWork<Made> {
    const work = new SlicedWork(this.making(this.store.shown, this.made), when);
    this.work = work;
    if (work.result) this.take(work, work.result);
    else
      work.promise.then(
        made => made && this.take(work, made),
        () => {}, // Whoever asks for the rows hears of the fault.
      );
    return work;
  }

  private *making(reading: Reading | undefined, before: Made | undefined): Steps<Made> {
    const tree = reading ? yield* this.make(reading.brief) : NO_ROWS;
    return { ...(yield* indexing(tree, before)), reading };
  }

  /** Has what was made take the place of the rows before, unless it was given up. */
  private take(work: SlicedWork<Made>, made: Made): void {
    if (work !== this.work) return;
    const wasShown = this.made !== undefined;
    if (!wasShown) this.rows = new Map();
    this.work = undefined;
    this.stale = false;
    this.last = made;
    const { changed } = made;
    if (wasShown && changed.length > 0)
      this.changed.fire(changed === 'all' ? undefined : changed.flatMap(id => this.rows.get(id) ?? []));
    this.refreshed.fire();
  }

  dispose(): void {
    this.work?.giveUp();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
