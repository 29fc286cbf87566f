import { version } from '../../package.json';
import type { Brief, Finding } from '../core/index.ts';
import { openDocumentReader } from '../node/document-reader.ts';
import { fileShelf } from '../node/file-shelf.ts';
import { openWeb, webLimits } from '../node/web.ts';
import { addressesOf, checkAddresses, checksBySource } from '../view/checking/check-sources.ts';
import { judgeSources } from '../view/checking/checked-brief.ts';
import { politely } from '../view/checking/politely.ts';

export interface SourceOptions {
  readonly again: boolean;
  readonly cache: string | undefined;
  readonly allowPrivate: boolean;
}

/** Asks the addresses of a brief's sources, and says what was found. What is going on stands on standard error. */
export async function sourceFindings(brief: Brief, options: SourceOptions): Promise<readonly Finding[]> {
  const { again, cache, allowPrivate } = options;
  const ports = {
    web: politely(openWeb({ ...webLimits(version), allowPrivate })),
    reader: openDocumentReader(__dirname),
    now: () => Date.now(),
    ...(cache === undefined ? {} : { shelf: fileShelf(cache) }),
  };
  const urls = addressesOf(brief.sources);
  const onProgress = ({ done, total, url }: { done: number; total: number; url: string }) =>
    process.stderr.write(`brief-lens: ${done} of ${total}: ${url}\n`);
  const checks = checksBySource(
    brief,
    await checkAddresses(urls, ports, new AbortController().signal, { again, onProgress }),
  );
  return judgeSources(brief, checks).findings;
}
