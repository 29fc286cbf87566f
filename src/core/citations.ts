import type { Citation, Note, Sentence, Source } from './brief.ts';
import type { Layout, PlacedNote, PlacedPassage } from './layout.ts';
import type { Marker } from './markers.ts';
import { readReference } from './sources.ts';
import { type Span, shift, sliceOf, span } from './span.ts';

export interface Citations {
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
}

/** Matches every marker with its notes, and every note with its source. */
export function resolveCitations(text: string, layout: Layout, sentences: readonly Sentence[]): Citations {
  const markers = placeMarkers(layout);
  const sources = new SourceList();
  const placedNotes: PlacedNote[] = [...layout.notes, ...inlineNotes(markers)];
  for (const definition of layout.definitions) {
    const used = markers.some(({ marker }) => marker.keys.some(key => sameLabel(key, definition.label)));
    if (used) placedNotes.push({ label: definition.label, span: definition.span, body: definition.span });
  }
  const notes = placedNotes
    .sort((a, b) => a.span.start - b.span.start)
    .map(
      ({ label, span: at, body }): Note => ({
        label,
        span: at,
        body,
        source: sources.of(sliceOf(text, body)),
      }),
    );
  const byLabel = new Map<string, Note>();
  for (const note of notes)
    if (note.label && !byLabel.has(note.label.toLowerCase())) byLabel.set(note.label.toLowerCase(), note);
  const byOrder = notesByOrder(markers, layout.notes, notes);
  const citations = markers.map(({ marker, span: at }, index): Citation => {
    const own = marker.form === 'inline-note' ? notes.filter(note => note.span.start === at.start) : [];
    const named = marker.keys.flatMap(key => byLabel.get(key.toLowerCase()) ?? []);
    const ordered = byOrder.get(index);
    const found = [...own, ...named, ...(ordered ? [ordered] : [])];
    const linked = marker.url === undefined ? undefined : sources.of(marker.url);
    return {
      kind: 'citation',
      span: at,
      form: marker.form,
      label: marker.label,
      ordinal: index + 1,
      notes: found,
      sources: [...new Set([...(linked ? [linked] : []), ...found.flatMap(note => note.source ?? [])])],
      sentence: sentenceBefore(sentences, at),
    };
  });
  return { citations, notes, sources: sources.list };
}

interface PlacedMarker {
  readonly marker: Marker;
  readonly span: Span;
}

function placeMarkers(layout: Layout): PlacedMarker[] {
  const placed = ({ passage, start }: PlacedPassage): PlacedMarker[] =>
    passage.markers.map(marker => ({ marker, span: shift(marker.span, start) }));
  return [...layout.body.flatMap(placed), ...layout.headings.flatMap(placed)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function inlineNotes(markers: readonly PlacedMarker[]): PlacedNote[] {
  return markers
    .filter(({ marker }) => marker.form === 'inline-note')
    .map(({ span: at }) => ({ label: '', span: at, body: span(at.start + 2, at.end - 1) }));
}

function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Markers without labels match notes by order, when there are as many of the one as of the other. */
function notesByOrder(
  markers: readonly PlacedMarker[],
  placed: readonly PlacedNote[],
  notes: readonly Note[],
): Map<number, Note> {
  const bare = markers.flatMap(({ marker }, index) =>
    marker.form === 'ref' && marker.label === undefined ? [index] : [],
  );
  const starts = new Set(placed.map(note => note.span.start));
  const listed = notes.filter(note => starts.has(note.span.start));
  return bare.length === listed.length
    ? new Map(bare.map((index, i) => [index, listed[i] as Note]))
    : new Map();
}

/** The sentence that a marker closes or stands in. */
function sentenceBefore(sentences: readonly Sentence[], marker: Span): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.start ?? 0) < marker.end) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  const paragraph = sentence?.paragraph.span;
  return paragraph && paragraph.start <= marker.start && marker.end <= paragraph.end + 64
    ? sentence
    : undefined;
}

/** Sources by what makes them the same: DOI, URL, or title and year. */
class SourceList {
  readonly list: Source[] = [];
  private readonly known = new Map<string, Source>();

  of(reference: string): Source | undefined {
    const fields = readReference(reference);
    if (!fields) return undefined;
    const year = fields.issued?.['date-parts'][0]?.[0] ?? '';
    const key = (fields.DOI ?? fields.URL ?? `${fields.title}|${year}`).toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    const source = { id: `source-${this.list.length + 1}`, ...fields };
    this.known.set(key, source);
    this.list.push(source);
    return source;
  }
}
