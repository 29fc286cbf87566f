/**
 * What a person is told, before it is put into a language: an English sentence with `{0}`, `{1}` … for what stands in
 * it. Core and the command line speak English (`inEnglish`); what the editor shows is translated where it is shown
 * (`say` in view). Sentences stay whole: a part that another language might put elsewhere is no argument.
 */
export interface Wording {
  readonly template: string;
  readonly args: readonly WordingPart[];
}

/** Words of the document, numbers, and what has to be translated itself; a list is enumerated. */
export type WordingPart = string | number | Wording | readonly Wording[];

export function wording(template: string, ...args: readonly WordingPart[]): Wording {
  return { template, args };
}

/** A message as a finding has it: in English, and as what can be said in other languages. */
export interface Message {
  readonly message: string;
  readonly wording: Wording;
}

export function worded(template: string, ...args: readonly WordingPart[]): Message {
  const own = wording(template, ...args);
  return { message: inEnglish(own), wording: own };
}

/** The English sentence, its arguments filled in; a placeholder without one stays as it is. */
export function inEnglish(own: Wording): string {
  return fill(own.template, own.args.map(partInEnglish));
}

function partInEnglish(part: WordingPart): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  return isList(part) ? part.map(inEnglish).join(', ') : inEnglish(part);
}

export function isList(part: WordingPart): part is readonly Wording[] {
  return Array.isArray(part);
}

function fill(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d{1,2})\}/g, (placeholder, index) => args[Number(index)] ?? placeholder);
}

/** An error that is told to a person; it may come from another bundle, so that it is known by what it has. */
export function wordedError(own: Wording): Error {
  return Object.assign(new Error(inEnglish(own)), { wording: own });
}

/** What an error tells: its wording, or else its message as it is. */
export function reasonOf(error: unknown): Wording | string {
  if (!(error instanceof Error)) return String(error);
  return 'wording' in error ? (error.wording as Wording) : error.message;
}
