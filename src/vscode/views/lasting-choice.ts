import * as vscode from 'vscode';

export interface Choice {
  readonly label: string;
  readonly description: string;
  /** For the title bar of a view: "by section". */
  readonly order: string;
}

/** A choice of the user's that lasts because it is a setting. */
export interface LastingChoice<T extends string> {
  readonly setting: string;
  current(): T;
  /** What is chosen, in words. */
  order(): string;
  /** Asks, unless it is said already, and keeps it where the setting is set or for the user. */
  choose(said?: T): Promise<void>;
}

/**
 * @param texts what is asked, and the choices in the order in which they are offered; the first one is what a setting
 *   without sense stands for
 */
export function lastingChoice<T extends string>(
  key: string,
  texts: () => { readonly title: string; readonly choices: Readonly<Record<T, Choice>> },
): LastingChoice<T> {
  const all = Object.keys(texts().choices) as T[];
  const [otherwise] = all;
  if (otherwise === undefined) throw new RangeError(`Nothing to choose for ${key}`);
  const settings = () => vscode.workspace.getConfiguration('briefLens');
  const current = () => all.find(each => each === settings().get<unknown>(key)) ?? otherwise;
  const ask = async () => {
    const { title, choices } = texts();
    const items = all.map(value => ({
      value,
      ...choices[value],
      iconPath: new vscode.ThemeIcon(value === current() ? 'check' : 'blank'),
    }));
    return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.value;
  };
  return {
    setting: `briefLens.${key}`,
    current,
    order: () => texts().choices[current()].order,
    async choose(said) {
      const chosen = all.find(each => each === said) ?? (await ask());
      if (chosen === undefined || chosen === current()) return;
      const inWorkspace = settings().inspect(key)?.workspaceValue !== undefined;
      const { Workspace, Global } = vscode.ConfigurationTarget;
      await settings().update(key, chosen, inWorkspace ? Workspace : Global);
    },
  };
}
