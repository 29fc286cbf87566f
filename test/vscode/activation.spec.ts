import * as vscode from 'vscode';
import { equal } from './assert.ts';
import { BRIEF, closeAll, open, theExtension, until } from './editor.ts';

describe('activation', () => {
  afterEach(closeAll);

  it('comes with the first Markdown document', async () => {
    await open(BRIEF);
    await until(() => theExtension().isActive, 'the extension to be active');
  });

  it('registers every command that package.json contributes', async () => {
    await theExtension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = theExtension().packageJSON.contributes as { commands: { command: string }[] };
    equal(
      commands.map(({ command }) => command).filter(command => !registered.has(command)),
      [],
    );
  });

  it('opens the sample brief that it brings', async () => {
    await vscode.commands.executeCommand('briefLens.openSample');
    const document = await until(() => vscode.window.activeTextEditor?.document, 'an editor');
    equal(document.languageId, 'markdown');
    equal(document.isUntitled, true);
    equal(document.getText().includes('REF'), true);
  });
});
