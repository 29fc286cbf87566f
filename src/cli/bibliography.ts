import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bibliographyYaml } from '../core/index.ts';
import {
  type BibliographyReader,
  type LoadedBibliography,
  loadBibliography,
} from '../view/bibliography-files.ts';

/** The bibliography that a document's front matter names, its paths relative to the document. */
export async function bibliographyOf(file: string, text: string): Promise<LoadedBibliography> {
  const yaml = bibliographyYaml(text);
  if (yaml === undefined) return { entries: [], problems: [] };
  // Built beside this file; most documents don't need it.
  const reader: BibliographyReader = require('./bibliography.js');
  const folder = file === '-' ? '.' : dirname(file);
  return loadBibliography(reader, yaml, [], async name => readFileSync(resolve(folder, name), 'utf8'));
}
