import { type Change, type Edit, insert, replace } from '../../core/edits/edit.ts';
import type { Fix } from '../../core/fixes.ts';
import { type Brief, type Span, sliceOf } from '../../core/index.ts';
import { type WebLink, webLinksOf } from '../../core/links/web-links.ts';
import { wording } from '../../core/wording.ts';
import { type ArchivedCopy, archivedCopy } from './archived-copy.ts';
import type { CheckProgress } from './check-sources.ts';
import type { Web } from './ports.ts';
import type { CheckTarget } from './source-check.ts';

/** What an archive has of an address, and where it is asked for a copy: pages for a person to open. */
export function archivePages(
  url: string,
  archive: string,
): { readonly copies: string; readonly snapshot: string } {
  const base = archive.replace(/\/+$/, '');
  return { copies: `${base}/web/*/${url}`, snapshot: `${base}/save/${url}` };
}

/** Asks an archive for its copies of addresses, each the nearest to the day of access; those that it has, by the address. */
export async function archivedCopies(
  targets: readonly CheckTarget[],
  service: string,
  web: Web,
  signal: AbortSignal,
  onProgress: (progress: CheckProgress) => void,
): Promise<ReadonlyMap<string, ArchivedCopy>> {
  const copies = new Map<string, ArchivedCopy>();
  let done = 0;
  await Promise.all(
    targets.map(async ({ url, accessed }) => {
      const copy = signal.aborted ? undefined : await archivedCopy(url, service, { web, accessed }, signal);
      if (copy) copies.set(url, copy);
      onProgress({ done: ++done, total: targets.length, url });
    }),
  );
  return copies;
}

/** Addresses of archives are copies themselves. */
const ARCHIVES =
  /^https?:\/\/(?:web\.archive\.org|(?:www\.)?archive\.(?:org|today|ph|is|md|vn|li|fo)|perma\.cc|(?:www\.)?webcitation\.org|webarchive\.\w[\w.-]*|[\w.-]+\.webarchive\.\w[\w.-]*)(?:[/:?#]|$)/i;

export function isArchived(url: string): boolean {
  return ARCHIVES.test(url);
}

/** The ways to put a copy where an address stands. */
export function archiveFixes({ text }: Brief, at: Span, copy: ArchivedCopy): Fix[] {
  const { made } = copy;
  const beside = besideEdit(text, at, copy);
  return [
    ...(beside
      ? [{ title: wording('Put the archived copy of {0} beside it', made), change: { edits: [beside] } }]
      : []),
    {
      title: wording('Put the archived copy of {0} in its place', made),
      change: { edits: [replace(at, escapedAddress(copy.url))] },
    },
  ];
}

/** " (archived 2023-03-04: https://…)" behind an address, its brackets and its link; undefined where there is no room. */
function besideEdit(text: string, { start, end }: Span, { url, made }: ArchivedCopy): Edit | undefined {
  const copy = escapedAddress(url);
  const before = text.slice(Math.max(0, start - 2), start);
  if (/\]\(?<?$/.test(before) || before.endsWith('](')) {
    const close = /^>?(?: "[^"\n]{0,200}")?\)/.exec(text.slice(end, end + 220))?.[0].length;
    return close === undefined ? undefined : insert(end + close, ` ([archived ${made}](${copy}))`);
  }
  if (/="?$|='$/.test(before)) return undefined;
  return insert(before.endsWith('<') && text[end] === '>' ? end + 1 : end, ` (archived ${made}: ${copy})`);
}

/** The addresses of the notes with the copies beside them, as one change; those that have one already stay as they are. */
export function archivedBeside(brief: Brief, copies: ReadonlyMap<string, ArchivedCopy>): Change {
  const links = webLinksOf(brief);
  const inNotes = links.filter(({ place, url }) => place === 'note' && !isArchived(url));
  const edits = inNotes.flatMap((link, i) => {
    const copy = copies.get(link.url);
    const isRepeated = inNotes[i - 1]?.url === link.url && inNotes[i - 1]?.form === 'target';
    return copy && !isRepeated && !hasCopy(brief, links, link)
      ? (besideEdit(brief.text, link.span, copy) ?? [])
      : [];
  });
  return { edits };
}

/** Whether an address of an archive stands in the same note, behind the address. */
function hasCopy(brief: Brief, links: readonly WebLink[], { span }: WebLink): boolean {
  const note = brief.notes.find(each => each.span.start <= span.start && span.end <= each.span.end);
  const next = links.find(
    link =>
      link.span.start > span.start && !sliceOf(brief.text, link.span).startsWith(sliceOf(brief.text, span)),
  );
  return note !== undefined && next !== undefined && next.span.end <= note.span.end && isArchived(next.url);
}

/** A server names the address: nothing in it may end a Markdown link or start markup. */
export function escapedAddress(url: string): string {
  return new URL(url).href.replace(
    /[()<>[\]{}|\\^`"'*\s]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
