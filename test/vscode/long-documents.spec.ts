import * as vscode from 'vscode';
import { PREFIX } from '../../src/vscode/measured.ts';
import { ok } from './assert.ts';
import { BRIEF, cardsAt, closeAll, open, placeOf, theExtension } from './editor.ts';

/** About a megabyte, with one passage that is found nowhere else. */
const BODY = BRIEF.slice(0, BRIEF.indexOf('Endnotes'));
const LONG = `${BODY.repeat(1200)}\nThe last survey found that 87 percent of the piers leak.[^last]\n\n${BODY.repeat(300)}\n\n[^last]: Ilse Brandt, The Age of Cranes, p. 12.\n`;

describe('a long document', () => {
  before(async () => {
    await theExtension().activate();
  });

  afterEach(closeAll);

  it('has its cards as soon as it is read, and in their places after a key', async () => {
    const editor = await open(LONG);
    const { document } = editor;
    const marker = () => placeOf(document, '[^last]').translate(0, 2);
    ok((await cardsAt(document, marker())).includes('The Age of Cranes'), 'no card after opening');
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), 'A new line.\n\n'));
    ok((await cardsAt(document, marker())).includes('The Age of Cranes'), 'no card after a key');
  });

  it('never holds up the extension host for long', async () => {
    const held: { readonly name: string; readonly duration: number }[] = [];
    const observer = new PerformanceObserver(list => held.push(...list.getEntries()));
    observer.observe({ type: 'measure' });
    const of = (what: string) =>
      held.filter(({ name }) => name === `${PREFIX}${what}`).map(({ duration }) => duration);
    try {
      const editor = await open(LONG);
      const { document } = editor;
      await cardsAt(document, placeOf(document, '[^last]').translate(0, 2));
      for (const place of [0, document.lineCount >> 1]) {
        await editor.edit(builder => builder.insert(new vscode.Position(place, 0), 'A'));
        await cardsAt(document, placeOf(document, '[^last]').translate(0, 2));
      }
      // By the clock: where other processes interrupt many slices, only the middle one tells how long they are.
      const slices = of('slice').sort((a, b) => a - b);
      ok(slices.length > 0, 'nothing was done in slices');
      const middle = slices[slices.length >> 1] ?? 0;
      console.log(
        `      longest slices: ${slices.slice(-3).map(Math.round)} ms of ${slices.length}; keys: ${of('key').map(Math.round)} ms; showing: ${of('showing').map(Math.round)} ms`,
      );
      ok(middle < 25, `slices of ${middle} ms`);
      ok(of('key').length === 2 && Math.min(...of('key')) < 50, `keys took ${of('key')} ms`);
    } finally {
      observer.disconnect();
    }
  });
});
