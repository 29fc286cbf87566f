import * as vscode from 'vscode';

/** Of the page that tells what stands at a cursor: it is about a document, and takes no other's place. */
export const READ_OUT_SCHEME = 'brief-lens-read-out';

/** What the active tab shows: a document, none, or something (a preview, say) that isn't a text document at all. */
export type ActiveTab = vscode.TextDocument | 'nothing' | 'not a document';

/**
 * The document of the active tab. In the hybrid Markdown editor `window.activeTextEditor` is undefined although a
 * document is being edited, so the tab is asked first.
 */
export function activeDocument(): ActiveTab {
  const { activeTab: tab } = vscode.window.tabGroups.activeTabGroup;
  const input = tab?.input;
  // The walkthrough and the settings have a tab of which an extension isn't told what it holds.
  if (input === undefined)
    return vscode.window.activeTextEditor?.document ?? (tab ? 'not a document' : 'nothing');
  const uri = uriOf(input);
  if (!uri || uri.scheme === READ_OUT_SCHEME) return 'not a document';
  const editor = vscode.window.activeTextEditor;
  if (editor && editor.document.uri.toString() === uri.toString()) return editor.document;
  return documentAt(uri) ?? 'nothing';
}

/** The document with that address, when it is open. */
export function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === address);
}

function uriOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
