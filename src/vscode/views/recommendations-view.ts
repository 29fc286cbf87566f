import * as vscode from 'vscode';
import { count } from '../../view/kinds.ts';
import {
  type AskKind,
  filterMessage,
  filterRecommendations,
  type Grouping,
  isFiltering,
  NO_FILTER,
  type RecommendationFilter,
  recommendationsMarkdown,
  recommendationsTable,
  recommendationsTree,
} from '../../view/trees/index.ts';
import type { BriefStore } from '../brief-store.ts';
import { command } from '../commands.ts';
import { settingsFor } from '../settings.ts';
import { askForKinds, askForText } from './ask-for-filter.ts';
import { BriefTree } from './brief-tree.ts';
import { registerCopying } from './copying.ts';
import { registerMatrixExport } from './export-matrix.ts';
import { recommendationGrouping } from './grouping.ts';
import { showBriefTree } from './show-brief-tree.ts';

const FILTERED = 'briefLens.recommendations.filtered';

/** The view "Recommendations": its tree, its title bar, its filter and its badge. */
export function registerRecommendations(store: BriefStore): vscode.Disposable {
  let filter = NO_FILTER;
  const tree = new BriefTree(store, brief =>
    recommendationsTree(brief, {
      groupBy: recommendationGrouping.current(),
      filter,
      ...(store.shown ? { aliases: settingsFor(store.shown.document).aliases } : {}),
    }),
  );
  const shown = showBriefTree('briefLens.recommendations', tree);
  const { view } = shown;

  const describe = () => {
    const total = store.shown?.brief.recommendations.length ?? 0;
    view.badge = total > 0 ? { value: total, tooltip: count(total, 'recommendation') } : undefined;
    view.description = total > 0 ? recommendationGrouping.order() : '';
    const { made } = tree;
    view.message = made?.reading && isFiltering(filter) ? filterMessage(filter, made.shown, made.total) : '';
  };
  const setFilter = (changed: RecommendationFilter) => {
    filter = changed;
    void vscode.commands.executeCommand('setContext', FILTERED, isFiltering(filter));
    tree.refresh();
  };
  describe();
  return vscode.Disposable.from(
    tree,
    shown,
    store.onDidChangeActive(describe),
    tree.onDidRefresh(describe),
    vscode.workspace.onDidChangeConfiguration(event => {
      const settings = [recommendationGrouping.setting, 'briefLens.recommendations.aliases'];
      if (settings.some(each => event.affectsConfiguration(each))) tree.refresh();
    }),
    command<[by: Grouping]>('recommendations.groupBy').register(by => recommendationGrouping.choose(by)),
    command<[text: string]>('recommendations.filter').register(async text => {
      if (text !== undefined) return setFilter({ ...filter, text: String(text) });
      await shown.open();
      askForText(
        filterTexts(),
        () => filter.text,
        words => setFilter({ ...filter, text: words }),
      );
    }),
    command<[kinds: readonly AskKind[]]>('recommendations.filterByStrength').register(async kinds => {
      const chosen = kinds ?? (await askForKinds(filter.kinds));
      if (chosen) setFilter({ ...filter, kinds: chosen });
    }),
    command('recommendations.clearFilter').register(() => setFilter(NO_FILTER)),
    registerCopying(store, {
      choose: brief => filterRecommendations(brief, filter),
      all: brief => brief.recommendations,
      formats: {
        'recommendations.copyMarkdown': recommendationsMarkdown,
        'recommendations.copyTable': recommendationsTable,
      },
      nothing: () => vscode.l10n.t('There is no recommendation to copy.'),
      clear: () => setFilter(NO_FILTER),
      copied: copies => vscode.l10n.t('Copied {0}', count(copies, 'recommendation')),
    }),
    registerMatrixExport(
      store,
      ({ brief }) => filterRecommendations(brief, filter),
      () => setFilter(NO_FILTER),
    ),
  );
}

const filterTexts = () => ({
  title: vscode.l10n.t('Filter recommendations'),
  placeholder: vscode.l10n.t('Words of the recommendation, its addressee or its section'),
});
