import * as vscode from 'vscode';
import { ok } from './assert.ts';
import { BRIEF, cardsAt, closeAll, open, placeOf } from './editor.ts';

/** About a megabyte, with one passage that is found nowhere else. */
const BODY = BRIEF.slice(0, BRIEF.indexOf('Endnotes'));
const LONG = `${BODY.repeat(1200)}\nThe last survey found that 87 percent of the piers leak.[^last]\n\n${BODY.repeat(300)}\n\n[^last]: Ilse Brandt, The Age of Cranes, p. 12.\n`;

describe('a long document', () => {
  afterEach(closeAll);

  it('has its cards as soon as it is read, and in their places after a key', async () => {
    const editor = await open(LONG);
    const { document } = editor;
    const marker = () => placeOf(document, '[^last]').translate(0, 2);
    ok((await cardsAt(document, marker())).includes('The Age of Cranes'), 'no card after opening');
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'A new line.\n\n'));
    ok((await cardsAt(document, marker())).includes('The Age of Cranes'), 'no card after a key');
  });

  it('leaves the editor time for other things while it is read', async () => {
    await open(LONG);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      vscode.window.activeTextEditor?.document.uri,
    );
    clearInterval(timer);
    ok(symbols.length > 0, 'no symbols');
    // A reading in one go leaves it none.
    ok(turns > 2, `only ${turns} turns`);
  });
});
