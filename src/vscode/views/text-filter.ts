import * as vscode from 'vscode';
import { command } from '../commands.ts';
import { askForText } from './ask-for-filter.ts';

/** The words that a view is filtered by. */
export interface TextFilter {
  /** Empty where all is shown. */
  readonly text: () => string;
  readonly active: () => boolean;
  /** To be called when what else filters the view has changed. */
  readonly update: () => void;
  /** Of the commands that set and clear it. */
  readonly commands: vscode.Disposable;
}

interface FilterListener {
  readonly changed: () => void;
  readonly cleared?: () => void;
  readonly filters?: () => boolean;
  /** Brings the view to the front, so that what the filter leaves can be seen. */
  readonly open: () => Promise<void>;
}

/**
 * The filter of the view `name`: `NAME.filter` asks for words or takes them, `NAME.clearFilter` shows all again, and the
 * context key `briefLens.NAME.filtered` tells which of the two the title bar offers. `filters` says whether something
 * else filters the view as well, which `cleared` takes back too.
 */
export function registerTextFilter(
  name: 'quotes' | 'sources',
  texts: () => { readonly title: string; readonly placeholder: string },
  { changed, cleared, open, filters = () => false }: FilterListener,
): TextFilter {
  let filter = '';
  const active = () => filter.trim() !== '';
  const update = () => {
    void vscode.commands.executeCommand('setContext', `briefLens.${name}.filtered`, active() || filters());
    changed();
  };
  const set = (text: string) => {
    filter = text;
    update();
  };
  return {
    text: () => filter,
    active,
    update,
    commands: vscode.Disposable.from(
      command<[text: string]>(`${name}.filter`).register(async text => {
        if (typeof text === 'string') return set(text);
        await open();
        askForText(texts(), () => filter, set);
      }),
      command(`${name}.clearFilter`).register(() => {
        filter = '';
        cleared?.();
        update();
      }),
    ),
  };
}
