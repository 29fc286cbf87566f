import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { BRIEF, closeAll, open, until } from './editor.ts';

/** What a command leaves on the clipboard. */
async function copiedBy(command: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(command);
  return until(
    async () => (await vscode.env.clipboard.readText()) || undefined,
    'something on the clipboard',
  );
}

describe('the sidebar', () => {
  afterEach(closeAll);

  it('opens on the recommendations of the active brief', async () => {
    await open(BRIEF);
    await vscode.commands.executeCommand('briefLens.recommendations.focus');
    const copied = await copiedBy('briefLens.recommendations.copyMarkdown');
    for (const words of ['What Larkhaven Should Do', 'replace the nine cranes', 'not lease them']) {
      ok(copied.includes(words), `The list doesn't say ${words}:\n${copied}`);
    }
  });

  it('gives them as a table, by addressee too', async () => {
    await open(BRIEF);
    await vscode.commands.executeCommand('briefLens.recommendations.focus');
    await vscode.commands.executeCommand('briefLens.recommendations.groupBy', 'addressee');
    equal(vscode.workspace.getConfiguration('briefLens').get('recommendations.groupBy'), 'addressee');
    const copied = await copiedBy('briefLens.recommendations.copyTable');
    ok(/\|.*city council.*\|/.test(copied), `The table doesn't name the city council:\n${copied}`);
    await vscode.commands.executeCommand('briefLens.recommendations.groupBy', 'section');
  });

  it('leaves out what the filter leaves out', async () => {
    await open(BRIEF);
    await vscode.commands.executeCommand('briefLens.recommendations.filter', 'lease');
    const copied = await copiedBy('briefLens.recommendations.copyMarkdown');
    await vscode.commands.executeCommand('briefLens.recommendations.clearFilter');
    ok(copied.includes('not lease them') && !copied.includes('nine cranes'), `The list says:\n${copied}`);
  });

  it('shows each of its views', async () => {
    await open(BRIEF);
    for (const view of ['claims', 'quotes', 'sources']) {
      await vscode.commands.executeCommand(`briefLens.${view}.focus`);
    }
  });
});
