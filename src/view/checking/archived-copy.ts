import type { CslDate } from '../../core/index.ts';
import { field } from './json-fields.ts';
import type { Web } from './ports.ts';

/** A copy of an address that an archive has. */
export interface ArchivedCopy {
  /** Where it is. */
  readonly url: string;
  /** The day that it was made, ISO 8601. */
  readonly made: string;
}

/**
 * The copy nearest to a date, or the newest, from a service that answers as the Wayback Machine's does
 * (https://archive.org/help/wayback_api.php). Undefined when there is none, or no answer that can be read.
 */
export async function archivedCopy(
  url: string,
  service: string,
  { web, accessed }: { readonly web: Web; readonly accessed: CslDate | undefined },
  signal: AbortSignal,
): Promise<ArchivedCopy | undefined> {
  const day = accessed ? `&timestamp=${dayOf(accessed)}` : '';
  const answer = await web.get(`${service}?url=${encodeURIComponent(url)}${day}`, signal);
  if (answer.kind === 'failure' || answer.status !== 200 || answer.isCut) return undefined;
  try {
    return copyIn(JSON.parse(new TextDecoder().decode(answer.body)));
  } catch {
    return undefined;
  }
}

/** `{"archived_snapshots": {"closest": {"available": true, "url": "…", "timestamp": "20230304050607", "status": "200"}}}`. */
function copyIn(content: unknown): ArchivedCopy | undefined {
  const closest = field(field(content, 'archived_snapshots'), 'closest');
  const [url, timestamp] = [field(closest, 'url'), field(closest, 'timestamp')];
  if (field(closest, 'available') !== true || typeof url !== 'string' || typeof timestamp !== 'string')
    return undefined;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(timestamp) ?? [];
  if (!/^https?:\/\/\S+$/i.test(url) || year === undefined) return undefined;
  return { url: url.replace(/^http:/i, 'https:'), made: `${year}-${month}-${day}` };
}

function dayOf({ 'date-parts': [parts = []] }: CslDate): string {
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('');
}
