import type { Brief, Citation, Note, Span } from '../core/index.ts';
import { targetAt } from './citation-places.ts';

/** Which marker of a note the user came from: edits elsewhere leave it as it is. */
export interface CameFrom {
  readonly label: string;
  /** Among the markers of the note, from 0. */
  readonly use: number;
}

/**
 * From a marker to its note, and which marker that was; from a note back to the marker that the user came from, or else
 * to the first. Undefined where neither stands.
 */
export function noteAndBack(
  brief: Brief,
  offset: number,
  before?: CameFrom,
): { readonly place: Span; readonly cameFrom?: CameFrom } | undefined {
  const target = targetAt(brief, offset);
  if (!target) return undefined;
  const [note] = target.notes;
  if (!note) return undefined;
  const uses = usesOf(brief, note);
  if (target.on === 'marker')
    return { place: note.body, cameFrom: { label: note.label, use: uses.indexOf(target.citation) } };
  const use = before?.label === note.label ? uses[before.use] : undefined;
  const marker = use ?? uses[0];
  return marker && { place: marker.span };
}

function usesOf(brief: Brief, note: Note): Citation[] {
  return brief.citations.filter(({ notes }) => notes.includes(note));
}
