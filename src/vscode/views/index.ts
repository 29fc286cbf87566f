import * as vscode from 'vscode';
import type { BriefStore } from '../brief-store.ts';
import type { SourceChecks } from '../checks/source-checks.ts';
import { command } from '../commands.ts';
import { openSource } from '../navigation.ts';
import type { Row } from './brief-tree.ts';
import { registerClaims } from './claims-view.ts';
import { registerQuotes } from './quotes-view.ts';
import { registerRecommendations } from './recommendations-view.ts';
import { registerRowSigns } from './row-signs.ts';
import { showPlace } from './show-place.ts';
import { registerSources } from './sources-view.ts';
import { showRow } from './tree-item.ts';

/** The sidebar: recommendations, claims, quotes and sources of the active brief. */
export function registerViews(
  context: vscode.ExtensionContext,
  store: BriefStore,
  checks: SourceChecks,
): void {
  context.subscriptions.push(
    registerRecommendations(store),
    registerClaims(store),
    registerQuotes(store),
    registerSources(store, checks),
    registerRowSigns(),
    showRow.register(async row => {
      const node = row?.tree.nodeOf(row);
      const document = row?.tree.reading?.document;
      if (node && document) await showPlace(document, node);
    }),
    command<[row: Row]>('views.copy').register(async row => {
      const copy = row?.tree.nodeOf(row)?.copy;
      if (copy === undefined) return;
      await vscode.env.clipboard.writeText(copy);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
    }),
    command<[row: Row]>('views.openLink').register(async row => {
      const url = row?.tree.nodeOf(row)?.url;
      if (url !== undefined) await vscode.commands.executeCommand(openSource.id, url);
    }),
  );
}
