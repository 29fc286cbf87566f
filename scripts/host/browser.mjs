import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { fetched, npmInstall } from './cache.mjs';
import { fetchNode } from './node.mjs';
import { run } from './processes.mjs';
import { Trouble } from './trouble.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} [env] what the executable needs besides the environment of this process
 */

const ADVICE =
  'Install Google Chrome, Chromium or Edge, or set CHROME_PATH to the executable of one, and run this again.';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** The usual places where Chrome or a relative of it is installed, in the order of preference. */
function* places() {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of NAMES) yield join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  }
  if (process.platform === 'darwin') {
    for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge']) {
      yield join('/Applications', `${name}.app`, 'Contents', 'MacOS', name);
    }
  }
  if (process.platform === 'win32') {
    for (const variable of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
      const folder = process.env[variable];
      if (folder === undefined) continue;
      yield join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe');
      yield join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    }
  }
}

/** @param {Browser} browser */
async function works({ executable, env }) {
  if (!existsSync(executable)) return false;
  if (process.platform === 'win32') return true; // there --version opens a window
  // Ubuntu's chromium-browser is a script that only asks for a snap: so it has to answer.
  return (await run(executable, ['--version'], { env: { ...process.env, ...env } })).code === 0;
}

/** @returns {Promise<Browser | undefined>} */
async function installed() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (await works({ executable: named })) return { executable: named };
    throw new Trouble(`CHROME_PATH is ${named}, which doesn't run.`, ADVICE);
  }
  for (const executable of places()) {
    if (await works({ executable })) return { executable };
  }
  return undefined;
}

/** Debian has Chromium as a package; Ubuntu only a stub that needs snap. */
function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {Promise<Browser | undefined>} */
async function fromDebian() {
  process.stderr.write("Fetching Chromium from Debian's packages (400 MB, once) … ");
  const start = Date.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code } = await run('apt-get', args, { env });
    if (code === 0) continue;
    process.stderr.write(`apt-get ${args[0]} failed, trying npm\n`);
    return undefined;
  }
  process.stderr.write(`${((Date.now() - start) / 1000).toFixed(0)} s\n`);
  return installed();
}

/**
 * A headless Chromium that npm has for Linux on x64, with the libraries that bare systems lack.
 * @param {string} folder
 * @returns {Browser}
 */
function fromNpm(folder) {
  const unpacked = join(folder, 'unpacked');
  const libraries = [process.env.LD_LIBRARY_PATH, join(unpacked, 'al2023', 'lib')].filter(Boolean).join(':');
  return { executable: join(unpacked, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/** @param {string} folder @param {string} node */
async function unpack(folder, node) {
  await npmInstall(folder, '@sparticuz/chromium@153.0.0');
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  // It unpacks into TMPDIR, and its libraries only where it believes itself in the cloud that it was made for.
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  await run(node, ['--input-type=module', '--eval', script], { cwd: folder, env });
}

/**
 * A Chromium to drive: an installed one, else Debian's, else npm's.
 * @returns {Promise<Browser>}
 */
export async function fetchBrowser() {
  const found = (await installed()) ?? (isRootOnDebian() ? await fromDebian() : undefined);
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Trouble('No Chrome, Chromium or Edge was found.', ADVICE);
  }
  const node = await fetchNode();
  const folder = await fetched({
    title: 'Chromium',
    spec: '@sparticuz/chromium@153.0.0',
    size: '280 MB',
    fetch: partial => unpack(partial, node),
    check: candidate => works(fromNpm(candidate)),
  });
  return fromNpm(folder);
}

/**
 * Starts the browser without a window.
 * @param {Browser} browser
 */
export async function launchBrowser({ executable, env }) {
  try {
    return await chromium.launch({
      executablePath: executable,
      env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
      // Containers lack what the sandbox needs; the only page that is ever opened is the VS Code of this machine.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  } catch (error) {
    throw new Trouble(`The browser ${executable} didn't start.`, ADVICE, error);
  }
}
