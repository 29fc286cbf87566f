import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheRoot } from '../root.mjs';
import { run, undoAtExit } from './processes.mjs';
import { Trouble } from './trouble.mjs';

const MARKER = 'fetched.json';

/** @param {string} folder @param {string} spec */
function isMarked(folder, spec) {
  try {
    return JSON.parse(readFileSync(join(folder, MARKER), 'utf8')).spec === spec;
  } catch {
    return false; // never fetched, or interrupted
  }
}

/** @param {string} pid */
function isAlive(pid) {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

/**
 * Removes what fetches that were killed left behind, but not what another process is fetching now.
 * @param {string} cache
 */
function sweep(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Gives the folder of something fetched; fetches it if it isn't there to its end, or fails its check.
 *
 * It is fetched beside its place and moved there when whole, with a marker that is written last, so that a fetch that
 * was interrupted is never taken for a good one, and two processes may fetch at once.
 * @param {object} item
 * @param {string} item.title as shown to a person: 'VS Code 1.139.1'
 * @param {string} item.spec what is fetched, with its version; another spec is fetched anew
 * @param {string} item.size for the progress line: '590 MB'
 * @param {(folder: string) => Promise<void>} item.fetch fills the empty folder
 * @param {(folder: string) => Promise<boolean>} item.check is what is needed there, and does it run?
 * @param {string} [cache] the folder that keeps it
 * @param {(text: string) => void} [say] shows the progress
 * @returns {Promise<string>}
 */
export async function fetched(item, cache = cacheRoot, say = text => process.stderr.write(text)) {
  const folder = join(cache, item.spec.replaceAll(/[^\w.-]+/g, '-').replace(/^-/, ''));
  if (isMarked(folder, item.spec) && (await item.check(folder))) return folder;
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  say(`Fetching ${item.title} (${item.size}, once) … `);
  const start = Date.now();
  const partial = `${folder}.partial-${process.pid}`;
  const discard = undoAtExit(() => rmSync(partial, { recursive: true, force: true, maxRetries: 5 }));
  try {
    mkdirSync(partial, { recursive: true });
    await item.fetch(partial);
    if (!(await item.check(partial))) {
      throw new Trouble(
        `${item.title} was fetched but doesn't work here.`,
        'Is this platform one that it is made for?',
      );
    }
    writeFileSync(join(partial, MARKER), `${JSON.stringify({ spec: item.spec })}\n`);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    renameSync(partial, folder);
  } catch (error) {
    say('failed\n');
    throw error;
  } finally {
    discard();
  }
  say(`${((Date.now() - start) / 1000).toFixed(0)} s\n`);
  return folder;
}

/**
 * Runs npm, the same that runs this script if there is one, so that the person's registry and proxy settings hold.
 * @param {string} folder
 * @param {string[]} args
 */
export async function npm(folder, args) {
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const path = process.env.npm_execpath ?? '';
  const [command, first] = /npm-cli\.[cm]?js$/.test(path) ? [process.execPath, [path]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32'; // there it is npm.cmd
  const { code, output } = await run(command, [...first, ...args, ...quiet], { cwd: folder, shell });
  if (code === 0) return;
  throw new Trouble(
    `npm ${args.join(' ')} failed in ${folder}:\n${output.trim().split('\n').slice(-8).join('\n')}`,
    'Check that npm reaches its registry (npm ping) and that the disk has 2 GB left, then run this again.',
  );
}

/**
 * Installs one package, without its scripts, into a folder apart from the project.
 * @param {string} folder
 * @param {string} spec
 */
export async function npmInstall(folder, spec) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', '--prefix', folder, '--no-package-lock', spec]);
}
