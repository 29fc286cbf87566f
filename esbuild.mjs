// Builds what ships (dist/) and, with --tests, what the tests run (out/).
import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { rangesOfLetters } from './scripts/build/letters.mjs';
import { HOST_PORTS, READING } from './scripts/build/parts.mjs';
import {
  allSpecs,
  entryOf,
  externalScripts,
  filesEnding,
  hostPorts,
  leftForLater,
} from './scripts/build/plugins.mjs';

const USAGE = `node esbuild.mjs [--dev] [--tests] [--watch] [--sizes]
  --dev    readable, with source maps
  --tests  the tests too
  --watch  builds again when a source changes
  --sizes  says how large each bundle is`;

const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter(flag => !['--dev', '--tests', '--watch', '--sizes'].includes(flag));
if (unknown.length > 0) {
  console.error(`Unexpected ${unknown.join(' ')}, expected\n${USAGE}`);
  process.exit(2);
}

const production = !flags.has('--dev');
const root = dirname(fileURLToPath(import.meta.url));
const letters = rangesOfLetters();

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  // Text in one byte a character loads faster.
  charset: 'ascii',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minify: production,
  plugins: [letters],
  sourcemap: production ? false : 'linked',
  target: 'es2022',
};

// With 'node20' as its target esbuild makes each `\p{L}` a regular expression that is made anew at each use.
/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node' };

// A web worker has no document: without 'worker' a DOM-only build of one of remark's dependencies is chosen.
/** @type {import('esbuild').BuildOptions} */
const web = { ...shared, platform: 'browser', conditions: ['worker'] };

/** @type {import('esbuild').BuildOptions[]} */
const shipped = [
  // One bundle for Node and for web workers.
  {
    ...web,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode', './reading.js'],
    plugins: [letters, hostPorts(root, HOST_PORTS), leftForLater(root, READING, 'src/vscode/later-part.ts')],
  },
  { ...web, stdin: entryOf(root, READING), outfile: 'dist/reading.js' },
  { ...node, entryPoints: ['src/node/checking-host.ts'], outfile: 'dist/node-host.js' },
  {
    ...node,
    entryPoints: ['src/cli/start.ts'],
    external: ['./command-line.js'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [executable('dist/cli.js')],
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    external: ['./bibliography.js'],
    // The other build of jsonc-parser asks for its parts at run time.
    mainFields: ['module', 'main'],
    outfile: 'dist/command-line.js',
  },
  // Loaded only when a document names a bibliography; the same file serves every host.
  {
    ...web,
    alias: { 'node-fetch': './scripts/build/no-network.mjs', 'sync-fetch': './scripts/build/no-network.mjs' },
    entryPoints: ['src/bibliography/main.ts'],
    outfile: 'dist/bibliography.js',
  },
  // Loaded only when a source is read, in a worker; PDFs have a bundle of their own, loaded only for one.
  { ...web, entryPoints: ['src/documents/main.ts'], outfile: 'dist/documents.js' },
  { ...web, entryPoints: ['src/documents/pdf.ts'], outfile: 'dist/pdf.js' },
  {
    ...node,
    entryPoints: ['src/node/document-worker.ts'],
    external: ['./documents.js', './pdf.js'],
    outfile: 'dist/document-worker.js',
  },
];

/**
 * @param {string} outfile
 * @returns {import('esbuild').Plugin}
 */
function executable(outfile) {
  const path = join(root, outfile);
  return {
    name: 'executable',
    setup: build => build.onEnd(() => (existsSync(path) ? chmodSync(path, 0o755) : undefined)),
  };
}

/** @returns {import('esbuild').BuildOptions[]} */
function tests() {
  const folder = join(root, 'test');
  const page = join(folder, 'page');
  const plain = {
    ...node,
    format: /** @type {const} */ ('esm'),
    minify: false,
    outExtension: { '.js': '.mjs' },
    packages: /** @type {const} */ ('external'),
    plugins: [letters, externalScripts()],
    sourcemap: /** @type {const} */ ('linked'),
    splitting: true,
  };
  return [
    { ...plain, entryPoints: filesEnding(folder, '.test.ts'), outbase: folder, outdir: 'out/unit' },
    {
      ...plain,
      entryPoints: [...filesEnding(page, '.page.ts'), ...filesEnding(page, '.installed.ts')],
      outdir: 'out/page',
    },
    ...['node', 'web'].map(host => ({
      ...web,
      define: { EXPECTED_HOST: JSON.stringify(host) },
      entryPoints: ['test/vscode/index.ts'],
      external: ['vscode'],
      minify: false,
      outfile: `out/host/${host}/index.js`,
      plugins: [letters, allSpecs(join(folder, 'vscode'))],
      sourcemap: /** @type {const} */ ('inline'),
    })),
  ];
}

/**
 * Removes what an earlier build left, so that a test that was deleted or renamed doesn't run on.
 * @param {readonly esbuild.Metafile[]} metafiles
 */
function prune(metafiles) {
  const written = new Set(
    metafiles.flatMap(({ outputs }) => Object.keys(outputs).map(path => resolve(root, path))),
  );
  for (const folder of flags.has('--tests') ? ['dist', 'out/unit', 'out/page', 'out/host'] : ['dist']) {
    for (const path of filesEnding(join(root, folder), '')) {
      if (statSync(path).isFile() && !written.has(path)) rmSync(path);
    }
  }
}

/** @param {readonly esbuild.Metafile[]} metafiles */
function printSizes(metafiles) {
  for (const { outputs } of metafiles) {
    for (const [path, { bytes }] of Object.entries(outputs)) {
      if (path.startsWith('dist/')) console.log(`${path}  ${(bytes / 1024).toFixed(0)} KB`);
    }
  }
}

const builds = [...shipped, ...(flags.has('--tests') ? tests() : [])];
if (flags.has('--watch')) {
  for (const options of builds) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
} else {
  try {
    const metafiles = (await Promise.all(builds.map(options => esbuild.build(options)))).map(
      result => result.metafile,
    );
    prune(/** @type {esbuild.Metafile[]} */ (metafiles));
    if (flags.has('--sizes')) printSizes(/** @type {esbuild.Metafile[]} */ (metafiles));
  } catch {
    process.exit(1); // esbuild has printed the errors
  }
}
