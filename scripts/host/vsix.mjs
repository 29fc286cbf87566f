import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packedReadme } from '../build/packed-readme.mjs';
import { readManifest } from './build.mjs';
import { copyExtension } from './extension.mjs';
import { fetchNode } from './node.mjs';
import { run } from './processes.mjs';
import { Trouble } from './trouble.mjs';
import { fetchVsCode } from './vscode.mjs';

/** The extension is bundled, and no repository is known that links of the README could lead to. */
const FLAGS = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

/** In bytes; 1.5 MB as vsce counts them. An editor loads it on every machine that it is used on. */
const LARGEST = 1.5 * 1024 * 1024;

/**
 * Packs what is built into a VSIX, and takes a warning for a failure.
 * @param {string} folder where it is written
 * @returns {Promise<{ file: string, report: string }>} report: what is in it
 */
export async function pack(folder) {
  const { name, version } = readManifest();
  const file = join(folder, `${name}-${version}.vsix`);
  rmSync(file, { force: true });
  const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
  const args = [vsce, 'package', ...FLAGS, '--out', file];
  const cwd = await copyExtension(['.vscodeignore']);
  const readme = join(cwd, 'README.md');
  writeFileSync(readme, packedReadme(readFileSync(readme, 'utf8')));
  const { code, output } = await run(process.execPath, args, { cwd });
  if (code !== 0 || /\bWARN/i.test(output)) {
    throw new Trouble(
      `vsce package failed or warned:\n${output.trim()}`,
      'Mend what it names and run this again.',
    );
  }
  const { size } = statSync(file);
  if (size > LARGEST)
    throw new Trouble(`The package has ${size} bytes, expected at most ${LARGEST}.`, 'See .vscodeignore.');
  return { file, report: output.trim() };
}

/**
 * Lets VS Code install a VSIX.
 * @param {string} file
 * @param {string} extensions folder for installed extensions
 * @param {string} [version] of VS Code
 */
export async function install(file, extensions, version) {
  const server = join(await fetchVsCode(version), 'out', 'server-main.js');
  const folders = ['--extensions-dir', extensions, '--server-data-dir', join(extensions, '.data')];
  const args = [server, '--accept-server-license-terms', ...folders, '--install-extension', file];
  const { output } = await run(await fetchNode(), args);
  if (/was successfully installed/.test(output)) return;
  throw new Trouble(
    `VS Code didn't install ${file}:\n${output.trim()}`,
    'Run npm run package and look at the VSIX.',
  );
}
