import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fetched, npm, npmInstall } from './cache.mjs';

/** The VS Code that tests, screenshots and `npm start` run. */
export const CURRENT = '1.139.1';

/** The oldest VS Code that `engines.vscode` in package.json admits. */
export const OLDEST = '1.100.3';

/** @param {string} folder */
const home = folder => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {string} folder @param {string} version */
async function isWhole(folder, version) {
  try {
    const { version: found } = JSON.parse(readFileSync(join(home(folder), 'product.json'), 'utf8'));
    const needed = ['out/server-main.js', 'node_modules/vscode-textmate/package.json'];
    await Promise.all(needed.map(path => access(join(home(folder), path))));
    return found === version;
  } catch {
    return false;
  }
}

/**
 * Fetches the whole build of VS Code that npm has as a part of code-server: workbench, both extension hosts, server.
 * @param {string} [version] CURRENT or OLDEST
 * @returns {Promise<string>} the folder of the build
 */
export async function fetchVsCode(version = CURRENT) {
  // code-server 4.X.Y carries VS Code 1.X.Y.
  const spec = `code-server@4.${version.split('.').slice(1).join('.')}`;
  const folder = await fetched({
    title: `VS Code ${version}`,
    spec,
    size: '590 MB',
    async fetch(partial) {
      await npmInstall(partial, spec);
      await npm(home(partial), ['install', '--omit=dev']);
    },
    check: candidate => isWhole(candidate, version),
  });
  return home(folder);
}
