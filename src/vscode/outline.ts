import * as vscode from 'vscode';
import type { Brief, Steps } from '../core/index.ts';
import { noteOutlineOf } from '../view/note-outline.ts';
import { foldsOf, type OutlineItem, outlineOf } from '../view/outline.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { toRange } from './convert.ts';
import { inSlices } from './sliced-work.ts';

/**
 * VS Code lists the symbols of several extensions by how closely each asks for the language, and then the latest first:
 * so a long list of notes stands behind Markdown's own headings.
 */
const BEHIND_OTHERS: vscode.DocumentSelector = { language: '*' };

/** Run-in headings and notes as symbols and folds: breadcrumbs, sticky scroll and "Go to Symbol" then know them too. */
export function registerOutline(store: BriefStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      BEHIND_OTHERS,
      {
        async provideDocumentSymbols(document, token) {
          if (vscode.languages.match(SELECTOR, document) === 0) return [];
          const brief = await store.settledBriefOf(document);
          return brief ? inSlices(symbolsOf(brief, document), token) : [];
        },
      },
      { label: 'Brief Lens' },
    ),
    vscode.languages.registerFoldingRangeProvider(SELECTOR, {
      async provideFoldingRanges(document, _, token) {
        const brief = await store.settledBriefOf(document);
        const folds = brief && (await inSlices(foldsOf(brief), token));
        return (folds ?? [])
          .map(fold => toRange(document, fold))
          .filter(({ start, end }) => end.line > start.line)
          .map(
            ({ start, end }) => new vscode.FoldingRange(start.line, end.line, vscode.FoldingRangeKind.Region),
          );
      },
    }),
  );
}

function* symbolsOf(brief: Brief, document: vscode.TextDocument): Steps<vscode.DocumentSymbol[]> {
  const sections = yield* outlineOf(brief);
  const notes = yield* noteOutlineOf(brief);
  return [
    ...(yield* symbolsFor(document, sections, vscode.SymbolKind.String)),
    // Keys can be left out of the outline by a setting of VS Code's own.
    ...(yield* symbolsFor(document, notes ? [notes] : [], vscode.SymbolKind.Key)),
  ];
}

function* symbolsFor(
  document: vscode.TextDocument,
  items: readonly OutlineItem[],
  kind: vscode.SymbolKind,
): Steps<vscode.DocumentSymbol[]> {
  const symbols: vscode.DocumentSymbol[] = [];
  for (const item of items) {
    const symbol = symbolOf(document, item, kind);
    symbol.children = yield* symbolsFor(document, item.children, kind);
    symbols.push(symbol);
    yield;
  }
  return symbols;
}

function symbolOf(
  document: vscode.TextDocument,
  item: OutlineItem,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  const { title, extent, span } = item;
  return new vscode.DocumentSymbol(
    title || '—',
    '',
    kind,
    toRange(document, extent),
    toRange(document, span),
  );
}
