import type { Citation } from './brief.ts';
import type { BriefContent } from './findings/index.ts';
import { type Span, sliceOf, span } from './span.ts';

/** A key of a pandoc citation, and where it stands without its `@` and braces. */
export interface CitedKey {
  readonly key: string;
  readonly span: Span;
}

/** The keys of a pandoc citation, in order; none for other markers. */
export function citedKeys({ text }: BriefContent, { form, label, span: at }: Citation): CitedKey[] {
  if (form !== 'pandoc' || label === undefined) return [];
  const written = sliceOf(text, at);
  let from = 0;
  return label.split('; ').flatMap(key => {
    const found = ['@', '@{']
      .map(opener => ({ opener, place: written.indexOf(opener + key, from) }))
      .find(({ place }) => place >= 0);
    if (!found) return [];
    const start = found.place + found.opener.length;
    from = start + key.length;
    return [{ key, span: span(at.start + start, at.start + from) }];
  });
}

/**
 * The known key that is most like one that isn't known: "ruiz2032" is "ruiz2023". Undefined where none is like it: a
 * third of its letters, at most, may differ.
 */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const each of known) {
    const away = distance(key.toLowerCase(), each.toLowerCase(), least);
    if (away < least) [best, least] = [each, away];
  }
  return best;
}

/** Letters put in, left out, changed or swapped with the next (Damerau 1964), or `limit` if there are as many. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? limit) + 1 : limit;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) >= limit) return limit;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
