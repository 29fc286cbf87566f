import type { Page } from 'playwright-core';
import { textBox } from '../../scripts/host/gestures.mjs';
import type { Stage } from '../../scripts/host/stage.mjs';
import { openSample, raiseChosenStage } from './sample.ts';

const PAGE =
  '<p>Imports <b>rose</b>.<sup><a href="#fn1" id="ref1">1</a></sup></p><ol><li id="fn1">Port Office, 2024.</li></ol>';

describe('a writer who copies from a page of the web', () => {
  let stage: Stage;
  let page: Page;
  before(async () => {
    stage = await raiseChosenStage();
    page = await openSample(stage);
  });
  after(() => stage.close());

  it('pastes its text with its notes', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // The browser makes whole addresses of "#fn1", as it does when a person copies.
    await page.evaluate(async html => {
      const piece = (text: string, type: string) => new Blob([text], { type });
      const types = { 'text/html': piece(html, 'text/html'), 'text/plain': piece('plain', 'text/plain') };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    }, PAGE);
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+v');
    await textBox(page, 'Imports **rose**.[^');
    await page.keyboard.press('Control+z');
  });
});
