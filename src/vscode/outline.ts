import * as vscode from 'vscode';
import type { Brief } from '../core/index.ts';
import { noteOutlineOf } from '../view/note-outline.ts';
import { foldsOf, type OutlineItem, outlineOf } from '../view/outline.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { toRange } from './convert.ts';

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
        async provideDocumentSymbols(document) {
          if (vscode.languages.match(SELECTOR, document) === 0) return [];
          const brief = await store.settledBriefOf(document);
          return brief ? symbolsOf(brief, document) : [];
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

function symbolsOf(brief: Brief, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const notes = noteOutlineOf(brief);
  return [
    ...outlineOf(brief).map(item => symbolOf(document, item, vscode.SymbolKind.String)),
    // Keys can be left out of the outline by a setting of VS Code's own.
    ...(notes ? [symbolOf(document, notes, vscode.SymbolKind.Key)] : []),
  ];
}

function symbolOf(
  document: vscode.TextDocument,
  item: OutlineItem,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    item.title || '—',
    '',
    kind,
    toRange(document, item.extent),
    toRange(document, item.span),
  );
  symbol.children = item.children.map(child => symbolOf(document, child, kind));
  return symbol;
}
