import * as vscode from 'vscode';
import { Bibliographies } from './bibliographies.ts';
import { BriefStore } from './brief-store.ts';
import { registerCitationFeatures } from './citation-features.ts';
import { registerCopyReference } from './copy-reference.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerEditCommands } from './edit-commands.ts';
import { registerFixes } from './fixes.ts';
import { registerHighlightCommands } from './highlight-commands.ts';
import { Highlighter } from './highlighter.ts';
import { registerHovers } from './hovers.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutline } from './outline.ts';
import { registerPaste } from './paste.ts';
import { registerSample } from './sample.ts';
import { registerStatus } from './status.ts';
import { registerViews } from './views/index.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Brief Lens', { log: true });
  const bibliographies = new Bibliographies(context.extensionUri, log);
  const store = new BriefStore(context.workspaceState, bibliographies, log);
  const highlighter = new Highlighter(store);
  context.subscriptions.push(
    log,
    bibliographies,
    store,
    highlighter,
    registerHighlightCommands(highlighter),
    registerHovers(store),
    registerCopyReference(store),
    registerDiagnostics(store),
    registerOutline(store),
    registerCitationFeatures(store),
    registerEditCommands(store),
    registerFixes(store),
    registerPaste(store),
    registerNavigation(store),
    registerStatus(store),
    registerSample(context.extensionUri),
  );
  registerViews(context, store);
  store.start();
}
