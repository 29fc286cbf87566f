import * as vscode from 'vscode';
import { type Span, sliceOf } from '../../core/index.ts';
import { renamePlaces } from '../../view/citation-places.ts';
import { BREAK, lineAsNote, noteAsLine } from '../../view/note-line.ts';
import type { Reading } from '../brief-store.ts';
import { command } from '../commands.ts';
import { toRange } from '../convert.ts';
import type { Row } from './brief-tree.ts';

/** Renaming a label and editing a note from its row, without leaving the sidebar. */
export function registerSourceEdits(): vscode.Disposable {
  return vscode.Disposable.from(
    command<[row: Row, name: string]>('sources.renameLabel').register(renameLabel),
    command<[row: Row, text: string]>('sources.editNote').register(editNote),
  );
}

async function renameLabel(row?: Row, said?: string): Promise<void> {
  const label = row?.tree.nodeOf(row)?.note?.label;
  const reading = row?.tree.reading;
  if (!label || !reading) return;
  const { brief } = reading;
  const refusal = (name: string) => {
    const found = renamePlaces(brief, label.start, name);
    return 'refusal' in found ? found.refusal : undefined;
  };
  const old = sliceOf(brief.text, label);
  const name = said ?? (await ask(`Rename the label “${old}” and all its markers`, old, refusal));
  if (name === undefined || name === old) return;
  const found = renamePlaces(brief, label.start, name);
  if ('refusal' in found) void vscode.window.showWarningMessage(`Brief Lens: ${found.refusal}.`);
  else await replaceAll(reading, found.places, name);
}

async function editNote(row?: Row, said?: string): Promise<void> {
  const body = row?.tree.nodeOf(row)?.note?.body;
  const reading = row?.tree.reading;
  if (!body || !reading) return;
  const text = sliceOf(reading.brief.text, body);
  const old = noteAsLine(text);
  if (old === undefined) {
    void vscode.window.showInformationMessage(
      'Brief Lens: this note has lists, quotations or code in it. Edit it in the text.',
    );
    return;
  }
  const title = old.includes(BREAK)
    ? `Edit the note; ${BREAK.trim()} stands between its paragraphs`
    : 'Edit the note';
  const changed = said ?? (await ask(title, old, refuseBreaks));
  if (changed === undefined || changed === old) return;
  const refusal = refuseBreaks(changed);
  if (refusal !== undefined) void vscode.window.showWarningMessage(`Brief Lens: ${refusal}.`);
  else await replaceAll(reading, [body], lineAsNote(changed, text));
}

function refuseBreaks(text: string): string | undefined {
  if (text.trim() === '') return 'A note that says nothing has no source';
  return /[\r\n]/.test(text) ? 'The text of a note stands on one line here' : undefined;
}

function ask(
  title: string,
  value: string,
  validateInput: (text: string) => string | undefined,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, value, validateInput, ignoreFocusOut: true });
}

/** One edit, and none at all when the text isn't the one any more that the places were found in. */
async function replaceAll(
  { document, version }: Reading,
  places: readonly Span[],
  text: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const place of places) edit.replace(document.uri, toRange(document, place), text);
  const isSame = !document.isClosed && document.version === version;
  if (isSame && (await vscode.workspace.applyEdit(edit))) return;
  void vscode.window.showWarningMessage('Brief Lens: the text has changed meanwhile. Nothing was edited.');
}
