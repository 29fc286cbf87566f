import * as vscode from 'vscode';
import type { Reading } from './brief-store.ts';
import { isReadOnly, sayReadOnly } from './read-only.ts';

/**
 * One edit, and none at all when the text isn't the one any more that the edit was made for.
 *
 * @returns whether it was made
 */
export async function applyToReading(
  { document, version }: Reading,
  edit: () => vscode.WorkspaceEdit,
): Promise<boolean> {
  if (isReadOnly(document)) {
    sayReadOnly();
    return false;
  }
  const isSame = !document.isClosed && document.version === version;
  const isDone = isSame && (await vscode.workspace.applyEdit(edit()));
  if (!isDone) sayChanged();
  return isDone;
}

export function sayChanged(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Brief Lens: the text has changed meanwhile. Nothing was edited.'),
  );
}
