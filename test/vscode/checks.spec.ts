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

/** Runs something while settings have other values. */
async function withSettings(
  values: Readonly<Record<string, unknown>>,
  run: () => Promise<void>,
  section = 'briefLens',
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const set = async (name: string, value: unknown) =>
    settings.update(name, value, vscode.ConfigurationTarget.Global);
  for (const [name, value] of Object.entries(values)) await set(name, value);
  try {
    await run();
  } finally {
    for (const name of Object.keys(values)) await set(name, undefined);
  }
}

/** Runs something beside a server of this machine. */
async function withServer(
  http: typeof import('node:http'),
  answer: import('node:http').RequestListener,
  run: (origin: string) => Promise<void>,
): Promise<void> {
  const server = http.createServer(answer);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  try {
    await run(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  } finally {
    server.close();
  }
}

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
    await withSettings({ 'check.onSave': true }, async () => {
      await append(editor);
      if (isWeb) await new Promise(resolve => setTimeout(resolve, 1000));
      else await until(() => problemsOf(document).includes('source.unreachable'), 'the problem');
      equal(problemsOf(document).includes('source.unreachable'), !isWeb);
    });
  });

  it('puts the copies that an archive has beside the addresses, and one undo takes them back', async function () {
    const http = isWeb ? undefined : process.getBuiltinModule('node:http');
    if (!http) return this.skip();
    const asked: (string | null)[] = [];
    await withServer(
      http,
      (request, response) => {
        const { searchParams } = new URL(request.url ?? '', 'http://archive.invalid');
        asked.push(searchParams.get('url'), searchParams.get('timestamp'));
        const url = 'https://archive.invalid/20230304/winter-traffic';
        const closest = { available: true, status: '200', timestamp: '20230304050607', url };
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ archived_snapshots: { closest } }));
      },
      async origin => {
        const settings = { 'check.allowPrivate': true, 'check.archiveService': `${origin}/available` };
        await withSettings(settings, async () => {
          const { document } = await open(BRIEF.replace('2023, http', 'accessed May 2, 2023, http'));
          const before = document.getText();
          await cardsAt(document, placeOf(document, '[^1]'));
          void vscode.commands.executeCommand('briefLens.addArchivedCopies');
          const copy = ' (archived 2023-03-04: https://archive.invalid/20230304/winter-traffic).\n';
          await until(() => document.getText() === before.replace(/\.\n$/, copy), 'the copy');
          equal(asked.join(' '), 'http://127.0.0.1:9/winter-traffic 20230502');
          await vscode.commands.executeCommand('undo');
          equal(document.getText(), before);
        });
      },
    );
  });

  it('asks no archive in a browser', async function () {
    if (!isWeb) return this.skip();
    const { document } = await open(BRIEF);
    const before = document.getText();
    void vscode.commands.executeCommand('briefLens.addArchivedCopies');
    await new Promise(resolve => setTimeout(resolve, 500));
    equal(document.getText(), before);
  });

  it('goes through the proxy that VS Code’s settings name', async function () {
    const http = isWeb ? undefined : process.getBuiltinModule('node:http');
    if (!http) return this.skip();
    const asked: string[] = [];
    await withServer(
      http,
      (request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(200, { 'content-type': 'text/html' }).end(SOURCE);
      },
      origin =>
        withSettings(
          { proxy: origin },
          async () => {
            // A name that there is only for the proxy.
            const { document } = await open(BRIEF.replace('127.0.0.1:9', 'gazette.invalid'));
            await cardsAt(document, placeOf(document, '[^1]'));
            void vscode.commands.executeCommand('briefLens.checkSources');
            await until(() => problemsOf(document).includes('quote.altered'), 'the problem');
            equal(asked[0], 'http://gazette.invalid/winter-traffic');
          },
          'http',
        ),
    );
  });
});
