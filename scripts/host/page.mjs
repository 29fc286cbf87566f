import { pathToFileURL } from 'node:url';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Pick<import("./server.mjs").Server, "authority" | "origin">} Server */

/**
 * @typedef {object} Target what a page shows
 * @property {string} folder absolute path of the workspace
 * @property {string} [file] absolute path of the file to open
 * @property {number} [line] 1-based
 * @property {number} [column] 1-based
 * @property {string} [extension] absolute path of an extension under development
 * @property {string} [tests] absolute path of a module that exports `run`
 */

/** How long a busy machine may take, in milliseconds; far more than it needs. */
const PATIENCE = 90_000;

/** @param {string} path '/c:/a b' or '/a b', as in an address but not encoded */
const slashed = path => decodeURIComponent(pathToFileURL(path).pathname);

/**
 * The address that opens a folder, and what else is asked for, on a server.
 * @param {Server} server
 * @param {Target} target
 */
export function addressOf(server, { folder, file, line, column = 1, extension, tests }) {
  /** @param {string} path */
  const remote = path => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (file !== undefined) payload.push(['openFile', remote(file) + (line ? `:${line}:${column}` : '')]);
  if (line !== undefined) payload.push(['gotoLineMode', 'true']);
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  return `${server.origin}/?${new URLSearchParams({ folder: slashed(folder), payload: JSON.stringify(payload) })}`;
}

/**
 * Opens VS Code in a fresh page, which remembers nothing of any earlier one, and waits for its workbench.
 * @param {import('playwright-core').Browser} browser
 * @param {Server} server
 * @param {Target} target
 * @param {object} [options]
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.scale] device pixels per CSS pixel
 * @param {string} [options.locale] of VS Code: "de"; its own strings stay English without a language pack
 * @param {(page: Page) => Promise<void>} [options.prepare] runs before anything is loaded
 * @returns {Promise<Page>} closing its context ends it
 */
export async function openPage(
  browser,
  server,
  target,
  { viewport = { width: 1280, height: 800 }, scale = 1, locale, prepare } = {},
) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (locale !== undefined) await page.addInitScript(speak, locale);
  await prepare?.(page);
  await page.goto(addressOf(server, target), { timeout: PATIENCE });
  await page.waitForSelector('.monaco-workbench', { timeout: PATIENCE });
  return page;
}

/**
 * Makes the page believe that VS Code was started in a language, as its server does with a language pack. Runs in the
 * page, before everything else.
 * @param {string} locale
 */
function speak(locale) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => locale, set() {} });
}

/**
 * Waits until an editor shows some text.
 * @param {Page} page
 */
export async function editorShown(page) {
  await page.waitForSelector('.editor-instance .view-line', { timeout: PATIENCE });
}

/**
 * Waits until an extension has decorated the editor; says whether it did within the time.
 * @param {Page} page
 * @param {number} [timeout] milliseconds
 */
export async function decorated(page, timeout = 15_000) {
  const found = page.waitForSelector('[class*="ced-"]', { state: 'attached', timeout });
  return found.then(
    () => true,
    () => false,
  );
}
