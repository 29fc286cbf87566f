import * as vscode from 'vscode';
import { type Change, type Span, span } from '../core/index.ts';

/** The only place where offsets become positions and back. */
export function toRange(document: vscode.TextDocument, range: Span): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return span(document.offsetAt(range.start), document.offsetAt(range.end));
}

/** The least stretch that holds all that was replaced at once. */
export function toChange(changes: readonly vscode.TextDocumentContentChangeEvent[]): Change {
  return {
    start: Math.min(...changes.map(({ rangeOffset }) => rangeOffset)),
    end: Math.max(...changes.map(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength)),
    by: changes.reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, 0),
  };
}
