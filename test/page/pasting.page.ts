import type { Page } from 'playwright-core';
import { cursorOn, textBox } from '../../scripts/host/gestures.mjs';
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

  const copy = (types: Readonly<Record<string, string>>) =>
    page.evaluate(async given => {
      const pieces = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(pieces))]);
    }, types);

  const pasteAtTheTop = async () => {
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+v');
  };

  it('pastes its text with its notes', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // The browser makes whole addresses of "#fn1", as it does when a person copies.
    await copy({ 'text/html': PAGE, 'text/plain': 'plain' });
    await pasteAtTheTop();
    await textBox(page, 'Imports **rose**.REF');
    await page.keyboard.press('Control+z');
  });

  it('pastes plain text with its notes, and takes all of it back at once', async () => {
    await copy({ 'text/plain': 'Prices rose in 2023.REF\nNotes\n1. Port Office, Prices, 2024.\n' });
    await pasteAtTheTop();
    await textBox(page, 'Prices rose in 2023.REF');
    await page.keyboard.press('Control+End');
    await textBox(page, '11. Liv Aker');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+End');
    await textBox(page, '10. Liv Aker');
  });

  const clickOnTheClosure = async () => {
    // A person takes that long to look for it, in which the text is read.
    await page.waitForTimeout(500);
    await page.keyboard.press('Control+Home');
    const { x, y, height } = await textBox(page, 'The closure of');
    await page.mouse.click(x + 3, y + height / 2);
    await page.keyboard.press('Home');
  };

  const pasteTheClosure = async () => {
    await pasteAtTheTop();
    // VS Code gives up a paste when the caret is moved before it is there.
    await cursorOn(page, 2);
  };

  const listSays = async (line: string) => {
    await page.keyboard.press('Control+End');
    await textBox(page, line);
  };

  it('takes the notes of a line that is cut along to its new place, and all of it back', async () => {
    await clickOnTheClosure();
    await page.keyboard.press('Control+x');
    await pasteTheClosure();
    await listSays('1. Mary-Beth Quill');
    await listSays('2. Tobias Renner');
    await page.keyboard.press('Control+z');
    await listSays('4. Mary-Beth Quill');
    await page.keyboard.press('Control+z');
    await listSays('4. Mary-Beth Quill');
  });

  it('does so for words that are selected, and repeats the notes of those that are copied', async () => {
    await clickOnTheClosure();
    await page.keyboard.press('Control+l');
    await page.keyboard.press('Control+x');
    await pasteTheClosure();
    await listSays('1. Mary-Beth Quill');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(500);
    await page.keyboard.press('Control+c');
    await pasteTheClosure();
    await listSays('1. Mary-Beth Quill');
    await listSays('5. Mary-Beth Quill');
    await page.keyboard.press('Control+z');
    await listSays('4. Mary-Beth Quill');
  });

  it('says when lines that change places have got other notes, and moves these along', async () => {
    await clickOnTheClosure();
    await page.keyboard.press('Alt+ArrowDown');
    // The newest VS Code counts the message at its bell, and shows no toast of it here.
    await page.locator('#status\\.notifications').click();
    const message = page.locator('.notification-list-item', { hasText: 'REF markers lead to other notes' });
    await message.hover();
    await message.getByRole('button', { name: 'Move the Notes Along' }).click();
    await page.locator('.view-lines').first().click();
    await listSays('5. Mary-Beth Quill');
    await listSays('4. Samuel Oyelaran');
    await page.keyboard.press('Control+z');
    await listSays('4. Mary-Beth Quill');
  });
});
