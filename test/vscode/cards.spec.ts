import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { BRIEF, cardsAt, closeAll, open, placeOf } from './editor.ts';

/** What a person reads of a card's Markdown. */
function plain(markdown: string): string {
  return markdown.replaceAll('&nbsp;', ' ').replaceAll(/\\(?=\W)/g, '');
}

describe('cards', () => {
  afterEach(closeAll);

  it('say what source stands behind a marker', async () => {
    const { document } = await open(BRIEF);
    const card = await cardsAt(document, placeOf(document, 'REF'));
    for (const words of ['Winter Traffic', 'Mira Okafor', 'March 3, 2023', 'gazette']) {
      ok(plain(card).includes(words), `The card doesn't say ${words}:\n${card}`);
    }
  });

  it('say who is quoted, who is asked, and why something is a claim', async () => {
    const { document } = await open(BRIEF);
    for (const [place, words] of [
      ['“The cranes', 'Okafor'],
      ['The city council should', 'city council'],
      ['The harbor authority', '30 percent'],
    ] as const) {
      const card = await cardsAt(document, placeOf(document, place).translate(0, 4));
      ok(plain(card).includes(words), `The card of "${place}" doesn't say ${words}:\n${card}`);
    }
  });

  it('open on the annotation and not beside it', async () => {
    const { document } = await open(BRIEF);
    equal(await cardsAt(document, placeOf(document, 'Its pilots').translate(0, 5)), '');
  });

  it('may run only their own commands, and open nothing but web addresses', async () => {
    const { document } = await open(BRIEF);
    const place = placeOf(document, 'REF');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const content = hover?.contents[0];
    ok(content instanceof vscode.MarkdownString, 'The card is no Markdown');
    for (const [, command = ''] of content.value.matchAll(/\(command:([\w.]+)/g)) {
      ok(command.startsWith('briefLens.'), `The card runs ${command}`);
    }
    equal(await vscode.commands.executeCommand('briefLens.openSource', 'file:///etc/hosts'), undefined);
  });
});
