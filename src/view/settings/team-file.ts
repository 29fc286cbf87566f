import type { Span } from '../../core/index.ts';
import type { Wording } from '../../core/wording.ts';
import type { SettingSchema } from './setting-values.ts';

/** What a team shares with one another and with the command line; the one closest to a document holds for it. */
export const TEAM_FILE = '.brieflens.json';

/** The settings that such a file can hold, by their names without "briefLens.". */
export const TEAM_KEYS = [
  'claims.level',
  'findings.severity',
  'recommendations.aliases',
  'references.style',
  'bibliography',
  'check.folder',
] as const;

export type TeamKey = (typeof TEAM_KEYS)[number];
export type TeamValues = Readonly<Partial<Record<TeamKey, unknown>>>;

export interface TeamProblem {
  /** UTF-16 offsets in the file. */
  readonly span: Span;
  readonly wording: Wording;
}

export interface TeamFile {
  /** What makes sense in it. */
  readonly values: TeamValues;
  /** What doesn't, and is left out. */
  readonly problems: readonly TeamProblem[];
}

/** The settings of package.json, by their full names. */
export type SettingSchemas = Readonly<Record<string, SettingSchema>>;

/** What such a file may hold: its keys are those of the settings, and `$schema`. */
export function teamSchema(settings: SettingSchemas): SettingSchema {
  const shared = TEAM_KEYS.map((key): [string, SettingSchema] => [key, settings[`briefLens.${key}`] ?? {}]);
  return {
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(shared) },
    additionalProperties: false,
  };
}

/** The values with paths that stand in them made whole: they are relative to the file. */
export function withPaths(values: TeamValues, resolve: (path: string) => string): TeamValues {
  const { bibliography, 'check.folder': folder } = values;
  return {
    ...values,
    ...(Array.isArray(bibliography) ? { bibliography: bibliography.map(each => resolve(String(each))) } : {}),
    ...(typeof folder === 'string' && folder !== '' ? { 'check.folder': resolve(folder) } : {}),
  };
}
