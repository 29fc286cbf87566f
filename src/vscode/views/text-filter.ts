import * as vscode from 'vscode';
import { command } from '../commands.ts';
import { askForText } from './ask-for-filter.ts';

/** The words that a view is filtered by. */
export interface TextFilter {
  /** Empty where all is shown. */
  readonly text: () => string;
  readonly active: () => boolean;
  /** Of the commands that set and clear it. */
  readonly commands: vscode.Disposable;
}

/**
 * The filter of the view `name`: `NAME.filter` asks for words or takes them, `NAME.clearFilter` shows all again, and the
 * context key `briefLens.NAME.filtered` tells which of the two the title bar offers.
 */
export function registerTextFilter(
  name: 'quotes' | 'sources',
  texts: () => { readonly title: string; readonly placeholder: string },
  changed: () => void,
): TextFilter {
  let filter = '';
  const active = () => filter.trim() !== '';
  const set = (text: string) => {
    filter = text;
    void vscode.commands.executeCommand('setContext', `briefLens.${name}.filtered`, active());
    changed();
  };
  return {
    text: () => filter,
    active,
    commands: vscode.Disposable.from(
      command<[text: string]>(`${name}.filter`).register(text =>
        typeof text === 'string' ? set(text) : askForText(texts(), () => filter, set),
      ),
      command(`${name}.clearFilter`).register(() => set('')),
    ),
  };
}
