import type { Brief, Source } from '../../core/index.ts';
import type { LinkJudgement } from '../../core/links/link-state.ts';
import { NO_HOST, NO_HOSTS } from '../../core/links/no-host.ts';
import { wording } from '../../core/wording.ts';
import { hostOf, linkOf } from '../source-text.ts';
import type { LocalDocument } from './local-sources.ts';
import {
  type CheckingPorts,
  type CheckTarget,
  checkSource,
  keep,
  knownCheck,
  type SourceCheck,
} from './source-check.ts';

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly url: string;
}

export interface CheckOptions {
  /** Asks again what is known. */
  readonly again?: boolean;
  readonly onProgress?: (progress: CheckProgress) => void;
}

/** The addresses of sources that have one, each once, in order. */
export function addressesOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap(source => linkOf(source) ?? []))];
}

/** What is to be asked about sources: each address once, with the first day of access and the first DOI of its sources. */
export function targetsOf(sources: readonly Source[]): CheckTarget[] {
  const targets = new Map<string, CheckTarget>();
  for (const source of sources) {
    const { accessed, DOI: doi } = source;
    const url = linkOf(source);
    if (url === undefined) continue;
    const said = { ...(accessed ? { accessed } : {}), ...(doi === undefined ? {} : { doi }) };
    targets.set(url, { url, ...said, ...targets.get(url) });
  }
  return [...targets.values()];
}

/** Checks addresses, all at once as far as the ports allow; what was cancelled is missing from the result. */
export async function checkAddresses(
  targets: readonly CheckTarget[],
  ports: CheckingPorts,
  signal: AbortSignal,
  { again = false, onProgress }: CheckOptions = {},
): Promise<ReadonlyMap<string, SourceCheck>> {
  const checks = new Map<string, SourceCheck>();
  const asked: SourceCheck[] = [];
  let done = 0;
  await Promise.all(
    targets.map(async target => {
      const { url } = target;
      const known = again ? undefined : await knownCheck(target, ports);
      const check = known ?? (signal.aborted ? undefined : await checkSource(target, ports, signal));
      if (check) checks.set(url, check);
      if (check && !known) asked.push(check);
      onProgress?.({ done: ++done, total: targets.length, url });
    }),
  );
  const link = offlineJudgement(asked);
  if (link)
    for (const check of asked) {
      const unreached = { ...check, link, unread: link.reason };
      checks.set(check.url, unreached);
      await keep(unreached, ports.shelf);
    }
  return checks;
}

const OFFLINE: LinkJudgement = { state: 'unreachable', reason: NO_HOSTS };

/** Of one host alone there is no telling whether it is gone. */
const UNKNOWN: LinkJudgement = {
  state: 'unreachable',
  reason: wording('no such host was found: it may be gone, or this machine may be offline'),
};

/** What to think where no host that was asked has a known name: rather this machine is cut off than all are gone. */
function offlineJudgement(asked: readonly SourceCheck[]): LinkJudgement | undefined {
  if (asked.length === 0 || !asked.every(({ link }) => link?.reason.template === NO_HOST.template))
    return undefined;
  return new Set(asked.map(({ url }) => hostOf(url))).size > 1 ? OFFLINE : UNKNOWN;
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
