import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { readText } from './read-text.ts';

/** Where a workspace has its settings; VS Code reads the same file. */
const WORKSPACE = join('.vscode', 'settings.json');

/** The value of a setting by its full name, `briefLens.claims.level`. */
export type Settings = (key: string) => unknown;

/** The settings of a file with comments, as VS Code has them; of the workspace in the working folder when none is named. */
export function readSettings(file: string | undefined): Settings {
  const path = file ?? (existsSync(WORKSPACE) ? WORKSPACE : undefined);
  if (path === undefined) return () => undefined;
  const errors: ParseError[] = [];
  const content: unknown = parse(readText(path), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) throw new Error(`${path}: ${printParseErrorCode(first.error)} at offset ${first.offset}`);
  if (typeof content !== 'object' || content === null) throw new Error(`${path}: expected an object`);
  return key => Reflect.get(content, key);
}
