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
 * Lets one bundle serve all hosts: what needs Node is a bundle of its own beside it, which is loaded where there is
 * Node; elsewhere its web port stands in, or its honest "not here".
 * @param {string} root
 * @param {Readonly<Record<string, { web: string, node: string, functions: readonly string[] }>>} ports source file → its port for the web, its
 *   bundle for Node, and what is asked of it; source files relative to the root, the bundle relative to the one that asks for it
 * @returns {import('esbuild').Plugin}
 */
export function hostPorts(root, ports) {
  return {
    name: 'host-ports',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, namespace }) => {
        if (namespace === 'host-port' && path.endsWith('.js')) return { path, external: true };
        const source = relative(root, resolve(resolveDir, path)).replaceAll('\\', '/');
        return source in ports ? { path: source, namespace: 'host-port' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'host-port' }, ({ path }) => {
        const port = ports[path];
        return {
          // Loaded when it is first asked for something: what Node brings along takes longer to load than all of it.
          contents: `const host = () => globalThis.process?.versions?.node ? require(${JSON.stringify(port?.node)}) : require(${JSON.stringify(`./${port?.web}`)});
${port?.functions.map(name => `exports.${name} = (...given) => host().${name}(...given);`).join('\n')}`,
          resolveDir: root,
        };
      });
    },
  };
}

/**
 * Leaves functions for a part of the extension that is loaded later: in their place stand functions that ask that part.
 * A function that isn't listed is missed when the bundle is made.
 * @param {string} root
 * @param {Readonly<Record<string, readonly string[]>>} functions by the file that has them, relative to the root
 * @param {string} access the file whose `laterPart` gives the part once it is loaded, relative to the root
 * @returns {import('esbuild').Plugin}
 */
export function leftForLater(root, functions, access) {
  return {
    name: 'left-for-later',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, namespace }) => {
        const source = relative(root, resolve(resolveDir, path)).replaceAll('\\', '/');
        return source in functions && namespace === 'file'
          ? { path: source, namespace: 'left-for-later', sideEffects: false }
          : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'left-for-later' }, ({ path }) => ({
        contents: [
          `import { laterPart } from './${access}';`,
          ...(functions[path] ?? []).map(
            name => `export const ${name} = (...given) => laterPart().${name}(...given);`,
          ),
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/**
 * The entry of the bundle that has these functions.
 * @param {string} root
 * @param {Readonly<Record<string, readonly string[]>>} functions
 * @returns {import('esbuild').StdinOptions}
 */
export function entryOf(root, functions) {
  const lines = Object.entries(functions).map(
    ([file, names]) => `export { ${names.join(', ')} } from './${file}';`,
  );
  return { contents: lines.join('\n'), resolveDir: root, loader: 'ts' };
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
 * They can't be imported plainly: mocha's globals have to be there before. With `SPEC=name` in the environment only those
 * files whose names hold it run.
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
export function allSpecs(folder) {
  return {
    name: 'all-specs',
    setup(build) {
      build.onResolve({ filter: /^all-specs$/ }, () => ({ path: 'all-specs', namespace: 'all-specs' }));
      build.onLoad({ filter: /.*/, namespace: 'all-specs' }, () => {
        const specs = filesEnding(folder, '.spec.ts').filter(path => path.includes(process.env.SPEC ?? ''));
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
