import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { type Card, type CardAction, type Fact, type FactPart, withoutRepeats } from '../view/card.ts';
import { cardsAt } from '../view/hover-card.ts';
import { emphasised, escapeMarkdown } from '../view/markdown-text.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { checkUrls } from './checks/check-commands.ts';
import type { SourceChecks } from './checks/source-checks.ts';
import { toRange } from './convert.ts';
import { copyReference } from './copy-reference.ts';
import { insertNoteAt } from './edit-commands.ts';
import { copyRange, goToOffset, openSource, stepTo } from './navigation.ts';
import { settingsFor } from './settings.ts';

/** Cards on the annotations' own ranges. */
export function registerHovers(store: BriefStore, checks: SourceChecks): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      const { hover, referenceStyle: style } = settingsFor(document);
      const brief = hover ? await store.settledBriefOf(document) : undefined;
      if (!brief) return undefined;
      const reading = store.read(document);
      const checked =
        reading?.brief === brief ? { checked: { checked: checks.of(reading), now: Date.now() } } : {};
      const cards = cardsAt(brief, document.offsetAt(position), { style, ...checked });
      const first = cards[0];
      if (!first) return undefined;
      return new vscode.Hover(
        withoutRepeats(cards).map(card => render(card, document)),
        toRange(document, first.span),
      );
    },
  };
  return vscode.languages.registerHoverProvider(SELECTOR, provider);
}

const ICONS: Readonly<Record<Card['kind'], string>> = {
  citation: 'references',
  quote: 'quote',
  recommendation: 'megaphone',
  claim: 'law',
};

/** A card as Markdown. Text of the document goes in escaped; links are commands with JSON arguments. */
function render(card: Card, document: vscode.TextDocument): vscode.MarkdownString {
  const lines = [
    `$(${ICONS[card.kind]}) **${escapeMarkdown(card.heading)}**`,
    card.facts.map(fact => `${fact.label}: ${factText(fact, document)}`).join('  \n'),
    card.actions
      .map(action => `[${label(action)}](${target(action, document)} "${escapeMarkdown(action.title)}")`)
      .join(' &nbsp; '),
  ];
  const markdown = new vscode.MarkdownString(lines.filter(line => line !== '').join('\n\n'), true);
  markdown.isTrusted = {
    enabledCommands: [
      openSource.id,
      copyRange.id,
      copyReference.id,
      goToOffset.id,
      insertNoteAt.id,
      checkUrls.id,
      stepTo.id,
    ],
  };
  return markdown;
}

function factText(fact: Fact, document: vscode.TextDocument): string {
  return (fact.parts ?? [fact]).map(part => partText(part, document)).join('');
}

function partText({ text, italic, link, place }: FactPart, document: vscode.TextDocument): string {
  if (link !== undefined)
    return `[${escapeMarkdown(text)}](${openSource.link(link)} "${escapeMarkdown(link)}")`;
  return italic ? emphasised(text) : placeLink(text, place, document);
}

function placeLink(text: string, place: Span | undefined, document: vscode.TextDocument): string {
  const words = escapeMarkdown(text);
  if (!place) return words;
  return `[${words}](${goToOffset.link(document.uri.toString(), place.start, place.end)} "${escapeMarkdown(vscode.l10n.t('Go there'))}")`;
}

function label(action: CardAction): string {
  switch (action.type) {
    case 'open':
      return `$(link-external) ${vscode.l10n.t('Open')}`;
    case 'copy':
      return `$(copy) ${vscode.l10n.t('Copy')}`;
    case 'copy-reference':
      return `$(references) ${vscode.l10n.t('Reference')}`;
    case 'insert-note':
      return `$(add) ${vscode.l10n.t('Insert a note')}`;
    case 'check':
      return `$(globe) ${vscode.l10n.t('Check')}`;
    case 'go':
      return action.to === 'marker'
        ? `$(arrow-up) ${vscode.l10n.t('Marker')}`
        : `$(arrow-down) ${vscode.l10n.t('Note')}`;
    case 'step':
      return action.step === 1
        ? `${vscode.l10n.t('Next')} $(chevron-right)`
        : `$(chevron-left) ${vscode.l10n.t('Previous')}`;
  }
}

function target(action: CardAction, document: vscode.TextDocument): string {
  const uri = document.uri.toString();
  switch (action.type) {
    case 'open':
      return openSource.link(action.url);
    case 'copy':
      return copyRange.link(uri, action.place.start, action.place.end);
    case 'copy-reference':
      return copyReference.link(uri, action.source);
    case 'check':
      return checkUrls.link(uri, action.urls);
    case 'insert-note':
      return insertNoteAt.link(uri, action.place.end);
    case 'go':
      return goToOffset.link(uri, action.place.start, action.place.end);
    case 'step':
      return stepTo.link(action.kind, action.step);
  }
}
