import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { filesEnding } from '../build/plugins.mjs';
import { undoAtExit } from '../host/processes.mjs';
import { root } from '../root.mjs';
import { readTally } from './tally.mjs';

/**
 * Runs compiled test files with mocha and shows what it prints.
 * @param {object} options
 * @param {string} options.folder below the root
 * @param {string} options.ending of the files' names
 * @param {number} options.timeout of a test, in milliseconds
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<import('./tally.mjs').Tally | undefined>} undefined if it broke off
 */
export async function runCompiled({ folder, ending, timeout, env = {} }) {
  const files = filesEnding(join(root, folder), ending);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const child = spawn(
    process.execPath,
    [join(root, 'scripts', 'test', 'mocha.mjs'), String(timeout), ...files],
    {
      cwd: root,
      env: {
        ...process.env,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
        NODE_OPTIONS: '--enable-source-maps',
        ...env,
      },
      // Not in a group of its own: on Ctrl-C it shall undo its own servers and browsers.
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const stop = undoAtExit(() => child.kill());
  let tally;
  for await (const line of createInterface({ input: child.stdout })) {
    tally = readTally(line) ?? tally;
    if (readTally(line) === undefined) console.log(line);
  }
  stop();
  return tally;
}
