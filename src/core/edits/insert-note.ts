import type { Brief } from '../brief.ts';
import { touches } from '../span.ts';
import { nextNumber, placeForDefinition, takenLabels } from './definitions.ts';
import { type Change, insert } from './edit.ts';

/** Punctuation and closing marks that a marker stands behind: Chicago Manual of Style, 14.26. */
const BEFORE_MARKER = /^[.,;:!?…]*[”’"')\]»]*[.,;:!?…]*/;

/**
 * A new note: its marker where the caret is, after the punctuation and after markers that stand there already, its
 * definition after the others. The caret goes where the note is to be typed.
 */
export function insertNote(brief: Brief, offset: number, body = ''): Change {
  const label = nextNumber(takenLabels(brief));
  const marker = `[^${label}]`;
  const place = placeForDefinition(brief);
  const definition = `${place.before}[^${label}]: ${body}${place.after}`;
  const at = Math.min(markerPlace(brief, offset), place.at);
  const caret = place.at + marker.length + definition.length - place.after.length;
  return { edits: [insert(at, marker), insert(place.at, definition)], caret };
}

function markerPlace(brief: Brief, offset: number): number {
  let at = offset;
  const inside = brief.citations.find(
    ({ span, form }) => form !== 'link' && span.start < at && at < span.end,
  );
  if (inside) at = inside.span.end;
  at += BEFORE_MARKER.exec(brief.text.slice(at, at + 12))?.[0].length ?? 0;
  for (const { span, form } of brief.citations) {
    if (form !== 'link' && span.start === at) at = span.end;
    if (span.start > at) break;
  }
  // A caret inside a note would put the marker into the definition: it goes to the sentence before instead.
  const note = brief.notes.find(({ span }) => touches(span, at));
  const before = note && brief.sentences.findLast(({ span }) => span.end <= note.span.start);
  return note ? (before?.span.end ?? 0) : at;
}
