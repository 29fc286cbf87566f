import { t } from '@vscode/l10n';

/** The line above a filtered tree: "3 of 11: “customs”". */
export function shownText(shown: number, total: number, asked: string): string {
  return shown === 0 ? t('None of {0}: {1}', total, asked) : t('{0} of {1}: {2}', shown, total, asked);
}
