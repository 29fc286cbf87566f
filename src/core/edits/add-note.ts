import type { Brief, Citation } from '../brief.ts';
import { sliceOf } from '../span.ts';
import { callLabel, nextNumber, placeForDefinition, takenLabels } from './definitions.ts';
import { type Change, insert, placeIn, replace, sorted } from './edit.ts';
import { keepIbids, orderWithNew } from './keep-ibids.ts';

/**
 * A note for a marker that has none: the marker keeps its label, or becomes a `[^n]` where it has none. Undefined when
 * its label can't be a note's, or when the marker stands behind the notes.
 */
export function addNote(
  brief: Brief,
  citation: Citation,
): { readonly label: string; readonly isNew: boolean; readonly change: Change } | undefined {
  const at = citation.span;
  const place = placeForDefinition(brief);
  const own = callLabel(brief, citation);
  const label = own ? sliceOf(brief.text, own) : nextNumber(takenLabels(brief));
  if (/\s/.test(label) || place.at < at.end) return undefined;
  const definition = insert(place.at, `${place.before}[^${label}]: ${place.after}`);
  const marker = own ? [] : [replace(at, `[^${label}]`)];
  const first = brief.citations.find(each => own !== undefined && each.label === citation.label) ?? citation;
  const ibids = keepIbids(brief, orderWithNew(brief, first.span.start));
  const edits = sorted([...marker, definition, ...ibids]);
  const caret = placeIn(edits, definition, definition.text.length - place.after.length);
  return { label, isNew: own === undefined, change: { edits, caret } };
}
