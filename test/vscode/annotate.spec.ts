import * as vscode from 'vscode';
import { equal } from './assert.ts';
import { BRIEF, cardsAt, closeAll, open, placeOf, until } from './editor.ts';

/** Whether the document's first marker has a card. */
async function annotated(document: vscode.TextDocument): Promise<boolean> {
  return (await cardsAt(document, placeOf(document, 'REF'))) !== '';
}

describe('what is annotated', () => {
  afterEach(closeAll);

  it('is changed for one document by a command', async () => {
    const { document } = await open(BRIEF);
    equal(await annotated(document), true);
    await vscode.commands.executeCommand('briefLens.setAnnotate', 'off');
    await until(async () => !(await annotated(document)), 'the cards to go');
    await vscode.commands.executeCommand('briefLens.setAnnotate', 'on');
    await until(() => annotated(document), 'the cards to come back');
  });

  it('is plain text only when asked for', async () => {
    const { document } = await open(BRIEF, 'txt');
    equal(await annotated(document), false);
    await vscode.commands.executeCommand('briefLens.setAnnotate', 'on');
    await until(() => annotated(document), 'the cards');
  });

  it('is nothing when the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('briefLens');
    await settings.update('annotate', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open(BRIEF);
      equal(await annotated(document), false);
    } finally {
      await settings.update('annotate', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
