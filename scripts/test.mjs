// Runs all tests, or the parts that are named, and ends with one line that counts them.
import { parseArgs } from 'node:util';
import { build } from './host/build.mjs';
import { runMain, Trouble } from './host/trouble.mjs';
import { OLDEST } from './host/vscode.mjs';
import { runCompiled } from './test/compiled.mjs';
import { runHost } from './test/host.mjs';
import { runInstalled } from './test/installed.mjs';
import { orFailure } from './test/tally.mjs';

const USAGE = `npm test                       all of it
npm test -- --only PART        one part; may be repeated
  unit   core, view, command line and scripts, without an editor
  node   the specs in VS Code's Node extension host
  web    the specs in VS Code's web worker extension host
  page   VS Code's page, driven with mouse and keyboard
  vsix   the package, installed into VS Code
  --vscode 1.100.3             in another VS Code; --vscode oldest for the oldest that is supported
  --no-build                   uses dist/ and out/ as they are
SPEC=views npm test -- --only node   only the specs with such a name`;

/**
 * @param {string} [version] of VS Code
 * @returns {Record<string, [string, () => Promise<import('./test/tally.mjs').Tally | undefined>]>}
 */
function parts(version) {
  const env = { VSCODE_VERSION: version ?? '' };
  return {
    unit: [
      'Without an editor',
      () => runCompiled({ folder: 'out/unit', ending: '.test.mjs', timeout: 20_000 }),
    ],
    node: ['In the Node extension host', () => runHost('node', version)],
    web: ['In the web worker extension host', () => runHost('web', version)],
    page: [
      'With mouse and keyboard',
      () => runCompiled({ folder: 'out/page', ending: '.page.mjs', timeout: 60_000, env }),
    ],
    vsix: ['Installed from the package', () => runInstalled(version)],
  };
}

runMain(async () => {
  const { values: options } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      vscode: { type: 'string' },
      'no-build': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) return void console.log(USAGE);
  const all = parts(options.vscode === 'oldest' ? OLDEST : options.vscode);
  const chosen = options.only ?? Object.keys(all);
  const unknown = chosen.filter(name => !(name in all));
  if (unknown.length > 0) throw new Trouble(`Unexpected part ${unknown.join(', ')}.`, USAGE);
  if (!options['no-build']) await build('--tests');
  const total = { passed: 0, failed: 0 };
  for (const name of chosen) {
    const [title, runPart] = all[name] ?? [];
    if (runPart === undefined) continue;
    console.log(`\n── ${title} ──`);
    const start = Date.now();
    const ran = await runPart().catch(
      error => void console.log(error instanceof Trouble ? error.message : error),
    );
    const { passed, failed, trouble } = orFailure(ran);
    if (trouble !== undefined) console.log(`✗ It ${trouble}.`);
    console.log(`── ${passed} passed, ${failed} failed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
