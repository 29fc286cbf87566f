import * as vscode from 'vscode';
import type { TreeIcon, TreeNode } from '../../view/trees/index.ts';
import { command } from '../commands.ts';
import type { Row } from './brief-tree.ts';
import { signUri } from './row-signs.ts';

/** What a click on a row does. */
export const showRow = command<[row: Row]>('views.show');

export function treeItem(row: Row, node: TreeNode, open: boolean): vscode.TreeItem {
  const { label, matches = [] } = node;
  const highlights = matches.map(({ start, end }): [number, number] => [start, end]);
  const item = new vscode.TreeItem({ label, highlights }, stateOf(node, open));
  item.id = node.id;
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: node.spoken };
  if (node.description !== undefined) item.description = node.description;
  if (node.sign) item.resourceUri = signUri(node.sign);
  if (node.icon) item.iconPath = iconOf(node.icon);
  if (node.places.length > 0)
    item.command = { command: showRow.id, title: vscode.l10n.t('Show'), arguments: [row] };
  return item;
}

/** What a row's menu goes by: "source-with-note-with-link", "claim-uncited". */
function contextOf({ kind, icon, source, note, url }: TreeNode): string {
  const has = { source, note, label: note?.label, link: url };
  const names = Object.entries(has).flatMap(([name, value]) => (value === undefined ? [] : [`with-${name}`]));
  return [kind, ...(icon === 'uncited' && kind === 'claim' ? [icon] : []), ...names].join('-');
}

function stateOf({ children }: TreeNode, open: boolean): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What recommendations are underlined with in the text. */
const RECOMMENDATION = 'briefLens.recommendationBorder';

/** Each has a shape of its own: the colour only helps. */
const ICONS: Readonly<Record<TreeIcon, readonly [shape: string, color?: string]>> = {
  must: ['debug-breakpoint-log', RECOMMENDATION],
  should: ['circle-filled', RECOMMENDATION],
  may: ['circle-outline', RECOMMENDATION],
  'do-not': ['circle-slash', 'charts.red'],
  both: ['color-mode', RECOMMENDATION],
  section: ['list-flat'],
  addressee: ['person'],
  deadline: ['calendar'],
  ground: ['lightbulb'],
  nobody: ['circle-slash'],
  claim: ['checklist'],
  cited: ['pass', 'charts.green'],
  uncited: ['question', 'briefLens.claimBorder'],
  'spoken-words': ['quote', 'briefLens.overviewRuler.quoteForeground'],
  'unsourced-words': ['question', 'briefLens.overviewRuler.quoteForeground'],
  speaker: ['person'],
  'no-speaker': ['question'],
  term: ['symbol-string'],
  title: ['book'],
  source: ['book'],
  'web-source': ['link'],
  unused: ['circle-slash'],
  duplicate: ['files', 'briefLens.claimBorder'],
  'no-note': ['question', 'briefLens.unresolvedCitationForeground'],
  answers: ['pass', 'charts.green'],
  gone: ['error', 'charts.red'],
  doubtful: ['warning', 'charts.yellow'],
};

/** The codicon of a row. */
export function shapeOf(icon: TreeIcon): string {
  return ICONS[icon][0];
}

function iconOf(icon: TreeIcon): vscode.ThemeIcon {
  const [shape, color] = ICONS[icon];
  return color === undefined
    ? new vscode.ThemeIcon(shape)
    : new vscode.ThemeIcon(shape, new vscode.ThemeColor(color));
}
