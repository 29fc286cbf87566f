import type { Brief, Recommendation } from '../../core/index.ts';
import { plainText } from './plain-text.ts';
import { actionText, askingWords, capitalised, strengthText, whoOf } from './recommendation-text.ts';

/** A nested list: sections, their recommendations, and the actions of compound ones. */
export function recommendationsMarkdown(brief: Brief, recommendations: readonly Recommendation[]): string {
  const lines: string[] = [];
  let section: Recommendation['section'] | null = null;
  for (const recommendation of recommendations) {
    if (recommendation.section !== section) {
      section = recommendation.section;
      if (section) lines.push(`- ${escaped(section.title)}`);
    }
    const item = itemMarkdown(brief, recommendation);
    lines.push(...item.split('\n').map(line => (section ? `  ${line}` : line)));
  }
  return ended(lines);
}

/** One recommendation as a list item: its sentence, or who is asked and the actions below. */
export function itemMarkdown(brief: Brief, recommendation: Recommendation): string {
  const { actions, span } = recommendation;
  if (actions.length < 2) return `- ${escaped(plainText(brief, span))}`;
  const opening = [whoOf(recommendation), askingWords(recommendation)].filter(Boolean).join(' ');
  return [
    `- ${escaped(capitalised(opening || 'asked'))}:`,
    ...actions.map(action => `  - ${escaped(actionText(brief, action.span))}`),
  ].join('\n');
}

/** A GitHub table with a row for each action. */
export function recommendationsTable(brief: Brief, recommendations: readonly Recommendation[]): string {
  const rows = recommendations.flatMap(recommendation => {
    const number = brief.recommendations.indexOf(recommendation) + 1;
    const { actions, section } = recommendation;
    const asked = actions.length > 0 ? actions : [{ span: recommendation.span }];
    return asked.map((action, i) => [
      asked.length > 1 ? `${number}.${i + 1}` : String(number),
      section?.title ?? '',
      whoOf(recommendation) ?? '',
      strengthText(recommendation).toLowerCase(),
      actionText(brief, action.span),
    ]);
  });
  const head = ['No.', 'Section', 'Addressee', 'Strength', 'Action'];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return ended([line(head), '| ---: | --- | --- | --- | --- |', ...rows.map(line)]);
}

/** What Markdown would take for markup, taken literally. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function cell(text: string): string {
  return escaped(text).replace(/\|/g, '\\|');
}

/** Each line with its end. */
export function ended(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}
