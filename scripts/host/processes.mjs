import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What must be undone however this process ends; run in reverse order, and each must be synchronous. */
/** @type {Set<() => void>} */
const undos = new Set();
let watching = false;

function undoAll() {
  for (const undo of [...undos].reverse()) undo();
  undos.clear();
}

/**
 * Promises that `undo` runs once: when the returned function is called, or when this process ends.
 * @param {() => void} undo
 * @returns {() => void}
 */
export function undoAtExit(undo) {
  if (!watching) {
    watching = true;
    process.on('exit', undoAll);
    // Without a listener a signal would end this process without an 'exit' event, and leave its children behind.
    for (const [signal, number] of /** @type {const} */ ([
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ])) {
      process.on(signal, () => process.exit(128 + number));
    }
  }
  undos.add(undo);
  return () => {
    if (undos.delete(undo)) undo();
  };
}

/**
 * A fresh temporary folder that is gone when this process ends.
 * @param {string} name
 */
export function temporaryFolder(name) {
  // macOS hands out a symbolic link, and VS Code then compares unequal paths.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  undoAtExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/** @param {import('node:child_process').ChildProcess} child */
function killTree(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}

/**
 * Starts a process in a group of its own, which ends with this process at the latest.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnOwned(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const stop = undoAtExit(() => killTree(child));
  return { child, stop };
}

/**
 * Runs a command to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean }} [options] echo: show the output as it comes
 * @returns {Promise<{ code: number, output: string }>} code -1 and the reason if it couldn't be started
 */
export function run(command, args, { echo = false, ...options } = {}) {
  return new Promise(resolve => {
    const { child, stop } = spawnOwned(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream?.setEncoding('utf8').on('data', text => {
        output += text;
        if (echo) target.write(text);
      });
    }
    child.on('error', error => resolve({ code: -1, output: `${output}${error.message}\n` }));
    child.on('close', code => {
      stop();
      resolve({ code: code ?? -1, output });
    });
  });
}
