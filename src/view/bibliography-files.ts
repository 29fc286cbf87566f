import type { Source } from '../core/index.ts';

/** What the chunk that reads bibliographies exports; each host loads it in its own way, and only when it is needed. */
export interface BibliographyReader {
  readBibliography(name: string, text: string): Source[];
  readFrontMatter(yaml: string): {
    readonly files: readonly string[];
    readonly references: readonly Source[];
  };
}

/** A file that could not be used, and why. */
export interface BibliographyProblem {
  readonly file: string;
  readonly reason: string;
}

export interface LoadedBibliography {
  readonly entries: readonly Source[];
  readonly problems: readonly BibliographyProblem[];
}

/**
 * Reads what a front matter says and the files that it and the settings name. A file that can't be read is a problem
 * to report, never a failure: the others are read. Of two entries with one key the first counts.
 */
export async function loadBibliography(
  reader: BibliographyReader,
  yaml: string | undefined,
  others: readonly string[],
  readFile: (file: string) => Promise<string>,
): Promise<LoadedBibliography> {
  const problems: BibliographyProblem[] = [];
  const attempt = async <T>(file: string, read: () => T | Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      problems.push({ file, reason: error instanceof Error ? error.message : String(error) });
      return otherwise;
    }
  };
  const named = await attempt('front matter', () => (yaml ? reader.readFrontMatter(yaml) : NOTHING), NOTHING);
  const files = [...new Set([...named.files, ...others])];
  const lists = await Promise.all(
    files.map(file => attempt(file, async () => reader.readBibliography(file, await readFile(file)), [])),
  );
  const entries = new Map<string, Source>();
  for (const entry of [...named.references, ...lists.flat()])
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  return { entries: [...entries.values()], problems };
}

const NOTHING = { files: [], references: [] } as const;
