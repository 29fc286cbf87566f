import * as vscode from 'vscode';

/** A command that owns its id, its arguments and the link that calls it from a card. */
export interface Command<Args extends readonly unknown[]> {
  readonly id: string;
  /** For a Markdown link. The arguments are encoded, so that nothing of a document's text can end the link. */
  link(...args: Args): string;
  register(run: (...args: Partial<Args>) => unknown): vscode.Disposable;
}

export function command<Args extends readonly unknown[] = []>(name: string): Command<Args> {
  const id = `briefLens.${name}`;
  return {
    id,
    link: (...args) => `command:${id}?${encodeArguments(args)}`,
    register: run =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => run(...(args as unknown as Partial<Args>))),
  };
}

/** `encodeURIComponent` leaves parentheses and quotation marks, which mean something in Markdown. */
function encodeArguments(args: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(args)).replace(
    /[!'()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16)}`,
  );
}
