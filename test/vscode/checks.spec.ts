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
    await until(
      async () =>
        (await cardsAt(document, placeOf(document, '[^1]'))).includes('command:briefLens.checkUrls?'),
      'the action on the card',
    );
    const place = placeOf(document, '[^1]');
    await until(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(place, place),
      );
      return actions.some(({ title }) => title === 'Check this source');
    }, 'the action');
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

  it('asks on saving when a setting allows it, and else doesn’t', async () => {
    const settings = vscode.workspace.getConfiguration('briefLens');
    const append = async (editor: vscode.TextEditor) => {
      await editor.edit(edit => edit.insert(editor.document.positionAt(0), 'Fees rose. '));
      await editor.document.save();
    };
    // An address that no other test has asked.
    const editor = await open(BRIEF.replaceAll('winter-traffic', crypto.randomUUID()));
    const { document } = editor;
    await cardsAt(document, placeOf(document, '[^1]'));
    await append(editor);
    await new Promise(resolve => setTimeout(resolve, 1000));
    ok(!problemsOf(document).includes('source.unreachable'), 'It was asked without leave');
    await settings.update('check.onSave', true, vscode.ConfigurationTarget.Global);
    try {
      await append(editor);
      if (isWeb) await new Promise(resolve => setTimeout(resolve, 1000));
      else await until(() => problemsOf(document).includes('source.unreachable'), 'the problem');
      equal(problemsOf(document).includes('source.unreachable'), !isWeb);
    } finally {
      await settings.update('check.onSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('offers the copy of an archive, and the archive’s pages for all addresses', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['saveSourcesInArchive', 'addArchivedCopies'])
      ok(commands.includes(`briefLens.${name}`), name);
    const { document } = await open(BRIEF);
    const before = document.getText();
    // Nobody can be asked in a browser; elsewhere there is no such archive.
    void vscode.commands.executeCommand('briefLens.addArchivedCopies');
    await new Promise(resolve => setTimeout(resolve, 500));
    equal(document.getText(), before);
  });

  it('goes through the proxy that VS Code’s settings name', async function () {
    const http = isWeb ? undefined : process.getBuiltinModule('node:http');
    if (!http) return this.skip();
    const asked: string[] = [];
    const proxy = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/html' }).end(SOURCE);
    });
    await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const settings = vscode.workspace.getConfiguration('http');
    await settings.update('proxy', `http://127.0.0.1:${port}`, vscode.ConfigurationTarget.Global);
    try {
      // A name that there is only for the proxy.
      const { document } = await open(BRIEF.replace('127.0.0.1:9', 'gazette.invalid'));
      await cardsAt(document, placeOf(document, '[^1]'));
      void vscode.commands.executeCommand('briefLens.checkSources');
      await until(() => problemsOf(document).includes('quote.altered'), 'the problem');
      equal(asked[0], 'http://gazette.invalid/winter-traffic');
    } finally {
      await settings.update('proxy', undefined, vscode.ConfigurationTarget.Global);
      proxy.close();
    }
  });
});
