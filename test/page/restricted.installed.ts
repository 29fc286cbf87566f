import { match, strictEqual } from 'node:assert';
import type { Page } from 'playwright-core';
import { hover, openContainer, openView, previewFrame, runCommand } from '../../scripts/host/gestures.mjs';
import { decorated } from '../../scripts/host/page.mjs';
import { raiseStage, type Stage } from '../../scripts/host/stage.mjs';
import { SAMPLE } from './sample.ts';

describe('the installed package, in a folder that is not trusted', () => {
  let stage: Stage;
  let page: Page;
  before(async () => {
    stage = await raiseStage({
      version: process.env.VSCODE_VERSION || undefined,
      extensions: process.env.INSTALLED_EXTENSIONS,
      development: false,
      trust: false,
    });
    page = await stage.open(SAMPLE);
  });
  after(() => stage.close());

  it('runs in Restricted Mode', async () => {
    await page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    // Older versions ask whether to trust the folder, and take a moment to.
    const question = page.locator('.monaco-dialog-box');
    const asks = question.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (await asks) await question.locator('.monaco-button').filter({ hasText: /^No/ }).click();
    strictEqual(await decorated(page), true);
  });

  it('has its cards', async () => {
    match(await hover(page, 'REF'), /Tobias Renner/);
  });

  it('has its icon and its views', async () => {
    await page.mouse.move(640, 790);
    await openContainer(page, 'Brief Lens');
    const view = await openView(page, 'Recommendations');
    await view.locator('.monaco-list-row').filter({ hasText: 'The Coast Guard should adopt' }).waitFor();
  });

  it('draws no boxes around curly quotes', async () => {
    const boxes = page.locator('.unicode-highlight');
    // VS Code's search for them can answer after the extension's defaults have ended it, and its boxes are drawn all the
    // same (DocumentUnicodeHighlighter asks whether its model is disposed, not whether it is itself). An extension can't help it.
    for (let again = 0; again < 4 && (await boxes.count()) > 0; again++) {
      await page.reload();
      strictEqual(await decorated(page), true);
    }
    strictEqual(await boxes.count(), 0);
  });

  it('asks no source, even when it is told to, and says why', async () => {
    await runCommand(page, 'Brief Lens: Check Sources');
    const message = page.locator('.notifications-toasts .notification-list-item');
    await message.filter({ hasText: 'Restricted Mode, in which nothing is fetched' }).waitFor();
    await message.getByRole('button', { name: 'Open the First Link' }).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('has its marks in the Markdown preview', async () => {
    await runCommand(page, 'Markdown: Open Preview to the Side');
    await previewFrame(page, 'sup.brief-lens-marker');
  });
});
