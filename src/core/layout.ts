import type { Paragraph, Section } from './brief.ts';
import type { PlacedChunk } from './markdown.ts';
import { findNotes } from './notes.ts';
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
  const { roles, notes } = findNotes(text, placed);
  let headingDepth = 0;
  placed.forEach(({ passage, start }, index) => {
    const role = roles[index] ?? { role: 'body' };
    const { prose, mask, runIn } = passage;
    const shown = trim(mask, span(0, mask.length));
    const title = shown.end - shown.start < 100 ? sliceOf(mask, shown).replace(/\s+/g, ' ') : '';
    if (role.role === 'note') {
      if (role.title)
        titles.push({
          span: role.title,
          title: sliceOf(text, role.title),
          depth: Math.min(6, headingDepth + 1),
          form: 'run-in',
        });
      return;
    }
    if (role.role === 'heading') {
      headings.push({ passage, start });
      if (title === '') return;
      headingDepth = prose.depth ?? headingDepth + 1;
      titles.push({
        span: titleSpan(shift(shown, start), text),
        title: title.replace(/\s*:$/, ''),
        depth: Math.min(6, headingDepth),
        form: 'heading',
      });
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
