import * as vscode from 'vscode';
import { bibliographyYaml, inEnglish } from '../core/index.ts';
import {
  type BibliographyPlaces,
  type BibliographyReader,
  bibliographiesBeside,
  type LoadedBibliography,
  loadBibliography,
  mayCiteKeys,
  NO_BIBLIOGRAPHY,
} from '../view/bibliography-files.ts';
import { loadBundle } from './load-bundle.ts';
import { valueFor } from './settings.ts';

interface Entry {
  /** What it was loaded for: the front matter, the setting, and whether the folder was looked into. */
  readonly key: string;
  readonly loaded: LoadedBibliography;
  readonly watchers: readonly vscode.Disposable[];
}

/**
 * The bibliographies of open documents: those that the front matter names, those of the setting, or else those beside
 * the document, read when they are first needed and again when they change on disk.
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

  /** What is known now; when more is to be loaded, `onDidLoad` tells once it is there. */
  of(document: vscode.TextDocument, text: string): LoadedBibliography {
    const yaml = bibliographyYaml(text);
    const files = settingOf(document);
    const address = document.uri.toString();
    const known = this.loaded.get(address);
    const named = yaml !== undefined || files.length > 0;
    if (!named && (document.isUntitled || !mayCiteKeys(text))) {
      if (known) this.forget(document);
      return NO_BIBLIOGRAPHY;
    }
    const key = JSON.stringify([yaml, files]);
    if (known?.key === key) return known.loaded;
    this.forget(document);
    const loaded = known?.loaded ?? NO_BIBLIOGRAPHY;
    this.loaded.set(address, { key, loaded, watchers: [] });
    void this.load(document, key, { yaml, files, beside: [] }, named);
    return loaded;
  }

  forget(document: vscode.TextDocument): void {
    const address = document.uri.toString();
    for (const watcher of this.loaded.get(address)?.watchers ?? []) watcher.dispose();
    this.loaded.delete(address);
  }

  private async load(
    document: vscode.TextDocument,
    key: string,
    places: BibliographyPlaces,
    named: boolean,
  ): Promise<void> {
    const read: vscode.Uri[] = [];
    const readFile = async (name: string): Promise<string> => {
      const uri = resolve(document, name);
      read.push(uri);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    };
    try {
      const beside = named ? [] : await besideOf(document);
      if (named || beside.length > 0)
        this.reader ??= loadBundle<BibliographyReader>(this.extension, 'bibliography.js');
      const text = document.getText();
      const loaded = this.reader
        ? await loadBibliography(await this.reader, { ...places, beside }, readFile, text)
        : NO_BIBLIOGRAPHY;
      for (const { file, reason } of loaded.unreadBibliographies)
        this.log.warn(
          `${document.uri.path}: ${file}: ${typeof reason === 'string' ? reason : inEnglish(reason)}`,
        );
      // The front matter may have been edited meanwhile: that load answers then.
      const address = document.uri.toString();
      if (this.loaded.get(address)?.key !== key) return;
      const watchers = read.flatMap(uri => this.watch(document, uri));
      if (!named) watchers.push(...this.watchAll(document, vscode.Uri.joinPath(document.uri, '..'), '*.bib'));
      this.loaded.set(address, { key, loaded, watchers });
      this.changed.fire(document);
    } catch (fault) {
      this.reader = undefined;
      this.log.error(fault instanceof Error ? fault : String(fault));
    }
  }

  private watch(document: vscode.TextDocument, file: vscode.Uri): vscode.Disposable[] {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    return this.watchAll(document, vscode.Uri.joinPath(file, '..'), name.replace(/[*?{}[\]]/g, '?'));
  }

  private watchAll(document: vscode.TextDocument, folder: vscode.Uri, pattern: string): vscode.Disposable[] {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
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

async function besideOf(document: vscode.TextDocument): Promise<string[]> {
  const path = document.uri.path;
  const folder = vscode.Uri.joinPath(document.uri, '..');
  // Not every kind of file has a folder: one side of a comparison with an older version has none.
  const inFolder = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const names = inFolder.flatMap(([name, type]) => (type & vscode.FileType.File ? [name] : []));
  return bibliographiesBeside(path.slice(path.lastIndexOf('/') + 1), names);
}

function settingOf(document: vscode.TextDocument): string[] {
  const files = valueFor(document, 'bibliography');
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
