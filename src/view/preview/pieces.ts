import { span } from '../../core/index.ts';
import type { Placed } from './align.ts';
import type { Token, TokenMaker } from './token.ts';

/**
 * Cuts the texts of a line at offsets of the document, so that each token stands wholly on one side of them.
 *
 * @param cuts sorted
 */
export function cutTexts(placed: readonly Placed[], cuts: readonly number[], make: TokenMaker): Placed[] {
  let from = 0;
  return placed.flatMap((each): Placed[] => {
    const { token, offsets, span: at } = each;
    if (!offsets || !at) return [each];
    while (from < cuts.length && (cuts[from] ?? 0) <= at.start) from++;
    const pieces: Placed[] = [];
    let start = 0;
    const push = (end: number) => {
      const units = offsets.slice(start, end);
      const [first] = units;
      if (first === undefined) return;
      const stop = end < offsets.length ? (offsets[end] ?? at.end) : at.end;
      const text = make.copy(token, { content: token.content.slice(start, end) });
      pieces.push({ token: text, span: span(first, stop), offsets: units });
      start = end;
    };
    for (let i = from; i < cuts.length && (cuts[i] ?? 0) < at.end; i++) {
      const index = offsets.findIndex((offset, k) => k >= start && offset >= (cuts[i] ?? 0));
      if (index > start) push(index);
    }
    push(offsets.length);
    return pieces.length > 1 ? pieces : [each];
  });
}

/** What a reader sees as one paragraph of several that Markdown runs together. */
export interface Piece {
  readonly placed: readonly Placed[];
  readonly start: number | undefined;
}

/**
 * Cuts a paragraph where another one starts to its reader. Markup that goes over the cut keeps it together.
 *
 * @param starts offsets in the document, sorted
 */
export function cutParagraph(placed: readonly Placed[], starts: readonly number[]): Piece[] {
  const pieces: Placed[][] = [[]];
  let depth = 0;
  let next = 0;
  for (const each of placed) {
    const { token, span: at } = each;
    if (at && depth === 0 && !isBreak(token)) {
      let cut = false;
      while (next < starts.length && (starts[next] ?? 0) <= at.start) {
        cut = true;
        next++;
      }
      if (cut && pieces.at(-1)?.some(({ token: before }) => !isBreak(before))) pieces.push([]);
    }
    pieces.at(-1)?.push(each);
    depth += token.nesting;
  }
  return pieces.map(all => {
    const end = all.findLastIndex(({ token }) => !isBreak(token)) + 1;
    const first = all.findIndex(({ token }) => !isBreak(token));
    const kept = all.slice(Math.max(0, first), end);
    return { placed: kept, start: kept.find(({ span: at }) => at !== undefined)?.span?.start };
  });
}

export function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}
