// What a person does with mouse and keyboard in VS Code's page.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Where a piece of text stands on the screen, if the editor shows it on one visual line.
 * @param {Page} page
 * @param {string} text
 */
function findText(page, text) {
  return page.evaluate(wanted => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      // The editor draws every space as a no-break space.
      const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let offset = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        const from = start - offset;
        const to = from + wanted.length;
        if (from >= 0 && from < length) range.setStart(node, from);
        if (to > 0 && to <= length) range.setEnd(node, to);
        offset += length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return undefined;
  }, text);
}

/**
 * Waits until the editor shows a piece of text on one visual line.
 * @param {Page} page
 * @param {string} text
 * @param {number} [timeout] milliseconds
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>} its box
 */
export async function textBox(page, text, timeout = 10_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const box = await findText(page, text);
    if (box !== undefined) return box;
    if (Date.now() > end) throw new Error(`The editor doesn't show "${text}" on one line of the screen.`);
    await page.waitForTimeout(100);
  }
}

/**
 * Rests the mouse on the last character of a piece of text until a card opens.
 * @param {Page} page
 * @param {string} text enough of it to be the first of its kind on the screen: 'Trump.REF'
 * @returns {Promise<string>} the text of the card
 */
export async function hover(page, text) {
  const card = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents:visible');
  for (let attempt = 0; ; attempt++) {
    const box = await textBox(page, text);
    const [x, y] = [box.x + box.width - 3, box.y + box.height / 2];
    await page.mouse.move(x + 40, y + 60);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    try {
      await card.first().waitFor({ timeout: 5_000 });
      // "Loading..." stands in the card until every provider has answered.
      await page.locator('.monaco-hover:not(.hidden) .hover-row', { hasText: /^Loading\.{3}$/ }).waitFor({
        state: 'detached',
        timeout: 5_000,
      });
      return (await card.allInnerTexts()).join('\n');
    } catch (error) {
      if (attempt === 2) throw new Error(`No card opened on "${text}".`, { cause: error });
    }
  }
}

/**
 * Runs a command from the command palette.
 * @param {Page} page
 * @param {string} title as the palette shows it, category included
 */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  await row.waitFor({ timeout: 10_000 });
  await row.click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Opens a container of the sidebar by its entry in the activity bar, unless it is open.
 * @param {Page} page
 * @param {string} title
 */
export async function openContainer(page, title) {
  const entry = page
    .locator(`.activitybar .action-item:has(> .action-label[aria-label^="${title}"])`)
    .first();
  await entry.waitFor({ timeout: 20_000 });
  if ((await entry.getAttribute('aria-expanded')) !== 'true') await entry.click();
  await page
    .locator(`.sidebar .composite.title h2`)
    .filter({ hasText: new RegExp(title, 'i') })
    .waitFor();
}

/**
 * @param {Page} page
 * @param {string} title of a view in the container that is shown
 */
const paneOf = (page, title) =>
  page.locator('.sidebar .pane').filter({ has: page.locator(`.pane-header[aria-label^="${title}"]`) });

/**
 * Opens a view in the container that is shown.
 * @param {Page} page
 * @param {string} title
 * @returns {Promise<import('playwright-core').Locator>} the view
 */
export async function openView(page, title) {
  const pane = paneOf(page, title);
  const header = pane.locator('.pane-header');
  // A container with one view shows no header.
  if ((await header.count()) > 0 && (await header.getAttribute('aria-expanded')) === 'false')
    await header.click();
  await pane.locator('.pane-body').waitFor();
  return pane;
}

/**
 * Folds a view in the container that is shown.
 * @param {Page} page
 * @param {string} title
 */
export async function foldView(page, title) {
  const header = paneOf(page, title).locator('.pane-header');
  if ((await header.count()) > 0 && (await header.getAttribute('aria-expanded')) === 'true')
    await header.click();
}

/**
 * Where the cursor stands, as the status bar says.
 * @param {Page} page
 * @returns {Promise<{ line: number, column: number } | undefined>} 1-based; undefined without an editor
 */
export async function cursor(page) {
  const text = await page.locator('#status\\.editor\\.selection').textContent();
  const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text ?? '') ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/**
 * Waits until the cursor stands on a line.
 * @param {Page} page
 * @param {number} line 1-based
 */
export async function cursorOn(page, line) {
  const end = Date.now() + 10_000;
  let found = await cursor(page);
  while (found?.line !== line) {
    if (Date.now() > end) throw new Error(`The cursor is on line ${found?.line}, not on ${line}.`);
    await page.waitForTimeout(50);
    found = await cursor(page);
  }
}

/**
 * Drags the edge of the sidebar until it is so wide.
 * @param {Page} page
 * @param {number} width in CSS pixels
 */
export async function widenSidebar(page, width) {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) return;
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + width, middle, { steps: 4 });
  await page.mouse.up();
}

/**
 * The frame of the Markdown preview, once it shows something.
 * @param {Page} page
 * @param {string} selector of what it shows
 * @returns {Promise<import('playwright-core').Frame>}
 */
export async function previewFrame(page, selector) {
  const end = Date.now() + 15_000;
  for (;;) {
    for (const frame of page.frames()) {
      // A frame that is being replaced answers nothing.
      const found = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
    if (Date.now() > end) throw new Error(`No preview shows ${selector}.`);
    await page.waitForTimeout(200);
  }
}
