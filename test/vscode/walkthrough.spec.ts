import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { behindCaret, closeAll, open, theExtension, until } from './editor.ts';

interface Step {
  readonly description: string;
  readonly media: { readonly svg: string };
}

describe('the first run', () => {
  afterEach(closeAll);

  it('has a picture and a command that works for every step of the walkthrough', async () => {
    await theExtension().activate();
    const commands = new Set(await vscode.commands.getCommands(true));
    const [walkthrough] = theExtension().packageJSON.contributes.walkthroughs as { steps: Step[] }[];
    for (const { description, media } of walkthrough?.steps ?? []) {
      const picture = vscode.Uri.joinPath(theExtension().extensionUri, media.svg);
      ok((await vscode.workspace.fs.readFile(picture)).length > 0, media.svg);
      const links = [...description.matchAll(/\]\(command:([\w.]+)/g)].map(([, id]) => id ?? '');
      ok(links.length > 0, `${description} has no command`);
      equal(
        links.filter(id => !commands.has(id)),
        [],
      );
    }
  });

  it('shows a card of the sample brief', async () => {
    await vscode.commands.executeCommand('briefLens.tryCard');
    const editor = await until(() => vscode.window.activeTextEditor, 'the sample brief');
    // Where the caret is, its card can be asked for.
    ok(behindCaret(editor).startsWith('REF'), behindCaret(editor));
  });

  it('opens the sample brief once, however often it is asked for', async () => {
    await vscode.commands.executeCommand('briefLens.openSample');
    const first = await until(() => vscode.window.activeTextEditor?.document, 'the sample brief');
    await vscode.commands.executeCommand('briefLens.openSample');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), first.uri.toString());
  });

  it('shows the sample brief where it is open as a file', async () => {
    const file = vscode.Uri.joinPath(theExtension().extensionUri, 'media', 'sample-brief.md');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const { document } = await open(content.replace(/\n/g, '\r\n'));
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await vscode.commands.executeCommand('briefLens.openSample');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('draws no boxes around curly quotes, and wraps lines', async () => {
    const { document } = await open('“Quoted” — and so on.\n');
    const settings = vscode.workspace.getConfiguration('editor', document);
    equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    equal(settings.get('unicodeHighlight.nonBasicASCII'), false);
    equal(settings.get('wordWrap'), 'on');
  });
});
