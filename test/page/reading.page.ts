import { match, ok, strictEqual } from 'node:assert';
import type { Page } from 'playwright-core';
import {
  cursorOn,
  hover,
  openContainer,
  openView,
  runCommand,
  textBox,
} from '../../scripts/host/gestures.mjs';
import type { Stage } from '../../scripts/host/stage.mjs';
import { lineOf, openSample, raiseChosenStage } from './sample.ts';

const DECORATION = '.editor-instance [class*="ced-"]';

describe('a reader of a brief', () => {
  let stage: Stage;
  let page: Page;
  // One window for all, as a reader has; each test leaves the document as it found it, except the last.
  before(async () => {
    stage = await raiseChosenStage();
    page = await openSample(stage);
  });
  after(() => stage.close());

  it('sees every marker in its colour, and coloured ranges around it', async () => {
    const markers = page.locator('.view-line span[class*="ced-"]').filter({ hasText: /^REF$/ });
    await markers.first().waitFor();
    const plain = await page
      .locator('.view-line')
      .first()
      .evaluate(line => getComputedStyle(line).color);
    const colours = await markers.evaluateAll(spans => spans.map(span => getComputedStyle(span).color));
    ok(colours.length >= 4, `Only ${colours.length} markers are coloured`);
    ok(colours.every(colour => colour !== plain));
    // Backgrounds and underlines lie in a layer of their own.
    ok((await page.locator('.view-overlays .cdr[class*="ced-"]').count()) >= 4);
  });

  it('rests the mouse on a marker, reads its card, and goes to its note', async () => {
    const card = await hover(page, 'REF');
    match(card, /Allies Weigh Joint Sanctions over Port Threat/);
    match(card, /Tobias Renner/);
    await page.locator('.monaco-hover:not(.hidden) a').filter({ hasText: 'Note' }).first().click();
    await cursorOn(page, lineOf('1. Tobias Renner'));
  });

  it('opens the sidebar, clicks a recommendation, and sees the editor move', async () => {
    await openContainer(page, 'Brief Lens');
    const view = await openView(page, 'Recommendations');
    const row = view.locator('.monaco-list-row').filter({ hasText: 'The Coast Guard should adopt' });
    await row.click();
    await cursorOn(page, lineOf('The Coast Guard should adopt'));
    await textBox(page, 'The Coast Guard should adopt');
  });

  it('turns the annotations off, and has a plain text', async () => {
    await runCommand(page, 'Brief Lens: Leave This Document Alone');
    await page.locator(DECORATION).first().waitFor({ state: 'detached' });
    strictEqual(await page.locator(DECORATION).count(), 0);
  });
});
