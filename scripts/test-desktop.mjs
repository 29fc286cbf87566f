// Runs the specs inside the desktop VS Code: the one that is named, or one that is downloaded.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from './host/build.mjs';
import { temporaryFolder } from './host/processes.mjs';
import { runMain, Trouble } from './host/trouble.mjs';
import { cacheRoot, root } from './root.mjs';

const USAGE = `npm run test:desktop
  VSCODE_TEST_EXECUTABLE  the executable of a VS Code to use; without it, @vscode/test-electron downloads one
  VSCODE_TEST_VERSION     the version to download, stable by default`;

const ADVICE =
  'Set VSCODE_TEST_EXECUTABLE to the executable of your VS Code (Electron’s, not the script bin/code), or run npm test, which needs no download.';

runMain(async () => {
  if (process.argv.includes('--help')) return void console.log(USAGE);
  if (!process.argv.includes('--no-build')) await build('--tests');
  const executable = process.env.VSCODE_TEST_EXECUTABLE;
  const temporary = temporaryFolder('brief-lens-test');
  const folder = join(temporary, 'briefs');
  mkdirSync(folder);
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : { cachePath: cacheRoot }),
      ...(process.env.VSCODE_TEST_VERSION ? { version: process.env.VSCODE_TEST_VERSION } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'host', 'node', 'index.js'),
      // The person's own settings and extensions must not decide whether the specs pass.
      launchArgs: [
        folder,
        '--disable-extensions',
        `--extensions-dir=${join(temporary, 'extensions')}`,
        `--user-data-dir=${join(temporary, 'data')}`,
      ],
    });
  } catch (error) {
    throw new Trouble(
      `The desktop run failed: ${error instanceof Error ? error.message : error}`,
      ADVICE,
      error,
    );
  }
});
