// Runs mocha over the files that are named, in a process of its own, and prints a line `tally: N passed, N failed`.
import { resolve } from 'node:path';
import fc from 'fast-check';
import Mocha from 'mocha';

const [timeout, ...files] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'spec', timeout: Number(timeout), forbidOnly: Boolean(process.env.CI) });
// The tests try the same texts each time, so that what fails was changed; `npm run fuzz` tries others.
if (process.env.FUZZ_FACTOR === undefined) fc.configureGlobal({ seed: 20_200_101 });
for (const file of files) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();
const runner = mocha.run(() => {
  const { passes, failures } = runner.stats ?? { passes: 0, failures: 1 };
  process.stdout.write(`tally: ${passes} passed, ${failures} failed\n`, () =>
    process.exit(failures > 0 ? 1 : 0),
  );
});
