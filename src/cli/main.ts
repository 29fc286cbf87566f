import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { analyse, type Brief, type Level } from '../core/index.ts';
import { reportOf } from '../view/report.ts';
import { reportText } from '../view/report-text.ts';
import { bibliographyOf } from './bibliography.ts';
import { readText } from './read-text.ts';

const USAGE = `Usage: brief-lens analyze FILE… [options]

Finds the claims, quotes, citations and recommendations of policy briefs. A FILE of - is standard input.

  --format json|jsonl|text   an array, a line for each file, or a text to read (default: text)
  --level few|balanced|many  how many sentences are taken for claims (default: balanced)
  -h, --help                 prints this
  -v, --version              prints the version

Exit code: 0 all files were read, 1 some file could not be read, 2 the command is not understood.
`;

const FORMATS = ['json', 'jsonl', 'text'] as const;
const LEVELS = ['few', 'balanced', 'many'] as const satisfies readonly Level[];
type Format = (typeof FORMATS)[number];

interface Command {
  readonly files: readonly string[];
  readonly format: Format;
  readonly level: Level;
}

/** Does what the arguments say; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (typeof command === 'string') {
    process.stderr.write(`brief-lens: ${command}\n\n${USAGE}`);
    return 2;
  }
  if (command === undefined) return 0;
  let failed = false;
  const print = printerOf(command.format);
  for (const file of command.files) {
    try {
      const text = readText(file);
      const { entries, problems } = await bibliographyOf(file, text);
      for (const problem of problems)
        process.stderr.write(`brief-lens: ${file}: ${problem.file}: ${problem.reason}\n`);
      print.add(file, analyse(text, undefined, { level: command.level, bibliography: entries }));
    } catch (error) {
      failed = true;
      process.stderr.write(`brief-lens: ${file}: ${reasonOf(error)}\n`);
    }
  }
  print.end();
  return failed ? 1 : 0;
}

/** What to do; undefined when it is done already (help, version); a message when the arguments make no sense. */
function readCommand(args: readonly string[]): Command | string | undefined {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (values.help || values.version) {
    process.stdout.write(values.help ? USAGE : `${version}\n`);
    return undefined;
  }
  const [name, ...files] = positionals;
  if (name !== 'analyze') return `Unexpected ${name ?? 'end of the command'}, expected analyze.`;
  if (files.length === 0) return 'Unexpected end of the command, expected a file, or - for standard input.';
  const format = FORMATS.find(each => each === values.format);
  if (!format) return `Unexpected format ${values.format}, expected ${FORMATS.join(', ')}.`;
  const level = LEVELS.find(each => each === values.level);
  if (!level) return `Unexpected level ${values.level}, expected ${LEVELS.join(', ')}.`;
  return { files, format, level };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        level: { type: 'string', default: 'balanced' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    return reasonOf(error);
  }
}

interface Printer {
  add(file: string, brief: Brief): void;
  end(): void;
}

/** Writes each analysis as soon as it is made, so that many files need no more memory than one. */
function printerOf(format: Format): Printer {
  let printed = 0;
  const write = (text: string): void => void process.stdout.write(text);
  switch (format) {
    case 'json':
      return {
        add: (file, brief) =>
          write(`${printed++ === 0 ? '[\n' : ',\n'}${JSON.stringify(reportOf(brief, file), undefined, 2)}`),
        end: () => write(printed === 0 ? '[]\n' : '\n]\n'),
      };
    case 'jsonl':
      return {
        add: (file, brief) => write(`${JSON.stringify(reportOf(brief, file))}\n`),
        end: () => undefined,
      };
    case 'text':
      return {
        add: (file, brief) => write(`${printed++ === 0 ? '' : '\n'}${reportText(brief, file)}`),
        end: () => undefined,
      };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder, expected a file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return error instanceof Error ? error.message : String(error);
}

// A reader that has seen enough ("| head") is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Not process.exit(): what is written to a pipe must arrive.
main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
