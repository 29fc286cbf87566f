import * as vscode from 'vscode';
import { bibliographyYaml, type Source } from '../core/index.ts';
import { type BibliographyReader, loadBibliography } from '../view/bibliography-files.ts';
import { SECTION } from './settings.ts';

interface Entry {
  /** What it was loaded for: the front matter and the setting. */
  readonly key: string;
  readonly entries: readonly Source[];
  readonly watchers: readonly vscode.Disposable[];
}

const NONE: readonly Source[] = [];

/**
 * The bibliographies of open documents: those that the front matter names, those of the setting, read when they are
 * first needed and again when they change on disk.
 */
export class Bibliographies implements vscode.Disposable {
  private readonly loaded = new Map<string, Entry>();
  private reader: Promise<BibliographyReader> | undefined;

  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidLoad = this.changed.event;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The entries that are known now; when more are to be loaded, `onDidLoad` tells once they are there. */
  of(document: vscode.TextDocument, text: string): readonly Source[] {
    const yaml = bibliographyYaml(text);
    const files = settingOf(document);
    const address = document.uri.toString();
    const known = this.loaded.get(address);
    if (yaml === undefined && files.length === 0) {
      if (known) this.forget(document);
      return NONE;
    }
    const key = JSON.stringify([yaml, files]);
    if (known?.key === key) return known.entries;
    this.forget(document);
    this.loaded.set(address, { key, entries: known?.entries ?? NONE, watchers: [] });
    void this.load(document, key, yaml, files);
    return known?.entries ?? NONE;
  }

  forget(document: vscode.TextDocument): void {
    const address = document.uri.toString();
    for (const watcher of this.loaded.get(address)?.watchers ?? []) watcher.dispose();
    this.loaded.delete(address);
  }

  private async load(
    document: vscode.TextDocument,
    key: string,
    yaml: string | undefined,
    files: readonly string[],
  ): Promise<void> {
    const read: vscode.Uri[] = [];
    const readFile = async (name: string): Promise<string> => {
      const uri = resolve(document, name);
      read.push(uri);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    };
    try {
      this.reader ??= loadReader(this.extension);
      const { entries, problems } = await loadBibliography(await this.reader, yaml, files, readFile);
      for (const { file, reason } of problems) this.log.warn(`${document.uri.path}: ${file}: ${reason}`);
      // The front matter may have been edited meanwhile: that load answers then.
      const address = document.uri.toString();
      if (this.loaded.get(address)?.key !== key) return;
      const watchers = read.flatMap(uri => this.watch(document, uri));
      this.loaded.set(address, { key, entries, watchers });
      this.changed.fire(document);
    } catch (fault) {
      this.reader = undefined;
      this.log.error(fault instanceof Error ? fault : String(fault));
    }
  }

  private watch(document: vscode.TextDocument, file: vscode.Uri): vscode.Disposable[] {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), name.replace(/[*?{}[\]]/g, '?')),
    );
    const again = () => {
      const address = document.uri.toString();
      const known = this.loaded.get(address);
      if (!known) return;
      this.loaded.set(address, { ...known, key: '' });
      this.changed.fire(document);
    };
    return [watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)];
  }

  dispose(): void {
    for (const { watchers } of this.loaded.values()) for (const watcher of watchers) watcher.dispose();
    this.changed.dispose();
  }
}

function settingOf(document: vscode.TextDocument): string[] {
  const files = vscode.workspace.getConfiguration(SECTION, document).get<unknown>('bibliography');
  return Array.isArray(files)
    ? files.filter((file): file is string => typeof file === 'string' && file !== '')
    : [];
}

/** A path relative to the document's folder, or to the workspace for a document that isn't saved. */
function resolve(document: vscode.TextDocument, name: string): vscode.Uri {
  const workspace =
    vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
  const folder = document.isUntitled ? workspace?.uri : vscode.Uri.joinPath(document.uri, '..');
  if (!folder) throw new Error(vscode.l10n.t('There is no folder to look in'));
  return name.startsWith('/') ? folder.with({ path: name }) : vscode.Uri.joinPath(folder, name);
}

/**
 * Modules can't be loaded later in the web worker host; a file of the extension's own can be read and run, as the host
 * itself does it with the extension.
 */
async function loadReader(extension: vscode.Uri): Promise<BibliographyReader> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'bibliography.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', source)(module, module.exports);
  return module.exports as BibliographyReader;
}
