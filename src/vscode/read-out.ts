import * as vscode from 'vscode';
import { readOut } from '../view/read-out.ts';
import { READ_OUT_SCHEME } from './active-document.ts';
import type { BriefStore } from './brief-store.ts';
import { command } from './commands.ts';
import { settingsFor } from './settings.ts';

/** Of its own, so that its lines wrap and nothing is underlined in it. */
const LANGUAGE = 'brief-lens-read-out';

/** What stands at the cursor as a text that a screen reader reads like any other; closing it leads back. */
export function registerReadOut(store: BriefStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const address = vscode.Uri.from({ scheme: READ_OUT_SCHEME, path: `/${vscode.l10n.t('What Stands Here')}` });
  let text = '';
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(READ_OUT_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    }),
    command('readOut').register(async () => {
      const editor = vscode.window.activeTextEditor;
      const brief = editor && store.briefOf(editor.document);
      if (!editor || !brief) return;
      const { document, selection } = editor;
      const settings = settingsFor(document);
      const shown = brief.findings.filter(
        ({ code, severity }) => settings.severity(code, severity) !== 'off',
      );
      text = readOut(brief, document.offsetAt(selection.active), shown, settings.referenceStyle);
      changed.fire(address);
      const page = await vscode.languages.setTextDocumentLanguage(
        await vscode.workspace.openTextDocument(address),
        LANGUAGE,
      );
      await vscode.window.showTextDocument(page, { preview: true, selection: new vscode.Range(0, 0, 0, 0) });
    }),
  );
}
