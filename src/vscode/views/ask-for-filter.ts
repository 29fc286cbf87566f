import * as vscode from 'vscode';
import {
  ASK_KINDS,
  type AskKind,
  type RecommendationFilter,
  strengthKindText,
} from '../../view/trees/index.ts';

/** Asks for the words to filter by and filters while they are typed; Escape brings the filter back that was there. */
export function askForText(
  current: () => RecommendationFilter,
  apply: (filter: RecommendationFilter) => void,
): void {
  const before = current();
  let accepted = false;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter recommendations');
  input.placeholder = vscode.l10n.t('Words of the recommendation, its addressee or its section');
  input.value = before.text;
  input.onDidChangeValue(text => apply({ ...current(), text }));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted && current().text !== before.text) apply({ ...current(), text: before.text });
    input.dispose();
  });
  input.show();
}

interface KindItem extends vscode.QuickPickItem {
  readonly asked: AskKind;
}

/** Asks for the strengths to show; all of them is the same as none. */
export async function askForKinds(current: readonly AskKind[]): Promise<readonly AskKind[] | undefined> {
  const items = ASK_KINDS.map(
    (kind): KindItem => ({ asked: kind, ...strengthKindText(kind), picked: current.includes(kind) }),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show recommendations of these strengths'),
    placeHolder: vscode.l10n.t('None stands for all'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  return chosen.length === ASK_KINDS.length ? [] : chosen.map(({ asked }) => asked);
}
