import * as vscode from 'vscode';
import type { Change } from '../core/edits/index.ts';
import { pastePage } from '../core/edits/paste-page.ts';
import type { Brief } from '../core/index.ts';
import { mayHoldNotes } from '../core/pasted/may-hold-notes.ts';
import { pasteText } from '../core/pasted-text.ts';
import type { BriefStore } from './brief-store.ts';
import { toRange, toSpan } from './convert.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'briefLensNotes');

const HTML = 'text/html';
const TEXT = 'text/plain';
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

/** "Paste with Notes": a page or a text from the clipboard, its notes to those of the brief; a page becomes Markdown. */
export function registerPaste(store: BriefStore): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    ['markdown', 'quarto', 'rmd'],
    {
      async provideDocumentPasteEdits(document, ranges, transfer, { only }, token) {
        const [range] = ranges;
        if (ranges.length !== 1 || !range || (only && !only.contains(KIND))) return;
        const clipboard = await readClipboard(transfer);
        if (!clipboard || token.isCancellationRequested) return;
        const edit = pasteEdit(clipboard, document, range, (await store.settled(document))?.brief);
        return edit && [edit];
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [HTML, TEXT] },
  );
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
  if (edits.length < 2) return edit;
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
