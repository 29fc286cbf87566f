import { t } from '@vscode/l10n';
import type { Annotation, Brief, Span } from '../core/index.ts';
import { plainText, shorten } from './trees/plain-text.ts';

/** What a card says, as plain data: every string is text, none is markup. */
export interface Card {
  readonly kind: Annotation['kind'];
  readonly span: Span;
  readonly heading: string;
  /** The words in question, when the card is not about what is under the mouse. */
  readonly passage?: string;
  readonly facts: readonly Fact[];
  readonly actions: readonly CardAction[];
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** An http or https address that the text links to, or a place in the document. */
  readonly link?: string;
  readonly place?: Span;
  /** The text again in parts, where each leads to a place or an address of its own, or some are in italics. */
  readonly parts?: readonly FactPart[];
}

export interface FactPart {
  readonly text: string;
  readonly italic?: true;
  readonly place?: Span;
  /** An http or https address. */
  readonly link?: string;
}

export type CardAction =
  | { readonly type: 'open'; readonly title: string; readonly url: string }
  | { readonly type: 'copy'; readonly title: string; readonly place: Span }
  | { readonly type: 'copy-reference'; readonly title: string; readonly source: string }
  | { readonly type: 'check'; readonly title: string; readonly urls: readonly string[] }
  | { readonly type: 'insert-note'; readonly title: string; readonly place: Span }
  | { readonly type: 'go'; readonly title: string; readonly to: 'note' | 'marker'; readonly place: Span }
  | {
      readonly type: 'step';
      readonly title: string;
      readonly kind: Annotation['kind'];
      readonly step: 1 | -1;
    };

/** In UTF-16 units. */
export const LONGEST_EXCERPT = 200;

/** The words of a range as a reader sees them, on one line, shortened at a word's end. */
export function excerpt(brief: Brief, range: Span, longest = LONGEST_EXCERPT): string {
  return shorten(plainText(brief, range), longest);
}

/**
 * Cards that are shown one below the other: what one says or offers, the next needn't. VS Code cuts off what is higher
 * than a dozen lines.
 */
export function withoutRepeats(cards: readonly Card[]): Card[] {
  const told = new Set<string>();
  const offered = new Set<CardAction['type']>();
  return cards.map(card => {
    const facts = card.facts.filter(fact => !told.has(sayingOf(fact)));
    const actions = card.actions.filter(({ type }) => !offered.has(type));
    for (const fact of facts)
      for (const part of [fact, ...(fact.parts ?? [])]) told.add(sayingOf({ ...part, label: fact.label }));
    for (const { type } of actions) offered.add(type);
    return { ...card, facts, actions };
  });
}

/** The same words under one label, or about one place. */
function sayingOf({ label, text, place }: Pick<Fact, 'label' | 'text' | 'place'>): string {
  return `${place?.start ?? label} ${text}`;
}

/** A note for what stands without a source, behind the end of a range. */
export function insertNoteAction({ end }: Span): CardAction {
  return { type: 'insert-note', title: t('Insert a note'), place: { start: end, end } };
}

/** To the annotations of a kind before and after. */
export function steps(kind: Annotation['kind']): CardAction[] {
  const [previous, next] = stepTitles(kind);
  return [
    { type: 'step', title: previous, kind, step: -1 },
    { type: 'step', title: next, kind, step: 1 },
  ];
}

function stepTitles(kind: Annotation['kind']): readonly [previous: string, next: string] {
  switch (kind) {
    case 'citation':
      return [t('Previous citation'), t('Next citation')];
    case 'quote':
      return [t('Previous quote'), t('Next quote')];
    case 'recommendation':
      return [t('Previous recommendation'), t('Next recommendation')];
    case 'claim':
      return [t('Previous claim'), t('Next claim')];
  }
}
