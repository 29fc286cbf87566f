import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { contributes } from '../../package.json';
import { inEnglish } from '../core/wording.ts';
import { positionsIn } from '../view/problems/problem.ts';
import { readTeamFile } from '../view/settings/read-team-file.ts';
import { TEAM_FILE, type TeamValues, withPaths } from '../view/settings/team-file.ts';
import { readText } from './read-text.ts';

/**
 * What the `.brieflens.json` closest to a file says, in its folder or one around it. What is wrong in one is told once on
 * standard error, and left out.
 */
export function teamFiles(): (file: string) => TeamValues {
  const read = new Map<string, TeamValues>();
  return file => {
    const path = closest(file === '-' ? resolve('.') : dirname(resolve(file)));
    if (path === undefined) return {};
    const values = read.get(path) ?? valuesIn(path);
    read.set(path, values);
    return values;
  };
}

function closest(folder: string): string | undefined {
  const path = join(folder, TEAM_FILE);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : closest(above);
}

function valuesIn(path: string): TeamValues {
  const text = readText(path);
  const { values, problems } = readTeamFile(text, contributes.configuration.properties);
  const place = positionsIn(text);
  for (const { span, wording } of problems) {
    const { line, column } = place(span.start);
    process.stderr.write(`brief-lens: ${path}:${line}:${column}: ${inEnglish(wording)}: it is left out\n`);
  }
  return withPaths(values, name => resolve(dirname(path), name));
}
