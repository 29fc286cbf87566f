import type { Note, Source } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { PLACE } from '../meant-notes.ts';
import { readingOrderOf } from '../reading-order.ts';
import { once } from '../remembered.ts';
import { AFTER_SHORT_FORM, repeatsEarlier } from '../sources.ts';
import { sliceOf, span } from '../span.ts';
import { type Edit, replace } from './edit.ts';
import { closed, fullWords } from './source-words.ts';

/** The first note that names a source in full, for each that has one. */
export const fullNotes = once((brief: BriefContent): ReadonlyMap<Source | undefined, Note> => {
  const first = new Map<Source | undefined, Note>();
  for (const { note } of readingOrderOf(brief))
    if (note.source && !first.has(note.source) && !repeatsEarlier(sliceOf(brief.text, note.body)))
      first.set(note.source, note);
  return first;
});

/** Lets a short form of a source, "Ruiz, “Ports,” p. 3.", say all that the note does which names it in full. */
export function nameInFull(brief: BriefContent, { body }: Note, full: Note): Edit {
  const said = sliceOf(brief.text, body);
  const end = AFTER_SHORT_FORM.exec(said)?.index ?? said.length;
  const short = said.slice(0, end);
  const [place = ''] = PLACE.exec(short) ?? [];
  const words = fullWords(sliceOf(brief.text, full.body));
  const mark = /^[;.]/.test(said.slice(end)) ? '' : '.';
  return replace(
    span(body.start, body.start + end),
    place === '' ? closed(words, mark) : closed(words.replace(PLACE, ''), ',') + place.replace(/^,/, ''),
  );
}
