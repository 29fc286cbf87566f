import * as vscode from 'vscode';

/** The text of one of the bundles that the extension brings. */
export async function bundleText(extension: vscode.Uri, name: string): Promise<string> {
  const file = vscode.Uri.joinPath(extension, 'dist', name);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/**
 * Modules can't be loaded later in the web worker host; a file of the extension's own can be read and run, as the host
 * itself does it with the extension.
 */
export async function loadBundle<Exports>(extension: vscode.Uri, name: string): Promise<Exports> {
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', await bundleText(extension, name))(module, module.exports);
  return module.exports as Exports;
}
