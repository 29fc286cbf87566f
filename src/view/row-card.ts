import type { Brief } from '../core/index.ts';
import type { Card } from './card.ts';
import { checkedFacts } from './checking/check-facts.ts';
import { type CheckedAt, cardsAt } from './hover-card.ts';
import type { ReferenceStyle } from './references/reference.ts';
import type { TreeNode } from './trees/index.ts';

/** What the tooltip of a row says: the card of what it stands for, and what a check found of its source. */
export function rowCard(
  brief: Brief,
  { card: place, source: id }: Pick<TreeNode, 'card' | 'source'>,
  { style, checked }: { readonly style: ReferenceStyle; readonly checked?: CheckedAt },
): Partial<Pick<Card, 'heading'>> & Pick<Card, 'facts'> {
  const cards = place ? cardsAt(brief, place.start, { style }) : [];
  const card = cards.find(({ span }) => span.start === place?.start && span.end === place.end);
  const source = id === undefined ? undefined : brief.sources.find(each => each.id === id);
  const found = source && checked ? checkedFacts(source, checked.checked, checked.now) : [];
  return { ...(card ? { heading: card.heading } : {}), facts: [...(card?.facts ?? []), ...found] };
}
