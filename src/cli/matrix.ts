import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../core/index.ts';
import { MATRIX_FORMATS } from '../view/matrix/formats.ts';
import { matrixOf } from '../view/matrix/index.ts';
import { readText } from './read-text.ts';
import { reasonOf } from './reason.ts';

/** `brief-lens matrix`: prints one brief's recommendations as a table; returns the exit code, or a message. */
export async function matrix(args: readonly string[]): Promise<number | string> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [file, extra] = positionals;
  if (file === undefined) return 'Unexpected end of the command, expected a file, or - for standard input.';
  if (extra !== undefined) return `Unexpected ${extra}, expected one file.`;
  const format = MATRIX_FORMATS.find(each => each === values.format);
  if (!format) return `Unexpected format ${values.format}, expected ${MATRIX_FORMATS.join(', ')}.`;
  try {
    const brief = analyse(readText(file));
    const title = file === '-' ? 'standard input' : basename(file);
    process.stdout.write(matrixOf(brief, brief.recommendations, format, title));
    return 0;
  } catch (error) {
    process.stderr.write(`brief-lens: ${file}: ${reasonOf(error)}\n`);
    return 1;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'csv' } },
    });
  } catch (error) {
    return reasonOf(error);
  }
}
