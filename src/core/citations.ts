import type { Citation, Note, Sentence, Source } from './brief.ts';
import type { Layout, PlacedNote } from './layout.ts';
import { normalLabel, type PlacedMarker, settleDoubts } from './markers/doubt.ts';
import type { Marker } from './markers.ts';
import { matchByOrder, NoteIndex, unnumberedList } from './note-matching.ts';
import type { LinkDefinition } from './prose.ts';
import { inReadingOrder } from './reading-order.ts';
import { countPassing } from './sorted.ts';
import { SourceList } from './sources.ts';
import { bySpan, type Span, shift, sliceOf, span, trim } from './span.ts';
import { inOrder, inSteps, LONG_STRIDE, type Steps } from './steps.ts';

export interface Citations {
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
}

/**
 * Matches every marker with its notes or entries of the bibliography, and every note with its source. Linear in the
 * document's length.
 */
export function* resolveCitations(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
  bibliography: readonly Source[],
): Steps<Citations> {
  const entries = new Map(bibliography.map(entry => [entry.id, entry]));
  const definitions = firstByLabel(layout.definitions);
  yield;
  const placed = yield* placeMarkers(layout);
  const labels = yield* inSteps([...layout.notes, ...definitions.values()], ({ label }) =>
    normalLabel(label),
  );
  const parenthesised = layout.notes.filter(note => text[note.span.start] === '(');
  const settled = yield* settleDoubts(placed, {
    definitions,
    labels: new Set(labels),
    parenthesised: new Set(parenthesised.map(({ label }) => normalLabel(label))),
    pandoc: entries.size > 0 || layout.citesByKeys,
  });
  const markers = settled.filter(({ marker }) => !isCrossReference(marker, entries));
  yield;
  const allNotes = yield* inOrder(
    [...layout.notes, ...usedDefinitions(text, markers, definitions), ...inlineNotes(markers)],
    bySpan,
  );
  const leads = yield* matchNotes(text, layout, markers, allNotes);
  const sources = new SourceList();
  const { notes, noteOf } = yield* readNotes(text, allNotes, leads, sources);
  const citations = yield* inSteps(markers, (placed, i): Citation => {
    const found = (leads[i]?.notes ?? []).flatMap(note => noteOf.get(note) ?? []);
    const { form, label, url } = placed.marker;
    const cited = found.length > 0 ? [] : placed.marker.keys.flatMap(key => entries.get(key) ?? []);
    const linked = url === undefined ? undefined : sources.ofLink(url);
    return {
      kind: 'citation',
      span: placed.span,
      form,
      label,
      ordinal: i + 1,
      notes: found,
      sources: [...new Set([linked ?? [], found.map(note => note.source ?? []), cited].flat(2))],
      sentence: sentenceBefore(sentences, placed),
    };
  });
  const used = citations.flatMap(citation =>
    citation.sources.filter(source => entries.get(source.id) === source),
  );
  return { citations, notes, sources: [...sources.list, ...new Set(used)] };
}

/** What a marker leads to. */
interface Lead {
  readonly span: Span;
  readonly notes: readonly PlacedNote[];
}

/** One for each marker: the notes that it names, or has by its place in their order. */
function* matchNotes(
  text: string,
  layout: Layout,
  markers: readonly PlacedMarker[],
  notes: readonly PlacedNote[],
): Steps<Lead[]> {
  const listedStarts = new Set(layout.notes.map(note => note.span.start));
  const listed = notes.filter(note => listedStarts.has(note.span.start));
  const index = new NoteIndex(text, notes, unnumberedList(text, markers, listed));
  const inline = new Map(notes.map(note => [note.span.start, note]));
  yield;
  const named = yield* inSteps(markers, placed =>
    placed.marker.form === 'inline-note' ? [inline.get(placed.span.start) ?? []].flat() : index.named(placed),
  );
  const byOrder = matchByOrder(markers, named, listed);
  yield;
  return yield* inSteps(markers, (placed, i) => ({
    span: placed.span,
    notes: [...new Set([...(named[i] ?? []), ...(byOrder.get(placed) ?? [])])],
  }));
}

/** The notes with their sources, which are told in the order in which they are read: "Ibid." is what was cited last. */
function* readNotes(
  text: string,
  placed: readonly PlacedNote[],
  leads: readonly Lead[],
  sources: SourceList,
): Steps<{ readonly notes: readonly Note[]; readonly noteOf: ReadonlyMap<PlacedNote, Note> }> {
  const noteOf = new Map<PlacedNote, Note>();
  yield* inSteps(
    yield* inReadingOrder(text, placed, leads),
    ({ note }) => {
      const { label, span: at, body } = note;
      const source = sources.ofNote(label, sliceOf(text, body));
      noteOf.set(note, { label, span: at, body, source });
    },
    // The first of a kind takes tens of milliseconds: the engine makes the rules for names and titles ready then.
    1,
  );
  // Each of them was met.
  return { notes: yield* inSteps(placed, note => noteOf.get(note) as Note, LONG_STRIDE), noteOf };
}

/** `@fig-trade`, `@tbl:exports`: a figure, not a source (Quarto, "Cross References"; pandoc-crossref). */
const CROSS_REFERENCE =
  /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)[-:]/;

function isCrossReference({ form, keys }: Marker, entries: ReadonlyMap<string, Source>): boolean {
  return (
    form === 'pandoc' && keys.length > 0 && keys.every(key => CROSS_REFERENCE.test(key) && !entries.has(key))
  );
}

function firstByLabel(definitions: readonly LinkDefinition[]): Map<string, LinkDefinition> {
  const first = new Map<string, LinkDefinition>();
  for (const definition of definitions) {
    const label = normalLabel(definition.label);
    if (!first.has(label)) first.set(label, definition);
  }
  return first;
}

function* placeMarkers(layout: Layout): Steps<PlacedMarker[]> {
  const placed: PlacedMarker[] = [];
  yield* inSteps(layout.body, ({ passage, start, paragraph }) => {
    for (const marker of passage.markers) placed.push({ marker, span: shift(marker.span, start), paragraph });
  });
  for (const { passage, start } of [...layout.headings, ...layout.noteCalls])
    for (const marker of passage.markers) placed.push({ marker, span: shift(marker.span, start) });
  return yield* inOrder(placed, bySpan);
}

/** `[1]: https://…` is the note of `[1]`, but not of `[^1]`. */
function usedDefinitions(
  text: string,
  markers: readonly PlacedMarker[],
  definitions: ReadonlyMap<string, LinkDefinition>,
): PlacedNote[] {
  const used = new Set<LinkDefinition>();
  for (const { marker } of markers) {
    if (marker.url !== undefined || marker.form === 'footnote') continue;
    for (const key of marker.keys) {
      const definition = definitions.get(normalLabel(key));
      if (definition) used.add(definition);
    }
  }
  return [...used].map(({ label, span: at }) => ({
    label,
    span: at,
    body: trim(text, span(Math.min(at.start + label.length + 3, at.end), at.end)),
  }));
}

function inlineNotes(markers: readonly PlacedMarker[]): PlacedNote[] {
  return markers
    .filter(({ marker }) => marker.form === 'inline-note')
    .map(({ span: at }) => ({ label: '', span: at, body: span(at.start + 2, at.end - 1) }));
}

/** The sentence of its own paragraph that a marker closes or stands in. */
function sentenceBefore(
  sentences: readonly Sentence[],
  { span: at, paragraph }: PlacedMarker,
): Sentence | undefined {
  const sentence = sentences[countPassing(sentences, ({ span }) => span.start < at.end) - 1];
  return sentence && sentence.paragraph === paragraph ? sentence : undefined;
}
