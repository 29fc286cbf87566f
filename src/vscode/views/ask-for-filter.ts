import * as vscode from 'vscode';
import { ASK_KINDS, type AskKind, strengthKindText } from '../../view/trees/index.ts';

/** Asks for the words to filter by and filters while they are typed; Escape brings back those that were there. */
export function askForText(
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
  current: () => string,
  apply: (text: string) => void,
): void {
  const before = current();
  let accepted = false;
  const input = vscode.window.createInputBox();
  input.title = title;
  input.placeholder = placeholder;
  input.value = before;
  input.onDidChangeValue(apply);
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted && current() !== before) apply(before);
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
    matchOnDescription: true,
    title: vscode.l10n.t('Show recommendations of these strengths'),
    placeHolder: vscode.l10n.t('None stands for all'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  return chosen.length === ASK_KINDS.length ? [] : chosen.map(({ asked }) => asked);
}
