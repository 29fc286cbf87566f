import type { Source } from '../../core/index.ts';

/** Keys that a person recognises, "ruiz2023ports": of the first name, the year and the title's first long word; no two alike. */
export function citationKeys(sources: readonly Source[]): string[] {
  const taken = new Set<string>();
  return sources.map(source => {
    const key = keyOf(source);
    let free = key;
    for (let next = 2; taken.has(free); next++) free = `${key}-${next}`;
    taken.add(free);
    return free;
  });
}

function keyOf({ id, author, issued, title }: Source): string {
  const first = author?.[0];
  const name = plain(first?.family ?? first?.literal ?? '');
  const word = (title ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .find(each => each.length > 3);
  const year = issued?.['date-parts'][0]?.[0] ?? '';
  return `${name}${year}${word ?? ''}` || plain(id) || 'source';
}

/** ASCII letters and digits alone, accents taken off. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);
}
