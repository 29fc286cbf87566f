import * as vscode from 'vscode';
import { say } from '../view/say.ts';
import { readTeamFile } from '../view/settings/read-team-file.ts';
import { type SettingSchemas, TEAM_FILE, type TeamFile, withPaths } from '../view/settings/team-file.ts';
import type { BriefStore } from './brief-store.ts';
import { setTeamValues } from './settings.ts';

/** Longer ones are nobody's settings. In bytes. */
const LARGEST = 1_000_000;

/** A file that was found, and what it says. */
interface Found extends TeamFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * The `.brieflens.json` closest to each brief, in its folder or one around it: read when the brief is, and again when
 * such a file changes. What is wrong in one is a problem there while it is closed; where it is open, VS Code's own JSON
 * says so by the schema.
 */
export class TeamFiles implements vscode.Disposable {
  /** By the address of the folder that was looked into. */
  private readonly found = new Map<string, Promise<Found | undefined>>();
  private readonly problems = vscode.languages.createDiagnosticCollection('brief-lens-team');
  private readonly subscriptions: vscode.Disposable[];
  private watcher: vscode.Disposable | undefined;

  constructor(
    private readonly store: BriefStore,
    private readonly settings: SettingSchemas,
  ) {
    const again = ({ uri }: vscode.TextDocument) => {
      if (uri.path.endsWith(`/${TEAM_FILE}`)) this.readAgain();
    };
    this.subscriptions = [
      this.problems,
      store.onDidRead(({ document }) => void this.apply(document)),
      vscode.workspace.onDidSaveTextDocument(again),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.problems.delete(uri)),
      vscode.workspace.onDidCloseTextDocument(again),
    ];
  }

  /** Lets what the closest file says hold for a document. */
  private async apply(document: vscode.TextDocument): Promise<void> {
    this.watcher ??= this.watch();
    const file = await this.closest(document);
    if (document.isClosed) return;
    const values = file ? withPaths(file.values, path => absolute(file.uri, path)) : undefined;
    if (setTeamValues(document, values)) this.store.readAnew(document);
  }

  private async closest(document: vscode.TextDocument): Promise<Found | undefined> {
    const workspace =
      vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
    let folder = document.isUntitled ? workspace?.uri : vscode.Uri.joinPath(document.uri, '..');
    const root = document.isUntitled ? workspace : vscode.workspace.getWorkspaceFolder(document.uri);
    while (folder) {
      const file = await this.fileIn(folder);
      if (file) return file;
      const above: vscode.Uri = vscode.Uri.joinPath(folder, '..');
      const isLast = folder.path === root?.uri.path || above.path === folder.path;
      folder = isLast ? undefined : above;
    }
    return undefined;
  }

  private fileIn(folder: vscode.Uri): Promise<Found | undefined> {
    const key = folder.toString();
    const known = this.found.get(key);
    if (known) return known;
    const reading = this.read(vscode.Uri.joinPath(folder, TEAM_FILE));
    this.found.set(key, reading);
    return reading;
  }

  private async read(uri: vscode.Uri): Promise<Found | undefined> {
    try {
      const content = await vscode.workspace.fs.readFile(uri);
      if (content.length > LARGEST) return undefined;
      const text = new TextDecoder().decode(content);
      const file = { uri, text, ...readTeamFile(text, this.settings) };
      this.showProblems(file);
      return file;
    } catch {
      return undefined; // There is none, in most folders.
    }
  }

  private showProblems({ uri, text, problems }: Found): void {
    const isOpen = vscode.workspace.textDocuments.some(each => each.uri.toString() === uri.toString());
    const place = positions(text);
    this.problems.set(
      uri,
      (isOpen ? [] : problems).map(({ span, wording }) => {
        const problem = new vscode.Diagnostic(
          new vscode.Range(place(span.start), place(span.end)),
          vscode.l10n.t('{0}: it is left out', say(wording)),
          vscode.DiagnosticSeverity.Warning,
        );
        problem.source = 'Brief Lens';
        return problem;
      }),
    );
  }

  /** Where there is no workspace, saving such a file is noticed, and that is all. */
  private watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${TEAM_FILE}`);
    const again = () => this.readAgain();
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
    );
  }

  private readAgain(): void {
    this.found.clear();
    this.problems.clear();
    for (const document of this.store.documents) void this.apply(document);
  }

  dispose(): void {
    this.watcher?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** A path with a leading slash, as bibliographies and the folder of sources take it. */
function absolute(file: vscode.Uri, path: string): string {
  return path.startsWith('/') ? path : vscode.Uri.joinPath(file, '..', path).path;
}

/** Lines end as VS Code has them. */
function positions(text: string): (offset: number) => vscode.Position {
  return offset => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  };
}
