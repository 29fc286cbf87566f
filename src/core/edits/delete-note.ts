import type { Brief, Citation, Note } from '../brief.ts';
import { covers, overlaps, sliceOf } from '../span.ts';
import { wording } from '../wording.ts';
import { callLabel, countsNotes, definitionsOf } from './definitions.ts';
import { type Change, refuse, remove, sorted } from './edit.ts';
import { keepIbids, orderWithout } from './keep-ibids.ts';
import { wholeLines } from './lines.ts';
import { noteMentionsOf } from './note-mentions.ts';

/**
 * Deletes a `[^label]` note with every marker that leads to it; an "Ibid.", short form or "Ruiz, supra note 4" behind it takes over what it says. Refused for
 * notes of another kind, whose numbers may be their places in a list, for markers that lead to other notes as well, where
 * bare `REF`s lead to notes by order, and where another "note 4" would lead nowhere.
 */
export function deleteNote(brief: Brief, note: Note): Change {
  if (!definitionsOf(brief).some(each => each.note === note))
    return refuse(
      wording('Nothing was deleted: it is no [^1] note. Turn the markers into such notes first.'),
    );
  if (countsNotes(brief))
    return refuse(
      wording('Nothing was deleted: REF markers find their notes by order. Turn them into [^1] notes first.'),
    );
  const markers = brief.citations.filter(({ notes }) => notes.includes(note));
  const shared = markers.find(marker => !callLabel(brief, marker) && isShared(marker));
  if (shared)
    return refuse(
      wording('Nothing was deleted: “{0}” leads to other notes too.', sliceOf(brief.text, shared.span)),
    );
  const ibids = keepIbids(
    brief,
    orderWithout(brief, each => (each === note ? undefined : each)),
  );
  const mention = noteMentionsOf(brief).find(
    ({ span, within, numbers }) =>
      within !== note && numbers.includes(note.label) && !ibids.some(edit => covers(edit.span, span)),
  );
  if (mention)
    return refuse(wording('Nothing was deleted: “{0}” names this note.', sliceOf(brief.text, mention.span)));
  const lines = wholeLines(brief.text, note.span);
  // A note may call itself.
  const elsewhere = markers.filter(({ span }) => !overlaps(span, lines));
  const others = ibids.filter(({ span }) => !overlaps(span, lines));
  return { edits: sorted([...elsewhere.map(({ span }) => remove(span)), remove(lines), ...others]) };
}

function isShared({ notes, form }: Citation): boolean {
  return notes.length > 1 || form === 'link';
}
