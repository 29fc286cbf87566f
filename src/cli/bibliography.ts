import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { bibliographyYaml } from '../core/index.ts';
import {
  type BibliographyReader,
  bibliographiesBeside,
  type LoadedBibliography,
  loadBibliography,
  mayCiteKeys,
  NO_BIBLIOGRAPHY,
} from '../view/bibliography-files.ts';

/**
 * The bibliography that a document's front matter names, its paths relative to the document, and others; or one beside
 * it.
 */
export async function bibliographyOf(
  file: string,
  text: string,
  others?: unknown,
): Promise<LoadedBibliography> {
  const files = Array.isArray(others) ? others.map(String) : [];
  const yaml = bibliographyYaml(text);
  const folder = file === '-' ? '.' : dirname(file);
  const beside =
    yaml === undefined && files.length === 0 && file !== '-' && mayCiteKeys(text)
      ? besideIn(folder, basename(file))
      : [];
  if (yaml === undefined && files.length + beside.length === 0) return NO_BIBLIOGRAPHY;
  // Built beside this file; most documents don't need it.
  const reader: BibliographyReader = require('./bibliography.js');
  return loadBibliography(
    reader,
    { yaml, files, beside },
    async name => readFileSync(resolve(folder, name), 'utf8'),
    text,
  );
}

function besideIn(folder: string, document: string): string[] {
  try {
    return bibliographiesBeside(document, readdirSync(folder));
  } catch {
    return [];
  }
}
