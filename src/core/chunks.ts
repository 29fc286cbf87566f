import type { List } from 'mdast';
import { type Change, changeBetween } from './change.ts';
import { findFrontMatter } from './front-matter.ts';
import { type Chunk, lengthened, parseChunk, parseChunks, SHORTEST_CUT } from './markdown.ts';
import { ownCopy } from './remembered.ts';
import { retyped } from './retyped.ts';
import { countPassing } from './sorted.ts';
import type { Span } from './span.ts';
import { finish, inSteps, type Steps } from './steps.ts';

/** A chunk at its place: `start` is the offset of its first code unit in the document. */
export interface PlacedChunk {
  readonly start: number;
  readonly chunk: Chunk;
}

export interface MarkdownDocument {
  readonly text: string;
  /** In order; they make up all of the text behind the front matter. */
  readonly chunks: readonly PlacedChunk[];
  /** `---`, YAML, `---`, where the document starts with that. */
  readonly frontMatter: { readonly start: number; readonly end: number } | undefined;
  /** Chunks that an edit took away, many at once: what follows a fence that was opened is back when it is closed. */
  readonly retired: readonly Chunk[];
}

/**
 * Cuts a document into chunks and parses each. Those of `previous` that the change between the two texts leaves as
 * they are stay the same objects; that changes the speed and never the result.
 */
export function* parsing(text: string, previous?: MarkdownDocument): Steps<MarkdownDocument> {
  const frontMatter = findFrontMatter(text);
  const from = frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const old = previous?.chunks ?? [];
  const change = changeBetween(previous?.text ?? '', text);
  yield;
  const kept = old[0]?.start === from ? countBefore(old, change.start) : 0;
  const chunks = old.slice(0, kept);
  const last = chunks.at(-1);
  let at = last ? endOf(last) : from;
  let next = kept;
  let known: ReadonlyMap<string, Chunk> | undefined;
  while (at < text.length) {
    for (let each = old[next]; each && isPast(each, change, at); each = old[next]) next++;
    const same = old[next];
    if (same && same.start >= change.end && same.start + change.by === at) {
      const moved = inSteps(old.slice(next), ({ start, chunk }) => ({ start: start + change.by, chunk }));
      for (const placed of yield* moved) chunks.push(placed);
      break;
    }
    known ??= yield* byText(old.slice(kept, countBefore(old, change.end) + 2), previous?.retired ?? []);
    const before = at <= change.start ? old[countEnding(old, at)] : undefined;
    const short = shortChunksAt(text, at, change.end + change.by, known);
    const read =
      short.length > 0 ? short : [chunkAt(text, at, known, before?.start === at ? before.chunk : undefined)];
    for (const chunk of read) {
      chunks.push({ start: at, chunk });
      at += chunk.text.length;
    }
    yield;
  }
  const dropped = old.slice(kept, at < text.length ? next : old.length);
  const retired = dropped.length > MANY ? dropped.map(({ chunk }) => chunk) : (previous?.retired ?? []);
  return { text, chunks, frontMatter, retired };
}

/** The same at once. */
export function parse(text: string, previous?: MarkdownDocument): MarkdownDocument {
  return finish(parsing(text, previous));
}

/** An edit that takes so many chunks away may be taken back soon. */
const MANY = 8;

export function endOf({ start, chunk }: PlacedChunk): number {
  return start + chunk.text.length;
}

/** The chunks that a range of their document touches, with the one before and the one after them; at least one. */
export function chunksAbout({ chunks }: MarkdownDocument, { start, end }: Span): PlacedChunk[] {
  return chunks.slice(Math.max(0, countBefore(chunks, start) - 1), countEnding(chunks, end) + 2);
}

/** How many chunks end before `offset`, with what behind them has a say in where they end. */
function countBefore(chunks: readonly PlacedChunk[], offset: number): number {
  let count = countEnding(chunks, offset - LOOK_AHEAD);
  // Whether a table is cut depends on how much of it follows.
  const reach = offset - LOOK_AHEAD - SHORTEST_CUT;
  const isOpen = (last?: PlacedChunk): boolean =>
    last?.chunk.nodes.at(-1)?.type === 'table' && endOf(last) >= reach;
  while (isOpen(chunks[count - 1])) count--;
  return count;
}

/** How many chunks end at an offset or before it: the index of the one that holds it. */
export function countEnding(chunks: readonly PlacedChunk[], offset: number): number {
  return countPassing(chunks, placed => endOf(placed) <= offset);
}

/** More than any cut but that of a table looks at behind its place; in UTF-16 code units. */
const LOOK_AHEAD = 16;

/** Whether a chunk of before starts in what was replaced, or before the place that is reached. */
function isPast({ start }: PlacedChunk, { end, by }: Change, reached: number): boolean {
  return start < end || start + by < reached;
}

function* byText(placed: readonly PlacedChunk[], retired: readonly Chunk[]): Steps<Map<string, Chunk>> {
  const known = new Map<string, Chunk>();
  yield* inSteps(retired, chunk => known.set(chunk.text, chunk));
  yield* inSteps(placed, ({ chunk }) => known.set(chunk.text, chunk));
  return known;
}

/** So much is parsed in one go; in UTF-16 code units. */
const TOGETHER = 4000;

/**
 * Several short chunks in a row that aren't known, of which the first starts at an offset and none ends behind another
 * one. None where a single chunk is all that can be told.
 */
function shortChunksAt(text: string, from: number, to: number, known: ReadonlyMap<string, Chunk>): Chunk[] {
  const parts: string[] = [];
  for (let at = from; at < to && at - from < TOGETHER; ) {
    const end = nextCut(text, at);
    const part = text.slice(at, end);
    if (end > to || part.length > SHORTEST_CUT || ALONE.test(part) || known.has(part)) break;
    parts.push(ownCopy(part));
    at = end;
  }
  return parts.length > 1 ? parseChunks(parts) : [];
}

/** A fence, comment or script may take in what stands behind a blank line, and the parser counts no byte order mark. */
const ALONE = /`{3}|~{3}|<(?:[!?]|pre|script|style|textarea)|^\uFEFF/i;

/**
 * The chunk that starts at an offset; it depends on nothing that stands before. What is the same in `known` chunks, or
 * nearly the same in the one that stood there before, isn't parsed again.
 */
function chunkAt(
  text: string,
  start: number,
  known: ReadonlyMap<string, Chunk>,
  before: Chunk | undefined,
): Chunk {
  const read = (end: number): Chunk => {
    const part = text.slice(start, end);
    return known.get(part) ?? (before && retyped(before, ownCopy(part))) ?? parseChunk(ownCopy(part));
  };
  let end = nextCut(text, start);
  for (const { at, block } of cutsInside(text, start, end)) {
    const head = read(at);
    const last = head.nodes.at(-1);
    if (
      last?.type === block &&
      !(last.type === 'list' && last.ordered && numberAt(text, at) !== endOfList(last))
    )
      return head;
    // What is to be cut elsewhere isn't known before more of it is read.
    if (at - start > LONGEST_TRIED) break;
  }
  for (;;) {
    const chunk = read(end);
    if (!chunk.closing || end === text.length) return chunk;
    const closed = endOfOpen(text, end, chunk.closing);
    if (closed - start > LONGEST_PARSED) return lengthened(chunk, text.slice(start, closed));
    end = closed;
  }
}

/** The number of the item that starts at an offset. */
function numberAt(text: string, at: number): number {
  return Number.parseInt(text.slice(at, at + 9), 10);
}

/** The number of the item that would be the next of an ordered list. */
function endOfList({ start, children }: List): number {
  return (start ?? 1) + children.length;
}

/** No more than this is parsed to see whether a cut is a good one; in UTF-16 code units. */
const LONGEST_TRIED = 30_000;

/** Fences and comments that are longer than this are taken as they are; in UTF-16 code units. */
const LONGEST_PARSED = 65_536;

/**
 * Where the next chunk may start: at a paragraph, heading, HTML block or footnote definition in column 0 after a blank
 * line, which ends every list, block quotation, table and indented code before it. Emphasis and figures start
 * paragraphs, "**Costs.** In …", "14 percent …", where bullets and numbers of items don't.
 */
function nextCut(text: string, from: number): number {
  BLANK_THEN_TEXT.lastIndex = from;
  return BLANK_THEN_TEXT.exec(text) ? BLANK_THEN_TEXT.lastIndex : text.length;
}

const BLANK_THEN_TEXT =
  /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)(?=[^\s\-*+>`~|=:\d]|\*{1,3}[^\s*]|\d{1,12}(?:[^\s\d.)]|[ \t]))/g;

/** The end of the line in which an open fence, comment or script ends. */
function endOfOpen(text: string, from: number, closing: RegExp): number {
  const search = new RegExp(closing, `g${closing.flags}`);
  search.lastIndex = from;
  const match = search.exec(text);
  if (!match) return text.length;
  LINE_ENDING.lastIndex = Math.max(from + 1, match.index + match[0].length);
  return LINE_ENDING.exec(text) ? LINE_ENDING.lastIndex : text.length;
}

const LINE_ENDING = /\r\n|\n|\r/g;

/** Where a long run of lines without a blank one may be cut. */
interface Inside {
  /** How far from the start of the run, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly cut: RegExp;
  /** How long the line before the cut is at least. */
  readonly line: number;
  /** What the last block before the cut has to be. */
  readonly block: 'paragraph' | 'list' | 'table';
}

/**
 * A page that was copied as text has a paragraph on each line: nobody wraps lines at 120 columns, no paragraph has 2000
 * words, and no sentence 4000.
 */
const INSIDE: readonly Inside[] = [
  {
    from: SHORTEST_CUT,
    to: 12_000,
    cut: /(?:\r\n|\n|\r)(?=(?:[-*+]|\d{1,6}[.)])[ \t]{1,4}\S)/g,
    line: 0,
    block: 'list',
  },
  { from: 4000, to: 12_000, cut: /(?:\r\n|\n|\r)(?=\|)/g, line: 0, block: 'table' },
  { from: SHORTEST_CUT, to: 12_000, cut: /(?:\r\n|\n|\r)(?=[“"‘]?\p{Lu})/gu, line: 120, block: 'paragraph' },
  { from: 12_000, to: 24_000, cut: /(?:\r\n|\n|\r)(?=[“"‘]?\p{L})/gu, line: 1, block: 'paragraph' },
  {
    from: 16_000,
    to: 32_000,
    cut: /(?<=[.!?][”"’')]{0,2}(?:REF|\[[^\]\s]{1,20}\])?) (?=[“"‘]?\p{Lu})/gu,
    line: 1,
    block: 'paragraph',
  },
  { from: 24_000, to: 48_000, cut: /(?<=\p{L}) (?=\p{L})/gu, line: 1, block: 'paragraph' },
  // Between links and markers; behind it nothing starts a list, heading, note or definition.
  {
    from: 28_000,
    to: 56_000,
    cut: /(?<=\S) (?=[“"‘(\p{L}]|\[[^[\]^\r\n]{1,80}\](?!:)|[*_]{1,2}\p{L})/gu,
    line: 1,
    block: 'paragraph',
  },
];

/**
 * The first place of each kind where the run of lines that goes from `start` to `end` may be cut, nearest first: then what
 * stands behind a cut has no say in it. Markup isn't read across such a cut, and the items of a list on both sides of it are two lists.
 */
function cutsInside(text: string, start: number, end: number): (Inside & { readonly at: number })[] {
  const cuts: (Inside & { readonly at: number })[] = [];
  for (const inside of INSIDE) {
    if (end - start <= inside.from) continue;
    const from = start + inside.from - inside.line;
    const stretch = text.slice(from, Math.min(end - 1, start + inside.to));
    inside.cut.lastIndex = inside.line;
    for (let match = inside.cut.exec(stretch); match; match = inside.cut.exec(stretch)) {
      if (/[\r\n]/.test(stretch.slice(match.index - inside.line, match.index))) continue;
      const at = from + inside.cut.lastIndex;
      // Fewer rows aren't known for such without their head.
      if (inside.block !== 'table' || end - at > SHORTEST_CUT) cuts.push({ ...inside, at });
      break;
    }
  }
  return cuts.sort((a, b) => a.at - b.at);
}
