import type { Action, Brief, Recommendation } from '../../core/index.ts';
import { plainMarkdown } from '../markdown-text.ts';
import { MATRIX_HEAD, matrixTexts } from '../matrix/rows.ts';
import { plainText } from './plain-text.ts';
import {
  actionLine,
  actionWords,
  askingWords,
  capitalised,
  clauseOf,
  isAskedApart,
  modalOf,
  whoOf,
} from './recommendation-text.ts';

/** A nested list: sections, their recommendations, and the actions of compound ones. */
export function recommendationsMarkdown(brief: Brief, recommendations: readonly Recommendation[]): string {
  const lines: string[] = [];
  let section: Recommendation['section'] | null = null;
  for (const recommendation of recommendations) {
    if (recommendation.section !== section) {
      section = recommendation.section;
      if (section) lines.push(`- ${plainMarkdown(section.title)}`);
    }
    const item = itemMarkdown(brief, recommendation);
    lines.push(...item.split('\n').map(line => (section ? `  ${line}` : line)));
  }
  return ended(lines);
}

/** One recommendation as a list item: its sentence, or who is asked and the actions below. */
export function itemMarkdown(brief: Brief, recommendation: Recommendation): string {
  const { actions, span } = recommendation;
  if (actions.length < 2) return `- ${plainMarkdown(plainText(brief, span))}`;
  // Where each is asked in its own way, each stands for itself.
  if (actions.some(action => isAskedApart(recommendation, action) || clauseOf(brief, recommendation, action)))
    return actions.map(action => `- ${plainMarkdown(ownLine(brief, recommendation, action))}`).join('\n');
  const opening = [whoOf(recommendation), askingWords(recommendation)].filter(Boolean).join(' ');
  return [
    `- ${plainMarkdown(capitalised(opening || 'asked'))}:`,
    ...actions.map(action => `  - ${plainMarkdown(actionLine(brief, recommendation, action))}`),
  ].join('\n');
}

/** "Congress must give that official the power" */
function ownLine(brief: Brief, recommendation: Recommendation, action: Action): string {
  const clause = clauseOf(brief, recommendation, action);
  if (clause) return clause;
  const who = whoOf(action) ?? whoOf(recommendation);
  if (who === undefined) return capitalised(actionLine(brief, recommendation, action));
  return `${capitalised(who)} ${modalOf(action)} ${actionWords(brief, recommendation, action)}`;
}

/** A GitHub table with a row for each action. */
export function recommendationsTable(brief: Brief, recommendations: readonly Recommendation[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `| ---: |${' --- |'.repeat(MATRIX_HEAD.length - 1)}`;
  return ended([line(MATRIX_HEAD), rule, ...matrixTexts(brief, recommendations).map(line)]);
}

function cell(text: string): string {
  return plainMarkdown(text).replace(/\|/g, '\\|');
}

/** Each line with its end. */
export function ended(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}
