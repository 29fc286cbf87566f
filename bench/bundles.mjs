import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, loadTimes } from './load-time.mjs';

const REMARK = "export { unified } from 'unified'; export { default } from 'remark-parse';";
/** The weights of the model of claims: data, no code. */
const MODEL =
  "export * from './src/core/claims/weights.ts'; export * from './src/core/claims/network-weights.ts';";

/**
 * Prints what the extension weighs and how long it takes to load, as it ships, against remark-parse bundled alone.
 * @param {string} root
 */
export async function printBundles(root) {
  console.log('\nBundles: what VS Code loads with the extension, and what the first reading loads');
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  const [remark, model] = await Promise.all([bundle(root, 'remark', REMARK), bundle(root, 'model', MODEL)]);
  const files = {
    'remark-parse': remark,
    'the extension': join(root, 'dist', 'extension.js'),
    'what reads documents': join(root, 'dist', 'reading.js'),
    'of that, the model': model,
  };
  const times = loadTimes(Object.values(files));
  console.table(
    Object.entries(files).map(([name, file], i) => {
      const code = readFileSync(file);
      return {
        bundle: name,
        KB: Math.round(code.length / 1024),
        'gzip KB': Math.round(gzipSync(code).length / 1024),
        'load ms': Number((times[i] ?? 0).toFixed(1)),
        'load / remark-parse': Number(((times[i] ?? 0) / (times[0] ?? 0)).toFixed(2)),
      };
    }),
  );
}
