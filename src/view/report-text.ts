import type { Brief, Claim, Recommendation, Section } from '../core/index.ts';
import { type Span, sliceOf } from '../core/span.ts';
import { isUncited } from './coverage.ts';
import { actionLine, actionText, strengthText, subjectOf, whoOf } from './trees/recommendation-text.ts';

/**
 * What a person reads on a terminal: the sections as a tree, with who is asked in each, how strongly and for what, and what
 * it asserts without a citation.
 */
export function reportText(brief: Brief, file: string): string {
  const items = itemsBySection(brief);
  const linesOf = (section: Section | undefined, indent: string): string[] =>
    (items.get(section) ?? []).map(item => indent + item);
  const sections = brief.sections.flatMap(section => {
    const indent = '  '.repeat(section.depth);
    return [`${indent}${section.title}`, ...linesOf(section, `${indent}  `)];
  });
  return [
    file,
    `  ${countsOf(brief)}`,
    ...block(linesOf(undefined, '  ')),
    ...block(sections),
    ...block(findingLines(brief), '  To look at'),
    '',
  ].join('\n');
}

/** Lines after an empty one and their title; nothing when there are none. */
function block(lines: readonly string[], ...title: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', ...title, ...lines] : [];
}

function countsOf(brief: Brief): string {
  return [
    count(brief.sections.length, 'section'),
    count(brief.sentences.length, 'sentence'),
    count(brief.claims.length, 'claim'),
    count(brief.quotes.length, 'quote'),
    count(brief.citations.length, 'citation'),
    count(brief.notes.length, 'note'),
    count(brief.recommendations.length, 'recommendation'),
  ].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Recommendations first, then the claims that no citation supports; those above all sections under `undefined`. */
function itemsBySection(brief: Brief): Map<Section | undefined, string[]> {
  const items = new Map<Section | undefined, string[]>();
  const add = (section: Section | undefined, item: string): void => {
    const list = items.get(section);
    if (list) list.push(item);
    else items.set(section, [item]);
  };
  for (const recommendation of brief.recommendations) {
    for (const line of recommendationLines(brief, recommendation)) add(recommendation.section, line);
  }
  for (const claim of brief.claims) {
    if (isUncited(claim)) add(claim.sentence.paragraph.section, claimLine(brief.text, claim));
  }
  return items;
}

/** "→ Congress · should · fund 200 inspectors"; of several actions each has a line of its own below. */
function recommendationLines(brief: Brief, recommendation: Recommendation): string[] {
  const { actions, modal, span } = recommendation;
  const who = whoOf(recommendation);
  const asked = [who ?? 'nobody by name', strengthText(recommendation).toLowerCase()].join(' · ');
  if (actions.length > 1)
    return [
      `→ ${asked} · ${actions.length} actions`,
      ...actions.map(action => `    - ${actionLine(brief, recommendation, action)}`),
    ];
  const [action] = actions;
  // "be imposed" says nothing without what is to be imposed.
  const what =
    action && (subjectOf(recommendation, recommendation) || !modal)
      ? actionText(brief, action.span)
      : oneLine(brief.text, span);
  return [`→ ${asked} · ${what}`];
}

function claimLine(text: string, { span }: Claim): string {
  return `? no citation: ${oneLine(text, span)}`;
}

function findingLines({ text, findings }: Brief): string[] {
  let line = 1;
  let from = 0;
  return findings.map(({ code, severity, span, message }) => {
    // Findings are sorted, so that the text is read once.
    line += lineEndings(text.slice(from, span.start));
    from = span.start;
    return `  line ${line}: ${severity}: ${message} (${code})`;
  });
}

function lineEndings(text: string): number {
  return text.match(/\r\n|[\n\r]/g)?.length ?? 0;
}

function oneLine(text: string, span: Span): string {
  return sliceOf(text, span).replace(/\s+/g, ' ');
}
