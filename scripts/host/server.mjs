import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchNode } from './node.mjs';
import { spawnOwned, temporaryFolder } from './processes.mjs';
import { Trouble } from './trouble.mjs';
import { fetchVsCode } from './vscode.mjs';

/**
 * @typedef {object} Server a running VS Code server
 * @property {string} authority '127.0.0.1:4321'
 * @property {string} origin 'http://127.0.0.1:4321'
 * @property {() => string} log all that it printed
 * @property {Promise<void>} ended
 * @property {() => void} stop
 */

/** A window that shows the document and the extension and nothing else. */
const quiet = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Makes VS Code run the extension, and with it its tests, in the web worker host. */
export const IN_WEB_WORKER = { 'remote.extensionKind': { 'brief-lens.brief-lens': ['web'] } };

const START_TIMEOUT = 60_000;

/**
 * The end of what the server printed, without what it always complains of: two native modules that it does without.
 * @param {string} log
 */
export function lastWords(log) {
  const noise = /^\s|^$|^[\]}]|^Error: Could not locate the bindings file/;
  const lines = log.split('\n').filter(line => !noise.test(line));
  return lines.slice(-12).join('\n');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 * @returns {Promise<number>} the port it listens on
 */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    /** @param {string} what @param {string} [advice] */
    const fail = (what, advice = `It printed:\n${lastWords(log())}`) => {
      clearTimeout(timer);
      reject(new Trouble(`VS Code's server ${what}.`, advice));
    };
    const timer = setTimeout(() => fail(`was not ready after ${START_TIMEOUT / 1000} s`), START_TIMEOUT);
    child.on('error', error => fail(`couldn't be started (${error.message})`));
    child.on('exit', code => fail(`ended with code ${code}`));
    child.stderr?.on('data', () => {
      if (log().includes('EADDRINUSE'))
        fail('found its port taken', 'Choose another, or none: any free one is taken then.');
    });
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * Starts a VS Code server with a profile of its own, and waits until it listens.
 * @param {object} [options]
 * @param {string} [options.version] of VS Code
 * @param {number} [options.port] 0 for any free one
 * @param {Record<string, unknown>} [options.settings]
 * @param {string} [options.extensions] folder of installed extensions; an empty one by default
 * @param {Record<string, string>} [options.environment] variables that it has besides those of this process
 * @param {boolean} [options.development] whether development paths in the page's address are honoured
 * @param {boolean} [options.trust] whether folders open trusted
 * @param {boolean} [options.lasting] whether it goes on when no page has been open for some minutes; else it ends
 *   then, even if this process was killed and couldn't stop it
 * @returns {Promise<Server>}
 */
export async function startServer({
  version,
  port = 0,
  settings = {},
  extensions,
  environment = {},
  development = true,
  trust = true,
  lasting = false,
} = {}) {
  const [vscode, node] = [await fetchVsCode(version), await fetchNode()];
  const data = temporaryFolder('brief-lens-vscode');
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  const args = [
    join(vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', data, '--extensions-dir', extensions ?? join(data, 'extensions')],
    ...(development ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? ['--disable-workspace-trust'] : []),
    ...(lasting ? [] : ['--enable-remote-auto-shutdown', '--reconnection-grace-time', '30']),
  ];
  const { child, stop } = spawnOwned(node, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  const log = () => output;
  const ready = listening(child, log);
  ready.catch(stop);
  const authority = `127.0.0.1:${await ready}`;
  const ended = /** @type {Promise<void>} */ (new Promise(resolve => child.on('exit', () => resolve())));
  return { authority, origin: `http://${authority}`, log, ended, stop };
}
