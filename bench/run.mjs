// Measures how long a reading takes, against remark-parse alone in the same run, so that machines can be compared.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const USAGE = `npm run bench                  the sample briefs and, where they are, those of the data folder
  -- --data FOLDER             where the labelled data is (default ../shared/data)
  -- --hard                    texts that nobody writes, too`;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '..', 'shared', 'data') },
    hard: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function load() {
  const outfile = join(root, 'out', 'bench', 'bench.mjs');
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: ['bench/bench.ts'],
    format: 'esm',
    logLevel: 'warning',
    outfile,
    platform: 'node',
    target: 'node20',
  });
  return import(pathToFileURL(outfile).href);
}

async function run() {
  const { briefs, measure, pathological } = await load();
  const folders = [join(root, 'media'), join(resolve(values.data), 'briefs')];
  for (const folder of folders) {
    if (!existsSync(folder)) {
      console.log(`not measured: there is no ${folder}`);
      continue;
    }
    console.table(
      briefs(folder).map((/** @type {{ name: string, text: string }} */ { name, text }) =>
        measure(name, text),
      ),
    );
  }
  if (values.hard) console.table(pathological());
}

if (values.help) console.log(USAGE);
else await run();
