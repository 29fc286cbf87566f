import type { BriefContent } from '../findings/index.ts';
import { type WebLink, webLinksOf } from '../links/web-links.ts';
import { type Span, span } from '../span.ts';
import { nextNumber, placeForDefinition, takenLabels } from './definitions.ts';
import { type Change, insert, remove, replace, sorted } from './edit.ts';
import { keepIbids, orderWithNew } from './keep-ibids.ts';

/** What a link looks like in the text, and what stays of it when its address goes into a note. */
interface LinkInText {
  readonly whole: Span;
  readonly words: string;
  readonly url: string;
}

/**
 * Moves the address of a link or a bare address that touches `at` into a note of its own: `[words](address).` becomes
 * `words.[^1]`, `words (address).` too. No edits where no such address stands in the text.
 */
export function linkToNote(brief: BriefContent, at: Span): Change {
  const link = linkAt(brief, at);
  if (!link) return { edits: [] };
  const { text } = brief;
  const label = nextNumber(takenLabels(brief));
  const place = placeForDefinition(brief);
  const behind = PUNCTUATION.exec(text.slice(link.whole.end, link.whole.end + 12))?.[0].length ?? 0;
  const marker = insert(link.whole.end + behind, `[^${label}]`);
  const words = link.words === '' ? remove(link.whole) : replace(link.whole, link.words);
  const definition = insert(place.at, `${place.before}[^${label}]: ${noteText(link)}${place.after}`);
  if (marker.span.start > place.at) return { edits: [] };
  const ibids = keepIbids(brief, orderWithNew(brief, marker.span.start));
  return { edits: sorted([words, marker, definition, ...ibids]) };
}

/** As in `insertNote`, but for a closing bracket, which may be that of the words around. */
const PUNCTUATION = /^(?:[.,;:!?…]{1,4}[”’"']{0,2}|[”’"']{1,2}[.,;:!?…]{0,4})/;

function noteText({ words, url }: LinkInText): string {
  const title = /^[\p{L}\p{N}]/u.test(words) && /\s/.test(words) ? `“${words.replace(/\s+/g, ' ')},” ` : '';
  return title + url;
}

function linkAt(brief: BriefContent, at: Span): LinkInText | undefined {
  const { text } = brief;
  const marker = brief.citations.find(
    ({ form, span: whole }) => form === 'link' && whole.start <= at.start && at.end <= whole.end,
  );
  const parts =
    marker &&
    /^\[([^[\]\r\n]{1,300})\]\(<?(https?:\/\/[^\s<>]{1,2000}?)>?\)$/.exec(
      text.slice(marker.span.start, marker.span.end),
    );
  if (marker && parts?.[1] !== undefined && parts[2] !== undefined && !isInNote(brief, marker.span))
    return { whole: marker.span, words: parts[1], url: parts[2] };
  const link = webLinksOf(brief).find(
    ({ span: own, place, form }) =>
      place === 'text' && form !== 'target' && own.start - 1 <= at.start && at.end <= own.end + 1,
  );
  return link && { whole: wholeOf(text, link), words: '', url: link.url };
}

function isInNote({ notes }: BriefContent, at: Span): boolean {
  return notes.some(note => note.span.start <= at.start && at.end <= note.span.end);
}

/** With the brackets around it and the space before it, where words stand before that. */
function wholeOf(text: string, link: WebLink): Span {
  let { start, end } = link.span;
  if (text[start - 1] === '<' && text[end] === '>') {
    start--;
    end++;
  }
  if (text[start - 1] === '(' && text[end] === ')') {
    start--;
    end++;
  }
  const before = text.slice(Math.max(0, start - 40), start);
  const space = /(?<=[^\s>*+-])[ \t]+$/.exec(before)?.[0].length ?? 0;
  return span(start - space, end);
}
