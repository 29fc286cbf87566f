import * as vscode from 'vscode';
import { type Annotation, type AnnotationKind, type Brief, type Span, span } from '../core/index.ts';
import { KINDS } from '../view/kinds.ts';
import { type CameFrom, noteAndBack } from '../view/note-and-back.ts';
import { stepFrom, stepToUncited } from '../view/steps.ts';
import { activeDocument, documentAt } from './active-document.ts';
import type { BriefStore } from './brief-store.ts';
import { command } from './commands.ts';
import { toRange, toSpan } from './convert.ts';

export const openSource = command<[url: string]>('openSource');
export const copyRange = command<[uri: string, start: number, end: number]>('copyRange');
export const goToOffset = command<[uri: string, start: number, end: number]>('goTo');
export const stepTo = command<[kind: AnnotationKind, step: 1 | -1]>('stepTo');

const nextAnnotation = command('nextAnnotation');
const previousAnnotation = command('previousAnnotation');
const goToNote = command('goToNote');
const showCard = command('showCard');

export function registerNavigation(store: BriefStore): vscode.Disposable {
  const perKind = KINDS.flatMap(kind => {
    const name = kind.charAt(0).toUpperCase() + kind.slice(1);
    return [
      command(`next${name}`).register(() => step(store, [kind], 1)),
      command(`previous${name}`).register(() => step(store, [kind], -1)),
    ];
  });
  const origins = new WeakMap<vscode.TextDocument, CameFrom>();
  return vscode.Disposable.from(
    ...perKind,
    openSource.register(url => {
      // Only what a browser opens: a card may hold any address that the document holds.
      if (url !== undefined && /^https?:\/\//i.test(url))
        return vscode.env.openExternal(vscode.Uri.parse(url, true));
      return undefined;
    }),
    copyRange.register(async (uri, start, end) => {
      const document = documentOf(uri);
      if (!document || start === undefined || end === undefined) return;
      await vscode.env.clipboard.writeText(document.getText(toRange(document, span(start, end))));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
    }),
    goToOffset.register(async (uri, start, end) => {
      const document = documentOf(uri);
      if (document && start !== undefined) await reveal(document, span(start, end ?? start));
    }),
    // From a card: the next one's card comes in its place.
    stepTo.register(async (kind, by) => {
      await vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
      await step(store, kind && KINDS.includes(kind) ? [kind] : KINDS, by === -1 ? -1 : 1);
      await showCardHere();
    }),
    command('nextUncitedClaim').register(() => stepBy(store, (brief, from) => stepToUncited(brief, from, 1))),
    command('previousUncitedClaim').register(() =>
      stepBy(store, (brief, from) => stepToUncited(brief, from, -1)),
    ),
    nextAnnotation.register(() => step(store, KINDS, 1)),
    previousAnnotation.register(() => step(store, KINDS, -1)),
    goToNote.register(() => goToNoteAndBack(store, origins)),
    showCard.register(showCardHere),
  );
}

function documentOf(uri: string | undefined): vscode.TextDocument | undefined {
  return uri === undefined ? undefined : documentAt(vscode.Uri.parse(uri));
}

/**
 * Shows a range in its editor and selects it. Where only another kind of editor shows the document, which can't be told
 * to scroll, a text editor is opened beside it.
 */
export async function reveal(
  document: vscode.TextDocument,
  place: Span,
  preserveFocus = false,
): Promise<void> {
  const range = toRange(document, place);
  const active = vscode.window.activeTextEditor;
  const visible = [active, ...vscode.window.visibleTextEditors].find(editor => editor?.document === document);
  // The side of a diff is an editor too: to open the document would leave the diff.
  const stays = visible !== undefined && (preserveFocus || visible === active);
  const viewColumn = visible?.viewColumn ?? columnFor(document);
  const editor = stays
    ? visible
    : await vscode.window.showTextDocument(document, {
        preserveFocus,
        ...(viewColumn === undefined ? {} : { viewColumn }),
      });
  // The caret is at its start, where its card can be asked for.
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (stays && !preserveFocus)
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** The column of a text editor that stands behind other tabs, or one beside an editor of another kind. */
function columnFor(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const address = document.uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const inText = tabs.find(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address,
  );
  if (inText) return inText.group.viewColumn;
  const inOther = tabs.some(
    ({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === address,
  );
  return inOther ? vscode.ViewColumn.Beside : undefined;
}

/** With the focus in it, or the next Tab would be typed into the text. */
function showCardHere(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

/** What was stepped to last, in which version of its document. */
const visited = new WeakMap<vscode.TextDocument, { readonly version: number; readonly place: Span }>();

function step(store: BriefStore, kinds: readonly AnnotationKind[], by: 1 | -1): Promise<void> {
  return stepBy(store, (brief, from) => stepFrom(brief, kinds, from, by));
}

async function stepBy(
  store: BriefStore,
  find: (brief: Brief, from: Span) => Annotation | undefined,
): Promise<void> {
  const place = caret(store);
  if (!place) return;
  const found = find(place.brief, place.selection);
  if (!found) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Brief Lens: there is none'), 3000);
    return;
  }
  visited.set(place.document, { version: place.document.version, place: found.span });
  await reveal(place.document, found.span);
}

/** From a marker to its note; from a note back to the marker that the user came from. */
async function goToNoteAndBack(
  store: BriefStore,
  origins: WeakMap<vscode.TextDocument, CameFrom>,
): Promise<void> {
  const place = caret(store);
  if (!place) return;
  const { brief, document, selection } = place;
  const target = noteAndBack(brief, selection.start, origins.get(document));
  if (target?.cameFrom) origins.set(document, target.cameFrom);
  // Behind the marker, and nothing selected: who comes back goes on writing.
  if (target) await reveal(document, target.cameFrom ? target.place : endOf(target.place));
  else vscode.window.setStatusBarMessage(vscode.l10n.t('Brief Lens: no marker with a note here'), 3000);
}

function endOf({ end }: Span): Span {
  return span(end, end);
}

function caret(store: BriefStore) {
  const editor = vscode.window.activeTextEditor;
  const document = editor?.document ?? activeDocument();
  if (typeof document === 'string') return undefined;
  const brief = store.briefOf(document);
  return brief && { brief, document, selection: editor ? selectionOf(editor) : span(0, 0) };
}

/** Escape leaves only the caret of what was stepped to: the next step goes on from there all the same. */
function selectionOf({ document, selection }: vscode.TextEditor): Span {
  const selected = toSpan(document, selection);
  const last = visited.get(document);
  const isLeft =
    selection.isEmpty && last?.version === document.version && last.place.start === selected.start;
  return isLeft ? last.place : selected;
}
