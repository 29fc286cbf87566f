import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Span, span } from '../../core/index.ts';
import { type Wording, wording } from '../../core/wording.ts';
import { type SettingSchema, sift } from './setting-values.ts';

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

/** Reads a file: JSON with comments. Never throws: what can't be read is a problem, and the rest holds. */
export function readTeamFile(text: string, settings: SettingSchemas): TeamFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const broken = errors.map(({ error, offset, length }) => ({
    span: span(offset, Math.min(text.length, offset + length)),
    wording: wording('Unexpected JSON: {0}', printParseErrorCode(error)),
  }));
  if (!tree) return { values: {}, problems: broken };
  const { value, problems } = sift(plain(tree), teamSchema(settings));
  const placed = problems.map(({ path, wording: reason }) => ({
    span: placeOf(tree, path),
    wording: reason,
  }));
  const { $schema: _, ...values } = (value ?? {}) as Record<string, unknown>;
  return { values, problems: [...broken, ...placed] };
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

/** The wrong value itself, or the name that is not known. */
function placeOf(tree: Node, path: readonly (string | number)[]): Span {
  const { offset, length, parent } = findNodeAtLocation(tree, [...path]) ?? tree;
  const start = parent?.type === 'property' ? parent.offset : offset;
  return span(start, offset + length);
}

/** Of two entries with one name the last counts, as in JSON itself; `__proto__` is a name like any other. */
function plain({ type, value, children = [] }: Node): unknown {
  if (type === 'array') return children.map(plain);
  if (type !== 'object') return value;
  return Object.fromEntries(
    children.flatMap(({ children: [name, own] = [] }) => (name && own ? [[name.value, plain(own)]] : [])),
  );
}
