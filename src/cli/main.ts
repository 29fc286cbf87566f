import { version } from '../../package.json';
import { analyze } from './analyze.ts';
import { check } from './check.ts';
import { matrix } from './matrix.ts';
import { reasonOf } from './reason.ts';

const USAGE = `Usage: brief-lens analyze FILE… [options]
       brief-lens check FILE… [options]
       brief-lens matrix FILE [options]

analyze finds the claims, quotes, citations and recommendations of policy briefs. A FILE of - is standard input.

  --format json|jsonl|text   an array, a line for each file, or a text to read (default: text)
  --level few|balanced|many  how many sentences are taken for claims (default: balanced)

check prints what a reviewer should look at.

  --format text|json|sarif|github   lines to read, an array, SARIF 2.1.0, or annotations of GitHub (default: text)
  --fail-on error|warning|info|hint|never   the least grave problem that fails (default: warning)
  --baseline FILE            leaves out the problems that this file knows
  --write-baseline FILE      writes a file that knows all problems of now
  --settings FILE            settings of Brief Lens, as VS Code has them (default: .vscode/settings.json)
  --level few|balanced|many  how many sentences are taken for claims
  --sources                  asks every address that the briefs cite, and looks for their quotations there
  --folder FOLDER            reads sources in this folder, also without --sources (with it: the folder that a brief names)
  --offline                  with --sources, asks no address and reads folders only
  --archives                 asks an archive for copies of addresses that are gone
  --cache FOLDER             keeps what was found there, for a week
  --again                    asks even what is kept
  --allow-private            asks addresses of private networks and of this machine too

matrix prints who is asked to do what, how strongly, until when and on what grounds.

  --format csv|md|html       for a spreadsheet, a Markdown document, or a browser and a printer (default: csv)

  -h, --help                 prints this
  -v, --version              prints the version

Exit code: 0 all is well, 1 some file could not be read, or check found a problem that fails, 2 the command is not
understood.
`;

type Run = (args: readonly string[]) => Promise<number | string>;
const COMMANDS: Readonly<Record<string, Run>> = { analyze, check, matrix };

/** Does what the arguments say; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'end of the command', ...rest] = args;
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const asks = (...flags: string[]) => args.slice(0, end).some(arg => flags.includes(arg));
  if (asks('-h', '--help') || asks('-v', '--version')) {
    process.stdout.write(asks('-h', '--help') ? USAGE : `${version}\n`);
    return 0;
  }
  const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const result = run ? await attempt(run, rest) : `Unexpected ${name}, expected analyze, check or matrix.`;
  if (typeof result === 'number') return result;
  process.stderr.write(`brief-lens: ${result}\n\n${USAGE}`);
  return 2;
}

async function attempt(run: Run, args: readonly string[]): Promise<number | string> {
  try {
    return await run(args);
  } catch (error) {
    process.stderr.write(`brief-lens: ${reasonOf(error)}\n`);
    return 1;
  }
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
