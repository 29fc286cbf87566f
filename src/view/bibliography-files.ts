import type { AnalyseOptions, Source, UnreadBibliography } from '../core/index.ts';
import { reasonOf, type Wording, wording } from '../core/wording.ts';

/** What the chunk that reads bibliographies exports; each host loads it in its own way, and only when it is needed. */
export interface BibliographyReader {
  readBibliography(name: string, text: string): Source[];
  readFrontMatter(yaml: string): {
    readonly files: readonly string[];
    readonly references: readonly Source[];
  };
}

/** What a document is to be read with. */
export type LoadedBibliography = Required<Pick<AnalyseOptions, 'bibliography' | 'unreadBibliographies'>>;

/** What a document is read with before its bibliographies are known, and where it has none. */
export const NO_BIBLIOGRAPHY: LoadedBibliography = { bibliography: [], unreadBibliographies: [] };

/** Where the entries of a document are looked for. */
export interface BibliographyPlaces {
  /** Its front matter, where that names bibliographies or holds references. */
  readonly yaml: string | undefined;
  /** Those that the settings name. */
  readonly files: readonly string[];
  /** Those that stand beside the document, for a document that names none. */
  readonly beside: readonly string[];
}

/**
 * Reads what a front matter says and the files that it and the settings name. A file that can't be read is told, never
 * a failure: the others are read. Of two entries with one key the first counts. A file that only stands beside the
 * document is the document's if `text` cites one of its keys.
 */
export async function loadBibliography(
  reader: BibliographyReader,
  { yaml, files, beside }: BibliographyPlaces,
  readFile: (file: string) => Promise<string>,
  text: string,
): Promise<LoadedBibliography> {
  const unread: UnreadBibliography[] = [];
  const attempt = async <T>(file: string, read: () => T | Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      unread.push({ file, reason: reasonFor(error) });
      return otherwise;
    }
  };
  const readEntries = async (file: string) => reader.readBibliography(file, await readFile(file));
  const named = await attempt('front matter', () => (yaml ? reader.readFrontMatter(yaml) : NOTHING), NOTHING);
  const lists = await Promise.all(
    [...new Set([...named.files, ...files])].map(file => attempt(file, () => readEntries(file), [])),
  );
  for (const file of beside) {
    const found = await readEntries(file).catch(() => []);
    if (found.some(({ id }) => text.includes(`@${id}`) || text.includes(`@{${id}}`))) lists.push(found);
  }
  const entries = new Map<string, Source>();
  for (const entry of [...named.references, ...lists.flat()])
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  return { bibliography: [...entries.values()], unreadBibliographies: unread };
}

/** Hosts name a missing file by different codes, and its full path, which says nothing more. */
function reasonFor(error: unknown): Wording | string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'FileNotFound' ? wording('there is no such file') : reasonOf(error);
}

const NOTHING = { files: [], references: [] } as const;

/**
 * Which files of a document's folder may be its bibliography: one of its own name, one with a usual name, or the only
 * `.bib`.
 *
 * @param names of the folder's files
 */
export function bibliographiesBeside(document: string, names: readonly string[]): string[] {
  const own = document.replace(/\.\w{1,10}$/, '').toLowerCase();
  const inBibtex = names.filter(name => /\.bib(?:tex)?$/i.test(name));
  const usual = names.filter(name => {
    const [, stem = '', ending = ''] = /^(.{1,200})\.(bib|bibtex|json|ya?ml)$/i.exec(name) ?? [];
    return (stem.toLowerCase() === own && /^bib/i.test(ending)) || USUAL_NAME.test(stem);
  });
  return inBibtex.length === 1 ? [...new Set([...usual, ...inBibtex])] : usual;
}

const USUAL_NAME = /^(?:references?|refs|bibliography|biblio|library|sources|citations|zotero|my ?library)$/i;

/** Whether a text may cite keys of a bibliography: `[@ruiz2023]` or `@ruiz2023`. */
export function mayCiteKeys(text: string): boolean {
  return /(?:^|[\s[(;—-])-?@[\p{L}\d_{]/mu.test(text);
}
