import * as vscode from 'vscode';
import { referenceMarkdown } from '../view/references/reference.ts';
import { documentAt } from './active-document.ts';
import type { BriefStore } from './brief-store.ts';
import { command } from './commands.ts';
import { settingsFor } from './settings.ts';

export const copyReference = command<[uri: string, source: string]>('copyReference');

/** Copies the reference of a source, formatted in the style that the settings name. */
export function registerCopyReference(store: BriefStore): vscode.Disposable {
  return copyReference.register(async (uri, id) => {
    const document = uri === undefined ? undefined : documentAt(vscode.Uri.parse(uri));
    const source = document && store.briefOf(document)?.sources.find(each => each.id === id);
    if (!document || !source) return;
    await vscode.env.clipboard.writeText(referenceMarkdown(source, settingsFor(document).referenceStyle));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
  });
}
