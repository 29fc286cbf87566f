import { match, strictEqual } from 'node:assert';
import type { Frame, Page } from 'playwright-core';
import { previewFrame, runCommand } from '../../scripts/host/gestures.mjs';
import type { Stage } from '../../scripts/host/stage.mjs';
import { openSample, raiseChosenStage } from './sample.ts';

describe('a reader of the Markdown preview', () => {
  let stage: Stage;
  let page: Page;
  let preview: Frame;
  before(async () => {
    stage = await raiseChosenStage();
    page = await openSample(stage);
    await runCommand(page, 'Markdown: Open Preview to the Side');
    preview = await previewFrame(page, '.brief-lens-marker');
  });
  after(() => stage.close());

  it('sees the source of a marker on hover and on focus', async () => {
    const marker = preview.locator('.brief-lens-marker').first();
    const card = marker.locator('.brief-lens-card');
    strictEqual(await card.isVisible(), false);
    await marker.locator('a').hover();
    match(await card.innerText(), /Tobias Renner/);
    strictEqual(await card.isVisible(), true);
    await preview.locator('.brief-lens-marker a').nth(1).focus();
    strictEqual(await preview.locator('.brief-lens-card').nth(1).isVisible(), true);
  });

  it('closes the card with Escape until the marker is left', async () => {
    const markers = preview.locator('.brief-lens-marker');
    const card = markers.nth(1).locator('.brief-lens-card');
    await markers.nth(1).locator('a').focus();
    strictEqual(await card.isVisible(), true);
    await page.keyboard.press('Escape');
    strictEqual(await card.isVisible(), false);
    await markers.nth(0).locator('a').focus();
    await markers.nth(1).locator('a').focus();
    strictEqual(await card.isVisible(), true);
  });

  it('goes to the note and back', async () => {
    await preview.locator('.brief-lens-marker a').first().click();
    const note = preview.locator('#brief-lens-note-1');
    await note.waitFor();
    const isInView = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    await preview.waitForFunction(isInView, await note.elementHandle());
    await note.locator('.brief-lens-back').click();
    await preview.waitForFunction(isInView, await preview.locator('#brief-lens-marker-1').elementHandle());
  });

  it('scrolls in step with the editor', async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+End');
    await preview.waitForFunction(() => scrollY > innerHeight / 2);
    await page.keyboard.press('Control+Home');
    await preview.waitForFunction(() => scrollY < innerHeight / 4);
  });

  it('sees claims go when they are switched off', async () => {
    await preview.locator('.brief-lens-claim').first().waitFor();
    await runCommand(page, 'Brief Lens: Show or Hide Claims');
    await previewFrame(page, 'body:not(:has(.brief-lens-claim)) .brief-lens-marker');
  });

  it('reads it in the language of VS Code', async () => {
    const german = await openSample(stage, { locale: 'de' });
    await runCommand(german, 'Markdown: Open Preview to the Side');
    const marker = (await previewFrame(german, '.brief-lens-marker')).locator('.brief-lens-marker a').first();
    strictEqual(await marker.getAttribute('aria-label'), 'Fußnote 1');
  });
});
