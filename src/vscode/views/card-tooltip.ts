import * as vscode from 'vscode';
import type { Brief } from '../../core/index.ts';
import { cardsAt } from '../../view/hover-card.ts';
import type { TreeNode } from '../../view/trees/index.ts';

/** The card of what a row stands for, without its links; the row's full words where there is no card. */
export function cardTooltip(brief: Brief, { card: place, copy, label }: TreeNode): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  const cards = place ? cardsAt(brief, place.start) : [];
  const card = cards.find(({ span }) => span.start === place?.start && span.end === place.end);
  if (!card) return markdown.appendText(copy?.replace(/^- /gm, '') ?? label);
  markdown.appendMarkdown('**').appendText(card.heading).appendMarkdown('**\n\n');
  for (const fact of card.facts) {
    markdown.appendMarkdown('- ').appendText(`${fact.label}: ${fact.text.replace(/\s+/g, ' ')}`);
    markdown.appendMarkdown('\n');
  }
  return markdown;
}
