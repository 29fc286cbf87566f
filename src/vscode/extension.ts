import { config } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Bibliographies } from './bibliographies.ts';
import { BriefStore } from './brief-store.ts';
import { registerArchive } from './checks/archive-commands.ts';
import { registerChecks } from './checks/check-commands.ts';
import { SourceChecks } from './checks/source-checks.ts';
import { registerCitationFeatures } from './citation-features.ts';
import { registerCopyReference } from './copy-reference.ts';
import { registerCoverageLenses } from './coverage-lenses.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerEditCommands } from './edit-commands.ts';
import { registerFixes } from './fixes.ts';
import { registerHighlightCommands } from './highlight-commands.ts';
import { Highlighter } from './highlighter.ts';
import { registerHovers } from './hovers.ts';
import { prepareLaterPart } from './later-part.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutline } from './outline.ts';
import { registerPaste } from './paste.ts';
import { type PreviewPlugin, previewPlugin } from './preview.ts';
import { registerReadOut } from './read-out.ts';
import { RefMemory } from './ref-memory.ts';
import { registerSample } from './sample.ts';
import { registerSettingsCheck } from './settings-check.ts';
import { registerStatus } from './status.ts';
import { TeamFiles } from './team-files.ts';
import { registerViews } from './views/index.ts';

/** Gives VS Code's Markdown preview its plugin (`markdown.markdownItPlugins`). */
export async function activate(context: vscode.ExtensionContext): Promise<PreviewPlugin> {
  await prepareLaterPart(context.extensionUri);
  if (vscode.l10n.bundle) config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Brief Lens', { log: true });
  const bibliographies = new Bibliographies(context.extensionUri, log);
  const store = new BriefStore(context.workspaceState, bibliographies, log);
  const memory = new RefMemory(store);
  const checks = new SourceChecks(context);
  const highlighter = new Highlighter(store);
  const preview = previewPlugin(store, highlighter, log);
  context.subscriptions.push(
    log,
    bibliographies,
    store,
    memory,
    highlighter,
    preview,
    registerHighlightCommands(highlighter),
    checks,
    registerHovers(store, checks),
    registerChecks(store, checks),
    registerArchive(store, checks),
    registerCopyReference(store),
    registerDiagnostics(store, checks),
    registerOutline(store),
    registerCitationFeatures(store),
    registerCoverageLenses(store),
    registerEditCommands(store),
    registerFixes(store, checks, memory),
    registerPaste(store, memory),
    registerNavigation(store),
    registerReadOut(store),
    registerStatus(store),
    registerSample(context.extension, store),
  );
  registerViews(context, store, checks);
  const { properties } = context.extension.packageJSON.contributes.configuration;
  context.subscriptions.push(new TeamFiles(store, properties), registerSettingsCheck(store, properties));
  store.start();
  return preview;
}
