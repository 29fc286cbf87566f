import * as vscode from 'vscode';
import type { Recommendation } from '../../core/index.ts';
import { type Wording, wording } from '../../core/wording.ts';
import { count } from '../../view/kinds.ts';
import { MATRIX_FORMATS, type MatrixFormat } from '../../view/matrix/formats.ts';
import { matrixOf } from '../../view/matrix/index.ts';
import { say } from '../../view/say.ts';
import type { BriefStore, Reading } from '../brief-store.ts';
import { command } from '../commands.ts';
import { sayHiddenByFilter } from './hidden-by-filter.ts';

const FORMATS: Readonly<Record<MatrixFormat, { readonly name: string; readonly detail: Wording }>> = {
  csv: { name: 'CSV', detail: wording('For a spreadsheet') },
  md: { name: 'Markdown', detail: wording('A table, for a document or an issue') },
  html: { name: 'HTML', detail: wording('A page of its own, for a browser or a printer') },
};

/** Saves who is asked what, how strongly, until when and on what grounds as a file, for colleagues without VS Code. */
export function registerMatrixExport(
  store: BriefStore,
  shown: (reading: Reading) => readonly Recommendation[],
  clearFilter: () => void,
): vscode.Disposable {
  return command<[format: MatrixFormat, target: string]>('recommendations.exportMatrix').register(
    async (wanted, address) => {
      const reading = store.active;
      const recommendations = reading ? shown(reading) : [];
      if (reading && recommendations.length === 0 && reading.brief.recommendations.length > 0)
        return sayHiddenByFilter(clearFilter);
      if (!reading || recommendations.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no recommendation to export.'));
        return;
      }
      const format = MATRIX_FORMATS.find(each => each === wanted) ?? (await askForFormat());
      if (!format) return;
      const document = reading.document.uri;
      const target =
        address === undefined ? await askForTarget(document, format) : vscode.Uri.parse(address, true);
      if (!target) return;
      const content = matrixOf(reading.brief, recommendations, format, nameOf(document));
      // By it Excel knows that a file is in UTF-8.
      const mark = format === 'csv' ? '\uFEFF' : '';
      if (await save(target, mark + content)) void offerToOpen(target, format, recommendations.length);
    },
  );
}

async function askForFormat(): Promise<MatrixFormat | undefined> {
  const items = MATRIX_FORMATS.map(format => ({
    format,
    label: FORMATS[format].name,
    detail: say(FORMATS[format].detail),
  }));
  return (
    await vscode.window.showQuickPick(items, {
      matchOnDescription: true,
      title: vscode.l10n.t('Brief Lens: export the recommendations as'),
    })
  )?.format;
}

/** Beside the document, under its name; a document that was never saved leaves the folder to the dialog. */
function askForTarget(document: vscode.Uri, format: MatrixFormat): Thenable<vscode.Uri | undefined> {
  const name = `${nameOf(document).replace(/\.[^.]*$/, '')}-recommendations.${format}`;
  const folder =
    document.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(document, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Recommendation Matrix'),
    filters: { [FORMATS[format].name]: [format] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

async function save(target: vscode.Uri, content: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Brief Lens: the matrix can’t be saved: {0}', reason));
    return false;
  }
}

async function offerToOpen(target: vscode.Uri, format: MatrixFormat, rows: number): Promise<void> {
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('Saved {0} to {1}', count(rows, 'recommendation'), nameOf(target));
  if ((await vscode.window.showInformationMessage(said, open)) !== open) return;
  // A file of a remote machine or of a browser's workspace has no program to open it with.
  const local = target.scheme === 'file' && vscode.env.remoteName === undefined;
  if (local && format !== 'md') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
