import * as vscode from 'vscode';
import { sourcesTree, type TreeNode, walk } from '../../src/view/trees/index.ts';
import { Bibliographies } from '../../src/vscode/bibliographies.ts';
import { BriefStore } from '../../src/vscode/brief-store.ts';
import { BriefTree } from '../../src/vscode/views/brief-tree.ts';
import { equal, ok } from './assert.ts';
import { behindCaret, closeAll, open, theExtension, until } from './editor.ts';

const NOTED = `# Harbor Fees

Harbor fees rose by 30 percent in 2023.[^1] Ships left Larkhaven for good.[^2] Pilots warned of it.[^1] Nobody listened.[^9]

[^1]: Mira Okafor, “Winter Traffic,” Larkhaven Gazette, March 3, 2023, https://gazette.example.com/winter.
[^2]: Ilse Brandt, “Old Cranes,” 2020.
`;

describe('rows of sources', () => {
  const memento = { keys: () => [], get: () => undefined, update: async () => undefined } as vscode.Memento;
  let log: vscode.LogOutputChannel;
  let store: BriefStore;
  let tree: BriefTree;

  beforeEach(async () => {
    await theExtension().activate();
    log = vscode.window.createOutputChannel('Sources', { log: true });
    store = new BriefStore(memento, new Bibliographies(theExtension().extensionUri, log), log);
    tree = new BriefTree(store, brief => sourcesTree(brief, { groupBy: 'state', sortBy: 'appearance' }));
    store.start();
  });

  afterEach(async () => {
    tree.dispose();
    store.dispose();
    log.dispose();
    await vscode.commands.executeCommand('briefLens.sources.clearFilter');
    await closeAll();
  });

  function nodeOf(label: string): TreeNode {
    const found = walk(tree.roots).find(node => node.label.includes(label));
    ok(found, `There is no row "${label}"`);
    return found;
  }

  async function on(label: string, name: string, ...more: unknown[]): Promise<void> {
    await until(async () => (await tree.getChildren()).length > 0, 'the rows');
    await vscode.commands.executeCommand(`briefLens.sources.${name}`, tree.rowOf(nodeOf(label)), ...more);
  }

  it('are copied as a reference, as BibTeX and as CSL-JSON', async () => {
    await open(NOTED);
    await on('Winter Traffic', 'copyReference');
    ok((await vscode.env.clipboard.readText()).startsWith('Mira Okafor, “Winter Traffic,”'), 'No reference');
    await on('Winter Traffic', 'copyBibtex');
    ok((await vscode.env.clipboard.readText()).startsWith('@article{okafor2023winter,'), 'No BibTeX');
    await on('Winter Traffic', 'copyCslJson');
    equal(JSON.parse(await vscode.env.clipboard.readText())[0].title, 'Winter Traffic');
  });

  it('are copied together, as many as the filter leaves', async () => {
    await open(NOTED);
    await until(() => store.active, 'the brief');
    await vscode.commands.executeCommand('briefLens.sources.filter', 'brandt');
    await vscode.commands.executeCommand('briefLens.sources.copyAll');
    equal(await vscode.env.clipboard.readText(), 'Ilse Brandt, “Old Cranes,” 2020.');
  });

  it('lead to the note', async () => {
    const editor = await open(NOTED);
    await on('Old Cranes', 'goToNote');
    equal(behindCaret(editor), 'Ilse Brandt, “Old Cranes,” 2020.');
  });

  it('rename a label with all its markers, in one edit', async () => {
    const { document } = await open(NOTED);
    await on('Winter Traffic', 'renameLabel', 'okafor');
    equal(document.getText(), NOTED.replaceAll('[^1]', '[^okafor]'));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), NOTED);
  });

  it('refuse a label that is taken', async () => {
    const { document } = await open(NOTED);
    await until(async () => (await tree.getChildren()).length > 0, 'the rows');
    // The message waits for nobody.
    void on('Winter Traffic', 'renameLabel', '2');
    await new Promise(resolve => setTimeout(resolve, 300));
    equal(document.getText(), NOTED);
  });

  it('edit a note', async () => {
    const { document } = await open(NOTED);
    await on('Old Cranes', 'editNote', 'Ilse Brandt, “New Cranes,” 2021.');
    equal(document.getText(), NOTED.replace('“Old Cranes,” 2020', '“New Cranes,” 2021'));
  });

  it('keep how they are grouped and sorted', async () => {
    const settings = () => vscode.workspace.getConfiguration('briefLens.sources');
    for (const [name, key, value, before] of [
      ['groupBy', 'groupBy', 'type', 'state'],
      ['sortBy', 'sortBy', 'date', 'appearance'],
    ] as const) {
      await vscode.commands.executeCommand(`briefLens.sources.${name}`, value);
      await until(() => settings().get(key) === value, 'the setting');
      await vscode.commands.executeCommand(`briefLens.sources.${name}`, before);
      await until(() => settings().get(key) === before, 'the setting');
    }
  });
});
