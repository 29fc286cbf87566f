import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

/** The weights of the model of claims: data, no code. */
const MODEL = ['src/core/claim-weights.ts', 'src/core/claim-network-weights.ts'];
const RUNS = 7;

/**
 * Prints what the extension weighs and how long it takes to load, against remark-parse bundled alone.
 * @param {string} root
 */
export async function printBundles(root) {
  console.log('\nBundles: what the extension loads when it starts, its model apart');
  const folder = join(root, 'out', 'bench', 'bundles');
  mkdirSync(folder, { recursive: true });
  const extension = await bundle(root, 'src/vscode/extension.ts', join(folder, 'extension.cjs'));
  writeFileSync(
    join(folder, 'remark.mjs'),
    "export { unified } from 'unified'; export { default } from 'remark-parse';",
  );
  const remark = await bundle(root, join(folder, 'remark.mjs'), join(folder, 'remark.cjs'));
  const rows = [
    { bundle: 'extension', ...extension },
    { bundle: 'remark-parse', ...remark },
  ];
  console.table(rows);
  console.log(`loading: ${(extension['load ms'] / remark['load ms']).toFixed(1)} times remark-parse`);
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {string} outfile
 */
async function bundle(root, entry, outfile) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    entryPoints: [entry],
    external: ['vscode'],
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    minify: true,
    outfile,
    platform: 'node',
    target: 'node20',
  });
  const [output] = Object.values(metafile.outputs);
  const code = readFileSync(outfile, 'utf8');
  const model = MODEL.filter(file => output?.inputs[file]);
  const bytes = model.reduce((sum, file) => sum + (output?.inputs[file]?.bytesInOutput ?? 0), 0);
  const packed = model.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file))).length, 0);
  return {
    KB: Math.round(((output?.bytes ?? 0) - bytes) / 1024),
    'gzip KB': Math.round((gzipSync(code).length - packed) / 1024),
    'model KB': Math.round(bytes / 1024),
    'load ms': loadingTime(outfile),
  };
}

/** Of processes of their own, the middle one. @param {string} file */
function loadingTime(file) {
  const script = `
    const { Module } = require('node:module');
    const anything = new Proxy(function () {}, { getPrototypeOf: () => anything, get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything), construct: () => ({}), apply: () => anything });
    const load = Module._load;
    Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
    const before = process.cpuUsage();
    require(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const times = Array.from({ length: RUNS }, () =>
    Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout),
  );
  return Math.round(times.sort((a, b) => a - b)[RUNS >> 1] ?? 0);
}
