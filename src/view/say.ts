import { t } from '@vscode/l10n';
import { isList, type Wording, type WordingPart } from '../core/wording.ts';

/** A wording in the language of the editor; in English where there is no translation, as on the command line.
 * Words that come from elsewhere, such as the message of an error, stay as they are. */
export function say(words: Wording | string): string {
  return typeof words === 'string' ? words : t(words.template, ...words.args.map(sayPart));
}

function sayPart(part: WordingPart): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  return isList(part) ? part.map(say).join(', ') : say(part);
}

/** What is said of a number of things: of one, or of several or none. Both are whole, with the number in them. */
export function plural(number: number, one: string, several: string): string {
  return number === 1 ? one : several;
}
