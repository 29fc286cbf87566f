import { type Brief, type Citation, type Note, type Source, sliceOf } from '../../core/index.ts';
import { bareRefs } from '../../core/markers/ref.ts';
import { referenceText } from '../references/reference.ts';
import { shorten, withoutMarkup } from '../trees/plain-text.ts';

/** What a marker is on the page. */
export interface Marker {
  readonly citation: Citation;
  readonly id: string;
  /** One for each note or source: its number as it is shown, and where it leads. */
  readonly targets: readonly { readonly number: string; readonly id: string | undefined }[];
  /** What the card says, a line for each source; empty where nothing is known. */
  readonly sources: readonly string[];
}

/** A note or a source, as the list of them shows it. */
export interface Entry {
  readonly id: string;
  readonly number: string;
  /** Without one it is a source of a bibliography. */
  readonly note: Note | undefined;
  readonly source: Source | undefined;
  /** The ids of the markers that lead to it. */
  readonly markers: readonly string[];
}

export interface Numbering {
  readonly markers: ReadonlyMap<Citation, Marker>;
  readonly entries: ReadonlyMap<Note | Source, Entry>;
}

const LONGEST_SOURCE = 400;

/**
 * Numbers for markers and notes. Notes in a list keep their labels, or have their place in it; `[^notes]` and notes on
 * the spot are counted in the order of their first markers, as GitHub and pandoc do. A marker whose note was lost has
 * the number that it would have had.
 */
export function numberMarkers(brief: Brief, leaves: (citation: Citation) => boolean): Numbering {
  const cited = brief.citations.filter(citation => citation.form !== 'link' && !leaves(citation));
  const numbers = numberNotes(brief, cited);
  const ids = new Map<Note | Source, string>([
    ...brief.notes.map((note, i) => [note, `brief-lens-note-${i + 1}`] as const),
    ...brief.sources.map((source, i) => [source, `brief-lens-source-${i + 1}`] as const),
  ]);
  const users = new Map<Note | Source, string[]>();
  const markers = new Map<Citation, Marker>();
  let refs = 0;
  for (const citation of cited) {
    if (citation.form === 'ref') refs += bareRefs(sliceOf(brief.text, citation.span));
    const id = `brief-lens-marker-${citation.ordinal}`;
    const things = thingsOf(citation);
    for (const thing of things) {
      const known = users.get(thing);
      if (known) known.push(id);
      else users.set(thing, [id]);
    }
    const number = citation.label ?? String(citation.form === 'ref' ? refs : citation.ordinal);
    const targets = things.map(thing => ({
      number: numbers.get(thing) ?? number,
      id: ids.get(thing),
    }));
    markers.set(citation, {
      citation,
      id,
      targets: targets.length > 0 ? targets : [{ number, id: undefined }],
      sources: things.map(thing => describe(brief, thing)).filter(Boolean),
    });
  }
  const entries = new Map<Note | Source, Entry>();
  for (const thing of new Set([...brief.notes, ...cited.flatMap(thingsOf)])) {
    const note = 'body' in thing ? thing : undefined;
    entries.set(thing, {
      id: ids.get(thing) ?? '',
      number: numbers.get(thing) ?? '',
      note,
      source: note ? undefined : (thing as Source),
      markers: users.get(thing) ?? [],
    });
  }
  return { markers, entries };
}

/** The notes that a marker leads to; those of its sources that are entries of a bibliography where it has none. */
function thingsOf({ notes, sources }: Citation): readonly (Note | Source)[] {
  return notes.length > 0 ? notes : sources;
}

/** Whether a note is one that Markdown numbers, wherever it stands: `[^label]: …` or `^[…]`. */
export function isFloating(brief: Brief, { span: { start } }: Note): boolean {
  return brief.text.startsWith('[^', start) || brief.text.startsWith('^[', start);
}

function numberNotes(brief: Brief, cited: readonly Citation[]): Map<Note | Source, string> {
  const numbers = new Map<Note | Source, string>();
  let next = 1;
  for (const note of cited.flatMap(({ notes }) => notes).filter(note => isFloating(brief, note)))
    if (!numbers.has(note)) numbers.set(note, String(next++));
  let place = 0;
  for (const note of brief.notes) {
    if (numbers.has(note)) continue;
    if (isFloating(brief, note)) numbers.set(note, String(next++));
    else numbers.set(note, note.label || String(++place));
    if (/^\d{1,4}$/.test(note.label)) place = Number(note.label);
  }
  return numbers;
}

function describe(brief: Brief, thing: Note | Source): string {
  if (!('body' in thing)) return referenceText(thing, 'chicago');
  return shorten(withoutMarkup(sliceOf(brief.text, thing.body)), LONGEST_SOURCE);
}
