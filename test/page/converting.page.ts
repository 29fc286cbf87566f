import { strictEqual } from 'node:assert';
import type { Page } from 'playwright-core';
import { runCommand, textBox } from '../../scripts/host/gestures.mjs';
import type { Stage } from '../../scripts/host/stage.mjs';
import { openSample, raiseChosenStage } from './sample.ts';

describe('a writer who turns markers into notes', () => {
  let stage: Stage;
  let page: Page;
  before(async () => {
    stage = await raiseChosenStage();
    page = await openSample(stage);
  });
  after(() => stage.close());

  it('applies the preview as it opens, and takes it all back with one undo', async () => {
    await runCommand(page, 'Brief Lens: Turn Markers into [^1] Notes…');
    await page.locator('.monaco-button', { hasText: 'Apply' }).first().click();
    await page.keyboard.press('Control+1');
    await textBox(page, '[^1]');
    await page.keyboard.press('Control+z');
    await textBox(page, 'REF');
    strictEqual(await page.locator('.view-line', { hasText: '[^' }).count(), 0);
  });
});
