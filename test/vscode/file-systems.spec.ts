import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { BRIEF, cardsAt, closeAll, placeOf, problemsOf, until } from './editor.ts';

/** A file system that is nowhere but in memory, as those of remote repositories and archives are. */
class MemoryFileSystem implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  constructor(private readonly files: Map<string, Uint8Array>) {}
  watch = () => new vscode.Disposable(() => undefined);
  stat({ path }: vscode.Uri): vscode.FileStat {
    const content = this.files.get(path);
    if (content) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    const content = this.files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }
  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map(path => [path.slice(1), vscode.FileType.File]);
  }
  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }
  createDirectory = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

async function openOn(scheme: string, options: { isReadonly: boolean }): Promise<vscode.TextEditor> {
  const content = new TextEncoder().encode(BRIEF);
  const files = new Map([
    ['/brief.md', content],
    ['/.brieflens.json', new TextEncoder().encode('{ "claims.level": "lots" }')],
  ]);
  vscode.workspace.registerFileSystemProvider(scheme, new MemoryFileSystem(files), options);
  return vscode.window.showTextDocument(vscode.Uri.from({ scheme, path: '/brief.md' }));
}

/** What the light bulb offers on the whole of a document, VS Code's own actions among it. */
async function actionsOn(
  document: vscode.TextDocument,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, whole, kind.value);
}

const { QuickFix, Refactor } = vscode.CodeActionKind;

describe('a brief', () => {
  afterEach(closeAll);

  it('is read on a read-only file system, and never edited there', async () => {
    const { document } = await openOn('brief-lens-read-only', { isReadonly: true });
    await until(() => problemsOf(document).length > 0, 'problems');
    const cards = await cardsAt(document, placeOf(document, 'REF Its pilots'));
    ok(cards.includes('Winter Traffic'), 'The card says nothing of the source');
    // Its message waits for nobody.
    await vscode.commands.executeCommand('briefLens.convertMarkers');
    await vscode.commands.executeCommand('briefLens.insertNote');
    equal(document.getText(), BRIEF);
    equal(document.isDirty, false);
  });

  it('is offered no edit in the light bulb of a read-only file system', async () => {
    const { document } = await openOn('brief-lens-read-only-bulb', { isReadonly: true });
    await until(() => problemsOf(document).length > 0, 'problems');
    const fixes = await actionsOn(document, QuickFix);
    ok(
      fixes.some(({ command }) => command?.command === 'briefLens.hideFinding'),
      'Nothing is offered at all',
    );
    equal(
      fixes.filter(({ edit }) => edit !== undefined).map(({ title }) => title),
      [],
    );
    const rewrites = await actionsOn(document, Refactor);
    equal(
      rewrites.filter(({ command }) => command?.command.startsWith('briefLens.')).map(({ title }) => title),
      [],
    );
  });

  it('is offered edits in the light bulb of a virtual file system that can be written', async () => {
    const { document } = await openOn('brief-lens-virtual-bulb', { isReadonly: false });
    await until(() => problemsOf(document).length > 0, 'problems');
    const offered = await actionsOn(document, QuickFix);
    ok(
      offered.some(({ edit }) => edit !== undefined),
      'No edit is offered',
    );
  });

  it('is read and edited on a virtual file system, with the team’s file that stands there', async () => {
    const { document } = await openOn('brief-lens-virtual', { isReadonly: false });
    await until(() => problemsOf(document).length > 0, 'problems');
    const team = document.uri.with({ path: '/.brieflens.json' });
    await until(() => vscode.languages.getDiagnostics(team).length > 0, 'the problem of the team’s file');
    await vscode.commands.executeCommand('briefLens.insertNote');
    await until(() => document.getText() !== BRIEF, 'the note');
  });
});
