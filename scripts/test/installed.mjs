import { join } from 'node:path';
import { temporaryFolder } from '../host/processes.mjs';
import { install, pack } from '../host/vsix.mjs';
import { runCompiled } from './compiled.mjs';

/**
 * Packs the extension, lets VS Code install the package, and runs the tests of an installed extension.
 * @param {string} [version] of VS Code
 */
export async function runInstalled(version) {
  const folder = temporaryFolder('brief-lens-vsix');
  const { file } = await pack(folder);
  const extensions = join(folder, 'extensions');
  await install(file, extensions, version);
  const env = { INSTALLED_EXTENSIONS: extensions, VSCODE_VERSION: version ?? '' };
  return runCompiled({ folder: 'out/page', ending: '.installed.mjs', timeout: 60_000, env });
}
