import * as vscode from 'vscode';
import { command } from './commands.ts';

/** Opens the sample brief as an untitled document: there to be tried on, and nothing to be lost. */
export function registerSample(extension: vscode.Uri): vscode.Disposable {
  return command('openSample').register(async () => {
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension, 'media', 'sample-brief.md'),
    );
    const content = new TextDecoder().decode(bytes);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
