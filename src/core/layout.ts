import type { Paragraph, Section } from './brief.ts';
import type { PlacedChunk } from './markdown.ts';
import { type Passage, readChunk } from './passage.ts';
import type { LinkDefinition } from './prose.ts';
import { type Span, shift, sliceOf, span, trim } from './span.ts';

/** A passage at its place: `start` is the offset of its first code unit in the document. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly start: number;
}

/** A passage that is a note: its label, and where it stands. */
export interface PlacedNote {
  readonly label: string;
  readonly span: Span;
  readonly body: Span;
}

/** Where everything stands: what belongs to the body, what to the notes. */
export interface Layout {
  readonly sections: readonly Section[];
  readonly body: readonly (PlacedPassage & { readonly paragraph: Paragraph })[];
  /** Markers in headings lean on no sentence but are markers all the same. */
  readonly headings: readonly PlacedPassage[];
  readonly notes: readonly PlacedNote[];
  readonly definitions: readonly LinkDefinition[];
}

const NOTES_TITLE =
  /^(?:end\s?notes?|foot\s?notes?|notes?|references?|(?:list of )?sources|bibliography|works cited|citations|notes and references)\s*:?$/i;

export function layOut(text: string, chunks: readonly PlacedChunk[]): Layout {
  const placed = chunks.flatMap(({ start, chunk }) =>
    readChunk(chunk).passages.map(passage => ({
      passage,
      start: start + passage.prose.span.start,
      chunkStart: start,
    })),
  );
  const titles: Omit<Section, 'extent'>[] = [];
  const body: PlacedPassage[] = [];
  const headings: PlacedPassage[] = [];
  const notes: PlacedNote[] = [];
  let headingDepth = 0;
  let notesDepth: number | undefined;
  const trailing = startOfTrailingNotes(placed);
  placed.forEach(({ passage, start, chunkStart }, index) => {
    const { prose, mask, runIn } = passage;
    const shown = trim(mask, span(0, mask.length));
    const title = shown.end - shown.start < 100 ? sliceOf(mask, shown).replace(/\s+/g, ' ') : '';
    if (prose.form === 'note') {
      const whole = shift(prose.whole ?? prose.span, chunkStart);
      notes.push({ label: prose.label ?? '', span: trim(text, whole), body: shift(shown, start) });
      return;
    }
    const isHeading = prose.form === 'heading' || (prose.form === 'paragraph' && NOTES_TITLE.test(title));
    if (isHeading) {
      headings.push({ passage, start });
      if (title === '') return;
      headingDepth = prose.depth ?? headingDepth + 1;
      titles.push({
        span: titleSpan(shift(shown, start), text),
        title: title.replace(/\s*:$/, ''),
        depth: Math.min(6, headingDepth),
        form: 'heading',
      });
      if (NOTES_TITLE.test(title)) notesDepth = headingDepth;
      else if (notesDepth !== undefined && headingDepth <= notesDepth) notesDepth = undefined;
      return;
    }
    if (notesDepth !== undefined || index >= trailing) {
      const note = noteOf(passage, start, text);
      if (note) notes.push(note);
      return;
    }
    if (runIn) {
      titles.push({
        span: shift(runIn, start),
        title: sliceOf(mask, runIn).replace(/\s+/g, ' '),
        depth: Math.min(6, headingDepth + 1),
        form: 'run-in',
      });
    }
    body.push({ passage, start });
  });
  const sections = withExtents(titles, text.length);
  return {
    sections,
    body: withParagraphs(body, sections),
    headings,
    notes,
    definitions: chunks.flatMap(({ start, chunk }) =>
      readChunk(chunk).definitions.map(definition => ({
        ...definition,
        span: shift(definition.span, start),
      })),
    ),
  };
}

function titleSpan(range: Span, text: string): Span {
  return text[range.end - 1] === ':' ? span(range.start, range.end - 1) : range;
}

function withExtents(titles: readonly Omit<Section, 'extent'>[], end: number): Section[] {
  const open: { index: number; depth: number }[] = [];
  const ends = titles.map(() => end);
  titles.forEach(({ span: at, depth }, index) => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      ends[last.index] = at.start;
      open.pop();
    }
    open.push({ index, depth });
  });
  return titles.map((title, index) => ({ ...title, extent: span(title.span.start, ends[index] ?? end) }));
}

function withParagraphs(body: readonly PlacedPassage[], sections: readonly Section[]): Layout['body'] {
  let next = 0;
  return body.map(({ passage, start }) => {
    const range = shift(trim(passage.mask, span(0, passage.mask.length)), start);
    // The title of a run-in heading stands inside its own paragraph.
    for (let section = sections[next]; section && section.span.start < range.end; section = sections[next])
      next++;
    const form = passage.prose.form as Paragraph['form'];
    return { passage, start, paragraph: { span: range, form, section: sections[next - 1] } };
  });
}

/** `[1] …`, `1. …`, `1 …`, or an item of a numbered list. */
const NOTE_LABEL = /^\s*(?:\[(\w{1,20})\]|\^?(\d{1,4})(?:[.):]|(?=\s)))\s*/;

function noteOf({ prose, mask }: Passage, start: number, text: string): PlacedNote | undefined {
  const shown = trim(mask, span(0, mask.length));
  if (shown.end === shown.start) return undefined;
  const match = NOTE_LABEL.exec(text.slice(start, start + 40));
  const label = prose.label ?? match?.[1] ?? match?.[2] ?? '';
  const bodyStart = prose.label === undefined && match ? Math.min(shown.end, match[0].length) : shown.start;
  return { label, span: shift(shown, start), body: shift(span(bodyStart, shown.end), start) };
}

/**
 * Index of the first passage of an unheaded list of notes at the document's end: numbered from 1 without a gap and
 * most of them with what references have.
 */
function startOfTrailingNotes(placed: readonly PlacedPassage[]): number {
  let at = placed.length;
  let label: number | undefined;
  while (at > 0) {
    const passage = placed[at - 1]?.passage;
    const number = passage && Number(passage.prose.label ?? /^\s*\[(\d{1,4})\]/.exec(passage.mask)?.[1]);
    if (!number || (label !== undefined && number !== label - 1)) break;
    label = number;
    at--;
  }
  const run = placed.slice(at);
  const references = run.filter(
    ({ passage }) =>
      /https?:|\b(?:19|20)\d\d\b|\bibid\b/i.test(passage.mask) || passage.prose.links.length > 0,
  );
  return label === 1 && references.length * 2 > run.length ? at : placed.length;
}
