import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';

// A licence asks that its text goes where the library goes: into every bundle.
it('NOTICE names every library that a bundle contains, and no other', async () => {
  const named = (readFileSync('NOTICE', 'utf8').match(/^ {4}\S+$/gm) ?? []).map(line => line.trim());
  const bundled = await libraries();
  const missing = bundled.filter(name => !named.includes(name));
  const gone = named.filter(name => !bundled.includes(name));
  assert.deepEqual({ missing, gone }, { missing: [], gone: [] });
}).timeout(20_000);

/** As the bundle is built. */
const NO_NETWORK = Object.fromEntries(
  ['node-fetch', 'sync-fetch'].map(name => [name, './scripts/build/no-network.mjs']),
);

async function libraries(): Promise<string[]> {
  const inputs = await Promise.all([
    inputsOf({ platform: 'node', entryPoints: ['src/vscode/extension.ts', 'src/cli/main.ts'] }),
    inputsOf({ platform: 'node', entryPoints: ['src/vscode/extension.ts'], conditions: ['worker'] }),
    inputsOf({ platform: 'browser', entryPoints: ['src/bibliography/main.ts'], alias: NO_NETWORK }),
    inputsOf({ platform: 'browser', entryPoints: ['src/documents/main.ts', 'src/documents/pdf.ts'] }),
  ]);
  const names = inputs.flat().map(path => /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter(name => name !== undefined))].sort();
}

async function inputsOf(options: BuildOptions): Promise<string[]> {
  const shared: BuildOptions = {
    bundle: true,
    external: ['vscode', './reading.js'],
    outdir: 'out',
    logLevel: 'silent',
  };
  const all: BuildOptions = { ...shared, ...options, metafile: true, write: false };
  const { metafile } = await build(all);
  return Object.keys(metafile?.inputs ?? {});
}
