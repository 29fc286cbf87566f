// Tries the equality of readings after edits and readings afresh, and what edits promise, on other texts than the tests do, and on many more.
import { parseArgs } from 'node:util';
import { build } from './host/build.mjs';
import { runMain } from './host/trouble.mjs';
import { runCompiled } from './test/compiled.mjs';

const USAGE = `npm run fuzz                    a hundred times as many texts as in the tests: some minutes
npm run fuzz -- --times 1000    as many times as many`;

runMain(async () => {
  const { values } = parseArgs({
    options: { times: { type: 'string', default: '100' }, help: { type: 'boolean' } },
  });
  if (values.help) return void console.log(USAGE);
  await build('--tests');
  const env = { FUZZ_FACTOR: values.times };
  const files = [
    'core/chunks.test.mjs',
    'core/properties.test.mjs',
    'core/edits/properties.test.mjs',
    'core/fixes.test.mjs',
    'core/pasted-html.test.mjs',
    'core/pasted-text.test.mjs',
  ];
  for (const ending of files) {
    const tally = await runCompiled({ folder: 'out/unit', ending, timeout: 10 * 3_600_000, env });
    if (!tally || tally.failed > 0) process.exitCode = 1;
  }
});
