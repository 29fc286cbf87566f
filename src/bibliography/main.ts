import { parse } from 'yaml';
import type { Source } from '../core/index.ts';
import { readBibtex } from './bibtex.ts';
import { toSources } from './csl.ts';

/** What a front matter says of a document's sources. */
export interface FrontMatterSources {
  /** As written: paths relative to the document. */
  readonly files: readonly string[];
  /** The entries under `references:`. */
  readonly references: readonly Source[];
}

/**
 * The entries of a bibliography file; the name's ending says what it is: `.bib` (BibTeX, BibLaTeX), `.json`
 * (CSL-JSON), `.yaml` or `.yml` (CSL-YAML, bare or under `references:`). Throws with a message for a person when the
 * text can't be read.
 */
export function readBibliography(name: string, text: string): Source[] {
  if (/\.(?:bib|bibtex|biblatex)$/i.test(name)) return readBibtex(text);
  if (/\.json$/i.test(name)) return toSources(JSON.parse(text));
  if (/\.ya?ml$/i.test(name)) return toSources(entriesOf(parse(text, YAML)));
  throw new Error(`Unexpected bibliography ${name}, expected a .bib, .json, .yaml or .yml file`);
}

/** Reads `bibliography:` (one path or a list) and `references:` of a front matter without its fences. */
export function readFrontMatter(yaml: string): FrontMatterSources {
  const content: unknown = parse(yaml, YAML);
  if (typeof content !== 'object' || content === null) return { files: [], references: [] };
  const files = [Reflect.get(content, 'bibliography')].flat().filter(file => typeof file === 'string');
  return { files, references: toSources(Reflect.get(content, 'references')) };
}

/** Aliases of aliases can stand for more than memory holds: https://en.wikipedia.org/wiki/Billion_laughs_attack */
const YAML = { maxAliasCount: 100, logLevel: 'error' } as const;

function entriesOf(content: unknown): unknown {
  const isEntries = Array.isArray(content) || typeof content !== 'object' || content === null;
  return isEntries ? content : (Reflect.get(content, 'references') ?? []);
}
