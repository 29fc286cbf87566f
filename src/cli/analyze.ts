import { parseArgs } from 'node:util';
import { analyse, type Brief, type Level } from '../core/index.ts';
import { reportOf } from '../view/report.ts';
import { reportText } from '../view/report-text.ts';
import { bibliographyOf } from './bibliography.ts';
import { readText } from './read-text.ts';
import { reasonOf } from './reason.ts';
import { teamFiles } from './team-file.ts';

const FORMATS = ['json', 'jsonl', 'text'] as const;
export const LEVELS = ['few', 'balanced', 'many'] as const satisfies readonly Level[];
type Format = (typeof FORMATS)[number];

interface Analyze {
  readonly files: readonly string[];
  readonly format: Format;
  /** What the command asks for, whatever a team's file says. */
  readonly level: Level | undefined;
}

/** `brief-lens analyze`: returns the exit code, or a message when the arguments make no sense. */
export async function analyze(args: readonly string[]): Promise<number | string> {
  const command = readCommand(args);
  if (typeof command === 'string') return command;
  let failed = false;
  const print = printerOf(command.format);
  const teamValues = teamFiles();
  for (const file of command.files) {
    try {
      const text = readText(file);
      const team = teamValues(file);
      const bibliographies = await bibliographyOf(file, text, team.bibliography);
      const level = command.level ?? levelOf(team['claims.level']);
      print.add(file, analyse(text, undefined, { level, ...bibliographies }));
    } catch (error) {
      failed = true;
      process.stderr.write(`brief-lens: ${file}: ${reasonOf(error)}\n`);
    }
  }
  print.end();
  return failed ? 1 : 0;
}

/** What a setting says, or else `balanced`. */
export function levelOf(setting: unknown): Level {
  return LEVELS.find(each => each === setting) ?? 'balanced';
}

function readCommand(args: readonly string[]): Analyze | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals: files } = parsed;
  if (files.length === 0) return 'Unexpected end of the command, expected a file, or - for standard input.';
  const format = FORMATS.find(each => each === values.format);
  if (!format) return `Unexpected format ${values.format}, expected ${FORMATS.join(', ')}.`;
  const level = LEVELS.find(each => each === values.level);
  if (values.level !== undefined && !level)
    return `Unexpected level ${values.level}, expected ${LEVELS.join(', ')}.`;
  return { files, format, level };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        level: { type: 'string' },
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
