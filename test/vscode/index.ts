import { loadSpecs } from 'all-specs';
import mocha from 'mocha/mocha.js';

/** Stands, unseen, before each line of the reporter: the page's console has many others. */
const OWN_LINE = '\u2063';

/** In milliseconds: what a busy machine may take. */
const TIMEOUT = 60_000;

/**
 * Runs every spec in the extension host that loads this module: what VS Code calls for `extensionTestsPath`.
 * Prints a line `tally: N passed, N failed` at the end, and rejects if any failed.
 */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: TIMEOUT });
  const { Base } = Mocha.reporters as unknown as { Base: { consoleLog: typeof console.log } };
  const print = console.log.bind(console);
  Base.consoleLog = (format = '', ...values: unknown[]) => print(`${OWN_LINE}${format}`, ...values);
  loadSpecs();
  const { passes, failures } = await new Promise<Mocha.Stats>(resolve => {
    // `mocha.run` would read the address of a page, and the Node host has none.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats as Mocha.Stats));
  });
  print(`${OWN_LINE}tally: ${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
