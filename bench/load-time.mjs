import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { timesInTurn } from './turns.mjs';

const RUNS = 11;

/** What a bundle asks of VS Code while it loads: anything is there, and can be extended, called and read. */
const STUB = `
  const anything = new Proxy(class {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : anything),
    apply: () => anything,
  });
  const editor = Object.create(anything);
  const loader = require('node:module');
  const load = loader._load;
  loader._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));
`;

/**
 * What it takes to load each bundle: the middle of the processor times of fresh processes, in milliseconds. The bundles
 * take turns, so that what else the machine does slows all of them.
 * @param {readonly string[]} files
 * @returns {number[]} in the order of the files
 * @throws {Error} when one can't be loaded
 */
export function loadTimes(files) {
  return timesInTurn(files, RUNS, loadTime);
}

/** @param {string} file */
function loadTime(file) {
  const script = `${STUB}
    const before = process.cpuUsage();
    require(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000));`;
  const time = Number(execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' }));
  if (!(time > 0)) throw new Error(`Expected a time of loading ${file}, got ${time}`);
  return time;
}

/**
 * A bundle as the extension's are made, and its file.
 * @param {string} root
 * @param {string} name
 * @param {string} contents of its entry, relative to the root
 */
export async function bundle(root, name, contents) {
  const outfile = join(root, 'out', 'bench', 'bundles', `${name}.cjs`);
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    charset: 'ascii',
    external: ['vscode'],
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    // The other build of jsonc-parser asks for its parts at run time.
    mainFields: ['module', 'main'],
    minify: true,
    outfile,
    platform: 'node',
    stdin: { contents, resolveDir: root, loader: 'ts' },
    target: 'node20',
  });
  return outfile;
}
