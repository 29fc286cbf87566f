// Measures the quality of the readings against labelled data, which is not part of this repository.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { rangesOfLetters } from '../scripts/build/letters.mjs';

const USAGE = `npm run eval                   every evaluation that has its data
npm run eval NAME…             these: NAME is the file's, eval/NAME.eval.ts
  -- --data FOLDER             where the labelled data is (default ../shared/data)`;

const ENDING = '.eval.ts';
const folder = fileURLToPath(new URL('.', import.meta.url));
const root = join(folder, '..');

/**
 * One column for measures, one for values, one for floors.
 * @param {readonly import('./evaluation.ts').Measurement[]} rows
 */
function printTable(rows) {
  const cells = rows.map(({ measure, value, floor }) => [
    measure,
    typeof value === 'number' ? String(Number(value.toFixed(4))) : value,
    floor === undefined ? '' : isBelow(value, floor) ? `BELOW ${floor}` : `≥ ${floor}`,
  ]);
  const width = Math.max(...cells.map(([measure]) => measure?.length ?? 0));
  const valueWidth = Math.max(...cells.map(([, value]) => value?.length ?? 0));
  for (const [measure = '', value = '', floor = ''] of cells) {
    console.log(`  ${measure.padEnd(width)}  ${value.padStart(valueWidth)}  ${floor}`.trimEnd());
  }
}

/** @param {number | string} value @param {number | undefined} floor */
function isBelow(value, floor) {
  return floor !== undefined && typeof value === 'number' && !(value >= floor);
}

/** @param {string} name @returns {Promise<import('./evaluation.ts').Evaluation>} */
async function load(name) {
  const outfile = join(root, 'out', 'eval', `${name}.mjs`);
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: [join(folder, name + ENDING)],
    format: 'esm',
    logLevel: 'warning',
    outfile,
    packages: 'external',
    platform: 'node',
    plugins: [rangesOfLetters()],
    sourcemap: 'linked',
    target: 'es2022',
  });
  return import(pathToFileURL(outfile).href);
}

/** @param {string} name @param {string} data @returns {Promise<'passed' | 'failed' | 'without data'>} */
async function measure(name, data) {
  const evaluation = await load(name);
  console.log(`\n${evaluation.name}`);
  const missing = evaluation.needs.filter(path => !existsSync(join(data, path)));
  if (missing.length > 0) {
    console.log(`  not measured: no ${missing.join(', ')} in ${data}`);
    return 'without data';
  }
  const start = performance.now();
  const { rows } = await evaluation.run(data);
  printTable(rows);
  console.log(`  measured in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return rows.some(({ value, floor }) => isBelow(value, floor)) ? 'failed' : 'passed';
}

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, help: { type: 'boolean' } },
});
const known = readdirSync(folder)
  .filter(file => file.endsWith(ENDING))
  .map(file => file.slice(0, -ENDING.length))
  .sort();
const unknown = names.filter(name => !known.includes(name));
if (options.help || unknown.length > 0) {
  if (unknown.length > 0)
    console.error(`Unexpected ${unknown.join(', ')}, expected one of ${known.join(', ')}`);
  console.log(USAGE);
  process.exit(unknown.length > 0 ? 2 : 0);
}
const data = resolve(options.data ?? join(root, '..', 'shared', 'data'));
/** @type {Record<string, string[]>} */
const outcomes = { passed: [], failed: [], 'without data': [] };
for (const name of names.length > 0 ? names : known) {
  try {
    outcomes[await measure(name, data)]?.push(name);
  } catch (error) {
    console.error(`  ${name}: ${error instanceof Error ? error.stack : error}`);
    outcomes.failed?.push(name);
  }
}
console.log();
for (const [outcome, list] of Object.entries(outcomes)) {
  if (list.length > 0) console.log(`${outcome}: ${list.join(', ')}`);
}
process.exitCode = (outcomes.failed?.length ?? 0) > 0 ? 1 : 0;
