import * as vscode from 'vscode';
import { documentAt } from './active-document.ts';
import type { BriefStore } from './brief-store.ts';
import { command } from './commands.ts';

/** The sample brief, the walkthrough that starts with it, and what the walkthrough shows on it. */
export function registerSample(extension: vscode.Extension<unknown>, store: BriefStore): vscode.Disposable {
  const open = () => openSample(extension.extensionUri);
  return vscode.Disposable.from(
    command('openSample').register(open),
    command('openWalkthrough').register(() =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`),
    ),
    command('tryCard').register(async () => {
      if (!vscode.window.activeTextEditor || !store.active) await open();
      await vscode.commands.executeCommand('briefLens.nextCitation');
      await vscode.commands.executeCommand('briefLens.showCard');
    }),
    command('tryPreview').register(async () => {
      if (!store.active) await open();
      const document = store.active?.document ?? vscode.window.activeTextEditor?.document;
      await vscode.commands.executeCommand('markdown.showPreviewToSide', document?.uri);
    }),
  );
}

/**
 * Opens the sample brief as an untitled document, there to be tried on; the one that is open already, a file too, if
 * nothing was changed in it.
 */
async function openSample(extension: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'media', 'sample-brief.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const opened = openedWith(content);
  const document =
    opened?.document ?? (await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  await vscode.window.showTextDocument(document, opened?.viewColumn);
}

interface Opened {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn;
}

/** The document of a tab that has this text, however its lines end. */
function openedWith(content: string): Opened | undefined {
  const lines = withBareEnds(content);
  return vscode.window.tabGroups.all
    .flatMap(({ tabs, viewColumn }) =>
      tabs.flatMap(({ input }): Opened[] => {
        const document = input instanceof vscode.TabInputText ? documentAt(input.uri) : undefined;
        return document ? [{ document, viewColumn }] : [];
      }),
    )
    .find(({ document }) => withBareEnds(document.getText()) === lines);
}

function withBareEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}
