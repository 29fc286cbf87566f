import { join } from 'node:path';
import { localisedManifest } from '../manifest.mjs';
import { root } from '../root.mjs';
import { run } from './processes.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Builds the extension.
 * @param {...('--dev' | '--tests')} flags of esbuild.mjs
 */
export async function build(...flags) {
  const { code, output } = await run(process.execPath, [join(root, 'esbuild.mjs'), ...flags], { cwd: root });
  if (code !== 0)
    throw new Trouble(`The build failed:\n${output.trim()}`, 'Mend the errors above and run this again.');
  process.stderr.write(output); // warnings
}

/**
 * @typedef {object} Manifest what the scripts read of package.json
 * @property {string} name
 * @property {string} version
 * @property {{
 *   viewsContainers?: { activitybar?: { id: string, title: string }[] },
 *   views?: Record<string, { id: string, name: string }[]>,
 * }} [contributes]
 */

/**
 * The extension's package.json as it is now.
 * @param {string} [locale] English without one
 * @returns {Manifest}
 */
export function readManifest(locale) {
  return localisedManifest(root, locale);
}
