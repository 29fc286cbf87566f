import * as vscode from 'vscode';
import type { AnnotationKind } from '../core/index.ts';
import { HIGHLIGHT_STYLES, legend } from '../view/highlights.ts';
import { KINDS, kindName } from '../view/kinds.ts';
import { ASK_KINDS, claimSigns, strengthKindText } from '../view/trees/index.ts';
import { capitalised } from '../view/trees/recommendation-text.ts';
import { command } from './commands.ts';
import type { Highlighter } from './highlighter.ts';
import { toggleKind } from './settings.ts';
import { shapeOf } from './views/tree-item.ts';

export const showLegend = command('showLegend');

/** Switching kinds on and off, bringing one to the front, and the legend. */
export function registerHighlightCommands(highlighter: Highlighter): vscode.Disposable {
  const toggles = KINDS.map(kind =>
    command(`toggle${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`).register(() => toggleKind(kind)),
  );
  return vscode.Disposable.from(
    ...toggles,
    command('showAlone').register(() => chooseAlone(highlighter)),
    command('showAll').register(() => highlighter.showAlone(undefined)),
    showLegend.register(chooseInLegend),
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
      label: alone ? vscode.l10n.t('Only {0}', kindName(alone)) : vscode.l10n.t('All kinds'),
      ...(alone === highlighter.shownAlone ? { description: vscode.l10n.t('now') } : {}),
    }),
  );
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Brief Lens: highlight') });
  if (chosen) highlighter.showAlone(chosen.alone);
}

function parted(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function recommendationRows(): readonly vscode.QuickPickItem[] {
  const strengths = ASK_KINDS.map(kind => {
    const { label, description } = strengthKindText(kind);
    return { label: `$(${shapeOf(kind)}) ${label}`, description };
  });
  const both = {
    label: `$(${shapeOf('both')}) ${vscode.l10n.t('In part not')}`,
    description: vscode.l10n.t('one thing is to be done, another left'),
  };
  return [...strengths, both];
}

function claimRows(): readonly vscode.QuickPickItem[] {
  return [
    {
      label: `$(${shapeOf('uncited')}) ${vscode.l10n.t('Uncited')}`,
      description: vscode.l10n.t('no citation stands with it, or its note is missing'),
    },
    { label: `$(${shapeOf('cited')}) ${vscode.l10n.t('Cited')}` },
    ...claimSigns().map(([, { mark, meaning }]) => ({
      label: `${mark} ${capitalised(meaning)}`,
      description: vscode.l10n.t('at the right edge of its row'),
    })),
    {
      label: vscode.l10n.t('{0} without a source', 7),
      description: vscode.l10n.t('a number at the right edge of a group'),
    },
  ];
}

async function chooseInLegend(): Promise<void> {
  const texts = legend();
  const items = HIGHLIGHT_STYLES.map(style => ({
    label: texts[style].meaning,
    description: texts[style].look,
  }));
  const settings = {
    label: `$(settings-gear) ${vscode.l10n.t('Change colors and kinds in the settings')}`,
    settings: true,
  };
  const chosen = await vscode.window.showQuickPick(
    [
      ...items,
      parted(vscode.l10n.t('In the list of recommendations')),
      ...recommendationRows(),
      parted(vscode.l10n.t('In the list of claims')),
      ...claimRows(),
      parted(''),
      settings,
    ],
    {
      title: vscode.l10n.t('Brief Lens: what the marks mean'),
      matchOnDescription: true,
      placeHolder: vscode.l10n.t('Each kind has a color and a shape of its own'),
    },
  );
  if (chosen && 'settings' in chosen) {
    await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:brief-lens.brief-lens');
  }
}
