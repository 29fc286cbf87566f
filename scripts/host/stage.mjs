import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fetchBrowser, launchBrowser } from './browser.mjs';
import { copyExtension } from './extension.mjs';
import { editorShown, openPage } from './page.mjs';
import { temporaryFolder } from './processes.mjs';
import { startServer } from './server.mjs';

/** @typedef {Awaited<ReturnType<typeof raiseStage>>} Stage */

/**
 * A copy of a file in a workspace of its own, so that nothing done to it changes the repository.
 * @param {string} source
 */
export function workspaceWith(source) {
  const folder = join(temporaryFolder('brief-lens'), 'briefs');
  const file = join(folder, basename(source));
  mkdirSync(folder);
  copyFileSync(source, file);
  return { folder, file };
}

/**
 * A VS Code server and a browser, in which documents can be opened one after the other.
 * @param {Parameters<typeof startServer>[0]} [options]
 */
export async function raiseStage(options = {}) {
  const { development = true } = options;
  const own = development ? { extension: await copyExtension() } : {};
  const server = await startServer(options);
  const browser = await launchBrowser(await fetchBrowser());
  return {
    server,
    /**
     * Opens a copy of a file in a fresh window.
     * @param {string} source
     * @param {{ line?: number, column?: number }} [at] 1-based
     * @param {{ viewport?: { width: number, height: number }, scale?: number, locale?: string }} [window]
     */
    async open(source, at = {}, window = {}) {
      const target = { ...workspaceWith(source), ...at, ...own };
      const page = await openPage(browser, server, target, window);
      await editorShown(page);
      return page;
    },
    async close() {
      await browser.close();
      server.stop();
    },
  };
}
