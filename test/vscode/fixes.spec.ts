import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeAll, open, placeOf, problemsOf, theExtension, until } from './editor.ts';

const TEXT =
  'Exports fell in 2023[^a b]. Imports rose.[^lost]\n\n[^a b]: Customs Office, https://a.example/trade?utm_source=mail.\n';

/** What is offered under a title that starts with some words, where a problem of a code stands. */
async function actionFor(
  document: vscode.TextDocument,
  code: string,
  title: string,
): Promise<vscode.CodeAction> {
  const problem = await until(
    () => vscode.languages.getDiagnostics(document.uri).find(each => each.code === code),
    code,
  );
  // VS Code answers nothing when another extension comes to offer actions meanwhile.
  const actions = await until(async () => {
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      100,
    );
    return offered.length > 0 && offered;
  }, 'the light bulb');
  const action = actions.find(each => each.title.startsWith(title));
  ok(action, `Offered were ${actions.map(each => each.title).join(', ')}`);
  return action;
}

async function make({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) ok(await vscode.workspace.applyEdit(edit), 'The edit was refused');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('fixes in the editor', () => {
  before(() => theExtension().activate());
  afterEach(closeAll);

  it('are one edit that one undo takes back', async () => {
    const { document } = await open(TEXT);
    await make(await actionFor(document, 'note.label-space', 'Put hyphens'));
    equal(document.getText(), TEXT.replaceAll('a b', 'a-b'));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), TEXT);
  });

  it('add a note, and the caret waits in it', async () => {
    const editor = await open(TEXT);
    await make(await actionFor(editor.document, 'citation.undefined-note', 'Add the note'));
    equal(editor.document.lineAt(editor.selection.active.line).text.slice(0, 8), '[^lost]:');
    await until(() => !problemsOf(editor.document).includes('citation.undefined-note'), 'the problem to go');
  });

  it('delete the note of a REF that was deleted', async () => {
    const list = (...notes: string[]) => notes.map((note, i) => `${i + 1}. ${note}`).join('\n');
    const text = (body: string, ...notes: string[]) => `${body}\n\nNotes\n\n${list(...notes)}\n`;
    const [first, last] = [
      'Customs Office, https://a.example/trade?utm_source=mail.',
      'Lind, “Ports,” 2021.',
    ];
    const { document } = await open(
      text('Exports fell in 2023.REF Ships left.REF Prices rose.REF', first, 'Okafor, “Ships,” 2020.', last),
    );
    await until(() => problemsOf(document).includes('link.tracking'), 'it to be read');
    const edit = new vscode.WorkspaceEdit();
    const start = placeOf(document, ' Ships left');
    edit.delete(document.uri, new vscode.Range(start, placeOf(document, ' Prices')));
    ok(await vscode.workspace.applyEdit(edit), 'The edit was refused');
    await make(await actionFor(document, 'citation.count-mismatch', 'Delete note 2'));
    equal(document.getText(), text('Exports fell in 2023.REF Prices rose.REF', first, last));
  });

  it('write out an “Ibid.” that would stand for another source, in the same edit', async () => {
    const office = 'Customs Office, “Trade,” 2024.';
    const text = `Exports fell.[^1] Ships left.[^2] Prices rose.[^3] Quays froze.[^4]\n\n[^1]: ${office}\n[^2]: Lind, “Roads,” 2021.\n[^3]: ${office}\n[^4]: Ibid., p. 4.\n`;
    const { document } = await open(text);
    await make(await actionFor(document, 'note.duplicate-source', 'Merge it with the first'));
    const last = document.lineAt(document.lineCount - 2).text;
    equal(last, '[^4]: Customs Office, “Trade,” p. 4.');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text);
  });

  it('change nothing where a “supra note” would stand for another source', async () => {
    const { document } = await open(
      'Exports fell.[^2] Ships left.[^3]\n\n[^1]: Customs Office, “Trade,” 2024.\n[^2]: Lind, “Roads,” 2021.\n[^1]: Okafor, “Ships,” 2021.\n[^3]: Okafor, supra note 1.\n',
    );
    const { edit, command } = await actionFor(document, 'note.duplicate-label', 'Change the label');
    equal(edit, undefined);
    equal(command?.command, 'briefLens.sayRefused');
  });

  it('ignore a problem where it stands', async () => {
    const editor = await open(TEXT);
    const { document } = editor;
    await make(
      await actionFor(
        document,
        'citation.undefined-note',
        'Ignore this problem here (citation.undefined-note)',
      ),
    );
    const ignored = '<!-- brief-lens-ignore citation.undefined-note';
    ok(document.getText().startsWith(`${ignored} -->\n`), document.getText());
    equal(document.offsetAt(editor.selection.active), ignored.length, 'A reason can be typed at once');
    await until(() => !problemsOf(document).includes('citation.undefined-note'), 'the problem to go');
  });

  it('never show a kind again', async () => {
    const settings = vscode.workspace.getConfiguration('briefLens');
    const { document } = await open(TEXT);
    try {
      await make(
        await actionFor(document, 'link.tracking', 'Never show problems of this kind (link.tracking)'),
      );
      await until(() => !problemsOf(document).includes('link.tracking'), 'the problem to go');
    } finally {
      await settings.update('findings.severity', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('are made all at once where they are safe', async () => {
    const { document } = await open(TEXT);
    await until(() => problemsOf(document).length > 0, 'problems');
    const [all] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.briefLens',
    );
    ok(all, 'There is no fix');
    await make(all);
    equal(
      document.getText(),
      'Exports fell in 2023.[^a-b] Imports rose.[^lost]\n\n[^a-b]: Customs Office, https://a.example/trade.\n',
    );
  });
});
