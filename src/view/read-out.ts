import type { Brief, Finding } from '../core/index.ts';
import type { Card, Fact } from './card.ts';
import { cardsAt } from './hover-card.ts';
import { plural } from './kinds.ts';
import type { ReferenceStyle } from './references/reference.ts';

/**
 * What stands at an offset in plain sentences, for a screen reader and for whoever wants to read it line by line: how
 * much is marked there, then what each card says, and the problems.
 *
 * @param findings those that are shown
 * @param style of the references, Chicago's without it
 */
export function readOut(
  brief: Brief,
  offset: number,
  findings: readonly Finding[],
  style?: ReferenceStyle,
): string {
  const cards = cardsAt(brief, offset, style && { style });
  const problems = findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const section = brief.sections.findLast(({ extent }) => extent.start <= offset && offset < extent.end);
  const counts = [
    ...(cards.length > 0 ? [plural(cards.length, 'annotation')] : []),
    ...(problems.length > 0 ? [plural(problems.length, 'problem')] : []),
  ];
  const opening = counts.length > 0 ? `${counts.join(' and ')} here` : 'Nothing is marked here';
  const lines = [
    section ? `${opening}, in the section ${quoted(section.title)}.` : `${opening}.`,
    ...cards.flatMap(card => ['', ...linesOf(card)]),
    ...problems.flatMap(({ message }) => ['', `Problem: ${message}.`]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ heading, facts }: Card): string[] {
  return [`${heading.replaceAll(' · ', ', ')}.`, ...facts.map(sentence)];
}

function sentence({ label, text, link }: Fact): string {
  const address = link !== undefined && !text.includes(link) ? ` (${link})` : '';
  return `${label}: ${text.replaceAll(' · ', ', ')}${address}${/[.!?…]["”’)]?$/.test(text) && address === '' ? '' : '.'}`;
}

function quoted(title: string): string {
  return `“${title}”`;
}
