import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../root.mjs';
import { temporaryFolder } from './processes.mjs';

/**
 * Copies what would be in the package, as it is built now, into a folder of its own.
 *
 * VS Code's build is kept inside the repository. If the repository itself were the extension under development, VS Code
 * would take its own themes for that extension's, and show one of them whatever the settings say.
 * @param {string[]} [more] other files and folders to copy, from the root
 * @returns {Promise<string>} the folder
 */
export async function copyExtension(more = []) {
  const folder = join(temporaryFolder('brief-lens'), 'brief-lens');
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  for (const file of [...files, ...more]) cpSync(join(root, file), join(folder, file), { recursive: true });
  return folder;
}
