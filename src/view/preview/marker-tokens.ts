import { t } from '@vscode/l10n';
import type { Marker } from './numbering.ts';
import type { Token, TokenMaker } from './token.ts';

/** Behind so many notes of one marker its own label is shown instead of their numbers. */
const MOST_NUMBERS = 6;

/** A raised number that leads to the note, and the card that opens on it; with dashes where there is none. */
export function markerTokens({ id, targets, sources, citation }: Marker, make: TokenMaker): Token[] {
  const lost = targets.every(target => target.id === undefined);
  const shown = targets.length > MOST_NUMBERS ? targets.slice(0, 1) : targets;
  const cardId = `${id}-card`;
  const links = shown.flatMap(({ number, id: target }, i) => {
    const label = shown.length < targets.length ? (citation.label ?? number) : number;
    const own = {
      ...(i === 0 ? { id } : {}),
      'aria-describedby': cardId,
      'aria-label': lost ? t('Marker {0} without a note', label) : t('Note {0}', label),
    };
    const link =
      target === undefined
        ? make.element('span', { ...own, role: 'note', tabindex: '0' }, [make.text(label)])
        : make.element('a', { ...own, href: `#${target}`, role: 'doc-noteref' }, [make.text(label)]);
    return i === 0 ? link : [make.text(','), ...link];
  });
  return make.element('sup', { class: lost ? 'brief-lens-marker brief-lens-lost' : 'brief-lens-marker' }, [
    ...links,
    ...cardTokens(cardId, sources, make),
  ]);
}

/** Words that are a marker themselves, such as pandoc's `[@ruiz2023]`, with the card and the link around them. */
export function wordMarkerTokens(
  { id, targets, sources }: Marker,
  words: readonly Token[],
  make: TokenMaker,
): Token[] {
  const cardId = `${id}-card`;
  const target = targets[0]?.id;
  const own = { id, 'aria-describedby': cardId };
  const link =
    target === undefined
      ? make.element('span', { ...own, tabindex: '0' }, words)
      : make.element('a', { ...own, href: `#${target}`, role: 'doc-biblioref' }, words);
  const style = target === undefined ? ' brief-lens-lost' : '';
  return make.element('span', { class: `brief-lens-marker brief-lens-words${style}` }, [
    ...link,
    ...cardTokens(cardId, sources, make),
  ]);
}

function cardTokens(id: string, sources: readonly string[], make: TokenMaker): Token[] {
  const said = sources.length > 0 ? sources : [t('No note in this document belongs to this marker.')];
  return make.element(
    'span',
    { class: 'brief-lens-card', id, role: 'tooltip' },
    said.flatMap(source => make.element('span', { class: 'brief-lens-source' }, [make.text(source)])),
  );
}
