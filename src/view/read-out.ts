import { t } from '@vscode/l10n';
import { type Brief, type Finding, overlaps, span } from '../core/index.ts';
import { type Card, excerpt, type Fact } from './card.ts';
import { cardsAt } from './hover-card.ts';
import type { ReferenceStyle } from './references/reference.ts';
import { plural, say } from './say.ts';

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
  const places = [span(offset, offset + 1), ...cards.map(card => card.span)];
  const problems = findings.filter(finding => places.some(place => overlaps(finding.span, place)));
  const section = brief.sections.findLast(({ extent }) => extent.start <= offset && offset < extent.end);
  const lines = [
    ...opening(cards.length, problems.length),
    ...(section ? [t('In the section “{0}”.', section.title)] : []),
    ...cards.flatMap(card => ['', ...linesOf(brief, card)]),
    ...problems.flatMap(({ wording }) => ['', t('Problem: {0}.', say(wording))]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(brief: Brief, { kind, heading, facts, span: at }: Card): string[] {
  const words = kind === 'citation' ? [] : [excerpt(brief, at, LONGEST_WORDS)];
  return [`${heading.replaceAll(' · ', ', ')}.`, ...words, ...facts.map(sentence)];
}

/** In UTF-16 code units. */
const LONGEST_WORDS = 600;

function sentence({ label, text, link }: Fact): string {
  const address = link !== undefined && !text.includes(link) ? ` (${link})` : '';
  return `${label}: ${text.replaceAll(' · ', ', ')}${address}${/[.!?…]["”’)]?$/.test(text) && address === '' ? '' : '.'}`;
}

function opening(cards: number, problems: number): string[] {
  if (cards + problems === 0) return [t('Nothing is marked here.')];
  return [
    ...(cards > 0 ? [plural(cards, t('1 annotation here.'), t('{0} annotations here.', cards))] : []),
    ...(problems > 0 ? [plural(problems, t('1 problem here.'), t('{0} problems here.', problems))] : []),
  ];
}
