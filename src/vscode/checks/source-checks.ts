import * as vscode from 'vscode';
import { version } from '../../../package.json';
import type { Source } from '../../core/index.ts';
import { openCheckingHost } from '../../node/checking-host.ts';
import { archivedCopies, isArchived } from '../../view/checking/archive-links.ts';
import type { ArchivedCopy } from '../../view/checking/archived-copy.ts';
import {
  type CheckProgress,
  checkAddresses,
  checksBySource,
  targetsOf,
} from '../../view/checking/check-sources.ts';
import { type CheckedBrief, judgeSources } from '../../view/checking/checked-brief.ts';
import { type LocalDocument, localDocuments } from '../../view/checking/local-sources.ts';
import { politely } from '../../view/checking/politely.ts';
import type { CheckingHost, Shelf } from '../../view/checking/ports.ts';
import type { SourceCheck } from '../../view/checking/source-check.ts';
import { say } from '../../view/say.ts';
import type { Reading } from '../brief-store.ts';
import { bundleText } from '../load-bundle.ts';
import { SECTION, settingsFor } from '../settings.ts';
import { sourceFolderOf } from './local-documents.ts';
import { storageShelf, tidyShelf } from './storage-shelf.ts';

const NOTHING: CheckedBrief = { checks: new Map(), quotes: [], figures: [], findings: [] };

/** The services that the settings name. */
function addressSettings({ document }: Reading) {
  const { doiResolver, doiRegistry, archiveService } = settingsFor(document);
  return { doiResolver, doiRegistry, archiveService };
}

/** What was done of a request. */
export interface CheckOutcome {
  readonly checks: readonly SourceCheck[];
  /** How many sources were read from a folder. */
  readonly local: number;
}

/** What was found out since VS Code was started, and what that says of each brief. Asks nothing by itself. */
export class SourceChecks implements vscode.Disposable {
  private readonly known = new Map<string, SourceCheck>();
  /** By the address of the brief and the id of the source. */
  private readonly locals = new Map<string, ReadonlyMap<string, LocalDocument>>();
  private readonly made = new WeakMap<
    Reading,
    { readonly generation: number; readonly checked: CheckedBrief }
  >();
  private readonly shelf: Shelf;
  private opened: { readonly allowPrivate: boolean; readonly host: CheckingHost } | undefined;
  /** Grows with each result, so that readings are looked at again. */
  private generation = 0;

  private readonly changed = new vscode.EventEmitter<void>();
  /** Something new is known. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: vscode.ExtensionContext) {
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sources');
    this.shelf = storageShelf(folder);
    void tidyShelf(folder);
  }

  /** Why the web can't be asked here; undefined when it can. */
  refusal(): string | undefined {
    if (!vscode.workspace.isTrusted)
      return vscode.l10n.t('this folder is in Restricted Mode, in which nothing is fetched');
    const host = this.host();
    return 'noWeb' in host ? say(host.noWeb) : undefined;
  }

  /** What is known of a brief's sources. */
  of(reading: Reading): CheckedBrief {
    if (this.generation === 0) return NOTHING;
    const before = this.made.get(reading);
    if (before?.generation === this.generation) return before.checked;
    const { brief, document } = reading;
    const checks = checksBySource(brief, this.known, this.locals.get(document.uri.toString()));
    const checked = judgeSources(brief, checks);
    this.made.set(reading, { generation: this.generation, checked });
    return checked;
  }

  /** Reads what stands in the folder of sources, and asks the addresses where that is allowed. */
  async check(
    reading: Reading,
    sources: readonly Source[],
    again: boolean,
    signal: AbortSignal,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<CheckOutcome> {
    const host = this.host();
    const address = reading.document.uri.toString();
    const folder = sourceFolderOf(reading);
    const found = folder ? await localDocuments(sources, folder, host.reader, signal) : new Map();
    this.locals.set(address, new Map([...(this.locals.get(address) ?? []), ...found]));
    const checks =
      'noWeb' in host || this.refusal() !== undefined
        ? new Map<string, SourceCheck>()
        : await checkAddresses(
            targetsOf(sources),
            {
              web: politely(host.web),
              reader: host.reader,
              shelf: this.shelf,
              now: () => Date.now(),
              ...addressSettings(reading),
            },
            signal,
            { again, onProgress },
          );
    for (const [url, check] of checks) this.known.set(url, check);
    this.generation++;
    this.changed.fire();
    return { checks: [...checks.values()], local: found.size };
  }

  /** Asks the archive for its copies of the addresses of sources; undefined where nothing may be fetched. */
  async copies(
    reading: Reading,
    sources: readonly Source[],
    signal: AbortSignal,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<ReadonlyMap<string, ArchivedCopy> | undefined> {
    const host = this.host();
    if ('noWeb' in host || this.refusal() !== undefined) return undefined;
    const { archiveService } = addressSettings(reading);
    const targets = targetsOf(sources).filter(({ url }) => !isArchived(url));
    return archivedCopies(targets, archiveService, politely(host.web), signal, onProgress);
  }

  private host(): CheckingHost {
    const allowPrivate = vscode.workspace.getConfiguration(SECTION).get('check.allowPrivate') === true;
    if (this.opened?.allowPrivate !== allowPrivate) {
      const { extensionUri } = this.context;
      const host = openCheckingHost({
        bundles: vscode.Uri.joinPath(extensionUri, 'dist').fsPath,
        loadBundle: name => bundleText(extensionUri, name),
        version,
        allowPrivate,
      });
      this.opened = { allowPrivate, host };
    }
    return this.opened.host;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
