import type { PlacedNote } from './layout.ts';
import { normalLabel, type PlacedMarker } from './markers/doubt.ts';
import { firstEndingAfter } from './span.ts';

/** Finds the notes that markers call. */
export class NoteIndex {
  private readonly byLabel = new Map<string, PlacedNote[]>();

  constructor(
    private readonly text: string,
    notes: readonly PlacedNote[],
    /** A list that lost its numbers, where it has as many notes as the highest number called. */
    private readonly unnumbered: readonly PlacedNote[] = [],
  ) {
    for (const note of notes) {
      if (note.label === '') continue;
      const label = normalLabel(note.label);
      const known = this.byLabel.get(label);
      if (known) known.push(note);
      else this.byLabel.set(label, [note]);
    }
  }

  /** The notes that a marker names. Of several with one label, the first definition; else the next one in the text. */
  named({ marker, span: at }: PlacedMarker): PlacedNote[] {
    return marker.keys.flatMap(key => {
      const candidates = this.byLabel.get(normalLabel(key)) ?? this.atPosition(key);
      if (candidates.length < 2) return candidates;
      const footnote = marker.form === 'footnote';
      const first = candidates.find(note => this.isDefinition(note) === footnote);
      if (footnote && first) return [first];
      const next = candidates[firstEndingAfter(candidates, at.start)] ?? candidates.at(-1);
      return next && this.isDefinition(next) && first ? [first] : next ? [next] : [];
    });
  }

  private atPosition(key: string): PlacedNote[] {
    const note = /^\d{1,4}$/.test(key) ? this.unnumbered[Number(key) - 1] : undefined;
    return note ? [note] : [];
  }

  private isDefinition(note: PlacedNote): boolean {
    return this.text.startsWith('[^', note.span.start);
  }
}

/** The list without labels of which the markers' highest number is the last one's place; a page may have other lists. */
export function unnumberedList(
  text: string,
  markers: readonly PlacedMarker[],
  listed: readonly PlacedNote[],
): readonly PlacedNote[] {
  if (listed.length === 0 || listed.some(({ label }) => /\d/.test(label))) return [];
  let highest = 0;
  for (const { marker } of markers) {
    if (marker.form === 'footnote' || marker.form === 'pandoc') continue;
    for (const key of marker.keys) if (/^\d{1,4}$/.test(key)) highest = Math.max(highest, Number(key));
  }
  const lists: PlacedNote[][] = [];
  listed.forEach((note, i) => {
    const before = listed[i - 1];
    if (before && !isParted(text, before, note)) lists.at(-1)?.push(note);
    else lists.push([note]);
  });
  const all = highest === listed.length ? listed : undefined;
  const own = lists.filter(list => list.length === highest && list.every(({ label }) => label === ''));
  return all ?? (own.length === 1 ? (own[0] ?? []) : []);
}

/** Whether words, a heading's, stand between two notes. */
function isParted(text: string, one: PlacedNote, next: PlacedNote): boolean {
  const between = text.slice(one.span.end, Math.min(next.span.start, one.span.end + 400));
  return /\p{L}{3}/u.test(between.replace(/<[^<>]*>/g, ''));
}

/**
 * Bare `REF`s have no labels and match notes by order: within each run of notes and the markers since the run
 * before it, and only where there are as many of the one as of the other. Numbered ones (`REF3`) cut the runs
 * further. Nothing is ever shifted: what isn't sure stays without its note. `named` holds what each marker names.
 */
export function matchByOrder(
  markers: readonly PlacedMarker[],
  named: readonly (readonly PlacedNote[])[],
  listed: readonly PlacedNote[],
): Map<PlacedMarker, PlacedNote[]> {
  const refs = markers.flatMap((placed, index) =>
    placed.marker.form === 'ref'
      ? Array.from({ length: placed.marker.refs ?? 1 }, () => ({ placed, anchor: named[index]?.[0] }))
      : [],
  );
  const anchors = new Set(refs.map(({ anchor }) => anchor));
  const called = new Set(named.flat());
  const notes = listed.filter(note => !called.has(note) || anchors.has(note));
  const matched = new Map<PlacedMarker, PlacedNote[]>();
  for (const group of groupsOf(refs, notes)) matchGroup(group, matched);
  return matched;
}

interface Ref {
  readonly placed: PlacedMarker;
  /** The note that it names, where it names one. */
  readonly anchor: PlacedNote | undefined;
}

interface Group {
  readonly refs: Ref[];
  readonly notes: PlacedNote[];
}

function groupsOf(refs: readonly Ref[], notes: readonly PlacedNote[]): Group[] {
  const groups: Group[] = [];
  let group: Group = { refs: [], notes: [] };
  let next = 0;
  for (const note of notes) {
    for (let ref = refs[next]; ref && ref.placed.span.start < note.span.start; ref = refs[++next]) {
      if (group.notes.length > 0) {
        groups.push(group);
        group = { refs: [], notes: [] };
      }
      group.refs.push(ref);
    }
    group.notes.push(note);
  }
  // Notes that stand before all of their markers are taken for theirs all the same.
  group.refs.push(...refs.slice(next));
  return [...groups, group];
}

function matchGroup({ refs, notes }: Group, matched: Map<PlacedMarker, PlacedNote[]>): void {
  const places = new Map(notes.map((note, index) => [note, index]));
  let fromRef = 0;
  let fromNote = 0;
  const matchUpTo = (toRef: number, toNote: number): void => {
    const bare = refs.slice(fromRef, toRef).filter(({ placed }) => placed.marker.label === undefined);
    if (bare.length !== toNote - fromNote) return;
    bare.forEach(({ placed }, i) => {
      const note = notes[fromNote + i];
      if (note) matched.set(placed, [...(matched.get(placed) ?? []), note]);
    });
  };
  refs.forEach(({ anchor }, index) => {
    const place = anchor && places.get(anchor);
    if (place === undefined || place < fromNote) return;
    matchUpTo(index, place);
    fromRef = index + 1;
    fromNote = place + 1;
  });
  matchUpTo(refs.length, notes.length);
}
