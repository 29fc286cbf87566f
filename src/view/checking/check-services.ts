/** The public services, where the settings name no others. */
export const DOI_RESOLVER = 'https://doi.org';
/** It leads to the registry of each DOI. */
export const DOI_REGISTRY = 'https://doi.org';
export const ARCHIVE_SERVICE = 'https://archive.org/wayback/available';
export const ARCHIVE = 'https://web.archive.org';

/** An http or https address of the settings; `otherwise` for anything else. */
export function addressOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) ? value : otherwise;
}
