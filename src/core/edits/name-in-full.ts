import type { Brief, Note } from '../brief.ts';
import { namesItself, PLACE } from '../meant-notes.ts';
import { readingOrderOf } from '../reading-order.ts';
import { isShortForm } from '../sources.ts';
import { sliceOf } from '../span.ts';
import { type Edit, replace } from './edit.ts';
import { closed, fullWords } from './source-words.ts';

/**
 * What the loss of a note asks of a short form of it, "Ruiz, “Ports,” p. 3.": where no other note names the source in
 * full, the first one that is left says all that the note did.
 */
export function nameInFull(brief: Brief, gone: Note): Edit[] {
  const others = readingOrderOf(brief).flatMap(({ note }) => {
    const isOther = note !== gone && note.source !== undefined && note.source === gone.source;
    return isOther && namesItself(brief, note) ? [note] : [];
  });
  const isShort = ({ body }: Note) => isShortForm(sliceOf(brief.text, body));
  const first = others.find(isShort);
  if (!first || isShort(gone) || others.some(note => !isShort(note))) return [];
  const [place = ''] = PLACE.exec(sliceOf(brief.text, first.body)) ?? [];
  const words = fullWords(brief, gone);
  return [
    replace(
      first.body,
      place === '' ? closed(words, '.') : closed(words.replace(PLACE, ''), ',') + place.replace(/^,/, ''),
    ),
  ];
}
