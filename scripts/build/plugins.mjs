import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The files below a folder that end so, as absolute paths in a stable order.
 * @param {string} folder
 * @param {string} ending
 */
export function filesEnding(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending))
    .sort()
    .map(path => join(folder, path));
}

/**
 * Replaces source files in the bundle for web workers: what needs Node has a port there, or an honest "not here".
 * @param {string} root
 * @param {Readonly<Record<string, string>>} ports source file → its replacement, both relative to the root
 * @returns {import('esbuild').Plugin}
 */
export function webPorts(root, ports) {
  return {
    name: 'web-ports',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const source = relative(root, resolve(resolveDir, path)).replaceAll('\\', '/');
        const port = ports[source];
        return port === undefined ? undefined : { path: join(root, port) };
      });
    },
  };
}

/**
 * Leaves the repository's own scripts out of bundles of tests: they find the repository by where they stand.
 * @returns {import('esbuild').Plugin}
 */
export function externalScripts() {
  return {
    name: 'external-scripts',
    setup(build) {
      build.onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
        path: pathToFileURL(resolve(resolveDir, path)).href,
        external: true,
      }));
    },
  };
}

/**
 * Gives the module 'all-specs', whose `loadSpecs` runs every file below a folder that ends in '.spec.ts'.
 * They can't be imported plainly: mocha's globals have to be there before.
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
export function allSpecs(folder) {
  return {
    name: 'all-specs',
    setup(build) {
      build.onResolve({ filter: /^all-specs$/ }, () => ({ path: 'all-specs', namespace: 'all-specs' }));
      build.onLoad({ filter: /.*/, namespace: 'all-specs' }, () => {
        const specs = filesEnding(folder, '.spec.ts');
        const calls = specs.map(spec => `require(${JSON.stringify(spec)});`);
        return {
          contents: `export function loadSpecs() { ${calls.join(' ')} }`,
          resolveDir: dirname(folder),
          watchDirs: [folder],
        };
      });
    },
  };
}
