import type { Brief, Citation, CitationForm, Note } from '../brief.ts';
import { overlaps, type Span, span } from '../span.ts';
import { definitionsOf, definitionText, nextNumber, normalLabel, takenLabels } from './definitions.ts';
import { type Change, type Edit, lineEnding, replace, sorted } from './edit.ts';
import { lineStart } from './lines.ts';

const CONVERTIBLE: readonly CitationForm[] = ['ref', 'numeric', 'superscript', 'digits'];

/**
 * Turns `REF`, `[1]`, superscripts and glued digits into `[^1]` with their notes as definitions: in the whole document,
 * or those that touch a range. A marker is turned only when every one of its notes is known and stands on lines of its
 * own; all markers of a note are turned together, so that none loses its note. What can't be turned stays.
 */
export function convertMarkers(brief: Brief, within: Span = span(0, brief.text.length)): Change {
  const groups = closedGroups(brief, within);
  const labels = labelsFor(brief, groups.notes);
  const edits: Edit[] = groups.citations.map(citation =>
    replace(citation.span, citation.notes.map(note => `[^${labels.get(note)}]`).join('')),
  );
  const definitions = new Set(definitionsOf(brief).map(({ note }) => note));
  for (const note of groups.notes) {
    if (definitions.has(note)) continue;
    edits.push(definitionEdit(brief, note, labels.get(note) ?? note.label));
  }
  return { edits: sorted(edits) };
}

/** The markers to turn with all of their notes; both empty when nothing can be turned. */
function closedGroups(
  brief: Brief,
  within: Span,
): { readonly citations: readonly Citation[]; readonly notes: readonly Note[] } {
  const definitions = new Set(definitionsOf(brief).map(({ note }) => note));
  const turnable = (note: Note) => definitions.has(note) || standsOnItsOwnLines(brief.text, note);
  const candidates = brief.citations.filter(
    ({ form, notes }) => CONVERTIBLE.includes(form) && notes.length > 0 && notes.every(turnable),
  );
  // A note that a marker of another kind uses as well has to stay what it is.
  const others = new Set(
    brief.citations
      .filter(each => !candidates.includes(each) && each.form !== 'footnote')
      .flatMap(({ notes }) => notes),
  );
  const free = candidates.filter(({ notes }) => !notes.some(note => others.has(note)));
  const notes = new Set(free.filter(({ span: at }) => overlaps(at, within)).flatMap(each => each.notes));
  for (let size = 0; size !== notes.size; ) {
    size = notes.size;
    for (const citation of free) {
      if (citation.notes.some(note => notes.has(note))) for (const note of citation.notes) notes.add(note);
    }
  }
  return {
    citations: free.filter(citation => citation.notes.some(note => notes.has(note))),
    notes: brief.notes.filter(note => notes.has(note)),
  };
}

/** A note keeps its number where no other has it. */
function labelsFor(brief: Brief, notes: readonly Note[]): Map<Note, string> {
  const definitions = definitionsOf(brief).map(({ note }) => note);
  const labels = new Map<Note, string>(definitions.map(note => [note, note.label]));
  const used = new Set(definitions.map(({ label }) => normalLabel(label)));
  const taken = takenLabels(brief);
  for (const note of notes) {
    if (labels.has(note)) continue;
    const own =
      /^[^\s[\]\\^]{1,40}$/.test(note.label) && !used.has(normalLabel(note.label)) ? note.label : undefined;
    const label = own ?? nextNumber(new Set([...taken, ...used]));
    labels.set(note, label);
    used.add(normalLabel(label));
  }
  return labels;
}

const LIST_MARKER = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[?\^?\d{0,4}\]?[.):]?[ \t]*)?$/;

function standsOnItsOwnLines(text: string, note: Note): boolean {
  const before = text.slice(lineStart(text, note.span.start), note.span.start);
  const isHtml = /<(?:li|p|a|div|sup|span)\b/i.test(text.slice(note.span.start, note.body.start) + before);
  return (
    before.length < 40 &&
    LIST_MARKER.test(before) &&
    !isHtml &&
    !/<\/(?:li|p|div)>/i.test(text.slice(note.span.start, note.span.end))
  );
}

/** The note's lines, its number and list marker included, become a definition, apart from what isn't one. */
function definitionEdit(brief: Brief, note: Note, label: string): Edit {
  const { text } = brief;
  const start = lineStart(text, note.span.start);
  const definition = definitionText(label, text.slice(note.body.start, note.body.end));
  const blankBefore =
    start === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, start - 200), start));
  const afterNote = brief.notes.some(
    other => other !== note && other.span.end < start && text.slice(other.span.end, start).trim() === '',
  );
  return replace(span(start, note.span.end), (blankBefore || afterNote ? '' : lineEnding(text)) + definition);
}
