import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { fetchBrowser, launchBrowser } from '../host/browser.mjs';
import { copyExtension } from '../host/extension.mjs';
import { openPage } from '../host/page.mjs';
import { temporaryFolder } from '../host/processes.mjs';
import { IN_WEB_WORKER, startServer } from '../host/server.mjs';
import { readTally } from './tally.mjs';

/** The specs' own lines begin so; all others are VS Code's. */
const OWN_LINE = '\u2063';

const RUN_TIMEOUT = 300_000;

/**
 * Catches what the tests print and their end in VS Code's page.
 * @param {import('playwright-core').Page} page
 * @param {(line: string, own: boolean) => void} onLine
 * @param {() => void} onEnd
 */
async function listen(page, onLine, onEnd) {
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
      for (const line of format(...values).split('\n')) {
        onLine(line.replaceAll(OWN_LINE, ''), format(...values).startsWith(OWN_LINE));
      }
    },
  );
  await page.exposeFunction('codeAutomationExit', onEnd);
}

/**
 * Runs the specs inside a real VS Code, in one of its extension hosts.
 * @param {'node' | 'web'} host
 * @param {string} [version] of VS Code
 * @returns {Promise<import('./tally.mjs').Tally | undefined>} undefined if it broke off
 */
export async function runHost(host, version) {
  const server = await startServer({ version, settings: host === 'web' ? IN_WEB_WORKER : {} });
  const browser = await launchBrowser(await fetchBrowser());
  const folder = join(temporaryFolder('brief-lens-test'), 'briefs');
  mkdirSync(folder);
  /** @type {string[]} */
  const noise = [];
  /** @type {import('./tally.mjs').Tally | undefined} */
  let tally;
  /** @param {string} line @param {boolean} own */
  const show = (line, own) => {
    tally = readTally(line) ?? tally;
    if (!own || process.env.VERBOSE) noise.push(line);
    if ((own && readTally(line) === undefined) || process.env.VERBOSE) console.log(line);
  };
  const { promise: ended, resolve: end } = defer();
  const timer = setTimeout(end, RUN_TIMEOUT);
  const tests = join('out', 'host', host, 'index.js');
  const extension = await copyExtension([tests]);
  const target = { folder, extension, tests: join(extension, tests) };
  await openPage(browser, server, target, { prepare: page => listen(page, show, end) });
  await ended;
  clearTimeout(timer);
  if (tally === undefined)
    console.log(['The specs broke off; the console said last:', ...noise.slice(-40)].join('\n'));
  await browser.close();
  server.stop();
  return tally;
}

/** @returns {{ promise: Promise<void>, resolve: () => void }} */
function defer() {
  let resolve = () => {};
  const promise = /** @type {Promise<void>} */ (new Promise(done => (resolve = () => done())));
  return { promise, resolve };
}
