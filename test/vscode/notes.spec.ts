import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeAll, open, placeOf, putCaret, theExtension } from './editor.ts';

const TEXT =
  'Exports fell in 2023.[^b] Imports rose.[^a][^b]\n\n[^a]: Customs Office, 2023.\n[^b]: Port Office, 2024.\n';

/** Puts the caret on a text and runs a command; gives the document's text after it. */
async function runAt(editor: vscode.TextEditor, text: string, command: string): Promise<string> {
  await putCaret(editor, placeOf(editor.document, text));
  await vscode.commands.executeCommand(`briefLens.${command}`);
  return editor.document.getText();
}

describe('notes in the editor', () => {
  before(() => theExtension().activate());
  afterEach(closeAll);

  it('are inserted in one step that one undo takes back', async () => {
    const editor = await open(TEXT);
    const changed = await runAt(editor, ' Imports', 'renumberNotes');
    equal(changed, TEXT);
    const inserted = await runAt(editor, ' Imports', 'insertNote');
    ok(inserted.startsWith('Exports fell in 2023.[^b][^1] Imports'), inserted);
    equal(editor.document.lineAt(editor.selection.active.line).text, '[^1]: ');
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), TEXT);
  });

  it('are deleted with their markers', async () => {
    const editor = await open(TEXT);
    equal(
      await runAt(editor, 'Port Office', 'deleteNote'),
      'Exports fell in 2023. Imports rose.[^a]\n\n[^a]: Customs Office, 2023.\n',
    );
  });

  it('keep what “See ibid.” and “supra note 2” mean, in one step', async () => {
    const text =
      'It fell.[^2] It rose.[^1] It held.[^3]\n\n[^1]: Ana Ruiz, “Ports,” 2019.\n[^2]: Bo Jones, “Roads,” 2020.\n[^3]: See *ibid.*, p. 4; Jones, supra note 2.\n';
    const editor = await open(text);
    equal(
      await runAt(editor, 'It rose', 'renumberNotes'),
      'It fell.[^1] It rose.[^2] It held.[^3]\n\n[^1]: Bo Jones, “Roads,” 2020.\n[^2]: Ana Ruiz, “Ports,” 2019.\n[^3]: See *ibid.*, p. 4; Jones, supra note 1.\n',
    );
    const deleted = await runAt(editor, 'Ana Ruiz', 'deleteNote');
    ok(deleted.endsWith('[^3]: See Ana Ruiz, “Ports,” 2019, p. 4; Jones, supra note 1.\n'), deleted);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), text);
  });

  it('are made of REF and the notes at the end', async () => {
    const editor = await open(
      'Exports fell in 2023.REF The port closed.\n\n## Endnotes\n\n1. Ana Ruiz, “Trade,” 2023.\n',
    );
    equal(
      await runAt(editor, 'REF', 'convertSelectedMarkers'),
      'Exports fell in 2023.[^1] The port closed.\n\n## Endnotes\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n',
    );
  });

  it('are found from their markers and the other way round', async () => {
    const { document } = await open(TEXT);
    const find = (command: string, place: vscode.Position) =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, document.uri, place);
    const lines = (found: readonly (vscode.Location | vscode.LocationLink)[]) =>
      found.map(each => ('range' in each ? each.range : each.targetRange).start.line);
    const onMarker = placeOf(document, 'b]').translate(0, 0);
    equal(lines(await find('vscode.executeDefinitionProvider', onMarker)).join(), '3');
    // The editor shows what two providers give for one range as one.
    const places = (await find('vscode.executeReferenceProvider', onMarker)).map(each =>
      JSON.stringify(each),
    );
    equal(new Set(places).size, 3);
    equal(
      lines(await find('vscode.executeDefinitionProvider', placeOf(document, 'Port Office'))).join(),
      '0,0',
    );
  });

  it('are renamed everywhere, and never to a label that is taken', async () => {
    const { document } = await open(TEXT);
    const place = placeOf(document, 'b]');
    const rename = (name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place,
        name,
      );
    equal((await rename('port')).get(document.uri).length, 3);
    equal((await rename('a')).size, 0);
  });

  it('are offered after [^', async () => {
    const { document } = await open(TEXT.replace('rose.', 'rose.[^ '));
    const place = placeOf(document, '[^ ').translate(0, 2);
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.includes('a') && labels.includes('b'), `Offered were ${labels.join(', ')}`);
  });
});
