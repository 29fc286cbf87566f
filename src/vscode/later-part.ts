import * as vscode from 'vscode';
import { loadBundle } from './load-bundle.ts';

/** A module of Node, where there is Node. */
declare const require: (bundle: './reading.js') => Part;

type Part = Readonly<Record<string, (...given: never[]) => unknown>>;

let loaded: Part | undefined;

/**
 * What reads documents. `esbuild.mjs` puts calls of it in the place of functions (`READING`), so that nobody else has to
 * know of it. In Node it is loaded when something is first asked of it.
 */
export function laterPart(): Part {
  loaded ??= translated(require('./reading.js'));
  return loaded;
}

/** Modules can't be loaded later in a web worker: there the part is loaded before anything can be asked of it. */
export async function prepareLaterPart(extension: vscode.Uri): Promise<void> {
  const isNode = globalThis.process?.versions?.node !== undefined;
  if (!isNode) loaded ??= translated(await loadBundle<Part>(extension, 'reading.js'));
}

function translated(part: Part): Part {
  if (vscode.l10n.bundle) part.translate?.(vscode.l10n.bundle as never);
  return part;
}
