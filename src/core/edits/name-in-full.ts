import { type NoteMention, noteMentionsIn } from '../back-reference.ts';
import type { Note, Source } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { PLACE } from '../meant-notes.ts';
import { readingOrderOf } from '../reading-order.ts';
import { once } from '../remembered.ts';
import { AFTER_SHORT_FORM, backReferenceIn, repeatsEarlier } from '../sources.ts';
import { shift, sliceOf, span } from '../span.ts';
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

/**
 * Lets "Ruiz, “Ports,” p. 3." or "Ruiz, supra note 1, at 3." say all that the note does which names the source in full.
 * Undefined where that is somebody else's than the number stands behind.
 */
export function nameInFull(brief: BriefContent, { body }: Note, full: Note): Edit | undefined {
  const said = sliceOf(brief.text, body);
  const words = fullWords(sliceOf(brief.text, full.body));
  const start = SIGNAL.exec(said)?.[0].length ?? 0;
  const mention = mentionIn(said);
  const names = mention && said.slice(start, mention.span.start).match(/\p{Lu}\p{L}+/gu);
  if (names?.some(name => !words.includes(name))) return undefined;
  const end = mention?.span.end ?? AFTER_SHORT_FORM.exec(said)?.index ?? said.length;
  const place = mention ? '' : (PLACE.exec(said.slice(0, end))?.[0] ?? '');
  const rest = said.slice(end);
  const isPlaced = place !== '' || /^, (?:at|pp?\.) ?\d/.test(rest);
  const mark = rest === '' || !(mention ?? /^[;.]/.test(rest)) ? '.' : '';
  const title = isPlaced ? words.replace(PLACE, '') : words;
  return replace(
    shift(span(start, end), body.start),
    place === '' ? closed(title, mark) : closed(title, ',') + place.replace(/^,/, ''),
  );
}

/** Where a note names the one that it repeats: "supra note 1". */
function mentionIn(said: string): NoteMention | undefined {
  const back = backReferenceIn(said);
  return back?.form === 'supra'
    ? noteMentionsIn(said).find(({ numbers }) => numbers[0] === back.note)
    : undefined;
}

const SIGNAL = /^(?:But )?[Ss]ee(?: also|,? e\.g\.)?,? /;
