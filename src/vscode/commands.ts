import * as vscode from 'vscode';

/** A command that owns its id, its arguments and the link that calls it from a card. */
export interface Command<Args extends readonly unknown[]> {
  readonly id: string;
  /** For a Markdown link: the arguments are JSON, so that nothing of a document's text can end the link. */
  link(...args: Args): vscode.Uri;
  register(run: (...args: Partial<Args>) => unknown): vscode.Disposable;
}

export function command<Args extends readonly unknown[] = []>(name: string): Command<Args> {
  const id = `briefLens.${name}`;
  return {
    id,
    link: (...args) => vscode.Uri.parse(`command:${id}?${encodeURIComponent(JSON.stringify(args))}`),
    register: run =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => run(...(args as unknown as Partial<Args>))),
  };
}
