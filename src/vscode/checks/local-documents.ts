import * as vscode from 'vscode';
import { sourcesFolder } from '../../core/front-matter.ts';
import type { Source } from '../../core/index.ts';
import { reasonOf, wording } from '../../core/wording.ts';
import type { LocalDocument } from '../../view/checking/check-sources.ts';
import { contentTypeOf, localFileOf } from '../../view/checking/local-sources.ts';
import type { DocumentReader } from '../../view/checking/ports.ts';
import type { Reading } from '../brief-store.ts';
import { valueFor } from '../settings.ts';

/** Larger files are no sources, in bytes. */
const LARGEST = 100_000_000;

/** The sources of a brief that stand in the folder that its front matter or a setting names, by their ids. */
export async function localDocuments(
  { document, brief }: Reading,
  sources: readonly Source[],
  reader: DocumentReader,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, LocalDocument>> {
  const setting = valueFor(document, 'check.folder');
  const name =
    sourcesFolder(brief.text) ?? (typeof setting === 'string' && setting !== '' ? setting : undefined);
  const base = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  if (name === undefined || !base) return new Map();
  const folder = name.startsWith('/') ? base.with({ path: name }) : vscode.Uri.joinPath(base, name);
  const files = await filesIn(folder);
  const found = new Map<string, LocalDocument>();
  for (const source of sources) {
    const file = localFileOf(source, files);
    if (file !== undefined && !signal.aborted) found.set(source.id, await read(folder, file, reader, signal));
  }
  return found;
}

async function filesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) !== 0 ? [name] : []));
  } catch {
    return [];
  }
}

async function read(
  folder: vscode.Uri,
  file: string,
  reader: DocumentReader,
  signal: AbortSignal,
): Promise<LocalDocument> {
  const uri = vscode.Uri.joinPath(folder, file);
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST)
      return { file, unread: wording('the file is too large') };
    const body = await vscode.workspace.fs.readFile(uri);
    return { file, document: await reader.read(body, contentTypeOf(file) ?? '', signal) };
  } catch (error) {
    return { file, unread: reasonOf(error) };
  }
}
