import type { Severity } from '../../core/index.ts';
import type { Problem } from './problem.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * A problem as a command that GitHub shows beside the line.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubAnnotation({ file, code, severity, message, start, end }: Problem): string {
  const place = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub wants columns only when they are of one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `Brief Lens: ${code}`,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
