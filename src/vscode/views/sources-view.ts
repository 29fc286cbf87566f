import * as vscode from 'vscode';
import { referenceList } from '../../view/references/reference-list.ts';
import { plural } from '../../view/say.ts';
import {
  type SourceGrouping,
  type SourceOrder,
  sourceFilterMessage,
  sourcesShown,
  sourcesTree,
} from '../../view/trees/index.ts';
import type { BriefStore } from '../brief-store.ts';
import type { SourceChecks } from '../checks/source-checks.ts';
import { command } from '../commands.ts';
import { settingsFor } from '../settings.ts';
import { BriefTree } from './brief-tree.ts';
import { sourceGrouping, sourceOrder } from './grouping.ts';
import { showBriefTree } from './show-brief-tree.ts';
import { registerSourceEdits } from './source-edits.ts';
import { registerSourceRows } from './source-rows.ts';
import { registerTextFilter } from './text-filter.ts';

/** The view "Sources": its tree, its order, its filter and what its rows offer. */
export function registerSources(store: BriefStore, checks: SourceChecks): vscode.Disposable {
  const filter = registerTextFilter('sources', filterTexts, {
    changed: () => tree.refresh(),
    open: () => shown.open(),
  });
  const options = () => ({
    groupBy: sourceGrouping.current(),
    sortBy: sourceOrder.current(),
    filter: filter.text(),
    checks: store.shown ? checks.of(store.shown).checks : undefined,
  });
  const tree = new BriefTree(
    store,
    brief => sourcesTree(brief, options()),
    reading => checks.of(reading),
  );
  const shown = showBriefTree('briefLens.sources', tree);
  const { view } = shown;

  const describe = () => {
    const { reading, shown: left = 0, total = 0 } = (view.visible && tree.made) || {};
    view.description = reading ? orderTitle() : '';
    view.message = reading && filter.active() ? sourceFilterMessage(filter.text(), left, total) : '';
  };
  return vscode.Disposable.from(
    tree,
    shown,
    view.onDidChangeVisibility(describe),
    tree.onDidRefresh(describe),
    checks.onDidChange(() => tree.refresh()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if ([sourceGrouping, sourceOrder].some(({ setting }) => event.affectsConfiguration(setting)))
        tree.refresh();
    }),
    command<[by: SourceGrouping]>('sources.groupBy').register(by => sourceGrouping.choose(by)),
    command<[by: SourceOrder]>('sources.sortBy').register(by => sourceOrder.choose(by)),
    filter.commands,
    command('sources.copyAll').register(() => copyAll(store, options())),
    registerSourceRows(),
    registerSourceEdits(),
  );
}

/** "by state", "by state, then by date", "by appearance". */
function orderTitle(): string {
  const [by, order] = [sourceGrouping, sourceOrder].map(choice => choice.order());
  if (sourceGrouping.current() === 'none') return order ?? '';
  return sourceOrder.current() === 'appearance'
    ? (by ?? '')
    : vscode.l10n.t('{0}, then {1}', by ?? '', order ?? '');
}

const filterTexts = () => ({
  title: vscode.l10n.t('Filter sources'),
  placeholder: vscode.l10n.t('Words of the title, author, outlet, address, note, type or state'),
});

async function copyAll(store: BriefStore, options: Parameters<typeof sourcesShown>[1]): Promise<void> {
  const reading = store.active;
  const sources = reading ? sourcesShown(reading.brief, options) : [];
  if (!reading || sources.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no source to copy.'));
    return;
  }
  await vscode.env.clipboard.writeText(referenceList(sources, settingsFor(reading.document).referenceStyle));
  vscode.window.setStatusBarMessage(
    plural(
      sources.length,
      vscode.l10n.t('Copied 1 reference'),
      vscode.l10n.t('Copied {0} references', sources.length),
    ),
    3000,
  );
}
