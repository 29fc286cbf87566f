import {
  type Ahead,
  type Change,
  carried,
  overlaps,
  type Replaced,
  type Span,
  shift,
  span,
} from '../core/index.ts';
import { countPassing } from '../core/sorted.ts';
import {
  HIGHLIGHT_STYLES,
  type HighlightOptions,
  type HighlightStyle,
  type Highlights,
  highlightsOf,
  mapStyles,
} from './highlights.ts';

/** An editor is slow to take more ranges than this at each key. */
const MOST_RANGES = 3000;
/** How much before and after what is visible is set off too, in UTF-16 code units: several screens. */
const AROUND = 30_000;

/** Whether only a part of the highlights is set off at a time. */
export function isTooMany(highlights: Highlights): boolean {
  return HIGHLIGHT_STYLES.reduce((sum, style) => sum + highlights[style].length, 0) > MOST_RANGES;
}

/**
 * The highlights of a document that has too many to be set off all at once: those in sight, and around it.
 *
 * @param visible in order
 */
export function inSight(highlights: Highlights, visible: readonly Span[]): Highlights {
  if (!isTooMany(highlights)) return highlights;
  const windows = widened(visible);
  return mapStyles(highlights, spans =>
    windows.flatMap(({ start, end }) => spans.slice(countBefore(spans, start), countBefore(spans, end))),
  );
}

/** What is visible and around it; what meets is one. */
function widened(visible: readonly Span[]): Span[] {
  const windows: Span[] = [];
  for (const { start, end } of visible) {
    const last = windows.at(-1);
    const from = start - AROUND;
    if (last && from <= last.end)
      windows[windows.length - 1] = span(last.start, Math.max(last.end, end + AROUND));
    else windows.push(span(from, end + AROUND));
  }
  return windows;
}

/** How many spans of an ordered list start before an offset. */
function countBefore(spans: readonly Span[], offset: number): number {
  return countPassing(spans, ({ start }) => start < offset);
}

/** The highlights of the blocks that an edit touches, at their places after it. */
export interface Patch {
  readonly blocks: Replaced;
  readonly highlights: Highlights;
}

/**
 * What is set off in the blocks that were edited, before all of the document is read anew. A marker or sentence that the
 * edit leaves as it is stays what it was; a new marker isn't said to lack a note.
 *
 * @param before the highlights of the whole document as it was
 */
export function patchOf(
  before: Highlights,
  { change, blocks, sentences, content, offset }: Ahead,
  options: HighlightOptions,
): Patch {
  const found = mapStyles(highlightsOf(content, options), spans => spans.map(each => shift(each, offset)));
  const kept = within(before, blocks.before);
  const typed = { before: change, now: span(change.start, change.end + change.by) };
  const merged = (style: HighlightStyle, { before: gone, now }: Replaced, added = found[style]): Span[] => [
    ...kept[style].flatMap(each => carried(each, { ...gone, by: change.by }) ?? []),
    ...added.filter(each => overlaps(each, now)),
  ];
  return {
    blocks,
    highlights: mapStyles(
      {
        claim: merged('claim', sentences),
        'cited-claim': merged('cited-claim', sentences),
        recommendation: merged('recommendation', sentences),
        quote: merged('quote', blocks),
        'quoted-term': merged('quoted-term', blocks),
        citation: merged('citation', typed, [...found.citation, ...found['unresolved-citation']]),
        'unresolved-citation': merged('unresolved-citation', typed, []),
      },
      spans => [...spans].sort((a, b) => a.start - b.start),
    ),
  };
}

/** The highlights that have a part in a range. */
export function within(highlights: Highlights, range: Span): Highlights {
  return mapStyles(highlights, spans => {
    const { start, end } = touching(spans, range);
    return spans.slice(start, end);
  });
}

/** All of a style's highlights after an edit: those of before at their new places, but in the edited blocks the patch's. */
export function patched(
  before: readonly Span[],
  { blocks: { before: gone, now } }: Patch,
  inBlocks: readonly Span[],
): Span[] {
  const { start, end } = touching(before, gone);
  const tail = before.slice(end).map(each => shift(each, now.end - gone.end));
  return [...before.slice(0, start), ...inBlocks, ...tail];
}

/** Whether an editor that moves ranges with the text, growing none by what is typed at its ends, has them right by itself. */
export function isCarriedTo(before: readonly Span[], edit: Change, now: readonly Span[]): boolean {
  return (
    before.length === now.length &&
    before.every((each, i) => {
      const around = each.start < edit.start && edit.end < each.end;
      const at = around ? span(each.start, each.end + edit.by) : carried(each, edit);
      return at?.start === now[i]?.start && at?.end === now[i]?.end;
    })
  );
}

/** The indices of the spans of an ordered list that have a part in a range. */
function touching(spans: readonly Span[], range: Span): Span {
  const from = countBefore(spans, range.start);
  const before = spans[from - 1];
  return span(before && overlaps(before, range) ? from - 1 : from, countBefore(spans, range.end));
}
