import * as vscode from 'vscode';
import { type Annotation, type AnnotationKind, type Brief, type Span, span } from '../core/index.ts';
import { KINDS } from '../view/kinds.ts';
import { type CameFrom, noteAndBack } from '../view/note-and-back.ts';
import { stepFrom, stepToUncited } from '../view/steps.ts';
import { activeDocument, documentAt } from './active-document.ts';
import type { BriefStore } from './brief-store.ts';
import { command } from './commands.ts';
import { toRange } from './convert.ts';
import { reveal, selectionOf } from './reveal.ts';

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

/** With the focus in it, or the next Tab would be typed into the text. */
function showCardHere(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

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
  // Behind the marker: who comes back goes on writing.
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
