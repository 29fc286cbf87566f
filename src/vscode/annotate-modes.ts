import type * as vscode from 'vscode';
import { type AnnotateMode, settingsFor } from './settings.ts';

/** The languages whose documents are read without being asked. Others are read on request. */
export const BRIEF_LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd'];

/** Whether documents are to be annotated: the user's word for one of them, or else the setting. */
export class AnnotateModes {
  /** Not kept: the next untitled document may have the same name. */
  private readonly untitled = new Map<string, AnnotateMode | undefined>();

  constructor(private readonly kept: vscode.Memento) {}

  of(document: vscode.TextDocument): AnnotateMode {
    return this.chosen(document) ?? settingsFor(document).annotate;
  }

  /** The same of a document that is read; undefined for one that Brief Lens leaves alone. */
  ofRead(document: vscode.TextDocument): AnnotateMode | undefined {
    if (
      document.isClosed ||
      document.uri.scheme === 'vscode-notebook-cell' ||
      document.uri.scheme === 'output'
    )
      return undefined;
    const mode = this.of(document);
    const isAsked = mode === 'on' && this.chosen(document) === 'on';
    return isAsked || BRIEF_LANGUAGES.includes(document.languageId) ? mode : undefined;
  }

  /** The user's word for one document; `undefined` takes it back. */
  async choose(document: vscode.TextDocument, mode: AnnotateMode | undefined): Promise<void> {
    if (document.isUntitled) this.untitled.set(keyOf(document), mode);
    else await this.kept.update(keyOf(document), mode);
  }

  forget(document: vscode.TextDocument): void {
    this.untitled.delete(keyOf(document));
  }

  private chosen(document: vscode.TextDocument): AnnotateMode | undefined {
    const key = keyOf(document);
    return document.isUntitled ? this.untitled.get(key) : this.kept.get<AnnotateMode>(key);
  }
}

function keyOf(document: vscode.TextDocument): string {
  return `annotate:${document.uri.toString()}`;
}
