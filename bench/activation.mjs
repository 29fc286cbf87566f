// What it costs to load the extension, against a bundle that holds only remark-parse: processor time in fresh processes.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const RUNS = 15;
const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out', 'bench');

/** What the bundle asks of VS Code while it loads: anything is there, and can be extended, called and read. */
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

/** @param {string} file the middle of several processor times, in milliseconds */
function loadTime(file) {
  const script = `${STUB}
    const before = process.cpuUsage();
    require(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000));`;
  const times = Array.from({ length: RUNS }, () =>
    Number(execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' })),
  );
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}

/** @param {string} name @param {string} contents of a module of its own, relative to the root */
async function bundle(name, contents) {
  const outfile = join(out, `${name}.cjs`);
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    external: ['vscode'],
    format: 'cjs',
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

/** The parts of the extension, each with all that it imports. */
const PARTS = {
  'remark-parse alone': "export { default } from 'remark-parse'; export { unified } from 'unified';",
  'the core': "export * from './src/core/index.ts';",
  localisation: "export { config, t } from '@vscode/l10n';",
  'a team’s file': "export * from './src/view/settings/team-file.ts';",
  'the cards': "export * from './src/view/hover-card.ts';",
  'the lists': "export * from './src/view/trees/index.ts';",
  checking: "export * from './src/view/checking/check-findings.ts';",
  'the preview': "export * from './src/view/preview/annotate-preview.ts';",
};

execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });

const files = await Promise.all(
  Object.entries(PARTS).map(async ([part, contents]) => ({
    part,
    file: await bundle(part.replaceAll(' ', '-'), contents),
  })),
);
const rows = [];
for (const { part, file } of [
  ...files,
  { part: 'the extension as it ships', file: join(root, 'dist', 'extension.js') },
]) {
  rows.push({ part, KB: Math.round(readFileSync(file).length / 1024), 'load ms': loadTime(file) });
}
const base = rows[0]?.['load ms'] ?? 1;
console.table(
  rows.map(row => ({
    ...row,
    'load ms': row['load ms'].toFixed(1),
    ratio: (row['load ms'] / base).toFixed(2),
  })),
);
