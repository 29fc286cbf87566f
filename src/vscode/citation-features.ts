import * as vscode from 'vscode';
import type { Brief, Source } from '../core/index.ts';
import { namesIn } from '../core/sources/others.ts';
import { excerpt } from '../view/card.ts';
import {
  labelBeingTyped,
  labelOf,
  placesOf,
  renamePlaces,
  renameTargetAt,
  targetAt,
} from '../view/citation-places.ts';
import { documentLinksOf } from '../view/document-links.ts';
import { emphasised, escapeMarkdown } from '../view/markdown-text.ts';
import { formatReference } from '../view/references/reference.ts';
import { shorten } from '../view/trees/plain-text.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { toRange } from './convert.ts';
import { settingsFor } from './settings.ts';
import { inSlices } from './sliced-work.ts';

/** What the editor offers for symbols of a language, offered for markers and their notes. */
export function registerCitationFeatures(store: BriefStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(SELECTOR, { provideDefinition: at(store, definition) }),
    vscode.languages.registerReferenceProvider(SELECTOR, {
      provideReferences(document, position, { includeDeclaration }) {
        return at(store, (brief, offset) => {
          const target = targetAt(brief, offset);
          const places = target ? placesOf(brief, target, includeDeclaration) : [];
          return places.map(place => new vscode.Location(document.uri, toRange(document, place)));
        })(document, position);
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(SELECTOR, {
      provideDocumentHighlights: at(store, highlights),
    }),
    vscode.languages.registerDocumentLinkProvider(SELECTOR, {
      async provideDocumentLinks(document, token) {
        const brief = await store.settledBriefOf(document);
        const links = brief && (await inSlices(documentLinksOf(brief), token));
        return (links ?? []).map(
          ({ span, url }) => new vscode.DocumentLink(toRange(document, span), vscode.Uri.parse(url)),
        );
      },
    }),
    vscode.languages.registerRenameProvider(SELECTOR, {
      prepareRename: at(store, prepareRename),
      provideRenameEdits(document, position, name) {
        return at(store, (brief, offset) => rename(brief, offset, name, document))(document, position);
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      { provideCompletionItems: at(store, completions) },
      '^',
      '@',
    ),
  );
}

/** A provider's part that works on offsets of an annotated brief. */
function at<T>(
  store: BriefStore,
  provide: (brief: Brief, offset: number, document: vscode.TextDocument) => T,
) {
  return async (document: vscode.TextDocument, position: vscode.Position): Promise<T | undefined> => {
    const brief = await store.settledBriefOf(document);
    return brief && provide(brief, document.offsetAt(position), document);
  };
}

/** From a marker to its notes, from a note to the markers that use it. */
function definition(brief: Brief, offset: number, document: vscode.TextDocument): vscode.LocationLink[] {
  const target = targetAt(brief, offset);
  if (!target) return [];
  const origin = toRange(
    document,
    target.on === 'marker' ? target.citation.span : (labelOf(brief, target.note) ?? target.note.span),
  );
  const places =
    target.on === 'marker'
      ? target.notes.map(note => ({ whole: note.span, name: note.body }))
      : placesOf(brief, target, false).map(place => ({ whole: place, name: place }));
  return places.map(({ whole, name }) => ({
    originSelectionRange: origin,
    targetUri: document.uri,
    targetRange: toRange(document, whole),
    targetSelectionRange: toRange(document, name),
  }));
}

function highlights(brief: Brief, offset: number, document: vscode.TextDocument): vscode.DocumentHighlight[] {
  const target = targetAt(brief, offset);
  return (target ? placesOf(brief, target, true) : []).map(
    place => new vscode.DocumentHighlight(toRange(document, place)),
  );
}

function prepareRename(brief: Brief, offset: number, document: vscode.TextDocument): vscode.Range {
  const target = renameTargetAt(brief, offset);
  if ('refusal' in target) throw new Error(target.refusal);
  return toRange(document, target.label);
}

function rename(
  brief: Brief,
  offset: number,
  name: string,
  document: vscode.TextDocument,
): vscode.WorkspaceEdit {
  const found = renamePlaces(brief, offset, name);
  const edit = new vscode.WorkspaceEdit();
  if ('refusal' in found) {
    // After an error VS Code would ask its own Markdown features, which don't know notes: an empty edit ends it here.
    void vscode.window.showWarningMessage(found.refusal);
    return edit;
  }
  for (const place of found.places) edit.replace(document.uri, toRange(document, place), name);
  return edit;
}

/** The labels of the notes after `[^` and the keys of the bibliography after `@`, with what each says. */
function completions(brief: Brief, offset: number, document: vscode.TextDocument): vscode.CompletionItem[] {
  const typing = labelBeingTyped(brief.text, offset);
  if (!typing) return [];
  const range = toRange(document, typing.typed);
  return typing.opener === '@' ? keyItems(brief, range, document) : noteItems(brief, offset, range, document);
}

function noteItems(
  brief: Brief,
  offset: number,
  range: vscode.Range,
  document: vscode.TextDocument,
): vscode.CompletionItem[] {
  const closed = brief.text[offset] === ']';
  return brief.notes
    .filter(note => labelOf(brief, note))
    .map((note, i) => {
      const item = new vscode.CompletionItem(
        { label: note.label, description: excerpt(brief, note.body, 60) },
        vscode.CompletionItemKind.Reference,
      );
      item.range = range;
      item.insertText = closed ? note.label : `${note.label}]`;
      const words = escapeMarkdown(excerpt(brief, note.body, 600));
      item.documentation = new vscode.MarkdownString(
        [...(note.source?.title ? [referenceOf(note.source, document)] : []), words].join('\n\n'),
      );
      item.sortText = String(i).padStart(6, '0');
      return item;
    });
}

function keyItems(brief: Brief, range: vscode.Range, document: vscode.TextDocument): vscode.CompletionItem[] {
  return brief.bibliography.map(source => {
    const item = new vscode.CompletionItem(
      { label: source.id, description: shorten(source.title ?? '', 60) },
      vscode.CompletionItemKind.Reference,
    );
    item.range = range;
    const names = namesIn(source.author).named.map(({ family, literal }) => family ?? literal);
    // A key is found by its author and its title too; what VS Code filters by has to start like what is typed.
    item.filterText = [source.id, ...names, source.title].filter(Boolean).join(' ');
    item.documentation = new vscode.MarkdownString(referenceOf(source, document));
    return item;
  });
}

function referenceOf(source: Source, document: vscode.TextDocument): string {
  return formatReference(source, settingsFor(document).referenceStyle)
    .map(({ text, italic }) => (italic ? emphasised(text) : escapeMarkdown(text)))
    .join('');
}
