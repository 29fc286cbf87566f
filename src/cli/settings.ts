import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { layered } from '../view/settings/setting-values.ts';
import type { TeamKey, TeamValues } from '../view/settings/team-file.ts';
import { readText } from './read-text.ts';

/** Where a workspace has its settings; VS Code reads the same file. */
const WORKSPACE = join('.vscode', 'settings.json');

export interface Settings {
  /** Whether the command names their file: they go before a team's then, and else behind it. */
  readonly areNamed: boolean;
  /** The value of a setting by its full name, `briefLens.claims.level`. */
  readonly get: (key: string) => unknown;
}

/** What holds for a file, of a setting that a team's file may hold too; objects hold entry by entry. */
export function valueFor({ areNamed, get }: Settings, team: TeamValues, key: TeamKey): unknown {
  return layered(...(areNamed ? [get(`briefLens.${key}`), team[key]] : [team[key], get(`briefLens.${key}`)]));
}

/** The settings of a file with comments, as VS Code has them; of the workspace in the working folder when none is named. */
export function readSettings(file: string | undefined): Settings {
  const path = file ?? (existsSync(WORKSPACE) ? WORKSPACE : undefined);
  const areNamed = file !== undefined;
  if (path === undefined) return { areNamed, get: () => undefined };
  const errors: ParseError[] = [];
  const content: unknown = parse(readText(path), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) throw new Error(`${path}: ${printParseErrorCode(first.error)} at offset ${first.offset}`);
  if (typeof content !== 'object' || content === null) throw new Error(`${path}: expected an object`);
  return { areNamed, get: key => Reflect.get(content, key) };
}
