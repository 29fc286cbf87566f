import * as vscode from 'vscode';
import { type Card, type CardAction, cardsAt, type Fact } from '../view/hover-card.ts';
import { BRIEF_LANGUAGES, type BriefStore } from './brief-store.ts';
import { toRange } from './convert.ts';
import { copyText, goToOffset, openSource, stepTo } from './navigation.ts';
import { settingsFor } from './settings.ts';

/** Cards on the annotations' own ranges. */
export function registerHovers(store: BriefStore): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const brief = settingsFor(document).hover ? store.briefOf(document) : undefined;
      if (!brief) return undefined;
      const cards = cardsAt(brief, document.offsetAt(position));
      const first = cards[0];
      if (!first) return undefined;
      return new vscode.Hover(
        cards.map(card => render(card, document)),
        toRange(document, first.span),
      );
    },
  };
  // Plain text and others are annotated on request; the store knows which.
  const languages = [...BRIEF_LANGUAGES.map(language => ({ language })), { language: 'plaintext' }];
  return vscode.languages.registerHoverProvider(languages, provider);
}

const ICONS: Readonly<Record<Card['kind'], string>> = {
  citation: 'references',
  quote: 'quote',
  recommendation: 'megaphone',
  claim: 'law',
};

/** A card as Markdown. Text of the document goes in by `appendText` alone, which escapes it. */
function render(card: Card, document: vscode.TextDocument): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(undefined, true);
  markdown.isTrusted = { enabledCommands: [openSource.id, copyText.id, goToOffset.id, stepTo.id] };
  markdown.appendMarkdown(`$(${ICONS[card.kind]}) **`).appendText(card.heading).appendMarkdown('**\n\n');
  for (const fact of card.facts) {
    markdown.appendMarkdown('- ').appendText(`${fact.label}: `);
    appendFact(markdown, fact, document);
    markdown.appendMarkdown('\n');
  }
  markdown.appendMarkdown('\n');
  card.actions.forEach((action, i) => {
    if (i > 0) markdown.appendMarkdown(' &nbsp;·&nbsp; ');
    markdown.appendMarkdown(`[${label(action)}](${target(action, document)} "${action.title}")`);
  });
  return markdown;
}

function appendFact(markdown: vscode.MarkdownString, fact: Fact, document: vscode.TextDocument): void {
  const link = fact.link
    ? openSource.link(fact.link)
    : fact.place && goToOffset.link(document.uri.toString(), fact.place.start, fact.place.end);
  const text = oneLine(fact.text);
  if (!link) {
    markdown.appendText(text);
    return;
  }
  markdown.appendMarkdown('[').appendText(text).appendMarkdown(`](${link.toString()})`);
}

function label(action: CardAction): string {
  switch (action.type) {
    case 'open':
      return '$(link-external) Open';
    case 'copy':
      return '$(copy) Copy';
    case 'go':
      return action.title === 'Go to marker' ? '$(arrow-up) Marker' : '$(arrow-down) Note';
    case 'step':
      return action.step === 1 ? 'Next $(chevron-right)' : '$(chevron-left) Previous';
  }
}

function target(action: CardAction, document: vscode.TextDocument): vscode.Uri {
  switch (action.type) {
    case 'open':
      return openSource.link(action.url);
    case 'copy':
      return copyText.link(action.text);
    case 'go':
      return goToOffset.link(document.uri.toString(), action.place.start, action.place.end);
    case 'step':
      return stepTo.link(action.kind, action.step);
  }
}

/** A line ending would end the list item; what VS Code takes for an icon is taken apart. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\$\(/g, '$\u200B(');
}
