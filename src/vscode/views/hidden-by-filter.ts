import * as vscode from 'vscode';

/** Says that there would be something to take if the filter didn't hide all of it, and takes the filter off if asked to. */
export async function sayHiddenByFilter(clear: () => void): Promise<void> {
  const showAll = vscode.l10n.t('Show All');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Brief Lens: the filter hides all rows of this list.'),
    showAll,
  );
  if (chosen === showAll) clear();
}
