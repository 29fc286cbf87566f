import * as vscode from 'vscode';
import { carryNotes } from '../../src/core/edits/carry-notes.ts';
import { analyse } from '../../src/core/index.ts';
import { type Clipboard, copyEdit, pasteEdit } from '../../src/vscode/paste.ts';
import { equal, ok } from './assert.ts';
import { closeAll, open, placeOf } from './editor.ts';

const PAGE =
  '<p>Imports <b>rose</b>.<sup><a href="#fn1" id="ref1">1</a></sup></p><ol><li id="fn1">Port Office, 2024. <a href="#ref1">↩</a></li></ol>';

/** Makes a paste as VS Code does: the text and the addition in one edit. */
async function paste(clipboard: Clipboard, content: string, at: string): Promise<string> {
  const { document } = await open(content);
  const place = placeOf(document, at);
  const range = new vscode.Range(place, place);
  const edit = pasteEdit(clipboard, document, range, analyse(content));
  ok(edit && typeof edit.insertText === 'string', 'Nothing to paste');
  const whole = new vscode.WorkspaceEdit();
  const additions = edit.additionalEdit?.get(document.uri) ?? [];
  whole.set(document.uri, [new vscode.TextEdit(range, edit.insertText), ...additions]);
  ok(await vscode.workspace.applyEdit(whole), 'The edit was refused');
  return document.getText();
}

describe('paste with notes', () => {
  afterEach(closeAll);

  it('puts the notes to those of the brief, under labels of their own', async () => {
    equal(
      await paste({ html: PAGE }, 'Exports fell.[^1] Ships left.\n\n[^1]: Customs Office.\n', 'Ships'),
      'Exports fell.[^1] Imports **rose**.[^2]Ships left.\n\n[^1]: Customs Office.\n[^2]: Port Office, 2024.\n',
    );
  });

  it('puts the notes of plain text into the list of the brief', async () => {
    equal(
      await paste(
        { text: 'Imports rose in 2023.REF\r\nNotes\r\n1. Port Office, 2024.\r\n' },
        'Exports fell.REF Ships left.REF\n\nNotes\n\n1. Customs Office.\n2. Ruiz, 2019.\n',
        'Ships',
      ),
      'Exports fell.REF Imports rose in 2023.REF Ships left.REF\n\nNotes\n\n1. Customs Office.\n2. Port Office, 2024.\n3. Ruiz, 2019.\n',
    );
  });

  it('brings the notes of what is copied from another brief, and puts a whole line before that of the caret', async () => {
    const from = analyse('Exports fell.[^2]\n\n[^2]: Customs Office, 2024.\n');
    const copied = carryNotes(from, { start: 0, end: 'Exports fell.[^2]'.length });
    const content = 'Ships left.[^2] Prices rose.\n\n[^2]: Port Office, 2020.\n';
    const { document } = await open(content);
    ok(copied, 'Nothing was copied');
    const place = placeOf(document, 'left');
    const at = new vscode.Range(place, place);
    const copy = { ...copied, from: 'file:///other.md' };
    const inLine = copyEdit(copy, document, at, analyse(content), []);
    equal(inLine?.insertText, 'Exports fell.[^3]');
    equal(
      inLine?.additionalEdit?.get(document.uri).map(({ newText }) => newText.trim()),
      ['[^3]: Customs Office, 2024.'],
    );
    const line = copyEdit({ ...copy, isLine: true }, document, at, analyse(content), []);
    equal(line?.insertText, '');
    equal(line?.additionalEdit?.get(document.uri)[0]?.range.start.character, 0);
  });

  it('leaves plain text without notes to plain paste', async () => {
    const { document } = await open('Exports fell.[^1]\n\n[^1]: Customs Office.\n');
    const range = new vscode.Range(0, 0, 0, 0);
    const brief = analyse(document.getText());
    for (const text of ['Imports rose.', 'Imports rose.REF', '1. Close the port.\n2. Open it.'])
      equal(pasteEdit({ text }, document, range, brief), undefined, text);
  });

  it('is the first choice for a page with notes alone', async () => {
    const { document } = await open('Exports fell.\n');
    const range = new vscode.Range(0, 0, 0, 0);
    const choice = (html: string) => pasteEdit({ html }, document, range, undefined)?.yieldTo?.length;
    equal(choice(PAGE), undefined);
    equal(choice('<p>Imports <b>rose</b>.</p>'), 1);
    equal(pasteEdit({ html: '<span>Imports</span>' }, document, range, undefined), undefined);
  });

  it('leaves code alone', async () => {
    const { document } = await open('```\ncode\n```\n');
    equal(pasteEdit({ html: PAGE }, document, new vscode.Range(1, 0, 1, 0), undefined), undefined);
  });
});
