import { dirname, relative, resolve } from 'node:path';
import { version } from '../../package.json';
import { sourcesFolder } from '../core/front-matter.ts';
import type { Brief, Finding } from '../core/index.ts';
import { inEnglish } from '../core/wording.ts';
import { openDocumentReader } from '../node/document-reader.ts';
import { fileShelf } from '../node/file-shelf.ts';
import { proxiesOf } from '../node/proxy.ts';
import { openSourceFolder } from '../node/source-folder.ts';
import { openWeb, webLimits } from '../node/web.ts';
import { ARCHIVE_SERVICE, addressOr, DOI_REGISTRY, DOI_RESOLVER } from '../view/checking/check-services.ts';
import { checkAddresses, checksBySource, targetsOf } from '../view/checking/check-sources.ts';
import { judgeSources } from '../view/checking/checked-brief.ts';
import { localDocuments } from '../view/checking/local-sources.ts';
import { politely } from '../view/checking/politely.ts';
import type { DocumentReader, Web } from '../view/checking/ports.ts';
import type { CheckingPorts } from '../view/checking/source-check.ts';
import type { Settings } from './settings.ts';

export interface SourceOptions {
  /** Asks the addresses; else only folders are read. */
  readonly web: boolean;
  readonly again: boolean;
  readonly cache: string | undefined;
  readonly allowPrivate: boolean;
  /** Asks the archive for copies of what is gone. */
  readonly archives: boolean;
  /** The folder of sources that the command names, relative to the working folder. */
  readonly folder: string | undefined;
  /** What no folder may set: of the file that the command names alone. */
  readonly ownSettings: Settings['get'];
}

/** Checks the sources of one brief after another: hosts are asked politely over all of them. */
export class SourceChecker {
  private readonly reader: DocumentReader = openDocumentReader(__dirname);
  private readonly web: Web;

  constructor(private readonly options: SourceOptions) {
    const { allowPrivate } = options;
    this.web = politely(openWeb({ ...webLimits(version), allowPrivate, proxyFor: proxiesOf(process.env) }));
  }

  /** What the sources of a brief say, as findings; `setting` is that of its folder. What is going on stands on standard error. */
  async findings(file: string, brief: Brief, setting: unknown): Promise<readonly Finding[]> {
    const { signal } = new AbortController();
    const folder = folderOf(file, brief, setting, this.options.folder);
    const locals = folder
      ? await localDocuments(brief.sources, openSourceFolder(folder), this.reader, signal)
      : new Map();
    for (const { file: name, unread } of locals.values())
      tell(
        unread === undefined
          ? `read ${name}`
          : `${name}: ${typeof unread === 'string' ? unread : inEnglish(unread)}`,
      );
    const { again, web } = this.options;
    const onProgress = ({ done, total, url }: { done: number; total: number; url: string }) =>
      tell(`${done} of ${total}: ${url}`);
    const targets = web ? targetsOf(brief.sources) : [];
    const checks = await checkAddresses(targets, this.ports(), signal, { again, onProgress });
    return judgeSources(brief, checksBySource(brief, checks, locals)).findings;
  }

  private ports(): CheckingPorts {
    const { cache, archives, ownSettings } = this.options;
    const service = (name: string, otherwise: string) =>
      addressOr(ownSettings(`briefLens.check.${name}`), otherwise);
    return {
      web: this.web,
      reader: this.reader,
      now: () => Date.now(),
      doiResolver: service('doiResolver', DOI_RESOLVER),
      doiRegistry: service('doiRegistry', DOI_REGISTRY),
      ...(archives ? { archiveService: service('archiveService', ARCHIVE_SERVICE) } : {}),
      ...(cache === undefined ? {} : { shelf: fileShelf(cache) }),
    };
  }
}

/** The folder that the command names, or else the brief's front matter or a setting, relative to the brief. */
function folderOf(
  file: string,
  { text }: Brief,
  setting: unknown,
  folder: string | undefined,
): string | undefined {
  if (folder !== undefined) return resolve(folder);
  const name = sourcesFolder(text) ?? (typeof setting === 'string' && setting !== '' ? setting : undefined);
  if (name === undefined) return undefined;
  const base = file === '-' ? '.' : dirname(file);
  const path = resolve(base, name);
  if (isInside(path, '.') || isInside(path, base)) return path;
  tell(
    `${file}: its folder of sources, ${name}, is outside of the working folder and isn’t read: name it with --folder`,
  );
  return undefined;
}

/** A brief of somebody else doesn't choose what is read of the rest of the disk. */
function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return !way.startsWith('..') && resolve(folder, way) === path;
}

function tell(what: string): void {
  process.stderr.write(`brief-lens: ${what}\n`);
}
