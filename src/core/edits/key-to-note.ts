import type { Brief, Citation } from '../brief.ts';
import { sliceOf } from '../span.ts';
import { normalLabel, placeForDefinition, takenLabels } from './definitions.ts';
import { type Change, insert, placeIn, replace, sorted } from './edit.ts';
import { keepIbids, orderWithNew } from './keep-ibids.ts';

/**
 * Makes a note of `[@key]`: `[^key]` with a definition that waits for its text. Nothing for a citation of several keys,
 * with words of its own or in the sentence, which a note would lose.
 */
export function keyToNote(brief: Brief, { span: at }: Citation): Change {
  const written = sliceOf(brief.text, at);
  const key = /^\[@\{?([^\s[\]{};,@^\\]{1,80})\}?\]$/.exec(written)?.[1];
  const place = placeForDefinition(brief);
  if (key === undefined || takenLabels(brief).has(normalLabel(key)) || place.at < at.end)
    return { edits: [] };
  const definition = insert(place.at, `${place.before}[^${key}]: ${place.after}`);
  const ibids = keepIbids(brief, orderWithNew(brief, at.start));
  const edits = sorted([replace(at, `[^${key}]`), definition, ...ibids]);
  return { edits, caret: placeIn(edits, definition, definition.text.length - place.after.length) };
}
