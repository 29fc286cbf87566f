import * as vscode from 'vscode';
import { type Brief, type Source, type Span, touches } from '../../core/index.ts';
import { webLinksOf } from '../../core/links/web-links.ts';
import { archiveFixes, archivePages } from '../../view/checking/archive-links.ts';
import { addressesOf } from '../../view/checking/check-sources.ts';
import { say } from '../../view/say.ts';
import { documentAt } from '../active-document.ts';
import { type BriefStore, type Reading, SELECTOR } from '../brief-store.ts';
import { command } from '../commands.ts';
import { toSpan } from '../convert.ts';
import { workspaceEdit } from '../fixes.ts';
import { openSource } from '../navigation.ts';
import { isReadOnly } from '../read-only.ts';
import { SECTION, settingsFor } from '../settings.ts';
import type { Row } from '../views/brief-tree.ts';
import { checkAll } from './check-all.ts';
import type { SourceChecks } from './source-checks.ts';

/** From a card: checks the sources with these addresses. */
export const checkUrls = command<[uri: string, urls: readonly string[]]>('checkUrls');
const checkBrief = command('checkSources');
const checkBriefAgain = command('checkSourcesAgain');
const checkSection = command('checkSourcesOfSection');
const checkHere = command('checkSourceHere');

/** "Check Sources", for a brief, a section, a marker or a row: nothing else ever fetches anything, unless a setting says so. */
export function registerChecks(store: BriefStore, checks: SourceChecks): vscode.Disposable {
  const run =
    (sourcesOf: (brief: Brief, selection: Span) => readonly Source[], again = false) =>
    async () => {
      const reading = store.active;
      if (!reading) return;
      const editor = vscode.window.activeTextEditor;
      const selection =
        editor?.document === reading.document ? toSpan(reading.document, editor.selection) : NOWHERE;
      await checkAll(checks, reading, sourcesOf(reading.brief, selection), again);
    };
  return vscode.Disposable.from(
    checkBrief.register(run(brief => brief.sources)),
    checkBriefAgain.register(run(brief => brief.sources, true)),
    checkSection.register(run(sourcesInSection)),
    checkHere.register(run(sourcesAt, true)),
    checkUrls.register(async (uri, urls) => {
      const document = uri === undefined ? undefined : documentAt(vscode.Uri.parse(uri));
      const reading = document && store.read(document);
      if (!reading || !Array.isArray(urls)) return;
      // Only what the brief itself names, whoever calls.
      const sources = reading.brief.sources.filter(source =>
        addressesOf([source]).some(url => urls.includes(url)),
      );
      await checkAll(checks, reading, sources, true);
    }),
    command<[row: Row]>('sources.check').register(async row => {
      const reading = row?.tree.reading;
      const id = row?.tree.nodeOf(row)?.source;
      const source = reading?.brief.sources.find(each => each.id === id);
      if (reading && source) await checkAll(checks, reading, [source], true);
    }),
    vscode.workspace.onDidSaveTextDocument(document => checkOnSave(store, checks, document)),
    vscode.languages.registerCodeActionsProvider(SELECTOR, {
      provideCodeActions: (document, range) => actionsAt(store, checks, document, range),
    }),
  );
}

const NOWHERE: Span = { start: 0, end: 0 };

async function actionsAt(
  store: BriefStore,
  checks: SourceChecks,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const reading = await store.settled(document);
  const sources = reading?.annotated ? sourcesAt(reading.brief, toSpan(document, range)) : [];
  const [url] = addressesOf(sources);
  if (!reading || url === undefined) return [];
  const { copies, snapshot } = archivePages(url, settingsFor(document).archive);
  return [
    actionFor(vscode.l10n.t('Check this source'), checkHere.id),
    actionFor(vscode.l10n.t('Open archived copies of this source'), openSource.id, copies),
    actionFor(vscode.l10n.t('Ask the archive for a copy of this source'), openSource.id, snapshot),
    ...copyActions(checks, reading, sources),
  ];
}

/** Puts the copy that an archive has of a source beside or in place of its address, from wherever it is cited. */
function copyActions(
  checks: SourceChecks,
  reading: Reading,
  sources: readonly Source[],
): vscode.CodeAction[] {
  const { brief, document } = reading;
  if (isReadOnly(document)) return [];
  const { checks: known } = checks.of(reading);
  return sources.flatMap(source => {
    const copy = known.get(source.id)?.archived;
    const [url] = addressesOf([source]);
    const link = copy && webLinksOf(brief).find(each => each.url === url);
    if (!copy || !link) return [];
    return archiveFixes(brief, link.span, copy).map(({ title, change }) => {
      const action = new vscode.CodeAction(say(title), vscode.CodeActionKind.RefactorRewrite);
      action.edit = workspaceEdit(document, change);
      return action;
    });
  });
}

function actionFor(title: string, id: string, ...args: readonly string[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.Empty);
  action.command = { command: id, title, arguments: [...args] };
  return action;
}

/** What isn't known yet, without a word, when the user has allowed it. */
async function checkOnSave(
  store: BriefStore,
  checks: SourceChecks,
  document: vscode.TextDocument,
): Promise<void> {
  if (vscode.workspace.getConfiguration(SECTION).get('check.onSave') !== true) return;
  const reading = checks.refusal() === undefined ? store.read(document) : undefined;
  if (reading?.annotated)
    await checks.check(reading, reading.brief.sources, false, new AbortController().signal, () => undefined);
}

/** The sources of the marker, the note or the quotation at a place. */
function sourcesAt(brief: Brief, { start }: Span): Source[] {
  const citations = brief.citations.filter(({ span }) => touches(span, start));
  const quotes = brief.quotes.filter(({ span }) => touches(span, start)).flatMap(quote => quote.citations);
  const notes = brief.notes.filter(({ span }) => touches(span, start)).flatMap(({ source }) => source ?? []);
  return [...new Set([...citations, ...quotes].flatMap(({ sources }) => sources).concat(notes))];
}

/** The sources that the section at a place cites; all of them before the first section. */
function sourcesInSection(brief: Brief, { start }: Span): readonly Source[] {
  const section = brief.sections.findLast(({ extent }) => extent.start <= start && start <= extent.end);
  if (!section) return brief.sources;
  const { extent } = section;
  const citations = brief.citations.filter(
    ({ span }) => extent.start <= span.start && span.end <= extent.end,
  );
  return [...new Set(citations.flatMap(({ sources }) => sources))];
}
