import type { Brief } from '../brief.ts';
import type { Span } from '../span.ts';
import { definitionsOf } from './definitions.ts';
import { type Change, insert, lineEnding, remove } from './edit.ts';
import { keepingSources } from './keeping-sources.ts';
import { lineStart, wholeLines } from './lines.ts';

/** Moves the definitions that stand amid the text to the end of the document, in their order. */
export function moveNotesToEnd(brief: Brief): Change {
  const { text } = brief;
  const ending = lineEnding(text);
  const definitions = definitionsOf(brief).map(({ note }) => note.span);
  const end = text.trimEnd().length;
  const inPlace = trailing(text, definitions, end);
  const moved = definitions.slice(0, definitions.length - inPlace);
  if (moved.length === 0) return { edits: [] };
  const lines = moved.map(range => text.slice(range.start, range.end)).join(ending);
  const first = definitions[moved.length];
  const arrival = first
    ? insert(lineStart(text, first.start), lines + ending)
    : insert(end, ending + ending + lines + (end === text.length ? ending : ''));
  return keepingSources(brief, {
    edits: [...moved.map(range => remove(wholeLines(text, range))), arrival],
  });
}

/** How many of the definitions stand at the end already, with nothing but white space between and after them. */
function trailing(text: string, definitions: readonly Span[], end: number): number {
  let at = end;
  let found = 0;
  for (const range of definitions.toReversed()) {
    if (text.slice(range.end, at).trim() !== '') break;
    at = range.start;
    found++;
  }
  return found;
}
