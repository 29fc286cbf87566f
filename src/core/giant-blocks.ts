import { documentOf } from './analyse.ts';
import type { Brief } from './brief.ts';
import { endOf, type PlacedChunk } from './chunks.ts';
import { type Span, span } from './span.ts';
import { inSteps, LONG_STRIDE, type Steps } from './steps.ts';

/** Longer blocks are one chunk only where they can't be cut, or aren't parsed; in UTF-16 code units. */
const LONGEST = 65_536;

/**
 * The blocks that are too long to be read like others, in order: fences and comments of which only the start and the end
 * are known, quotations and tables without bars in front in which a key takes as long as the parse of all of them, and lines that are read in
 * pieces, markup not across them. None of a brief that `analyse` didn't make.
 */
export function* giantBlocks(brief: Brief): Steps<readonly Span[]> {
  const chunks = documentOf(brief)?.chunks ?? [];
  const giants: Span[] = [];
  let cutLine: number | undefined;
  yield* inSteps(
    chunks,
    (placed, index) => {
      const isCut = index < chunks.length - 1 && !endsLine(placed);
      if (isCut) cutLine ??= placed.start;
      else if (cutLine !== undefined) {
        giants.push(span(cutLine, endOf(placed)));
        cutLine = undefined;
      } else if (placed.chunk.text.length > LONGEST) giants.push(...longNodes(placed));
    },
    LONG_STRIDE,
  );
  return giants;
}

function longNodes({ start, chunk }: PlacedChunk): Span[] {
  return chunk.nodes.flatMap(({ position }) => {
    const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
    return to - from > LONGEST ? [span(start + from, start + to)] : [];
  });
}

function endsLine({ chunk: { text } }: PlacedChunk): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}
