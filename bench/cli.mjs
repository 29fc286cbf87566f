import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { timesInTurn } from './turns.mjs';

const RUNS = 5;

/**
 * Prints how long the command line takes to read a text, the whole process, against the linters of Markdown. They take
 * turns, so that what else the machine does slows all of them.
 * @param {string} root
 * @param {string} peers a folder in which markdownlint-cli2, remark-cli and remark-preset-lint-recommended are installed
 * @param {string} text
 */
export function printCommands(root, peers, text) {
  const modules = resolve(peers, 'node_modules');
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-bench-'));
  const file = join(folder, 'report.md');
  writeFileSync(file, text);
  const preset = join(modules, 'remark-preset-lint-recommended', 'index.js');
  const commands = {
    'brief-lens analyze --format json': [join(root, 'dist', 'cli.js'), 'analyze', '--format', 'json', file],
    'markdownlint-cli2': [join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), file],
    'remark-cli': [join(modules, 'remark-cli', 'cli.js'), '--no-config', '--use', preset, file, '--quiet'],
  };
  try {
    const middles = timesInTurn(Object.values(commands), RUNS, timeOf);
    console.log(`\nCommand lines, on ${Math.round(text.length / 1000)} KB`);
    console.table(
      Object.keys(commands).map((command, i) => ({
        command,
        ms: Math.round(middles[i] ?? 0),
        'brief-lens / it': Number(((middles[0] ?? 0) / (middles[i] ?? 0)).toFixed(2)),
      })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of a whole process, in milliseconds. @param {readonly string[]} args */
function timeOf(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  // A linter that finds something ends with 1.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr.slice(0, 2000)}`);
  return performance.now() - start;
}
