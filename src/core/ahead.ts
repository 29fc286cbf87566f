import { type AnalyseOptions, documentOf, interpreting } from './analyse.ts';
import type { Brief, Section } from './brief.ts';
import type { Change } from './change.ts';
import { chunksAbout, countEnding, endOf, type PlacedChunk, parse } from './chunks.ts';
import type { BriefContent } from './findings/index.ts';
import { firstEndingAfter, overlaps, type Span, shift, span } from './span.ts';
import { finish } from './steps.ts';

/** What an edit has done to the blocks that it touches, as far as it can be told before all of the document is read. */
export interface Ahead {
  readonly change: Change;
  /** The blocks that the change touches. */
  readonly blocks: Replaced;
  /** The sentences in them that it touches; all of the blocks where they have more or fewer sentences or quotations now. */
  readonly sentences: Replaced;
  /** A reading of these blocks and what stands around them; its spans are `offset` less than those in the document. */
  readonly content: BriefContent;
  readonly offset: number;
}

/** A part of the old text, and the part of the new one in its place. */
export interface Replaced {
  readonly before: Span;
  readonly now: Span;
}

/**
 * Reads what an edit touches, with a block before and after it and the headings above. It costs what the edit costs in
 * a short document, however long this one is. What only the rest of it can tell, whether a marker has its note, say, is
 * left to the next reading.
 *
 * @param previous as `analyse` made it
 * @param change what was done to its text
 * @param textIn the text of a range of the document as it is now
 * @returns undefined where too much is touched to be read in a moment, or the front matter is
 */
export function readAhead(
  previous: Brief,
  change: Change,
  textIn: (range: Span) => string,
  options: AnalyseOptions = {},
): Ahead | undefined {
  const document = documentOf(previous);
  const section = previous.sections[firstEndingAfter(previous.sections, change.start) - 1];
  const from = Math.max(change.start - CONTEXT, section?.span.start ?? 0);
  const about = document && chunksAbout(document, span(Math.min(from, change.start), change.end));
  const [first, last] = [about?.[0], about?.at(-1)];
  if (!document || !about || !first || !last || change.start < first.start) return undefined;
  const around = span(first.start, endOf(last) + change.by);
  if (around.end - around.start > LONGEST) return undefined;
  const headings = headingsAbove(previous.sections, document.chunks, first.start);
  const above = headings.map(({ chunk }) => chunk.text).join('');
  const offset = around.start - above.length;
  const old = inARow([...headings, ...about]);
  const read = parse(above + textIn(around), { ...old, frontMatter: undefined, retired: [] });
  const content = finish(interpreting(read, options));
  const typed = span(change.start - offset, change.end + change.by - offset);
  const replaced = (now: Span): Replaced => ({
    before: span(now.start + offset, now.end + offset - change.by),
    now: shift(now, offset),
  });
  const blocks = replaced(withNew(typed, old.chunks, read.chunks));
  const inBlocks = shift(blocks.now, -offset);
  const said = within(content.sentences, inBlocks);
  const isSame =
    said.length > 0 &&
    said.length === within(previous.sentences, blocks.before).length &&
    within(content.quotes, inBlocks).length === within(previous.quotes, blocks.before).length;
  const touched = said.filter(each => overlaps(each.span, typed));
  return {
    change,
    blocks,
    sentences: isSame ? replaced(hull([typed, ...touched.map(each => each.span)])) : blocks,
    content,
    offset,
  };
}

/** More isn't read in a moment; in UTF-16 code units. */
const LONGEST = 40_000;
/** What announces a list or a quotation stands not further before it; in UTF-16 code units. */
const CONTEXT = 3000;
/** The title of a run-in heading has its paragraph with it; in UTF-16 code units. */
const LONGEST_HEADING = 2000;

/** The chunks before an offset with the titles of the sections that it is in. */
function headingsAbove(
  sections: readonly Section[],
  chunks: readonly PlacedChunk[],
  offset: number,
): PlacedChunk[] {
  const found: PlacedChunk[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let i = firstEndingAfter(sections, offset) - 1; i >= 0 && depth > 1; i--) {
    const section = sections[i];
    if (!section || section.depth >= depth) continue;
    depth = section.depth;
    const chunk = chunks[countEnding(chunks, section.span.start)];
    if (chunk && chunk.start < (found[0]?.start ?? offset) && chunk.chunk.text.length <= LONGEST_HEADING)
      found.unshift(chunk);
  }
  return found;
}

/** Chunks one after the other, as a document of their own. */
function inARow(placed: readonly PlacedChunk[]): { text: string; chunks: PlacedChunk[] } {
  let text = '';
  const chunks = placed.map(({ chunk }) => {
    const start = text.length;
    text += chunk.text;
    return { start, chunk };
  });
  return { text, chunks };
}

/** The sentences or quotations that have a part in a range. */
function within<Placed extends { readonly span: Span }>(
  placed: readonly Placed[],
  { start, end }: Span,
): Placed[] {
  const found: Placed[] = [];
  for (let i = firstEndingAfter(placed, start); i < placed.length; i++) {
    const each = placed[i];
    if (!each || each.span.start >= end) break;
    found.push(each);
  }
  return found;
}

function hull(spans: readonly Span[]): Span {
  return span(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
}

/** What was replaced, with all of the chunks that weren't there before. */
function withNew(replaced: Span, before: readonly PlacedChunk[], now: readonly PlacedChunk[]): Span {
  const known = new Set(before.map(({ chunk }) => chunk));
  const added = now.filter(({ chunk }) => !known.has(chunk));
  return hull([replaced, ...added.map(each => span(each.start, endOf(each)))]);
}
