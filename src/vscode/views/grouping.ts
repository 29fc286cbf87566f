import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../view/trees/index.ts';

const KEY = 'recommendations.groupBy';

/** The setting that holds the choice. */
export const GROUP_BY = `briefLens.${KEY}`;

const CHOICES: Readonly<Record<Grouping, { readonly label: string; readonly description: string }>> = {
  section: { label: 'Section', description: 'In the order of the document' },
  addressee: { label: 'Addressee', description: 'Who is asked most comes first' },
  strength: { label: 'Strength', description: 'What must, what should and what may be done' },
};

export function grouping(): Grouping {
  const chosen = vscode.workspace.getConfiguration('briefLens').get<unknown>(KEY);
  return GROUPINGS.find(each => each === chosen) ?? 'section';
}

/** What stands beside the view's title. */
export function groupingTitle(by: Grouping): string {
  return `by ${CHOICES[by].label.toLowerCase()}`;
}

interface GroupingItem extends vscode.QuickPickItem {
  readonly by: Grouping;
}

/** Asks how to group, unless that is said already, and keeps it where the setting is set or for the user. */
export async function chooseGrouping(said?: Grouping): Promise<void> {
  const current = grouping();
  const items = GROUPINGS.map(
    (by): GroupingItem => ({
      by,
      ...CHOICES[by],
      iconPath: new vscode.ThemeIcon(by === current ? 'check' : 'blank'),
    }),
  );
  const title = vscode.l10n.t('Group recommendations by');
  const by =
    GROUPINGS.find(each => each === said) ?? (await vscode.window.showQuickPick(items, { title }))?.by;
  if (!by || by === current) return;
  const configuration = vscode.workspace.getConfiguration('briefLens');
  const inWorkspace = configuration.inspect(KEY)?.workspaceValue !== undefined;
  await configuration.update(
    KEY,
    by,
    inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}
