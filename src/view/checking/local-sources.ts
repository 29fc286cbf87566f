import type { Source } from '../../core/index.ts';
import { reasonOf, type Wording, wording } from '../../core/wording.ts';
import type { DocumentReader, ReadDocument, SourceFolder } from './ports.ts';

/** What can be read of a folder of sources. */
const ENDINGS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  md: 'text/plain',
};

/** The content type of a local file, by its name, which is all that a folder tells; undefined for what can't be read. */
export function contentTypeOf(file: string): string | undefined {
  return ENDINGS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
}

/** A source that was read from a folder, or why it wasn't. */
export interface LocalDocument {
  readonly file: string;
  readonly document?: ReadDocument;
  readonly unread?: Wording | string;
}

/** Larger files are no sources, in bytes. */
const LARGEST = 100_000_000;

/** The sources that stand in a folder, by their ids. Never rejects. */
export async function localDocuments(
  sources: readonly Source[],
  folder: SourceFolder,
  reader: DocumentReader,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, LocalDocument>> {
  const files = await folder.files();
  const found = new Map<string, LocalDocument>();
  for (const source of sources) {
    const file = localFileOf(source, files);
    if (file !== undefined && !signal.aborted) found.set(source.id, await read(folder, file, reader, signal));
  }
  return found;
}

async function read(
  folder: SourceFolder,
  file: string,
  reader: DocumentReader,
  signal: AbortSignal,
): Promise<LocalDocument> {
  try {
    if ((await folder.size(file)) > LARGEST) return { file, unread: wording('the file is too large') };
    const body = await folder.read(file);
    return { file, document: await reader.read(body, contentTypeOf(file) ?? '', signal) };
  } catch (error) {
    return { file, unread: reasonOf(error) };
  }
}

/** Fewer words of a title are no title. */
const FEWEST_WORDS = 3;

/**
 * The file of a folder that holds a source: named by its key ("ruiz2023.pdf"), its DOI with other signs for slashes, the
 * end of its address, or its title or the start of it. The surest comes first.
 */
export function localFileOf(source: Source, files: readonly string[]): string | undefined {
  const readable = files.filter(file => contentTypeOf(file) !== undefined);
  const by = (fits: (stem: string, file: string) => boolean) =>
    readable.find(file => fits(folded(file.replace(/\.\w+$/, '').replace(/^.*\//, '')), file));
  const { id, DOI, URL: url, title } = source;
  const doi = DOI === undefined ? undefined : folded(DOI);
  const last = /\/([^/?#]+?)(?:\.\w{2,5})?\/?(?:[?#].*)?$/.exec(url ?? '')?.[1];
  const segment = last === undefined || /^[a-z]+:/i.test(last) ? '' : folded(decoded(last));
  const words = folded(title ?? '');
  return (
    by(stem => stem === folded(id)) ??
    by(stem => doi !== undefined && ` ${stem} `.includes(` ${doi} `)) ??
    by(stem => segment.length > 3 && stem === segment) ??
    by(stem => words !== '' && isTitle(stem, words))
  );
}

/** "winter traffic", "okafor 2023 winter traffic", "winter traffic at larkhaven" for a longer title. */
function isTitle(stem: string, title: string): boolean {
  if (stem === title) return true;
  const [short, long] = stem.length < title.length ? [stem, title] : [title, stem];
  return short.split(' ').length >= FEWEST_WORDS && ` ${long} `.includes(` ${short} `);
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
