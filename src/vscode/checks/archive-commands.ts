import * as vscode from 'vscode';
import { archivedBeside, archivePages, isArchived } from '../../view/checking/archive-links.ts';
import { addressesOf } from '../../view/checking/check-sources.ts';
import type { BriefStore, Reading } from '../brief-store.ts';
import { command } from '../commands.ts';
import { workspaceEdit } from '../fixes.ts';
import { openSource } from '../navigation.ts';
import { isReadOnly, sayReadOnly } from '../read-only.ts';
import { settingsFor } from '../settings.ts';
import { refuse, sayNoAddress } from './check-all.ts';
import type { SourceChecks } from './source-checks.ts';

const saveAll = command('saveSourcesInArchive');
const addCopies = command('addArchivedCopies');

/** The archive for all sources at once: pages that ask it for new copies, and the copies that it has beside the addresses. */
export function registerArchive(store: BriefStore, checks: SourceChecks): vscode.Disposable {
  return vscode.Disposable.from(
    saveAll.register(async () => {
      const reading = store.active;
      if (reading) await save(checks, reading);
    }),
    addCopies.register(async () => {
      const reading = store.active;
      if (reading) await add(store, checks, reading);
    }),
  );
}

interface Choice extends vscode.QuickPickItem {
  readonly url: string;
}

/** Opens the archive's page for each chosen address, one after the other and each on request: nothing is sent silently. */
async function save(checks: SourceChecks, reading: Reading): Promise<void> {
  const choices = choicesOf(checks, reading);
  if (choices.length === 0) return sayNoAddress(true);
  const picked = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Save Sources in an Archive'),
    placeHolder: vscode.l10n.t('The addresses whose pages in the archive are to be opened, one at a time'),
  });
  const [open, skip] = [vscode.l10n.t('Open the Archive'), vscode.l10n.t('Skip')];
  for (const [i, { url }] of (picked ?? []).entries()) {
    const question = vscode.l10n.t(
      'Brief Lens: {0} of {1}: the archive’s page that saves {2}',
      i + 1,
      picked?.length ?? 0,
      url,
    );
    const answer = await vscode.window.showInformationMessage(question, open, skip);
    if (answer === undefined) return;
    if (answer === open) {
      const { snapshot } = archivePages(url, settingsFor(reading.document).archive);
      await vscode.commands.executeCommand(openSource.id, snapshot);
    }
  }
}

/** Each address once; those that are gone have nothing left to save, and come last and unchosen. */
function choicesOf(checks: SourceChecks, reading: Reading): Choice[] {
  const { checks: known } = checks.of(reading);
  const choices = reading.brief.sources.flatMap(source => {
    const [url] = addressesOf([source]);
    if (url === undefined || isArchived(url)) return [];
    const state = known.get(source.id)?.link?.state;
    const isGone = state === 'gone' || state === 'soft-404';
    const description = [isGone ? vscode.l10n.t('gone') : '', source.title ?? ''].filter(Boolean).join(' · ');
    return [{ url, label: url, description, picked: !isGone }];
  });
  const distinct = choices.filter(({ url }, i) => choices.findIndex(each => each.url === url) === i);
  return distinct.sort((a, b) => Number(b.picked) - Number(a.picked));
}

/** Asks the archive for all addresses, and puts what it has beside them, as one change that undo takes back. */
async function add(store: BriefStore, checks: SourceChecks, reading: Reading): Promise<void> {
  const { document, brief } = reading;
  if (isReadOnly(document)) return sayReadOnly();
  const refusal = checks.refusal();
  const urls = addressesOf(brief.sources);
  if (urls.length === 0) return sayNoAddress(true);
  if (refusal !== undefined) return refuse(refusal, urls);
  const copies = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Brief Lens: asking the archive'),
      cancellable: true,
    },
    (progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      const { signal } = controller;
      return checks.copies(reading, brief.sources, signal, ({ done, total, url }) =>
        progress.report({
          message: vscode.l10n.t('{0} of {1}: {2}', done, total, url),
          increment: 100 / total,
        }),
      );
    },
  );
  // The text may have changed meanwhile: the change is made for what it is now.
  const now = store.read(document);
  const change = now && copies ? archivedBeside(now.brief, copies) : { edits: [] };
  const done = change.edits.length > 0 && (await vscode.workspace.applyEdit(workspaceEdit(document, change)));
  void vscode.window.showInformationMessage(
    done
      ? vscode.l10n.t('Brief Lens: {0} archived copies put beside their addresses', change.edits.length)
      : vscode.l10n.t('Brief Lens: the archive has no copy that isn’t there already'),
  );
}
