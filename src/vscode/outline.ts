import * as vscode from 'vscode';
import { foldsOf, type OutlineItem, outlineOf } from '../view/outline.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { toRange } from './convert.ts';

/** Run-in headings as symbols and folds: breadcrumbs, sticky scroll and "Go to Symbol" then know them too. */
export function registerOutline(store: BriefStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      SELECTOR,
      {
        async provideDocumentSymbols(document) {
          const brief = await store.settledBriefOf(document);
          return brief ? outlineOf(brief).map(item => symbolOf(document, item)) : [];
        },
      },
      { label: 'Brief Lens' },
    ),
    vscode.languages.registerFoldingRangeProvider(SELECTOR, {
      async provideFoldingRanges(document) {
        const brief = await store.settledBriefOf(document);
        const lines = (brief ? foldsOf(brief) : []).map(fold => toRange(document, fold));
        return lines
          .filter(({ start, end }) => end.line > start.line)
          .map(
            ({ start, end }) => new vscode.FoldingRange(start.line, end.line, vscode.FoldingRangeKind.Region),
          );
      },
    }),
  );
}

function symbolOf(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    item.title || '—',
    '',
    vscode.SymbolKind.String,
    toRange(document, item.extent),
    toRange(document, item.span),
  );
  symbol.children = item.children.map(child => symbolOf(document, child));
  return symbol;
}
