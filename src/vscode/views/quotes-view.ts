import * as vscode from 'vscode';
import type { Brief } from '../../core/index.ts';
import { count } from '../../view/kinds.ts';
import {
  chooseQuotes,
  filterMessage,
  type QuoteGrouping,
  quotesChecklist,
  quotesCsv,
  quotesTree,
} from '../../view/trees/index.ts';
import type { BriefStore } from '../brief-store.ts';
import { command } from '../commands.ts';
import { OTHER_QUOTES, otherQuotesShown, toggleOtherQuotes } from '../settings.ts';
import { BriefTree } from './brief-tree.ts';
import { registerCopying } from './copying.ts';
import { quoteGrouping } from './grouping.ts';
import { showBriefTree } from './show-brief-tree.ts';
import { registerTextFilter } from './text-filter.ts';

/** The view "Quotes": its tree, its filter, and the list for checking that is copied from it. */
export function registerQuotes(store: BriefStore): vscode.Disposable {
  const filter = registerTextFilter('quotes', filterTexts, () => refresh());
  const choice = () => ({ filter: filter.text(), others: otherQuotesShown() });
  const tree = new BriefTree(store, brief =>
    quotesTree(brief, { groupBy: quoteGrouping.current(), ...choice() }),
  );
  const shown = showBriefTree('briefLens.quotes', tree);
  const { view } = shown;

  const describe = () => {
    const brief = view.visible ? store.shown?.brief : undefined;
    view.description = brief && brief.quotes.length > 0 ? quoteGrouping.order() : '';
    view.message = brief ? messageOf(brief, filter.text()) : '';
  };
  const refresh = () => {
    tree.refresh();
    describe();
  };
  return vscode.Disposable.from(
    tree,
    shown,
    view.onDidChangeVisibility(describe),
    store.onDidChangeActive(describe),
    vscode.workspace.onDidChangeConfiguration(event => {
      if ([quoteGrouping.setting, OTHER_QUOTES].some(setting => event.affectsConfiguration(setting)))
        refresh();
    }),
    command<[by: QuoteGrouping]>('quotes.groupBy').register(by => quoteGrouping.choose(by)),
    filter.commands,
    command('quotes.toggleOthers').register(toggleOtherQuotes),
    registerCopying(store, {
      choose: brief => chooseQuotes(brief, choice()),
      formats: { 'quotes.copyChecklist': quotesChecklist, 'quotes.copyCsv': quotesCsv },
      nothing: () => vscode.l10n.t('There is no quote to copy.'),
      copied: copies => vscode.l10n.t('Copied {0}', count(copies, 'quote')),
    }),
  );
}

/** What the filter leaves, or why a brief with quotation marks has no rows. */
function messageOf(brief: Brief, filter: string): string {
  const others = otherQuotesShown();
  const all = chooseQuotes(brief, { others });
  if (filter.trim() !== '')
    return filterMessage(
      { text: filter, kinds: [] },
      chooseQuotes(brief, { filter, others }).length,
      all.length,
    );
  return all.length === 0 && brief.quotes.length > 0
    ? vscode.l10n.t('Nobody is quoted. Terms and titles in quotation marks are hidden.')
    : '';
}

const filterTexts = () => ({
  title: vscode.l10n.t('Filter quotes'),
  placeholder: vscode.l10n.t('Words of the quote, its speaker or its section'),
});
