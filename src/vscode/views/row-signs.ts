import * as vscode from 'vscode';
import type { Sign } from '../../view/trees/index.ts';

const SCHEME = 'brief-lens-row';

/** An address by which VS Code asks for a row's sign; all rows with the same sign have the same one. */
export function signUri({ mark, meaning }: Sign): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${mark}`, query: meaning });
}

/** Shows the signs of rows at the right edge of their view, where they can be seen however narrow it is. */
export function registerRowSigns(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path, query }) =>
      scheme === SCHEME ? new vscode.FileDecoration(path.slice(1), query) : undefined,
  });
}
