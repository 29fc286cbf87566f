import * as vscode from 'vscode';
import type { Shelf } from '../../view/checking/ports.ts';

/** What was kept longer is thrown away, in milliseconds. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** A shelf in the extension's own storage: a file for each key, named by its hash, the same in every host. */
export function storageShelf(folder: vscode.Uri): Shelf {
  const fileOf = async (key: string): Promise<vscode.Uri> => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
    const name = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return vscode.Uri.joinPath(folder, `${name}.json`);
  };
  return {
    get: async key => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(await fileOf(key)));
      } catch {
        return undefined;
      }
    },
    set: async (key, value) => {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(await fileOf(key), new TextEncoder().encode(value));
    },
  };
}

/** Throws away what has been kept for a month. */
export async function tidyShelf(folder: vscode.Uri): Promise<void> {
  try {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
      const file = vscode.Uri.joinPath(folder, name);
      const { mtime } = await vscode.workspace.fs.stat(file);
      if (Date.now() - mtime > LONGEST) await vscode.workspace.fs.delete(file);
    }
  } catch {
    // There is no folder yet.
  }
}
