import * as vscode from 'vscode';
import { type CopiedText, carryNotes } from '../core/edits/carry-notes.ts';
import type { Change } from '../core/edits/index.ts';
import type { KnownRef } from '../core/edits/known-refs.ts';
import { pasteCopied } from '../core/edits/paste-copied.ts';
import { pastePage } from '../core/edits/paste-page.ts';
import type { Brief } from '../core/index.ts';
import { mayHoldMarkers, mayHoldNotes } from '../core/pasted/may-hold-notes.ts';
import { pasteText } from '../core/pasted-text.ts';
import type { BriefStore } from './brief-store.ts';
import { toRange, toSpan } from './convert.ts';
import { LastRemoval } from './last-removal.ts';
import type { RefMemory } from './ref-memory.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'briefLensNotes');

const HTML = 'text/html';
const TEXT = 'text/plain';
/** What a copy that is made here carries. */
const COPIED = 'application/vnd.brief-lens.copied+json';
/** Code that is copied from an editor comes as HTML too, for its colours. */
const FROM_AN_EDITOR = 'vscode-editor-data';
const HAS_STRUCTURE = /<(?:p|h[1-6]|li|a|em|strong|b|i|blockquote|table|sup)[\s>]/i;

/** In UTF-16 code units: more than any page has. */
const LONGEST_PAGE = 8_000_000;

/** What the clipboard holds, in the forms that may have notes. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** Text that was copied from a brief, and which. */
export interface Copy extends CopiedText {
  readonly from: string;
  /** A line that was copied with nothing selected: it is pasted in front of the line of the caret. */
  readonly isLine?: boolean;
}

/** "Paste with Notes": a page or a text from the clipboard, its notes to those of the brief; a page becomes Markdown. */
export function registerPaste(store: BriefStore, memory: RefMemory): vscode.Disposable {
  let last: Copy | undefined;
  const removal = new LastRemoval(store);
  const provider = vscode.languages.registerDocumentPasteEditProvider(
    ['markdown', 'quarto', 'rmd'],
    {
      async prepareDocumentPaste(document, ranges, transfer) {
        const [range] = ranges;
        last = ranges.length === 1 && range ? copyOf(store, removal, document, range) : undefined;
        if (last) transfer.set(COPIED, new vscode.DataTransferItem(last.from));
      },
      async provideDocumentPasteEdits(document, ranges, transfer, { only }, token) {
        const [range] = ranges;
        if (ranges.length !== 1 || !range || (only && !only.contains(KIND))) return;
        const copy = last && transfer.get(COPIED) && (await pastedOf(last, transfer));
        const clipboard = await readClipboard(transfer);
        if ((!copy && !clipboard) || token.isCancellationRequested) return;
        const brief = (await store.settled(document))?.brief;
        const edit =
          (copy && brief && copyEdit(copy, document, range, brief, memory.of(document))) ??
          (clipboard && pasteEdit(clipboard, document, range, brief));
        return edit && [edit];
      },
    },
    { providedPasteEditKinds: [KIND], copyMimeTypes: [COPIED], pasteMimeTypes: [COPIED, HTML, TEXT] },
  );
  return vscode.Disposable.from(removal, provider);
}

/** What is copied with its notes; of what was cut, the brief is asked that it stood in. */
function copyOf(
  store: BriefStore,
  removal: LastRemoval,
  document: vscode.TextDocument,
  range: vscode.Range,
): Copy | undefined {
  const removed = removal.from(document, range);
  const at = removed?.span ?? toSpan(document, range);
  const text = removed ? removed.brief.text.slice(at.start, at.end) : document.getText(range);
  if (!mayHoldMarkers(text)) return undefined;
  const brief = removed?.brief ?? store.briefOf(document);
  const copied = brief && carryNotes(brief, at);
  return copied && { ...copied, from: document.uri.toString() };
}

/** Undefined where the clipboard holds something else by now. */
async function pastedOf(copy: Copy, transfer: vscode.DataTransfer): Promise<Copy | undefined> {
  const plain = (words: string | undefined) => words?.replace(/\r\n?/g, '\n');
  const pasted = plain(await transfer.get(TEXT)?.asString());
  const copied = plain(copy.text);
  return pasted === copied ? copy : pasted === `${copied}\n` ? asLine(copy) : undefined;
}

function asLine(copy: Copy): Copy {
  const { text, markdown, notesAt } = copy;
  return {
    ...copy,
    text: `${text}\n`,
    markdown: `${markdown.slice(0, notesAt)}\n${markdown.slice(notesAt)}`,
    notesAt: notesAt + 1,
    isLine: true,
  };
}

/** What was copied here, with its notes; undefined where plain paste does as well, or nothing would be certain. */
export function copyEdit(
  copy: Copy,
  document: vscode.TextDocument,
  range: vscode.Range,
  brief: Brief,
  known: readonly KnownRef[],
): vscode.DocumentPasteEdit | undefined {
  const isOwn = copy.from === document.uri.toString();
  const { start } = range;
  const at =
    copy.isLine && range.isEmpty
      ? new vscode.Range(start.with({ character: 0 }), start.with({ character: 0 }))
      : range;
  const change = pasteCopied(brief, toSpan(document, at), copy, isOwn ? known : undefined);
  return change && editOf(change, document, range);
}

/** Undefined where nothing may come of it: most texts that are pasted have no notes. */
async function readClipboard(transfer: vscode.DataTransfer): Promise<Clipboard | undefined> {
  const html = transfer.get(FROM_AN_EDITOR) ? undefined : await transfer.get(HTML)?.asString();
  const text = await transfer.get(TEXT)?.asString();
  const clipboard = {
    html: html && html.length <= LONGEST_PAGE ? html : undefined,
    text: text && mayHoldNotes(text) ? text : undefined,
  };
  return clipboard.html || clipboard.text ? clipboard : undefined;
}

/**
 * The notes go to those of the brief, the text to the range. Stands behind plain paste, which keeps a page's text as it
 * is, unless there are notes to keep. Undefined where there is nothing but text, or where code is written.
 */
export function pasteEdit(
  { html, text }: Clipboard,
  document: vscode.TextDocument,
  range: vscode.Range,
  brief: Brief | undefined,
): vscode.DocumentPasteEdit | undefined {
  if (isInFence(document, range.start.line)) return undefined;
  const at = toSpan(document, range);
  const page =
    html !== undefined && HAS_STRUCTURE.test(html)
      ? pastePage(document.getText(), at, html, brief)
      : undefined;
  if (page?.hasNotes) return editOf(page.change, document, range);
  const change = brief && text !== undefined ? pasteText(brief, at, text) : undefined;
  if (change) return editOf(change, document, range);
  if (!page) return undefined;
  const edit = editOf(page.change, document, range);
  edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}

/** One edit of a change is what is pasted in the place of the range; the others come with it. */
function editOf(
  { edits }: Change,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.DocumentPasteEdit {
  const withEndings = (text: string) =>
    document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, '\r\n') : text;
  const pasted = edits.find(({ span }) => toRange(document, span).isEqual(range));
  const edit = new vscode.DocumentPasteEdit(
    withEndings(pasted?.text ?? ''),
    vscode.l10n.t('Paste with Notes'),
    KIND,
  );
  if (pasted && edits.length < 2) return edit;
  edit.additionalEdit = new vscode.WorkspaceEdit();
  for (const each of edits)
    if (each !== pasted)
      edit.additionalEdit.replace(document.uri, toRange(document, each.span), withEndings(each.text));
  return edit;
}

function isInFence(document: vscode.TextDocument, line: number): boolean {
  let inside = false;
  for (let i = 0; i < line; i++) if (/^ {0,3}(?:```|~~~)/.test(document.lineAt(i).text)) inside = !inside;
  return inside;
}
