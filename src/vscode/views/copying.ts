import * as vscode from 'vscode';
import type { Brief } from '../../core/index.ts';
import type { BriefStore } from '../brief-store.ts';
import { command } from '../commands.ts';
import { sayHiddenByFilter } from './hidden-by-filter.ts';

/** What a view copies, and what is said of it. */
export interface Copying<Item> {
  /** The items that are shown, in order. */
  readonly choose: (brief: Brief) => readonly Item[];
  /** Those that it would show without its filter. */
  readonly all: (brief: Brief) => readonly Item[];
  /** The text to copy, by the name of the command that does it. */
  readonly formats: Readonly<Record<string, (brief: Brief, items: readonly Item[]) => string>>;
  readonly nothing: () => string;
  /** Takes the filter off. */
  readonly clear: () => void;
  readonly copied: (count: number) => string;
}

/** The commands that copy what a view shows of the brief that is edited. */
export function registerCopying<Item>(
  store: BriefStore,
  { choose, all, formats, nothing, clear, copied }: Copying<Item>,
): vscode.Disposable {
  const commands = Object.entries(formats).map(([name, format]) =>
    command(name).register(async () => {
      const brief = store.active?.brief;
      const items = brief ? choose(brief) : [];
      if (brief && items.length === 0 && all(brief).length > 0) return sayHiddenByFilter(clear);
      if (!brief || items.length === 0) return void vscode.window.showInformationMessage(nothing());
      await vscode.env.clipboard.writeText(format(brief, items));
      const total = all(brief).length;
      const said = copied(items.length);
      vscode.window.setStatusBarMessage(
        items.length < total ? vscode.l10n.t('{0} of {1}: the filter hides the others', said, total) : said,
        4000,
      );
    }),
  );
  return vscode.Disposable.from(...commands);
}
