import { config } from '@vscode/l10n';

/** Says all in the words of a translation: each bundle of the extension has to be told by itself. */
export function translate(contents: Readonly<Record<string, string>>): void {
  config({ contents });
}
