import * as vscode from 'vscode';
import { ok } from './assert.ts';

/** The shape of a brief that was copied from a web page: run-in headings, glued markers, notes at the end. */
export const BRIEF = `The harbor authority of Larkhaven expects 412 ships this winter, 30 percent more than in 2022.REF Its pilots disagree.
Old Cranes, New Risks. “The cranes are older than their drivers,” said Port Captain Mira Okafor.REF Nine of them failed an inspection in 2021.
What Larkhaven Should Do. The city council should replace the nine cranes before spring. It should not lease them.
Endnotes
1. Mira Okafor, “Winter Traffic,” Larkhaven Gazette, March 3, 2023, https://gazette.example.com/winter.
2. Ilse Brandt, The Age of Cranes (Larkhaven: Quay Press, 2020), p. 12.
`;

/** How long the extension may take to react, in milliseconds; far more than it needs. */
const PATIENCE = 25_000;

/**
 * Asks again and again until there is an answer.
 * @param ask gives undefined or false as long as there is none
 * @param what is waited for, for the message
 */
export async function until<T>(
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  what: string,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Opens a text as a file of its own, under a name that no other had: VS Code remembers much by name. */
export async function open(content: string, ending: 'md' | 'txt' = 'md'): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  ok(folder, 'There is no workspace');
  const uri = vscode.Uri.joinPath(folder, `${crypto.randomUUID()}.${ending}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(uri);
}

/** Closes every editor, and what was typed into them is lost. */
export async function closeAll(): Promise<void> {
  // With files, closing alone would ask whether to save.
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('brief-lens.brief-lens');
  ok(extension, 'The extension is not there');
  return extension;
}

/** Where a text stands first in a document. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `The document doesn't say "${text}"`);
  return document.positionAt(offset);
}

/**
 * Puts the caret at a place, and waits until the window has it there: where a selection that it moved itself is still
 * being told, that would be the last word.
 */
export async function putCaret(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
  const caret = new vscode.Selection(place, place);
  await until(async () => {
    editor.selection = caret;
    // The answer comes behind all that was told before.
    await vscode.commands.executeCommand('setContext', 'briefLens.caretIsPut', true);
    return editor.selection.isEqual(caret);
  }, 'the caret');
}

/** The line from the caret on; nothing may be selected, or what is typed next would replace it. */
export function behindCaret({ document, selection }: vscode.TextEditor): string {
  ok(selection.isEmpty, `"${document.getText(selection)}" is selected`);
  return document.lineAt(selection.active.line).text.slice(selection.active.character);
}

/** The cards that open at a place, as Markdown. */
export async function cardsAt(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  const contents = hovers.flatMap(hover => hover.contents);
  return contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n\n');
}

/** The codes of the problems that Brief Lens sees in a document, sorted. */
export function problemsOf({ uri }: vscode.TextDocument): string[] {
  const problems = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Brief Lens');
  return problems.map(({ code }) => String(code)).sort();
}
