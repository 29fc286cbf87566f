import * as vscode from 'vscode';
import { equal } from './assert.ts';
import { closeAll, open, problemsOf, until } from './editor.ts';

const UNDEFINED_NOTE = `The harbor authority of Larkhaven expects 412 ships this winter.[^gazette] Its pilots disagree.

The port lost 41 percent of its trade in 1998.[^lost]

[^gazette]: Mira Okafor, “Winter Traffic,” Larkhaven Gazette, March 3, 2023.

[^spare]: Ilse Brandt, “A Note That Nothing Uses,” Larkhaven Gazette, May 9, 2021.
`;

describe('problems', () => {
  afterEach(closeAll);

  it('are listed under their codes, and none of them is an error', async () => {
    const { document } = await open(UNDEFINED_NOTE);
    const codes = await until(() => {
      const found = problemsOf(document);
      return found.length > 0 && found;
    }, 'problems');
    equal(codes.includes('citation.undefined-note'), true, `There are ${codes}`);
    equal(codes.includes('note.unused'), true, `There are ${codes}`);
    const severities = vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity);
    equal(severities.includes(vscode.DiagnosticSeverity.Error), false);
  });

  it('follow what is typed', async () => {
    const editor = await open(UNDEFINED_NOTE);
    const { document } = editor;
    await until(() => problemsOf(document).includes('citation.undefined-note'), 'the problem');
    const end = document.positionAt(document.getText().length);
    await editor.edit(edit =>
      edit.insert(end, '\n[^lost]: Ilse Brandt, The Lean Years (Larkhaven: Quay Press, 1999).\n'),
    );
    await until(() => !problemsOf(document).includes('citation.undefined-note'), 'the problem to go');
  });

  it('have the severity that a setting gives them', async () => {
    const settings = vscode.workspace.getConfiguration('briefLens');
    const severities = { 'citation.undefined-note': 'off', 'note.unused': 'warning' };
    await settings.update('findings.severity', severities, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open(UNDEFINED_NOTE);
      const unused = await until(
        () => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'note.unused'),
        'the problem',
      );
      equal(unused.severity, vscode.DiagnosticSeverity.Warning);
      equal(problemsOf(document).includes('citation.undefined-note'), false);
    } finally {
      await settings.update('findings.severity', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('go with their document', async () => {
    // VS Code keeps a file for some minutes after its editor is closed, but not an untitled document.
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: UNDEFINED_NOTE,
    });
    await vscode.window.showTextDocument(document);
    await until(() => problemsOf(document).length > 0, 'problems');
    await closeAll();
    await until(() => problemsOf(document).length === 0, 'the problems to go');
  });
});
