import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Span, span } from '../../core/index.ts';
import { wording } from '../../core/wording.ts';
import { sift } from './setting-values.ts';
import { type SettingSchemas, type TeamFile, teamSchema } from './team-file.ts';

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
