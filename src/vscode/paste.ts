import * as vscode from 'vscode';
import { placeForDefinition, takenLabels } from '../core/edits/definitions.ts';
import type { Brief } from '../core/index.ts';
import { betweenWords } from '../core/pasted/between-words.ts';
import { readPastedHtml } from '../core/pasted-html.ts';
import type { BriefStore } from './brief-store.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'briefLensNotes');

const HTML = 'text/html';
/** Code that is copied from an editor comes as HTML too, for its colours. */
const FROM_AN_EDITOR = 'vscode-editor-data';
const HAS_STRUCTURE = /<(?:p|h[1-6]|li|a|em|strong|b|i|blockquote|table|sup)[\s>]/i;

/** In UTF-16 code units: more than any page has. */
const LONGEST_PAGE = 8_000_000;

/** "Paste with Notes": a page or a document from the clipboard as Markdown, its markers and notes kept as `[^1]`. */
export function registerPaste(store: BriefStore): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    ['markdown', 'quarto', 'rmd'],
    {
      async provideDocumentPasteEdits(document, ranges, transfer, { only }, token) {
        const [range] = ranges;
        if (ranges.length !== 1 || !range || (only && !only.contains(KIND)) || transfer.get(FROM_AN_EDITOR))
          return;
        const html = await transfer.get(HTML)?.asString();
        if (!html || html.length > LONGEST_PAGE || token.isCancellationRequested) return;
        const edit = pasteEdit(html, document, range, (await store.settled(document))?.brief);
        return edit && [edit];
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [HTML] },
  );
}

/**
 * The notes go to those of the brief, the text to the range. Stands behind plain paste, which keeps the page's text as
 * it is, unless there are notes to keep. Undefined where there is nothing but text, or where code is written.
 */
export function pasteEdit(
  html: string,
  document: vscode.TextDocument,
  range: vscode.Range,
  brief: Brief | undefined,
): vscode.DocumentPasteEdit | undefined {
  if (!HAS_STRUCTURE.test(html) || isInFence(document, range.start.line)) return undefined;
  const { text: page, definitions } = readPastedHtml(html, brief && takenLabels(brief));
  if (page === '') return undefined;
  const line = (position: vscode.Position) => document.lineAt(position.line).text;
  const behind = line(range.end).slice(range.end.character);
  const text = betweenWords(page, line(range.start).slice(0, range.start.character), behind);
  const withEndings = (each: string) =>
    document.eol === vscode.EndOfLine.CRLF ? each.replaceAll('\n', '\r\n') : each;
  const edit = new vscode.DocumentPasteEdit(withEndings(text), vscode.l10n.t('Paste with Notes'), KIND);
  if (definitions.length === 0) {
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return edit;
  }
  const notes = definitions.join('\n');
  const place = brief && placeForDefinition(brief);
  if (place && place.at > document.offsetAt(range.end)) {
    edit.additionalEdit = new vscode.WorkspaceEdit();
    const addition = place.before + withEndings(notes) + place.after;
    edit.additionalEdit.insert(document.uri, document.positionAt(place.at), addition);
  } else edit.insertText = withEndings(`${text.trimEnd()}\n\n${notes}\n${behind.trim() === '' ? '' : '\n'}`);
  return edit;
}

function isInFence(document: vscode.TextDocument, line: number): boolean {
  let inside = false;
  for (let i = 0; i < line; i++) if (/^ {0,3}(?:```|~~~)/.test(document.lineAt(i).text)) inside = !inside;
  return inside;
}
