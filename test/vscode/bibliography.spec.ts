import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { cardsAt, closeAll, open, placeOf, theExtension, until } from './editor.ts';

const bib = (title: string) =>
  new TextEncoder().encode(
    `@techreport{ruiz2023, author={Ruiz, Ana}, title={${title}}, institution={Harbor Institute}, year=2023}`,
  );

describe('bibliographies', () => {
  before(() => theExtension().activate());
  afterEach(closeAll);

  it('that the front matter names stand behind their keys, and are read again when they change', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'There is no workspace');
    const name = `${crypto.randomUUID()}.bib`;
    const file = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(file, bib('Ports under Pressure'));
    const { document } = await open(
      `---\nbibliography: ${name}\n---\n\nExports fell by 12 percent in 2023 [@ruiz2023, p. 3]. The port closed for a week.\n`,
    );
    const card = () => cardsAt(document, placeOf(document, 'ruiz2023'));
    await until(async () => (await card()).includes('Ports under Pressure'), 'the entry');
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(document, '@ruiz2023').translate(0, 1),
    );
    const item = offered.items.find(
      ({ label }) => (typeof label === 'string' ? label : label.label) === 'ruiz2023',
    );
    const words = item?.documentation instanceof vscode.MarkdownString ? item.documentation.value : '';
    ok(words.includes('Ports under Pressure'), `After @ there was ${words}`);
    await vscode.workspace.fs.writeFile(file, bib('Quays under Pressure'));
    await until(async () => (await card()).includes('Quays under Pressure'), 'the new entry');
  });

  it('that can’t be read are told once, and their keys are not', async () => {
    const { document } = await open(
      '---\nbibliography: nowhere.bib\n---\n\nExports fell by 12 percent in 2023 [@ruiz2023]. The port closed [@okafor2021].\n',
    );
    const told = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .flatMap(({ code, range }) =>
          /bibliography|key/.test(String(code)) ? [document.getText(range)] : [],
        );
    await until(() => told().length > 0, 'a problem');
    equal(told().join(), 'nowhere.bib');
  });
});
