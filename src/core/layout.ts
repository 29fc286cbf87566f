import type { Paragraph, Section } from './brief.ts';
import type { PlacedChunk } from './chunks.ts';
import { findNotes } from './notes.ts';
import { PANDOC_METADATA, type Passage, readChunk } from './passage.ts';
import type { LinkDefinition } from './prose.ts';
import { HASHES, SHORTEST_BELOW } from './sections.ts';
import { type Span, shift, sliceOf, span, trim } from './span.ts';
import { flattened, inSteps, type Steps } from './steps.ts';

/** A passage at its place: `start` is the offset of its first code unit in the document. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly start: number;
}

/** The same, and where its chunk starts. */
export interface ChunkPassage extends PlacedPassage {
  readonly chunkStart: number;
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
  /** Notes that call other notes. */
  readonly noteCalls: readonly PlacedPassage[];
  readonly notes: readonly PlacedNote[];
  readonly definitions: readonly LinkDefinition[];
  /** Whether its metadata say that it cites by pandoc's keys. */
  readonly citesByKeys: boolean;
}

/** Tells what each passage is to the document, and where it stands. */
export function* layOut(text: string, chunks: readonly PlacedChunk[]): Steps<Layout> {
  const placed = yield* flattened(yield* inSteps(chunks, placePassages));
  const titles: Omit<Section, 'extent'>[] = [];
  const body: PlacedPassage[] = [];
  const headings: PlacedPassage[] = [];
  const noteCalls: PlacedPassage[] = [];
  const { roles, notes } = yield* findNotes(text, placed);
  // Of the last heading, and of the last one by markup: a line that only looks like a heading is one deeper than that.
  let depth = 0;
  let markedDepth = 0;
  const addTitle = (at: Span, title: string, titleDepth: number, form: Section['form']): void => {
    titles.push({ span: at, title: title.replace(/\s+/g, ' '), depth: Math.min(6, titleDepth), form });
  };
  const labels = new Set(notes.map(note => note.span.start));
  yield* inSteps(placed, ({ passage, start }, index) => {
    const role = roles[index] ?? { role: 'body' };
    const { prose, mask, runIn } = passage;
    if (role.role === 'note') {
      const calls = passage.markers.filter(
        // What opens a note is its label, behind a title of notes too.
        ({ form, span: at }) =>
          form === 'footnote' &&
          passage.prose.mask.slice(0, at.start).trim() !== '' &&
          !labels.has(start + at.start),
      );
      if (calls.length > 0) noteCalls.push({ passage: { ...passage, markers: calls }, start });
      if (role.title) addTitle(role.title, sliceOf(text, role.title), depth + 1, 'run-in');
    } else if (role.role === 'heading' || (role.role === 'body' && standsAsHeading(placed, index))) {
      headings.push({ passage, start });
      const title = titleIn(mask);
      if (title.end === title.start) return;
      const hashes = prose.depth === undefined ? (HASHES.exec(sliceOf(mask, title))?.[0].length ?? 0) : 0;
      const written = prose.depth ?? (hashes || undefined);
      if (written !== undefined) markedDepth = written;
      depth = written ?? markedDepth + 1;
      const words = span(title.start + hashes, title.end);
      addTitle(shift(words, start), sliceOf(mask, words), depth, 'heading');
    } else {
      if (runIn) addTitle(shift(runIn, start), sliceOf(mask, runIn), depth + 1, 'run-in');
      body.push({ passage, start });
    }
  });
  const sections = yield* withExtents(titles, text.length);
  return {
    sections,
    body: yield* withParagraphs(body, sections),
    headings,
    noteCalls,
    notes,
    ...(yield* gather(text, chunks)),
  };
}

/** What the chunks hold besides their passages. */
function* gather(
  text: string,
  chunks: readonly PlacedChunk[],
): Steps<Pick<Layout, 'definitions' | 'citesByKeys'>> {
  const definitions: LinkDefinition[] = [];
  let citesByKeys = PANDOC_METADATA.test(text.slice(0, chunks[0]?.start ?? text.length));
  yield* inSteps(chunks, ({ start, chunk }) => {
    const read = readChunk(chunk);
    citesByKeys ||= read.citesByKeys;
    for (const definition of read.definitions)
      definitions.push({ ...definition, span: shift(definition.span, start) });
  });
  return { definitions, citesByKeys };
}

function placePassages({ start, chunk }: PlacedChunk): ChunkPassage[] {
  return readChunk(chunk).passages.map(passage => ({
    passage,
    start: start + passage.prose.span.start,
    chunkStart: start,
  }));
}

/** A heading's text without its colon. */
function titleIn(mask: string): Span {
  const shown = trim(mask, span(0, mask.length));
  return mask[shown.end - 1] === ':' ? trim(mask, span(shown.start, shown.end - 1)) : shown;
}

/**
 * Whether a paragraph is set as a heading: in bold above a text or a list, as a short line above a longer one, or, where
 * its letters say nothing, as a short line between texts.
 */
function standsAsHeading(placed: readonly PlacedPassage[], index: number): boolean {
  const passage = placed[index]?.passage;
  const form = passage?.titleForm;
  if (!form) return false;
  if (form === 'hashes') return true;
  const above = placed[index - 1]?.passage;
  const below = placed[index + 1]?.passage;
  if (form === 'plain') return isText(above) && isText(below);
  // The title of a page stands above the names and dates of its head.
  if (form === 'line' && above === undefined && below?.prose.form === 'paragraph') return true;
  return below?.prose.form === 'item' || isLong(below) || isLeadIn(below);
}

function isLong(passage: Passage | undefined): boolean {
  return passage?.prose.form === 'paragraph' && passage.mask.trim().length >= SHORTEST_BELOW;
}

/** "Congress should:" */
function isLeadIn(passage: Passage | undefined): boolean {
  return passage?.prose.form === 'paragraph' && /\s\S+:\s*$/.test(passage.mask);
}

function isText(passage: Passage | undefined): boolean {
  return isLong(passage) && /[.!?…][”’"'»)\]]*$/.test(passage?.mask.trimEnd() ?? '');
}

function* withExtents(titles: readonly Omit<Section, 'extent'>[], end: number): Steps<Section[]> {
  const open: { index: number; depth: number }[] = [];
  const ends = titles.map(() => end);
  yield* inSteps(titles, ({ span: at, depth }, index) => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      ends[last.index] = at.start;
      open.pop();
    }
    open.push({ index, depth });
  });
  return yield* inSteps(titles, ({ span: at, title, depth, form }, index) => ({
    span: at,
    title,
    depth,
    form,
    extent: span(at.start, ends[index] ?? end),
  }));
}

function* withParagraphs(
  body: readonly PlacedPassage[],
  sections: readonly Section[],
): Steps<Layout['body']> {
  let next = 0;
  return yield* inSteps(body, ({ passage, start }) => {
    const { shown, sentences } = passage;
    const range = shift(
      span(
        Math.min(shown.start, sentences[0]?.start ?? shown.start),
        Math.max(shown.end, sentences.at(-1)?.end ?? 0),
      ),
      start,
    );
    // The title of a run-in heading stands inside its own paragraph.
    for (let section = sections[next]; section && section.span.start < range.end; section = sections[next])
      next++;
    const form = passage.prose.form as Paragraph['form'];
    return { passage, start, paragraph: { span: range, form, section: sections[next - 1] } };
  });
}
