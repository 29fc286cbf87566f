import type { CheckingHost, CheckingHostOptions } from '../view/checking/ports.ts';
import { openDocumentReader } from './document-reader.ts';
import { openWeb, webLimits } from './web.ts';

/** What Node has to check sources with. */
export function openCheckingHost({ bundles, version, allowPrivate }: CheckingHostOptions): CheckingHost {
  return { web: openWeb({ ...webLimits(version), allowPrivate }), reader: openDocumentReader(bundles) };
}
