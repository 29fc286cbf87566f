import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { analyse, bySpan, type Level, type Severity } from '../core/index.ts';
import { baselineOf, newSince, readBaseline } from '../view/problems/baseline.ts';
import { githubAnnotation } from '../view/problems/github.ts';
import { type Problem, problemsOf } from '../view/problems/problem.ts';
import { problemsJson } from '../view/problems/problems-json.ts';
import { problemsText, summaryText } from '../view/problems/problems-text.ts';
import { sarifOf } from '../view/problems/sarif.ts';
import { isAtLeast, SEVERITIES, severityBy } from '../view/problems/severities.ts';
import type { TeamKey, TeamValues } from '../view/settings/team-file.ts';
import { LEVELS, levelOf } from './analyze.ts';
import { bibliographyOf } from './bibliography.ts';
import { readText } from './read-text.ts';
import { reasonOf } from './reason.ts';
import { readSettings, type Settings, valueFor } from './settings.ts';
import type { SourceChecker } from './sources.ts';
import { teamFiles } from './team-file.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface Check {
  readonly files: readonly string[];
  readonly format: Format;
  /** What the command asks for, whatever a file says. */
  readonly level: Level | undefined;
  readonly failOn: Severity | 'never';
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly settings: Settings;
  readonly teamValues: (file: string) => TeamValues;
  /** Checks the sources too; undefined when they are to be left alone. */
  readonly sources: SourceChecker | undefined;
}

interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** `brief-lens check`: returns the exit code, or a message when the arguments make no sense. */
export async function check(args: readonly string[]): Promise<number | string> {
  const command = await readCommand(args);
  if (typeof command === 'string') return command;
  const { files, format, failOn, baseline, writeBaseline } = command;
  const known = baseline === undefined ? undefined : readBaseline(readText(baseline));
  let unreadable = false;
  const checked: Checked[] = [];
  for (const file of files) {
    try {
      checked.push({ file, problems: await problemsIn(file, command) });
    } catch (error) {
      unreadable = true;
      process.stderr.write(`brief-lens: ${file}: ${reasonOf(error)}\n`);
    }
  }
  const all = checked.flatMap(({ problems }) => problems);
  if (writeBaseline !== undefined)
    writeFileSync(writeBaseline, `${JSON.stringify(baselineOf(all), undefined, 2)}\n`);
  const fresh = known
    ? checked.map(({ file, problems }) => ({ file, problems: newSince(known, problems) }))
    : checked;
  process.stdout.write(printed(format, fresh));
  const left = fresh.flatMap(({ problems }) => problems);
  if (format === 'text') process.stdout.write(summaryText(left, files.length, all.length - left.length));
  const failed = failOn !== 'never' && left.some(problem => isAtLeast(problem, failOn));
  return unreadable || failed ? 1 : 0;
}

async function problemsIn(file: string, { level, settings, sources, teamValues }: Check): Promise<Problem[]> {
  const team = teamValues(file);
  const value = (key: TeamKey) => valueFor(settings, team, key);
  const text = readText(file);
  const bibliographies = await bibliographyOf(file, text, value('bibliography'));
  const brief = analyse(text, undefined, {
    level: level ?? levelOf(value('claims.level')),
    ...bibliographies,
  });
  const told = sources ? await sources.findings(file, brief, value('check.folder')) : [];
  const findings = [...brief.findings, ...told].sort(bySpan);
  return problemsOf(brief, file, findings, severityBy(value('findings.severity')));
}

function printed(format: Format, checked: readonly Checked[]): string {
  const problems = checked.flatMap(each => each.problems);
  switch (format) {
    case 'text':
      return checked.map(each => problemsText(each.file, each.problems)).join('');
    case 'json':
      return `${JSON.stringify(problemsJson(checked), undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifOf(problems, version), undefined, 2)}\n`;
    case 'github':
      return problems.map(problem => `${githubAnnotation(problem)}\n`).join('');
  }
}

async function readCommand(args: readonly string[]): Promise<Check | string> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals: files } = parsed;
  if (files.length === 0) return 'Unexpected end of the command, expected a file, or - for standard input.';
  const format = FORMATS.find(each => each === values.format);
  if (!format) return `Unexpected format ${values.format}, expected ${FORMATS.join(', ')}.`;
  const failOn = [...SEVERITIES, 'never' as const].find(each => each === values['fail-on']);
  if (!failOn)
    return `Unexpected severity ${values['fail-on']}, expected ${[...SEVERITIES, 'never'].join(', ')}.`;
  const settings = attempt(() => readSettings(values.settings));
  if (typeof settings === 'string') return settings;
  const level = LEVELS.find(each => each === values.level);
  if (values.level !== undefined && !level)
    return `Unexpected level ${values.level}, expected ${LEVELS.join(', ')}.`;
  const { baseline, 'write-baseline': writeBaseline } = values;
  const sources = await checkerFor(values, settings);
  return {
    files,
    format,
    level,
    failOn,
    baseline,
    writeBaseline,
    settings,
    teamValues: teamFiles(),
    sources,
  };
}

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

/** What is needed where sources are to be checked, in a folder or on the web. */
async function checkerFor(values: Values, settings: Settings): Promise<SourceChecker | undefined> {
  const { sources, folder, offline, again, cache, archives, 'allow-private': allowPrivate } = values;
  if (!sources && folder === undefined) return undefined;
  // What asks the web takes Node longer to load than all that reads a brief.
  const { SourceChecker } = await import('./sources.ts');
  return new SourceChecker({
    web: sources && !offline,
    again,
    cache,
    allowPrivate,
    archives,
    folder,
    ownSettings: settings.areNamed ? settings.get : () => undefined,
  });
}

function parse(args: readonly string[]) {
  return attempt(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        level: { type: 'string' },
        'fail-on': { type: 'string', default: 'warning' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        settings: { type: 'string' },
        sources: { type: 'boolean', default: false },
        folder: { type: 'string' },
        offline: { type: 'boolean', default: false },
        archives: { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
        cache: { type: 'string' },
        'allow-private': { type: 'boolean', default: false },
      },
    }),
  );
}

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return reasonOf(error);
  }
}
