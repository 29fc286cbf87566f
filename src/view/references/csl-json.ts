import type { Source } from '../../core/index.ts';
import { citationKeys } from './citation-keys.ts';

/** The sources as CSL-JSON 1.0.2: an array of items, as reference managers import it, with keys as ids. */
export function cslJson(sources: readonly Source[]): string {
  const keys = citationKeys(sources);
  return JSON.stringify(
    sources.map((source, i) => ({ ...source, id: keys[i] ?? source.id })),
    undefined,
    2,
  );
}
