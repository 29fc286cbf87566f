import type { Problem } from './problem.ts';

/** The problems of one file for a person at a terminal; most terminals make a link of `file:line:column`. */
export function problemsText(file: string, problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ start, severity, message, code }) =>
      `${file}:${start.line}:${start.column}: ${severity}: ${message} (${code})\n`,
  );
  return lines.join('');
}

/** "3 problems in 2 files", and how many a baseline left out. */
export function summaryText(problems: readonly Problem[], files: number, known: number): string {
  const count = problems.length === 0 ? 'No problem' : plural(problems.length, 'problem');
  const rest = known > 0 ? `; ${plural(known, 'problem')} of the baseline left out` : '';
  return `${count} in ${plural(files, 'file')}${rest}.\n`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
