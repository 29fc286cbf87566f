import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { BRIEF, behindCaret, closeAll, open, placeOf, putCaret, until } from './editor.ts';

describe('navigation', () => {
  afterEach(closeAll);

  it('steps from one annotation of a kind to the next, and round', async () => {
    const editor = await open(BRIEF);
    const lines: number[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand('briefLens.nextCitation');
      ok(behindCaret(editor).startsWith('REF'), behindCaret(editor));
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
    await until(() => behindCaret(editor).includes('Winter Traffic'), 'the note');
    await vscode.commands.executeCommand('briefLens.goToNote');
    const behind = marker.translate(0, 'REF'.length);
    await until(() => editor.selection.isEmpty && editor.selection.active.isEqual(behind), 'the marker');
    await vscode.commands.executeCommand('briefLens.goToNote');
    await until(() => behindCaret(editor).includes('Winter Traffic'), 'the note again');
  });

  it('leaves the caret where a note goes behind what was stepped to', async () => {
    const editor = await open('Ships came. Harbor fees rose by 30 percent in 2023. The pilots left.\n');
    await until(async () => {
      await vscode.commands.executeCommand('briefLens.nextClaim');
      return behindCaret(editor).startsWith('Harbor fees');
    }, 'the claim');
    await vscode.commands.executeCommand('briefLens.insertNote');
    ok(editor.document.getText().includes('in 2023.[^1] The'), editor.document.getText());
    equal(editor.document.lineAt(editor.selection.active.line).text, '[^1]: ');
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
