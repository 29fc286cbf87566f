import * as vscode from 'vscode';
import type { Quote } from '../../core/index.ts';
import { count } from '../../view/kinds.ts';
import {
  chooseQuotes,
  type QuoteChoice,
  type QuoteGrouping,
  quotesChecklist,
  quotesCsv,
  quotesTree,
  shownText,
  type Tree,
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
  let unsourcedOnly = false;
  const filter = registerTextFilter('quotes', filterTexts, {
    changed: () => tree.refresh(),
    cleared: () => showUnsourced(false),
    filters: () => unsourcedOnly,
    open: () => shown.open(),
  });
  const choice = () => ({ filter: filter.text(), others: otherQuotesShown(), unsourcedOnly });
  const tree = new BriefTree(store, brief =>
    quotesTree(brief, { groupBy: quoteGrouping.current(), ...choice() }),
  );
  const shown = showBriefTree('briefLens.quotes', tree);
  const { view } = shown;

  const describe = () => {
    const made = view.visible ? tree.made : undefined;
    const quotes = made?.reading?.brief.quotes ?? [];
    view.description = quotes.length > 0 ? quoteGrouping.order() : '';
    view.message = made?.reading ? messageOf(made, choice(), quotes) : '';
  };
  const showUnsourced = (only: boolean) => {
    unsourcedOnly = only;
    void vscode.commands.executeCommand('setContext', 'briefLens.quotes.unsourcedOnly', only);
  };
  return vscode.Disposable.from(
    tree,
    shown,
    view.onDidChangeVisibility(describe),
    tree.onDidRefresh(describe),
    vscode.workspace.onDidChangeConfiguration(event => {
      if ([quoteGrouping.setting, OTHER_QUOTES].some(setting => event.affectsConfiguration(setting)))
        tree.refresh();
    }),
    command<[by: QuoteGrouping]>('quotes.groupBy').register(by => quoteGrouping.choose(by)),
    filter.commands,
    command('quotes.showUnsourced').register(async () => {
      showUnsourced(true);
      filter.update();
      await shown.open();
    }),
    command('quotes.toggleOthers').register(toggleOtherQuotes),
    registerCopying(store, {
      choose: brief => chooseQuotes(brief, choice()),
      all: brief => chooseQuotes(brief, { others: otherQuotesShown() }),
      formats: { 'quotes.copyChecklist': quotesChecklist, 'quotes.copyCsv': quotesCsv },
      nothing: () => vscode.l10n.t('There is no quote to copy.'),
      clear: () => void vscode.commands.executeCommand(command('quotes.clearFilter').id),
      copied: copies => vscode.l10n.t('Copied {0}', count(copies, 'quote')),
    }),
  );
}

/** What the filter leaves, or why a brief with quotation marks has no rows. */
function messageOf(
  { shown, total }: Tree,
  { filter = '', unsourcedOnly = false }: QuoteChoice,
  quotes: readonly Quote[],
): string {
  const text = filter.trim();
  const asked = [
    ...(unsourcedOnly ? [vscode.l10n.t('without a source')] : []),
    ...(text ? [`“${text}”`] : []),
  ];
  if (asked.length > 0) return shownText(shown, total, asked.join(', '));
  return total === 0 && quotes.length > 0
    ? vscode.l10n.t('Nobody is quoted. Terms and titles in quotation marks are hidden.')
    : '';
}

const filterTexts = () => ({
  title: vscode.l10n.t('Filter quotes'),
  placeholder: vscode.l10n.t('Words of the quote, its speaker or its section'),
});
