// Measures how long readings take, against remark-parse alone in the same run, so that machines can be compared.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { rangesOfLetters } from '../scripts/build/letters.mjs';
import { printBundles } from './bundles.mjs';
import { printCommands } from './cli.mjs';
import { printTyping } from './typing.mjs';

const USAGE = `npm run bench                  the briefs, and texts of 10 KB, 100 KB and 1 MB made of them; the bundles
  -- --data FOLDER             where the labelled data is (default ../shared/data)
  -- --shares                  only what each kind takes of remark-parse's time
  -- --long                    10 MB, large edits and memory, too: some minutes
  -- --hard                    texts that nobody writes, too
  -- --plot FILE               only opening and a key against other parsers, 10 KB to 10 MB, as an SVG
  -- --typing                  only typing in a real VS Code, in 10 KB and in 10 MB, with the extension and without
  -- --cli FOLDER              only the command line, against the linters that are installed in a folder:
                               npm install markdownlint-cli2 remark-cli remark-preset-lint-recommended`;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '..', 'shared', 'data') },
    shares: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    hard: { type: 'boolean', default: false },
    cli: { type: 'string' },
    plot: { type: 'string' },
    typing: { type: 'boolean', default: false },
    hold: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function load() {
  const outfile = join(root, 'out', 'bench', 'bench.mjs');
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: ['bench/bench.ts'],
    external: ['@vscode/l10n'],
    format: 'esm',
    logLevel: 'warning',
    outfile,
    platform: 'node',
    plugins: [rangesOfLetters()],
    // As the editor's bundle: for 'node20' esbuild makes each `\p{L}` a regular expression that is made anew at each use.
    target: 'es2022',
  });
  return import(pathToFileURL(outfile).href);
}

const TEN_MEGABYTES = 10_000_000;

async function run() {
  const {
    briefsIn,
    curvesOf,
    extremes,
    growth,
    hold,
    measureEdits,
    measureFeatures,
    measureText,
    measureTrees,
    plot,
    quoteDense,
    repeats,
    sharesOf,
    textOf,
  } = await load();
  const briefs = [join(root, 'media'), join(resolve(values.data), 'briefs')].flatMap(briefsIn);
  const sized = (/** @type {number} */ size) => ({
    name: 'briefs in a row',
    text: textOf(size, briefs),
  });
  if (values.hold) {
    hold(values.hold, sized(TEN_MEGABYTES).text);
    return void console.log(process.resourceUsage().maxRSS);
  }
  if (values.plot) {
    const curves = curvesOf([10_000, 100_000, 1_000_000, TEN_MEGABYTES].map(sized));
    for (const { name, points } of curves)
      console.log(
        name,
        points.map((/** @type {{ ms: number }} */ { ms }) => `${ms.toFixed(2)} ms`).join(', '),
      );
    return writeFileSync(values.plot, plot('Processor time by the length of a document', curves));
  }
  if (values.typing) return printTyping([10_000, TEN_MEGABYTES].map(sized));
  if (values.cli) return printCommands(root, values.cli, sized(1_000_000).text);
  if (values.shares) return printShares(sharesOf, [...briefs, quoteDense(100_000)]);
  const sizes = [10_000, 100_000, 1_000_000, ...(values.long ? [TEN_MEGABYTES] : [])];
  const measured = sizes.map(size => measureText(sized(size)));
  console.log('\nLong documents: opening; a key, until what is in sight is right; and until all is quiet');
  printRows(measured);
  const [smallest, hundred] = measured;
  const largest = measured.at(-1);
  console.log(`growth of opening from 100 KB on: exponent ${growth(hundred, largest)}`);
  for (const each of measured.slice(2))
    console.log(
      `key p95 at ${each.KB} KB against 10 KB: ${(each.keyP95 / smallest.keyP95).toFixed(1)} times`,
    );
  if (values.long) {
    for (const size of [1_000_000, TEN_MEGABYTES]) {
      console.log(`\nLarge edits at ${size / 1_000_000} MB`);
      console.table(measureEdits(sized(size)));
      console.log(`\nThe sidebar at ${size / 1_000_000} MB: its rows, and again after a key`);
      console.table(measureTrees(sized(size)));
      console.log(`\nWhat else is asked for at ${size / 1_000_000} MB`);
      console.table(measureFeatures(sized(size)));
    }
    printMemory();
  }
  console.log('\nBriefs');
  printRows(briefs.map((/** @type {object} */ each) => measureText(each)));
  if (values.hard) {
    console.log('\nExtremes');
    printRows(extremes().map((/** @type {object} */ each) => measureText(each, false)));
    console.table(repeats());
  }
  printShares(sharesOf, [...briefs, quoteDense(100_000)]);
  await printBundles(root);
}

/**
 * @param {(text: { name: string, text: string }) => Record<string, string | number>} sharesOf
 * @param {readonly { name: string, text: string }[]} texts
 */
function printShares(sharesOf, texts) {
  console.log('\nWhat each kind takes of remark-parse’s time');
  console.table(texts.map(sharesOf));
}

/** @param {readonly { row: object }[]} measured */
function printRows(measured) {
  console.table(measured.map(({ row }) => row));
}

/** Peak memory of processes that open 10 MB. */
function printMemory() {
  console.log('\nPeak memory of a process that opens 10 MB, in MB');
  const kinds = ['remark-parse', 'brief-lens'];
  console.table(
    kinds.map(kind => {
      const args = ['--max-old-space-size=8000', fileURLToPath(import.meta.url), '--hold', kind];
      const { stdout } = spawnSync(process.execPath, [...args, '--data', values.data], { encoding: 'utf8' });
      return { kind, MB: Math.round(Number(stdout.trim()) / 1024) };
    }),
  );
}

if (values.help) console.log(USAGE);
else await run();
