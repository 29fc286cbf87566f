import * as vscode from 'vscode';
import type { Reading } from './brief-store.ts';
import { isReadOnly, sayReadOnly } from './read-only.ts';

/** One edit, and none at all when the text isn't the one any more that the edit was made for. */
export async function applyToReading(
  { document, version }: Reading,
  edit: () => vscode.WorkspaceEdit,
): Promise<void> {
  if (isReadOnly(document)) return sayReadOnly();
  const isSame = !document.isClosed && document.version === version;
  if (!(isSame && (await vscode.workspace.applyEdit(edit())))) sayChanged();
}

export function sayChanged(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Brief Lens: the text has changed meanwhile. Nothing was edited.'),
  );
}
