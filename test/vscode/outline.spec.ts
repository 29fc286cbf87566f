import * as vscode from 'vscode';
import { equal } from './assert.ts';
import { BRIEF, closeAll, open, until } from './editor.ts';

function titles(symbols: readonly vscode.DocumentSymbol[]): string[] {
  // VS Code's own Markdown outline keeps the number signs.
  return symbols.flatMap(symbol => [symbol.name.replace(/^#+ /, ''), ...titles(symbol.children)]);
}

async function symbolsOf({ uri }: vscode.TextDocument, expected: number): Promise<string[]> {
  const ask = () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
  return until(async () => {
    const found = titles((await ask()) ?? []);
    return found.length >= expected && found;
  }, 'the outline');
}

describe('the outline', () => {
  afterEach(closeAll);

  it('has the run-in headings', async () => {
    const { document } = await open(BRIEF);
    const found = await symbolsOf(document, 2);
    equal(
      ['Old Cranes, New Risks', 'What Larkhaven Should Do'].filter(title => !found.includes(title)),
      [],
    );
  });

  it("has Markdown's headings once", async () => {
    const { document } = await open(`# Harbors\n\nText.\n\n## Cranes\n\n${BRIEF.split('\n')[2]}\n`);
    const found = await symbolsOf(document, 3);
    equal(found.filter(title => title === 'Harbors').length, 1);
    equal(found.filter(title => title === 'Cranes').length, 1);
  });

  it('has the notes, each by its label and its words', async () => {
    const { document } = await open(
      `${BRIEF.split('\n')[2]}[^1]\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n[^fees]: Bo Stein, “Fees,” 2024.\n`,
    );
    const found = await symbolsOf(document, 3);
    equal(found.slice(-3), ['2 notes', '1 · Ana Ruiz, “Trade,” 2023.', 'fees · Bo Stein, “Fees,” 2024.']);
  });

  it('folds what stands under a run-in heading', async () => {
    const paragraph = 'The quay is long. It was built in 1931.';
    const { document } = await open(
      `First Things First. ${paragraph}\n${paragraph}\nWhat Follows. ${paragraph}\n${paragraph}\n`,
    );
    const ranges = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found?.some(({ start }) => start === 0) && found;
    }, 'the folds');
    equal(
      ranges.some(({ start, end }) => start === 0 && end === 1),
      true,
    );
  });
});
