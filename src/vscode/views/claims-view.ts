import * as vscode from 'vscode';
import { coverageOf, shortCoverageText } from '../../view/coverage.ts';
import { count } from '../../view/kinds.ts';
import {
  ALL_CLAIMS,
  type ClaimFilter,
  type ClaimGrouping,
  claimFilterMessage,
  claimsChecklist,
  claimsCsv,
  claimsTree,
  filterClaims,
  isFilteringClaims,
} from '../../view/trees/index.ts';
import type { BriefStore } from '../brief-store.ts';
import { command } from '../commands.ts';
import { askForText } from './ask-for-filter.ts';
import { BriefTree } from './brief-tree.ts';
import { registerClaimEdits } from './claim-edits.ts';
import { registerCopying } from './copying.ts';
import { claimGrouping } from './grouping.ts';
import { showBriefTree } from './show-brief-tree.ts';

const FILTERED = 'briefLens.claims.filtered';
const UNCITED_ONLY = 'briefLens.claims.uncitedOnly';

/** The view "Claims": its tree, its title bar, its filter, and what it says of how many are cited. */
export function registerClaims(store: BriefStore): vscode.Disposable {
  let filter = ALL_CLAIMS;
  const tree = new BriefTree(store, brief => claimsTree(brief, { groupBy: claimGrouping.current(), filter }));
  const shown = showBriefTree('briefLens.claims', tree);
  const { view } = shown;

  const describe = () => {
    const { reading, shown: left = 0, total = 0 } = (view.visible && tree.made) || {};
    const claims = reading?.brief.claims ?? [];
    view.description = claims.length > 0 ? shortCoverageText(coverageOf(claims)) : '';
    view.message = reading && isFilteringClaims(filter) ? claimFilterMessage(filter, left, total) : '';
  };
  const setFilter = (changed: ClaimFilter) => {
    filter = changed;
    void vscode.commands.executeCommand('setContext', FILTERED, isFilteringClaims(filter));
    void vscode.commands.executeCommand('setContext', UNCITED_ONLY, filter.uncitedOnly);
    tree.refresh();
  };
  const setText = (text: string) => setFilter({ ...filter, text });
  return vscode.Disposable.from(
    tree,
    shown,
    view.onDidChangeVisibility(describe),
    tree.onDidRefresh(describe),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(claimGrouping.setting)) tree.refresh();
    }),
    command<[by: ClaimGrouping]>('claims.groupBy').register(by => claimGrouping.choose(by)),
    command<[text: string]>('claims.filter').register(async text => {
      if (typeof text === 'string') return setText(text);
      await shown.open();
      askForText(filterTexts(), () => filter.text, setText);
    }),
    command('claims.showUncited').register(async () => {
      setFilter({ ...filter, uncitedOnly: true });
      await shown.open();
    }),
    registerClaimEdits(),
    command('claims.clearFilter').register(() => setFilter(ALL_CLAIMS)),
    registerCopying(store, {
      choose: brief => filterClaims(brief, filter),
      all: brief => brief.claims,
      formats: { 'claims.copyChecklist': claimsChecklist, 'claims.copyCsv': claimsCsv },
      nothing: () => vscode.l10n.t('There is no claim to copy.'),
      clear: () => setFilter(ALL_CLAIMS),
      copied: copies => vscode.l10n.t('Copied {0}', count(copies, 'claim')),
    }),
  );
}

const filterTexts = () => ({
  title: vscode.l10n.t('Filter claims'),
  placeholder: vscode.l10n.t('Words of the claim, its type, its cues or its section'),
});
