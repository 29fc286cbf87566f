import * as vscode from 'vscode';
import { escapeMarkdown } from '../../view/markdown-text.ts';
import type { rowCard } from '../../view/row-card.ts';
import type { TreeNode } from '../../view/trees/index.ts';

/** The card of what a row stands for, without its links; the row's full words where there is no card, and its count. */
export function cardTooltip(
  { heading, facts }: ReturnType<typeof rowCard>,
  { kind, copy, label, spoken }: TreeNode,
): vscode.MarkdownString {
  const title =
    heading === undefined
      ? escapeMarkdown(copy?.replace(/^- /gm, '') ?? (kind === 'group' ? spoken : label))
      : `**${escapeMarkdown(heading)}**`;
  const list = facts.map(fact => `- ${escapeMarkdown(`${fact.label}: ${fact.text}`)}`);
  return new vscode.MarkdownString(list.length > 0 ? [title, '', ...list].join('\n') : title);
}
