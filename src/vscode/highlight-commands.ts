import * as vscode from 'vscode';
import type { AnnotationKind } from '../core/index.ts';
import { HIGHLIGHT_STYLES, LEGEND } from '../view/highlights.ts';
import { KIND_NAMES, KINDS } from '../view/kinds.ts';
import { command } from './commands.ts';
import type { Highlighter } from './highlighter.ts';
import { toggleKind } from './settings.ts';

export const showLegend = command('showLegend');

/** Switching kinds on and off, bringing one to the front, and the legend. */
export function registerHighlightCommands(highlighter: Highlighter): vscode.Disposable {
  const toggles = KINDS.map(kind => {
    const many = KIND_NAMES[kind].many;
    return command(`toggle${many.charAt(0).toUpperCase()}${many.slice(1)}`).register(() => toggleKind(kind));
  });
  return vscode.Disposable.from(
    ...toggles,
    command('showAlone').register(() => chooseAlone(highlighter)),
    command('showAll').register(() => highlighter.showAlone(undefined)),
    showLegend.register(legend),
  );
}

interface AloneItem extends vscode.QuickPickItem {
  readonly alone: AnnotationKind | undefined;
}

async function chooseAlone(highlighter: Highlighter): Promise<void> {
  const choices: readonly (AnnotationKind | undefined)[] = [undefined, ...KINDS];
  const items = choices.map(
    (alone): AloneItem => ({
      alone,
      label: alone ? `Only ${KIND_NAMES[alone].many}` : 'All kinds',
      ...(alone === highlighter.shownAlone ? { description: 'now' } : {}),
    }),
  );
  const chosen = await vscode.window.showQuickPick(items, { title: 'Brief Lens: highlight' });
  if (chosen) highlighter.showAlone(chosen.alone);
}

async function legend(): Promise<void> {
  const items = HIGHLIGHT_STYLES.map(style => ({
    label: LEGEND[style].meaning,
    description: LEGEND[style].look,
  }));
  const settings = { label: '$(settings-gear) Change colours and kinds in the settings', settings: true };
  const chosen = await vscode.window.showQuickPick([...items, settings], {
    title: 'Brief Lens: what the marks mean',
    placeHolder: 'Each kind has a colour and a shape of its own',
  });
  if (chosen && 'settings' in chosen) {
    await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:brief-lens.brief-lens');
  }
}
