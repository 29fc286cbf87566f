import type { Brief } from '../brief.ts';
import { firstEndingAfter } from '../span.ts';
import { type Change, insert, placeIn, sorted } from './edit.ts';
import { behindMarkers } from './marker-place.ts';
import { addToList, refListOf } from './ref-list.ts';

/**
 * A new bare `REF` at an offset, and its note in the list whose order the REFs follow: as the third REF it has the third
 * note, and the later notes get the next numbers. Undefined where there is no such list below. Amid a clause, where a
 * `REF` would read as a part of a word, it goes to the end of the sentence.
 */
export function insertRef(brief: Brief, offset: number, body = ''): Change | undefined {
  const at = markerPlace(brief, offset);
  const list = refListOf(brief);
  if (at === undefined || !list || (list.lines[0]?.whole.start ?? 0) < at) return undefined;
  const index = list.markers.filter(marker => marker.span.end <= at).length;
  const { notes, end, numbers, words } = addToList(brief, list, index, [body]);
  const edits = sorted([insert(at, 'REF'), notes, ...numbers, ...words]);
  return { edits, caret: placeIn(edits, notes, end) };
}

function markerPlace(brief: Brief, offset: number): number | undefined {
  if (/[.,;:!?…”’"')\]»]/.test(brief.text[offset - 1] ?? '')) return offset;
  const sentence = brief.sentences[firstEndingAfter(brief.sentences, offset)];
  return sentence && sentence.span.start <= offset ? behindMarkers(brief, sentence.span.end) : undefined;
}
