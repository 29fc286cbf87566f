import * as vscode from 'vscode';
import { equal } from './assert.ts';
import { BRIEF, closeAll, open, placeOf, putCaret, until } from './editor.ts';

function selected({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}

describe('navigation', () => {
  afterEach(closeAll);

  it('steps from one annotation of a kind to the next, and round', async () => {
    const editor = await open(BRIEF);
    const lines: number[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand('briefLens.nextCitation');
      equal(selected(editor), 'REF');
      lines.push(editor.selection.start.line);
    }
    equal(lines, [0, 1, 0]);
    await vscode.commands.executeCommand('briefLens.previousCitation');
    equal(editor.selection.start.line, 1);
  });

  it('goes from a marker to its note and back', async () => {
    const editor = await open(BRIEF);
    const marker = placeOf(editor.document, 'REF');
    await putCaret(editor, marker);
    await vscode.commands.executeCommand('briefLens.goToNote');
    await until(() => selected(editor).includes('Winter Traffic'), 'the note');
    await vscode.commands.executeCommand('briefLens.goToNote');
    const behind = marker.translate(0, 'REF'.length);
    await until(() => editor.selection.isEmpty && editor.selection.active.isEqual(behind), 'the marker');
    await vscode.commands.executeCommand('briefLens.goToNote');
    await until(() => selected(editor).includes('Winter Traffic'), 'the note again');
  });

  it('copies what a card stands for', async () => {
    const { document } = await open(BRIEF);
    await vscode.commands.executeCommand(
      'briefLens.copyRange',
      document.uri.toString(),
      0,
      'The harbor'.length,
    );
    equal(await vscode.env.clipboard.readText(), 'The harbor');
  });
});
