// What it costs to load the extension, against a bundle that holds only remark-parse: processor time in fresh processes.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, loadTimes } from './load-time.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The parts of the extension, each with all that it imports. */
const PARTS = {
  'remark-parse alone': "export { default } from 'remark-parse'; export { unified } from 'unified';",
  'the core': "export * from './src/core/index.ts';",
  localisation: "export { config, t } from '@vscode/l10n';",
  'a team’s file': "export * from './src/view/settings/team-file.ts';",
  'the cards': "export * from './src/view/hover-card.ts';",
  'the lists': "export * from './src/view/trees/index.ts';",
  checking: "export * from './src/view/checking/check-findings.ts';",
  'the preview': "export * from './src/view/preview/annotate-preview.ts';",
};

execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });

const files = await Promise.all(
  Object.entries(PARTS).map(async ([part, contents]) => ({
    part,
    file: await bundle(root, part.replaceAll(' ', '-'), contents),
  })),
);
const bundles = [
  ...files,
  { part: 'the extension as it ships', file: join(root, 'dist', 'extension.js') },
  { part: 'what the first reading loads', file: join(root, 'dist', 'reading.js') },
];
const times = loadTimes(bundles.map(({ file }) => file));
const base = times[0] ?? Number.NaN;
console.table(
  bundles.map(({ part, file }, i) => {
    const time = times[i] ?? Number.NaN;
    return {
      part,
      KB: Math.round(readFileSync(file).length / 1024),
      'load ms': time.toFixed(1),
      ratio: (time / base).toFixed(2),
    };
  }),
);
