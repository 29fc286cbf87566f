import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { BRIEF, closeAll, problemsOf, until } from './editor.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A folder of its own in the workspace, so that its file holds for nothing else. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  ok(workspace, 'There is no workspace');
  const folder = vscode.Uri.joinPath(workspace, crypto.randomUUID());
  for (const [name, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), encode(text));
  return folder;
}

const UNCITED = `The port lost 9 percent of its trade in 2023. It has the oldest cranes.[^9]\n\n${BRIEF}`;

describe('a team’s file', () => {
  afterEach(closeAll);

  it('holds for the briefs around it, the closest first, and again when it changes', async () => {
    const folder = await folderWith({
      '.brieflens.json': '{ "findings.severity": { "claim.uncited": "error" } }',
      'drafts/.brieflens.json': '{ "findings.severity": { "citation.undefined-note": "off" } }',
      'drafts/brief.md': UNCITED,
      'brief.md': UNCITED,
    });
    const near = vscode.Uri.joinPath(folder, 'drafts', 'brief.md');
    const { document } = await vscode.window.showTextDocument(near);
    const lists = (code: string) => problemsOf(document).includes(code);
    await until(
      () => lists('claim.uncited') && !lists('citation.undefined-note'),
      'the closest file to hold',
    );
    equal(gravest(document), vscode.DiagnosticSeverity.Hint, 'The file further out holds too');
    const file = vscode.Uri.joinPath(folder, 'drafts', '.brieflens.json');
    await vscode.workspace.fs.writeFile(file, encode('{}'));
    await until(() => lists('citation.undefined-note'), 'the changed file to hold');
    await vscode.workspace.fs.delete(file);
    await until(() => gravest(document) === vscode.DiagnosticSeverity.Error, 'the file further out to hold');
  });

  it('says what makes no sense in it, while it is closed', async () => {
    const folder = await folderWith({
      '.brieflens.json': '{\n  "claims.level": "lots"\n}',
      'brief.md': UNCITED,
    });
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'brief.md'));
    const file = vscode.Uri.joinPath(folder, '.brieflens.json');
    const [problem] = await until(() => {
      const all = vscode.languages.getDiagnostics(file);
      return all.length > 0 && all;
    }, 'a problem in the file');
    equal(problem?.message, 'Unexpected value "lots", expected few, balanced, many: it is left out');
    equal(problem?.range.start.line, 1);
  });

  it('is completed as its schema says', async () => {
    const folder = await folderWith({ '.brieflens.json': '{ "claims.level": "" }' });
    const file = vscode.Uri.joinPath(folder, '.brieflens.json');
    const { document } = await vscode.window.showTextDocument(file);
    equal(document.languageId, 'jsonc');
    const offset = document.getText().indexOf('""') + 1;
    const labels = await until(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file,
        document.positionAt(offset),
      );
      const all = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return all.some(label => label.includes('balanced')) && all;
    }, 'completions');
    equal(
      labels
        .filter(label => /few|balanced|many/.test(label))
        .map(label => label.replaceAll('"', ''))
        .sort(),
      ['balanced', 'few', 'many'],
    );
  });
});

/** The severity of the gravest problem. */
function gravest({ uri }: vscode.TextDocument): vscode.DiagnosticSeverity {
  return Math.min(...vscode.languages.getDiagnostics(uri).map(({ severity }) => severity));
}
