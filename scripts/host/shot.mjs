import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shrink } from '../build/png.mjs';
import { readManifest } from './build.mjs';
import {
  foldView,
  hover,
  openContainer,
  openView,
  previewFrame,
  runCommand,
  widenSidebar,
} from './gestures.mjs';
import { decorated } from './page.mjs';
import { temporaryFolder } from './processes.mjs';
import { raiseSampleWeb } from './sample-web.mjs';
import { raiseStage } from './stage.mjs';
import { Trouble } from './trouble.mjs';

export const THEMES = {
  light: { name: 'Default Light Modern', kind: 'vs' },
  dark: { name: 'Default Dark Modern', kind: 'vs-dark' },
  hc: { name: 'Default High Contrast', kind: 'hc-black' },
  'hc-light': { name: 'Default High Contrast Light', kind: 'hc-light' },
};

/**
 * @typedef {object} Shot
 * @property {string} file the document; a copy of it is opened
 * @property {keyof typeof THEMES} theme
 * @property {string} out the PNG
 * @property {number} [line] 1-based, to scroll to
 * @property {string} [hover] text on whose last character the mouse rests: its first occurrence at or after the line
 * @property {string} [view] id of a view or of a view container, or 'none' for no sidebar
 * @property {string} [preview] opens the Markdown preview, and rests the mouse on the first such element in it
 * @property {number} [sidebar] its width in CSS pixels
 * @property {boolean} [checked] checks the sources of the sample brief first, in the Sources view; they answer as if they were real
 * @property {string[]} [commands] titles as the command palette shows them, run in this order
 * @property {string} [locale] "de": the language of the extension and its commands
 * @property {Record<string, unknown>} [settings]
 * @property {{ width: number, height: number }} [size] in CSS pixels
 * @property {number} [scale] device pixels per CSS pixel
 */

/** Nothing on the picture may move or blink. */
const STILL = {
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'editor.hover.delay': 50,
};

/**
 * Where the page has to be scrolled to for a shot.
 * @param {Shot} shot
 */
function place({ file, line, hover: text }) {
  if (text === undefined) return line === undefined ? {} : { line };
  const lines = readFileSync(file, 'utf8').split(/\r\n|\n/);
  const index = lines.findIndex((content, at) => at + 1 >= (line ?? 1) && content.includes(text));
  if (index < 0)
    throw new Trouble(`"${text}" isn't in ${file}.`, 'Give a text that stands on one line of the file.');
  return { line: index + 1, column: (lines[index] ?? '').indexOf(text) + 1 };
}

/**
 * Opens a view of the extension, the others folded, or hides the sidebar.
 * @param {import('playwright-core').Page} page
 * @param {string} id
 * @param {string} [locale]
 */
async function show(page, id, locale) {
  if (id === 'none') return page.keyboard.press('Control+B');
  const { viewsContainers = {}, views = {} } = readManifest(locale).contributes ?? {};
  const [container, list] = Object.entries(views).find(
    ([key, all]) => key === id || all.some(view => view.id === id),
  ) ?? [id, []];
  const { title } = viewsContainers.activitybar?.find(candidate => candidate.id === container) ?? {};
  if (title === undefined)
    throw new Trouble(`There is no view ${id}.`, 'See contributes.views in package.json.');
  await openContainer(page, title);
  const view = list.find(candidate => candidate.id === id);
  if (view === undefined) return;
  await openView(page, view.name);
  for (const other of list) if (other !== view) await foldView(page, other.name);
}

/**
 * A copy of a document whose addresses a proxy can answer without certificates.
 * @param {string} file
 */
function unencrypted(file) {
  const copy = join(temporaryFolder('brief-lens'), basename(file));
  writeFileSync(copy, readFileSync(file, 'utf8').replaceAll('https://', 'http://'));
  return copy;
}

/**
 * Lines that wrap anew leave the cursor out of sight.
 * @param {import('playwright-core').Page} page
 */
async function revealCursor(page) {
  await page.keyboard.press('Control+1');
  for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
}

/**
 * Checks the sources of the sample brief, and waits until the Sources view says what was found.
 * @param {import('playwright-core').Page} page
 */
async function check(page) {
  await runCommand(page, 'Brief Lens: Check Sources');
  await page
    .locator('.sidebar .monaco-list-row', { hasText: 'blocked, not dead' })
    .waitFor({ timeout: 30_000 });
}

/**
 * Takes one picture of the real VS Code with the extension at work.
 * @param {Shot} shot
 * @param {string} [version] of VS Code
 * @returns {Promise<string[]>} what a person should know about the picture
 */
export async function take(shot, version) {
  const notes = [];
  const { theme, size = { width: 1280, height: 800 } } = shot;
  const web = shot.checked ? await raiseSampleWeb() : undefined;
  const settings = {
    'workbench.colorTheme': THEMES[theme].name,
    ...STILL,
    ...web?.settings,
    ...shot.settings,
  };
  // A server for each picture: one that runs may miss that its settings changed.
  const stage = await raiseStage({ version, settings, environment: web?.environment });
  const page = await stage.open(web ? unencrypted(shot.file) : shot.file, place(shot), {
    viewport: size,
    scale: shot.scale,
    locale: shot.locale,
  });
  await page.waitForSelector(`.monaco-workbench.${THEMES[theme].kind}`);
  if (!(await decorated(page, 20_000))) notes.push('nothing is decorated');
  if (shot.view !== undefined) await show(page, shot.view, shot.locale);
  if (shot.sidebar !== undefined) await widenSidebar(page, shot.sidebar);
  await revealCursor(page);
  if (shot.checked) await check(page);
  for (const command of shot.commands ?? []) await runCommand(page, command);
  await page.mouse.move(size.width / 2, size.height - 4);
  await page.waitForTimeout(700); // sticky scroll, the minimap and tree rows come a little later
  if (shot.preview !== undefined) {
    await runCommand(page, 'Markdown: Open Preview to the Side');
    const preview = await previewFrame(page, shot.preview);
    await preview.locator(shot.preview).first().hover();
    await page.waitForTimeout(700);
  }
  if (shot.hover !== undefined) {
    notes.push(`card: ${await hover(page, shot.hover)}`);
    await page.waitForTimeout(500); // it fades in
  }
  mkdirSync(dirname(shot.out), { recursive: true });
  writeFileSync(shot.out, shrink(await page.screenshot()));
  await stage.close();
  web?.close();
  return notes;
}
