import type { Brief } from '../brief.ts';
import { betweenWords, placeOfPaste } from '../pasted/between-words.ts';
import { type PastedPage, readPastedHtml } from '../pasted-html.ts';
import { overlaps, type Span } from '../span.ts';
import { placeForDefinition, takenLabels } from './definitions.ts';
import { type Change, type Edit, insert, lineEnding, replace, sorted } from './edit.ts';
import { keepIbids, orderWithNew } from './keep-ibids.ts';
import { pasteNotes } from './paste-notes.ts';

/** What becomes of a page that is pasted. */
export interface PagePaste {
  readonly change: Change;
  /** Whether it has notes, which plain paste would lose. */
  readonly hasNotes: boolean;
}

/**
 * Puts a page, HTML from the clipboard, in the place of a range of a text as Markdown: its notes go to those of the
 * brief. Undefined where there is nothing in it. `brief` is the reading of the text, undefined for one that isn't read.
 */
export function pastePage(
  text: string,
  range: Span,
  html: string,
  brief: Brief | undefined,
): PagePaste | undefined {
  const page = readPastedHtml(html, brief && takenLabels(brief));
  if (page.text === '') return undefined;
  const place = placeOfPaste(text, range, brief);
  const put = replace(range, betweenWords(page.text, page.isInline ? { ...place, ending: '' } : place));
  if (page.definitions.length === 0) return { change: { edits: [put] }, hasNotes: false };
  const notes = page.definitions.join('\n');
  const placed = brief && pasteNotes(brief, range, `${page.text}\n\n${notes}`, { isInline: page.isInline });
  return { change: placed ?? withDefinitions(text, put, page, brief), hasNotes: true };
}

/** The notes behind those of the brief, or behind the text where it is pasted below them. */
function withDefinitions(
  text: string,
  put: Edit,
  { definitions }: PastedPage,
  brief: Brief | undefined,
): Change {
  const ending = lineEnding(text);
  const notes = definitions.join(ending);
  const place = brief && placeForDefinition(brief);
  if (place && place.at > put.span.end) {
    const added = definitions.map(() => undefined);
    const left = brief.citations.filter(({ span }) => !overlaps(span, put.span));
    const order = orderWithNew({ ...brief, citations: left }, put.span.start, added);
    const ibids = keepIbids(brief, order);
    const others = ibids.filter(({ span }) => !overlaps(span, put.span));
    return { edits: sorted([put, insert(place.at, place.before + notes + place.after), ...others]) };
  }
  const behind = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(put.span.end)) ? '' : ending;
  return { edits: [{ ...put, text: `${put.text.trimEnd()}\n\n${notes}\n${behind}` }] };
}
