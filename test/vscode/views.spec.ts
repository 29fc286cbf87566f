import * as vscode from 'vscode';
import { recommendationsTree, type TreeNode, walk } from '../../src/view/trees/index.ts';
import { Bibliographies } from '../../src/vscode/bibliographies.ts';
import { BriefStore } from '../../src/vscode/brief-store.ts';
import { BriefTree, type Row } from '../../src/vscode/views/brief-tree.ts';
import { equal, ok } from './assert.ts';
import { behindCaret, closeAll, open, theExtension, until } from './editor.ts';

/** Dull on purpose: what the rows say of a text is tested without an editor. */
const ADVICE = `Harbor fees rose by 30 percent in 2023, and 412 ships left Larkhaven for good.

# What the Council Should Do

The council should replace the nine cranes. The council should not lease them.

# What Congress Should Do

Congress must fund <b>200</b> inspectors.
`;

const HYBRID_EDITOR = 'vscode.markdown.editor';

/** VS Code has it since 1.131. */
function hasHybridEditor(): boolean {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  return major > 1 || minor >= 131;
}

const setting = () => vscode.workspace.getConfiguration('briefLens').get('recommendations.groupBy');

async function copied(name: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(`briefLens.recommendations.${name}`);
  return vscode.env.clipboard.readText();
}

describe('sidebar', () => {
  before(async () => {
    await theExtension().activate();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('briefLens.recommendations.clearFilter');
    await closeAll();
  });

  it('copies the recommendations as a list and as a table', async () => {
    await open(ADVICE);
    const list = await until(() => copied('copyMarkdown'), 'a list');
    ok(
      list.startsWith('- What the Council Should Do\n  - The council should replace the nine cranes.\n'),
      list,
    );
    const table = await copied('copyTable');
    ok(table.includes('| What the Council Should Do | The council | should not | lease them |'), table);
  });

  it('keeps the lists of the brief while the walkthrough is in front of it', async () => {
    await open(ADVICE);
    await until(() => copied('copyMarkdown'), 'a list');
    await vscode.commands.executeCommand('briefLens.openWalkthrough');
    await until(() => vscode.window.activeTextEditor === undefined, 'the walkthrough');
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input === undefined, 'its tab');
    const list = await copied('copyMarkdown');
    ok(list.startsWith('- What the Council Should Do'), list);
  });

  it('keeps them while it is read out what stands at the cursor', async () => {
    const { document } = await open(ADVICE);
    await until(() => copied('copyMarkdown'), 'a list');
    await vscode.commands.executeCommand('briefLens.readOut');
    await until(
      () => vscode.window.activeTextEditor?.document.uri.toString() !== document.uri.toString(),
      'the page',
    );
    const list = await copied('copyMarkdown');
    ok(list.startsWith('- What the Council Should Do'), list);
  });

  it('copies what the filter leaves', async () => {
    await open(ADVICE);
    await vscode.commands.executeCommand('briefLens.recommendations.filter', 'cranes');
    equal((await copied('copyMarkdown')).match(/\n {2}- /g)?.length, 1);
    await vscode.commands.executeCommand('briefLens.recommendations.filter', '');
    await vscode.commands.executeCommand('briefLens.recommendations.filterByStrength', ['do-not', 'must']);
    const left = await copied('copyMarkdown');
    ok(left.includes('should not lease') && left.includes('must fund') && !left.includes('replace'), left);
  });

  it('exports the recommendation matrix, of what the filter leaves, as a file', async () => {
    const { document } = await open(ADVICE);
    const exported = async (format: string) => {
      const target = vscode.Uri.joinPath(document.uri, `../${crypto.randomUUID()}.${format}`);
      await vscode.commands.executeCommand(
        'briefLens.recommendations.exportMatrix',
        format,
        target.toString(),
      );
      const bytes = await vscode.workspace.fs.readFile(target);
      await vscode.workspace.fs.delete(target);
      return new TextDecoder().decode(bytes);
    };
    await until(async () => (await copied('copyTable')) !== '', 'the reading');
    const page = await exported('html');
    ok(page.startsWith('<!doctype html>') && page.includes('replace the nine cranes'), page);
    ok(!page.includes('<b>'), page);
    await vscode.commands.executeCommand('briefLens.recommendations.filter', 'cranes');
    const sheet = await exported('csv');
    ok(sheet.includes('Addressee'), sheet);
    ok(sheet.includes('replace the nine cranes') && !sheet.includes('inspectors'), sheet);
    const table = await exported('md');
    ok(table.includes('| The council | should | replace the nine cranes |'), table);
  });

  it('keeps how recommendations are grouped', async () => {
    await vscode.commands.executeCommand('briefLens.recommendations.groupBy', 'addressee');
    await until(() => setting() === 'addressee', 'the setting');
    await vscode.commands.executeCommand('briefLens.recommendations.groupBy', 'section');
    await until(() => setting() === 'section', 'the setting');
  });
});

describe('rows of the sidebar', () => {
  const kept = new Map<string, unknown>();
  const memento = {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  } as vscode.Memento;

  let log: vscode.LogOutputChannel;
  let store: BriefStore;
  let tree: BriefTree;
  let made = 0;
  let mayEnd = true;

  beforeEach(() => {
    log = vscode.window.createOutputChannel('Rows', { log: true });
    store = new BriefStore(memento, new Bibliographies(theExtension().extensionUri, log), log);
    tree = new BriefTree(store, function* (brief) {
      while (!mayEnd) yield;
      made++;
      return yield* recommendationsTree(brief, { groupBy: 'section' });
    });
    made = 0;
    mayEnd = true;
    store.start();
  });

  afterEach(async () => {
    tree.dispose();
    store.dispose();
    log.dispose();
    await closeAll();
  });

  const rows = () => until(async () => (await tree.getChildren()).length > 0, 'the rows');

  function nodeOf(label: string): TreeNode {
    const found = walk(tree.roots).find(node => node.label.includes(label));
    ok(found, `There is no row "${label}"`);
    return found;
  }

  async function insert(document: vscode.TextDocument, before: string, words: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf(before)), words);
    await vscode.workspace.applyEdit(edit);
    await until(() => store.shown?.version === document.version, 'the next reading');
  }

  it('are made when the view asks, and once for a reading', async () => {
    await open(ADVICE);
    await until(() => store.active, 'the brief');
    equal(made, 0);
    const groups = await tree.getChildren();
    equal(
      groups.map(row => tree.nodeOf(row)?.label),
      ['What the Council Should Do', 'What Congress Should Do'],
    );
    await tree.getChildren(groups[0]);
    equal(made, 1);
  });

  it('are gone with the brief', async () => {
    await open(ADVICE);
    await rows();
    await closeAll();
    await until(async () => (await tree.getChildren()).length === 0, 'the rows to go');
  });

  it('keep their ids and what was closed while the text is edited', async () => {
    const { document } = await open(ADVICE);
    await rows();
    const before = nodeOf('replace the nine cranes');
    const group = tree.made?.parents.get(before.id);
    ok(group, 'The row has no parent');
    tree.setOpen(tree.rowOf(group), false);
    await insert(document, 'cranes', 'rusty ');
    equal(nodeOf('nine rusty cranes').id, before.id);
    equal(tree.getTreeItem(tree.rowOf(group)).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
  });

  it('are asked for anew only where they look different', async () => {
    const { document } = await open(ADVICE);
    await rows();
    tree.isShown = () => true;
    for (const group of await tree.getChildren()) await tree.getChildren(group);
    const told: (Row[] | undefined)[] = [];
    tree.onDidChangeTreeData(rows => told.push(rows));
    const lease = tree.rowOf(nodeOf('lease'));
    await insert(document, 'cranes', 'rusty ');
    await until(() => told.length > 0, 'the next rows');
    equal(
      told.map(rows => rows?.map(row => tree.nodeOf(row)?.label)),
      [['The council should replace the nine rusty cranes']],
    );
    const place = tree.nodeOf(lease)?.places[0];
    ok(place, 'The row leads nowhere');
    equal(document.getText().slice(place.start, place.end), 'The council should not lease them.');
  });

  it('stay until those of the last reading are made, and of no other any are', async () => {
    const { document } = await open(ADVICE);
    await rows();
    tree.isShown = () => true;
    const labels = async () => {
      const [group] = await tree.getChildren();
      const found = await tree.getChildren(group);
      return found.map(row => (tree.getTreeItem(row).label as vscode.TreeItemLabel).label).join();
    };
    const before = await labels();
    let told = 0;
    tree.onDidChangeTreeData(() => told++);
    mayEnd = false;
    await insert(document, 'cranes', 'rusty ');
    await insert(document, 'cranes', 'old ');
    equal([await labels(), told, made], [before, 0, 1]);
    mayEnd = true;
    await until(() => told > 0, 'the next rows');
    equal([told, made], [1, 2]);
    equal(await labels(), before.replace('cranes', 'rusty old cranes'));
  });

  it('are made at once for who asks what they say now', async () => {
    const { document } = await open(ADVICE);
    await rows();
    tree.isShown = () => true;
    await insert(document, 'cranes', 'rusty ');
    equal(tree.reading?.version, document.version);
    ok(nodeOf('rusty cranes'), 'The row says what it said before');
  });

  it('lead to their place', async () => {
    const editor = await open(ADVICE);
    await rows();
    const item = tree.getTreeItem(tree.rowOf(nodeOf('lease')));
    ok(item.command, 'The row leads nowhere');
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    equal(behindCaret(editor), 'The council should not lease them.');
  });

  it('are there in the hybrid Markdown editor, and lead to a text editor beside it', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder || !hasHybridEditor()) return this.skip();
    const uri = vscode.Uri.joinPath(folder.uri, 'advice.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ADVICE));
    await vscode.commands.executeCommand('vscode.openWith', uri, HYBRID_EDITOR);
    await rows();
    equal(vscode.window.activeTextEditor, undefined, 'This is no hybrid editor');
    const { command } = tree.getTreeItem(tree.rowOf(nodeOf('lease')));
    ok(command, 'The row leads nowhere');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await until(() => vscode.window.visibleTextEditors[0], 'a text editor');
    await until(() => behindCaret(editor).startsWith('The council should not'), 'the place');
    equal(
      vscode.window.tabGroups.all.map(({ tabs }) => tabs.length),
      [1, 1],
    );
    return undefined;
  });

  it('have a tooltip in which the text of a document is no markup', async () => {
    await open(ADVICE.replace('lease them', 'lease [them](command:evil)'));
    await rows();
    const row = tree.rowOf(nodeOf('lease'));
    const item = tree.resolveTreeItem(tree.getTreeItem(row), row);
    const { tooltip } = item;
    ok(tooltip instanceof vscode.MarkdownString, 'The tooltip is not Markdown');
    equal(tooltip.isTrusted ?? false, false);
    ok(!/[^\\]\]\(command/.test(tooltip.value), tooltip.value);
  });

  it('have a tooltip that counts a group, whose number stands at the right edge', async () => {
    await open(ADVICE);
    const group = await until(() => tree.roots.find(({ kind }) => kind === 'group'), 'a group');
    const row = tree.rowOf(group);
    const { tooltip, description } = tree.resolveTreeItem(tree.getTreeItem(row), row);
    equal(description, undefined);
    ok(tooltip instanceof vscode.MarkdownString, 'The tooltip is not Markdown');
    equal(tooltip.value.replaceAll('\\', ''), 'Section What the Council Should Do, 2');
  });
});
