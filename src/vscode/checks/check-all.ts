import * as vscode from 'vscode';
import type { Source } from '../../core/index.ts';
import { addressesOf } from '../../view/checking/check-sources.ts';
import { checkSummary } from '../../view/checking/check-summary.ts';
import type { Reading } from '../brief-store.ts';
import { openSource } from '../navigation.ts';
import type { CheckOutcome, SourceChecks } from './source-checks.ts';

/** Checks sources as a person sees it: with progress, a way to cancel, and a sentence on what was found. */
export async function checkAll(
  checks: SourceChecks,
  reading: Reading,
  sources: readonly Source[],
  again: boolean,
): Promise<void> {
  const urls = addressesOf(sources);
  const outcome = await withProgress(checks, reading, sources, again);
  const refusal = checks.refusal();
  if (outcome.local === 0 && urls.length === 0) return sayNoAddress(sources === reading.brief.sources);
  if (outcome.local === 0 && refusal !== undefined) return refuse(refusal, urls);
  const { findings } = checks.of(reading);
  const summary = checkSummary(
    outcome.checks,
    refusal === undefined ? urls.length : 0,
    outcome.local,
    findings,
  );
  const shows = findings.length > 0 ? [vscode.l10n.t('Show Problems')] : [];
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Brief Lens: {0}', summary),
    ...shows,
  );
  if (choice !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Says why there is nothing to ask: of the whole document, or of a part of it. */
export function sayNoAddress(ofDocument: boolean): void {
  void vscode.window.showInformationMessage(
    ofDocument
      ? vscode.l10n.t('Brief Lens: this document cites no source with an address.')
      : vscode.l10n.t('Brief Lens: no source with an address is cited here.'),
  );
}

function withProgress(
  checks: SourceChecks,
  reading: Reading,
  sources: readonly Source[],
  again: boolean,
): Thenable<CheckOutcome> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Brief Lens: checking sources'),
      cancellable: true,
    },
    (progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      return checks.check(reading, sources, again, controller.signal, ({ done, total, url }) =>
        progress.report({
          message: vscode.l10n.t('{0} of {1}: {2}', done, total, url),
          increment: 100 / total,
        }),
      );
    },
  );
}

/** Says why nothing is fetched, and offers what a person can do. */
export async function refuse(reason: string, urls: readonly string[]): Promise<void> {
  const [url] = urls;
  const open = urls.length === 1 ? vscode.l10n.t('Open the Link') : vscode.l10n.t('Open the First Link');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Brief Lens: {0}. Open the links yourself instead.', reason),
    open,
  );
  if (choice !== undefined) await vscode.commands.executeCommand(openSource.id, url);
}
