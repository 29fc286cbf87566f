import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands in for VS Code: writes its arguments to a file and ends with the code in EXIT_CODE. */
const STAND_IN = `#!${process.execPath}
require('node:fs').writeFileSync(process.env.ARGUMENTS, JSON.stringify(process.argv.slice(2)));
process.exit(Number(process.env.EXIT_CODE));
`;

function runDesktop(exitCode: number) {
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-desktop-'));
  const executable = join(folder, 'code');
  const file = join(folder, 'arguments.json');
  writeFileSync(executable, STAND_IN, { mode: 0o755 });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/test-desktop.mjs', '--no-build'], {
    encoding: 'utf8',
    env: { ...process.env, VSCODE_TEST_EXECUTABLE: executable, ARGUMENTS: file, EXIT_CODE: String(exitCode) },
  });
  const given: string[] = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return { status, stderr, given };
}

describe('the desktop run', () => {
  before(function () {
    if (process.platform === 'win32') this.skip(); // a script isn't an executable there
  });

  it('runs the same specs as the Node host', () => {
    const { status, given } = runDesktop(0);
    strictEqual(status, 0);
    deepStrictEqual(
      given
        .filter(argument => argument.startsWith('--extension'))
        .filter(argument => !argument.includes('s-dir')),
      [
        `--extensionTestsPath=${join(process.cwd(), 'out', 'host', 'node', 'index.js')}`,
        `--extensionDevelopmentPath=${process.cwd()}`,
      ],
    );
  });

  it("leaves the person's own profile alone", () => {
    const { given } = runDesktop(0);
    for (const option of ['--user-data-dir=', '--extensions-dir=']) {
      const [path, ...more] = given.filter(argument => argument.startsWith(option));
      strictEqual(more.length, 0);
      match(path ?? '', /brief-lens-test-/);
    }
  });

  it('fails when the specs fail, and says what to do', () => {
    const { status, stderr } = runDesktop(1);
    strictEqual(status, 1);
    match(stderr, /VSCODE_TEST_EXECUTABLE/);
  });
});
