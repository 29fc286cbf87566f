import * as vscode from 'vscode';
import { sourcesFolder } from '../../core/front-matter.ts';
import type { SourceFolder } from '../../view/checking/ports.ts';
import type { Reading } from '../brief-store.ts';
import { valueFor } from '../settings.ts';

/** The folder of sources that a brief's front matter or a setting names; undefined where none does. */
export function sourceFolderOf({ document, brief }: Reading): SourceFolder | undefined {
  const setting = valueFor(document, 'check.folder');
  const name =
    sourcesFolder(brief.text) ?? (typeof setting === 'string' && setting !== '' ? setting : undefined);
  const base = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  if (name === undefined || !base) return undefined;
  return openFolder(name.startsWith('/') ? base.with({ path: name }) : vscode.Uri.joinPath(base, name));
}

function openFolder(folder: vscode.Uri): SourceFolder {
  const uriOf = (file: string): vscode.Uri => vscode.Uri.joinPath(folder, file);
  return {
    files: async () => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(folder);
        return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) !== 0 ? [name] : []));
      } catch {
        return [];
      }
    },
    size: async file => (await vscode.workspace.fs.stat(uriOf(file))).size,
    read: async file => vscode.workspace.fs.readFile(uriOf(file)),
  };
}
