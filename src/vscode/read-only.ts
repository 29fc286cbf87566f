import * as vscode from 'vscode';

/** Whether a document's file system takes no changes, as far as VS Code says. */
export function isReadOnly({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
}

export function sayReadOnly(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Brief Lens: this document is read-only. Nothing was edited.'),
  );
}
