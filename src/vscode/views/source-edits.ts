import * as vscode from 'vscode';
import { type Span, sliceOf } from '../../core/index.ts';
import { renamePlaces } from '../../view/citation-places.ts';
import { BREAK, lineAsNote, noteAsLine } from '../../view/note-line.ts';
import { applyToReading } from '../apply-edit.ts';
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
  const name =
    said ?? (await ask(vscode.l10n.t('Rename the label “{0}” and all its markers', old), old, refusal));
  if (name === undefined || name === old) return;
  const found = renamePlaces(brief, label.start, name);
  if ('refusal' in found)
    void vscode.window.showWarningMessage(vscode.l10n.t('Brief Lens: {0}.', found.refusal));
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
      vscode.l10n.t('Brief Lens: this note has lists, quotations or code in it. Edit it in the text.'),
    );
    return;
  }
  const title = old.includes(BREAK)
    ? vscode.l10n.t('Edit the note; {0} stands between its paragraphs', BREAK.trim())
    : vscode.l10n.t('Edit the note');
  const changed = said ?? (await ask(title, old, refuseBreaks));
  if (changed === undefined || changed === old) return;
  const refusal = refuseBreaks(changed);
  if (refusal !== undefined)
    void vscode.window.showWarningMessage(vscode.l10n.t('Brief Lens: {0}.', refusal));
  else await replaceAll(reading, [body], lineAsNote(changed, text));
}

function refuseBreaks(text: string): string | undefined {
  if (text.trim() === '') return vscode.l10n.t('A note that says nothing has no source');
  return /[\r\n]/.test(text) ? vscode.l10n.t('The text of a note stands on one line here') : undefined;
}

function ask(
  title: string,
  value: string,
  validateInput: (text: string) => string | undefined,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, value, validateInput, ignoreFocusOut: true });
}

async function replaceAll(reading: Reading, places: readonly Span[], text: string): Promise<void> {
  const { document } = reading;
  await applyToReading(reading, () => {
    const edit = new vscode.WorkspaceEdit();
    for (const place of places) edit.replace(document.uri, toRange(document, place), text);
    return edit;
  });
}
