import * as vscode from 'vscode';
import { ALL_CLAIMS, claimsTree, walk } from '../../src/view/trees/index.ts';
import { Bibliographies } from '../../src/vscode/bibliographies.ts';
import { BriefStore } from '../../src/vscode/brief-store.ts';
import { BriefTree } from '../../src/vscode/views/brief-tree.ts';
import { equal, ok } from './assert.ts';
import { behindCaret, closeAll, open, placeOf, theExtension, until } from './editor.ts';

const CLAIMS = `# Trade

Exports fell by 14 percent in 2023.[^1] The port of Arden lost 300 workers in 2022.

# Fees

Harbor fees rose by 30 percent in 2021.

[^1]: Customs Office, *Trade in 2023*, 2024.
`;

async function copied(name: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(`briefLens.claims.${name}`);
  return vscode.env.clipboard.readText();
}

function lenses(document: vscode.TextDocument) {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
}

describe('claims', () => {
  before(async () => {
    await theExtension().activate();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('briefLens.claims.clearFilter');
    await closeAll();
  });

  it('are copied as a check-list and as CSV, those that the filter leaves', async () => {
    await open(CLAIMS);
    const list = await until(() => copied('copyChecklist'), 'a check-list');
    ok(list.startsWith('## Trade\n\n- [ ] Exports fell by 14 percent in 2023.\n'), list);
    await vscode.commands.executeCommand('briefLens.claims.showUncited');
    const csv = await copied('copyCsv');
    ok(csv.startsWith('Claim,Section,Line,Type,Source,Verdict\r\nThe port of Arden'), csv);
    equal(csv.split('\r\n').length, 4);
  });

  it('are stepped through where they are uncited', async () => {
    const editor = await open(CLAIMS);
    const words: string[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand('briefLens.nextUncitedClaim');
      words.push(behindCaret(editor).slice(0, 8));
    }
    equal(words, ['The port', 'Harbor f', 'The port']);
    await vscode.commands.executeCommand('briefLens.previousUncitedClaim');
    equal(behindCaret(editor).slice(0, 8), 'Harbor f');
  });

  it('get a note, or a comment that says that none is needed, from their rows', async () => {
    const memento = { keys: () => [], get: () => undefined, update: async () => undefined } as vscode.Memento;
    const log = vscode.window.createOutputChannel('Claims', { log: true });
    const store = new BriefStore(memento, new Bibliographies(theExtension().extensionUri, log), log);
    const tree = new BriefTree(store, brief => claimsTree(brief, { groupBy: 'section', filter: ALL_CLAIMS }));
    store.start();
    const on = async (name: string): Promise<void> => {
      const found = await until(
        () => walk(tree.roots).find(({ label, kind }) => kind === 'claim' && label.includes('port of Arden')),
        'the row',
      );
      await vscode.commands.executeCommand(`briefLens.claims.${name}`, tree.rowOf(found));
    };
    const editor = await open(CLAIMS);
    await on('insertNote');
    ok(editor.document.getText().includes('in 2022.[^2]\n'), editor.document.getText());
    equal(editor.document.lineAt(editor.selection.active.line).text, '[^2]: ');
    await vscode.commands.executeCommand('undo');
    await until(
      () => editor.document.getText() === CLAIMS && tree.reading?.version === editor.document.version,
      'the text as it was',
    );
    await on('markKnown');
    ok(editor.document.getText().includes('(common knowledge) -->\nExports'), editor.document.getText());
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), CLAIMS);
    tree.dispose();
    store.dispose();
    log.dispose();
  });

  it('are counted above headings for who wants it', async () => {
    const settings = vscode.workspace.getConfiguration('briefLens');
    const { document } = await open(CLAIMS);
    equal(await lenses(document), []);
    await settings.update('coverage.codeLens', true, vscode.ConfigurationTarget.Global);
    try {
      const shown = await until(async () => {
        const found = await lenses(document);
        return found.length > 0 && found;
      }, 'lenses');
      equal(
        shown.map(({ command, range }) => [range.start.line, command?.title]),
        [
          [0, '1 of 2 claims cited'],
          [4, '1 claim, uncited'],
        ],
      );
    } finally {
      await settings.update('coverage.codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('get a note or a mark in the light bulb, wherever in them the cursor is, when it is asked', async () => {
    const { document } = await open(CLAIMS);
    const offered = async (words: string) => {
      const place = placeOf(document, words);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(place, place),
      );
      return actions.map(({ title }) => title).filter(title => !title.includes('link definition'));
    };
    const both = ['Insert a note', 'Mark as common knowledge'];
    await until(async () => (await offered('The port')).length > 0, 'the actions');
    equal(await offered('The port'), both);
    equal(await offered('in 2022'), both);
    equal(await offered('Exports'), []);
  });

  it('are marked as common knowledge in one step', async () => {
    const editor = await open(CLAIMS);
    const place = placeOf(editor.document, '300');
    const actions = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(place, place.translate(0, 3)),
      );
      return found.some(({ title }) => title === 'Mark as common knowledge') && found;
    }, 'the fix');
    const edit = actions.find(({ title }) => title === 'Mark as common knowledge')?.edit;
    ok(edit, 'an edit');
    if (edit) await vscode.workspace.applyEdit(edit);
    ok(
      editor.document
        .getText()
        .includes('<!-- brief-lens-ignore claim.uncited-figure (common knowledge) -->\nExports fell'),
      editor.document.getText(),
    );
  });
});
