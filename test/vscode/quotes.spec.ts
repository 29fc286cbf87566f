import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { closeAll, open, theExtension, until } from './editor.ts';

const QUOTED = `# Walls

Mayor Ana Ruiz called the wall “a tax on rain.”[^1] The “temporary” pumps failed, and Jon Berg said “nobody pays.”

[^1]: *The Port Gazette*, 3 May 2023.
`;

describe('the list of quotes', () => {
  const settings = () => vscode.workspace.getConfiguration('briefLens');

  beforeEach(async () => {
    await theExtension().activate();
    await vscode.commands.executeCommand('briefLens.setAnnotate', 'on');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('briefLens.quotes.clearFilter');
    await settings().update('quotes.termsAndTitles', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  async function copied(command: string, isThere: (text: string) => boolean): Promise<string> {
    return until(async () => {
      await vscode.commands.executeCommand(command);
      const text = await vscode.env.clipboard.readText();
      return isThere(text) ? text : undefined;
    }, 'the list to be copied');
  }

  it('is copied as a check-list of what the filter shows', async () => {
    await open(QUOTED);
    const all = await copied('briefLens.quotes.copyChecklist', text => text.startsWith('- [ ] “a tax'));
    equal(all.trim().split('\n').length, 2);
    await vscode.commands.executeCommand('briefLens.quotes.filter', 'berg');
    const some = await copied('briefLens.quotes.copyChecklist', text => text.startsWith('- [ ] “nobody'));
    ok(some.includes('Jon Berg · **no source** · line 3'), some);
  });

  it('is left to those without a source when asked for them', async () => {
    await open(QUOTED);
    await vscode.commands.executeCommand('briefLens.quotes.showUnsourced');
    const list = await copied('briefLens.quotes.copyChecklist', text => text.startsWith('- [ ] “nobody'));
    equal(list.trim().split('\n').length, 1);
  });

  it('shows terms and titles when asked for them', async () => {
    await open(QUOTED);
    await vscode.commands.executeCommand('briefLens.quotes.toggleOthers');
    const rows = await copied('briefLens.quotes.copyCsv', text => text.includes('temporary'));
    ok(rows.includes('2,“temporary”,term,'), rows);
  });
});
