import * as vscode from 'vscode';
import { say } from '../view/say.ts';
import { sift, type ValueProblem } from '../view/settings/setting-values.ts';
import type { SettingSchemas } from '../view/settings/team-file.ts';
import type { BriefStore } from './brief-store.ts';
import { SECTION } from './settings.ts';

/**
 * Says once which values of the settings make no sense, and why: the defaults hold in their place. It looks when a brief
 * is open and when settings change, never before.
 */
export function registerSettingsCheck(store: BriefStore, settings: SettingSchemas): vscode.Disposable {
  const told = new Set<string>();
  const look = () => {
    if (!store.shown) return;
    const wrong = Object.entries(settings).flatMap(([key, schema]) =>
      valuesOf(key).flatMap(value => sift(value, schema).problems.map(problem => lineOf(key, problem))),
    );
    const fresh = [...new Set(wrong)].filter(line => !told.has(line));
    for (const line of fresh) told.add(line);
    if (fresh.length > 0) void tell(fresh);
  };
  return vscode.Disposable.from(
    store.onDidChangeActive(look),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration(SECTION)) return;
      told.clear();
      look();
    }),
  );
}

/** What is set, wherever it is. */
function valuesOf(key: string): unknown[] {
  const set = vscode.workspace.getConfiguration().inspect(key);
  const values = [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue];
  return values.filter(value => value !== undefined);
}

function lineOf(key: string, { path, wording }: ValueProblem): string {
  return `${[key, ...path].join(' › ')}: ${say(wording)}`;
}

async function tell(lines: readonly string[]): Promise<void> {
  const open = vscode.l10n.t('Open the Settings');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Brief Lens: a setting makes no sense and is left out. {0}', lines.join('; ')),
    open,
  );
  if (choice === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:brief-lens.brief-lens');
}
