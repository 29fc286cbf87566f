import * as vscode from 'vscode';
import { type Span, span } from '../core/index.ts';

/** The only place where offsets become positions and back. */
export function toRange(document: vscode.TextDocument, range: Span): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return span(document.offsetAt(range.start), document.offsetAt(range.end));
}
