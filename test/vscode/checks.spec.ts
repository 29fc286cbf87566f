import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { cardsAt, closeAll, open, placeOf, problemsOf, until } from './editor.ts';

// Nothing listens there, and it wouldn't be asked: it is this machine's own address.
const BRIEF = `The pilots said that “no ship will leave the harbor before the spring.”[^1] Fees rose by 30 percent in 2023.[^1]

[^1]: Mira Okafor, “Winter Traffic,” Larkhaven Gazette, March 3, 2023, http://127.0.0.1:9/winter-traffic.
`;

const SOURCE =
  '<title>Winter Traffic</title><p>The pilots said that no ship would leave the harbor before the spring.</p>';

const isWeb = typeof globalThis.process?.versions?.node === 'undefined';

describe('checking sources', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('is offered on a card and in the light bulb', async () => {
    const { document } = await open(BRIEF);
    const card = await cardsAt(document, placeOf(document, '[^1]'));
    ok(card.includes('command:briefLens.checkUrls?'), card);
    const place = placeOf(document, '[^1]');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
    ok(
      actions.some(({ title }) => title === 'Check this source'),
      actions.map(({ title }) => title).join(),
    );
  });

  it('asks no private address, and says so; in a browser it asks nothing', async () => {
    const { document } = await open(BRIEF);
    await until(() => document.languageId === 'markdown', 'the brief');
    // It waits for an answer to its message.
    void vscode.commands.executeCommand('briefLens.checkSources');
    if (isWeb) {
      await new Promise(resolve => setTimeout(resolve, 1000));
      ok(!problemsOf(document).some(code => code.startsWith('source.')), 'Something was asked');
      return;
    }
    await until(() => problemsOf(document).includes('source.unreachable'), 'the problem');
    ok((await cardsAt(document, placeOf(document, '[^1]'))).includes('not asked'), 'Nothing on the card');
  });

  it('reads a folder of sources in every host, and finds what is quoted there', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'There is no workspace');
    const sources = vscode.Uri.joinPath(folder, 'sources');
    await vscode.workspace.fs.createDirectory(sources);
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(sources, 'winter-traffic.html'),
      new TextEncoder().encode(SOURCE),
    );
    const { document } = await open(`---\nsources: sources\n---\n${BRIEF}`);
    void vscode.commands.executeCommand('briefLens.checkSources');
    await until(() => problemsOf(document).includes('quote.altered'), 'the problem');
    const card = await cardsAt(document, placeOf(document, 'no ship will'));
    ok(card.includes('became “will”') || card.includes('“would” became “will”'), card);
    equal(problemsOf(document).filter(code => code === 'quote.altered').length, 1);
  });
});
