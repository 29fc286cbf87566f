import * as vscode from 'vscode';
import type { Brief } from '../../core/index.ts';
import { cardsAt } from '../../view/hover-card.ts';
import { escapeMarkdown } from '../../view/markdown-text.ts';
import type { ReferenceStyle } from '../../view/references/reference.ts';
import type { TreeNode } from '../../view/trees/index.ts';

/** The card of what a row stands for, without its links; the row's full words where there is no card. */
export function cardTooltip(
  brief: Brief,
  { card: place, copy, label }: TreeNode,
  style: ReferenceStyle,
): vscode.MarkdownString {
  const cards = place ? cardsAt(brief, place.start, { style }) : [];
  const card = cards.find(({ span }) => span.start === place?.start && span.end === place.end);
  if (!card) return new vscode.MarkdownString(escapeMarkdown(copy?.replace(/^- /gm, '') ?? label));
  const facts = card.facts.map(fact => `- ${escapeMarkdown(`${fact.label}: ${fact.text}`)}`);
  return new vscode.MarkdownString([`**${escapeMarkdown(card.heading)}**`, '', ...facts].join('\n'));
}
