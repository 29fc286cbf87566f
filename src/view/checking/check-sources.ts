import type { Brief, CslDate, Source } from '../../core/index.ts';
import type { Wording } from '../../core/wording.ts';
import { linkOf } from '../source-text.ts';
import type { ReadDocument } from './ports.ts';
import { type CheckingPorts, checkSource, knownCheck, type SourceCheck } from './source-check.ts';

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly url: string;
}

export interface CheckOptions {
  /** Asks again what is known. */
  readonly again?: boolean;
  /** When an address was accessed: copies of an archive are to be of about that day. */
  readonly accessed?: ReadonlyMap<string, CslDate>;
  readonly onProgress?: (progress: CheckProgress) => void;
}

/** The addresses of sources that have one, each once, in order. */
export function addressesOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap(source => linkOf(source) ?? []))];
}

/** When the sources' addresses were accessed, as far as their notes say so. */
export function accessDates(sources: readonly Source[]): ReadonlyMap<string, CslDate> {
  return new Map(
    sources.flatMap(source => {
      const url = linkOf(source);
      return url !== undefined && source.accessed ? [[url, source.accessed] as const] : [];
    }),
  );
}

/** Checks addresses, all at once as far as the ports allow; what was cancelled is missing from the result. */
export async function checkAddresses(
  urls: readonly string[],
  ports: CheckingPorts,
  signal: AbortSignal,
  { again = false, accessed, onProgress }: CheckOptions = {},
): Promise<ReadonlyMap<string, SourceCheck>> {
  const checks = new Map<string, SourceCheck>();
  let done = 0;
  await Promise.all(
    urls.map(async url => {
      const known = again ? undefined : await knownCheck(url, ports);
      const check =
        known ?? (signal.aborted ? undefined : await checkSource(url, ports, signal, accessed?.get(url)));
      if (check) checks.set(url, check);
      onProgress?.({ done: ++done, total: urls.length, url });
    }),
  );
  return checks;
}

/** A source that was read from a folder, or why it wasn't. */
export interface LocalDocument {
  readonly file: string;
  readonly document?: ReadDocument;
  readonly unread?: Wording | string;
}

/** The checks of a brief's sources, by the id of the source. What a folder holds is read in place of what the web has. */
export function checksBySource(
  brief: Brief,
  checks: ReadonlyMap<string, SourceCheck>,
  locals: ReadonlyMap<string, LocalDocument> = new Map(),
): ReadonlyMap<string, SourceCheck> {
  return new Map(
    brief.sources.flatMap(source => {
      const url = linkOf(source);
      const check = url === undefined ? undefined : checks.get(url);
      const local = locals.get(source.id);
      if (local) return [[source.id, withLocal(check, local, url ?? '')] as const];
      return check ? [[source.id, check] as const] : [];
    }),
  );
}

function withLocal(check: SourceCheck | undefined, local: LocalDocument, url: string): SourceCheck {
  const { document: _, unread: __, ...asked } = check ?? { format: 'brief-lens-source/1' as const, url };
  return { ...asked, ...local };
}
