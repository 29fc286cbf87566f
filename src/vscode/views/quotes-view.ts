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
import { askForText } from './ask-for-filter.ts';
import { BriefTree } from './brief-tree.ts';
import { quoteGrouping } from './grouping.ts';
import { showBriefTree } from './show-brief-tree.ts';

const FILTERED = 'briefLens.quotes.filtered';

/** The view "Quotes": its tree, its filter, and the list for checking that is copied from it. */
export function registerQuotes(store: BriefStore): vscode.Disposable {
  let filter = '';
  const choice = () => ({ filter, others: otherQuotesShown() });
  const tree = new BriefTree(store, brief =>
    quotesTree(brief, { groupBy: quoteGrouping.current(), ...choice() }),
  );
  const shown = showBriefTree('briefLens.quotes', tree);
  const { view } = shown;

  const describe = () => {
    const brief = view.visible ? store.shown?.brief : undefined;
    view.description = brief && brief.quotes.length > 0 ? quoteGrouping.order() : '';
    view.message = brief ? messageOf(brief, filter) : '';
  };
  const refresh = () => {
    tree.refresh();
    describe();
  };
  const setFilter = (text: string) => {
    filter = text;
    void vscode.commands.executeCommand('setContext', FILTERED, filter.trim() !== '');
    refresh();
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
    command<[text: string]>('quotes.filter').register(text =>
      typeof text === 'string' ? setFilter(text) : askForText(filterTexts(), () => filter, setFilter),
    ),
    command('quotes.clearFilter').register(() => setFilter('')),
    command('quotes.toggleOthers').register(toggleOtherQuotes),
    ...registerCopying(store, choice),
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

function registerCopying(
  store: BriefStore,
  choice: () => Parameters<typeof chooseQuotes>[1],
): vscode.Disposable[] {
  const copying = (name: string, format: typeof quotesChecklist) =>
    command(name).register(async () => {
      const brief = store.active?.brief;
      const quotes = brief ? chooseQuotes(brief, choice()) : [];
      if (!brief || quotes.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no quote to copy.'));
        return;
      }
      await vscode.env.clipboard.writeText(format(brief, quotes));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', count(quotes.length, 'quote')), 3000);
    });
  return [copying('quotes.copyChecklist', quotesChecklist), copying('quotes.copyCsv', quotesCsv)];
}
