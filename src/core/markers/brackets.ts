import type { Marker } from '../markers.ts';
import { span } from '../span.ts';
import { noteAnchor } from './links.ts';
import { matchesOf } from './matches.ts';
import type { TightText } from './tight.ts';

const NUMERIC = /\[\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,30}\](?:[–-]\[\d{1,3}\])?/g;
/** The parenthesis first: the engine looks for it several times as fast as for what stands before it. */
const PARENTHESISED = /\((?<=(?:[\p{L}”’"'»%)\]]\s?|\b(?:19|20)\d\d )\()(\d{1,3})\)(?=[\s.,;:!?)]|$)/gu;
const NO_CALL_BEFORE =
  /(?:^|[\s(])(?:and|or|to|in|of|by|the|section|sections|sec\.|paragraph|paragraphs|para\.|article|articles|art\.|clause|item|items|point|points|option|step|steps|phase|equation|eq\.|table|figure|annex|number)\s?$/iu;
const KEY = /\[\[([\p{L}\d][\p{L}\d_:.+-]{0,40})\]\]/gu;
const LINKED_KEY = /\[\[([^[\]]{1,60})\]\]\(([^()\s]{1,300})\)/g;
const ROMAN = /\[[ivxl]{1,7}\](?![\p{L}(])/gu;
const SPACED_LABEL = /\[\^[^\s[\]^][^[\]\n]{0,60}\]/g;
const SHORTCUT = /\[(?<![\\\]!]\[)[^\s[\]^@][^[\]]{0,80}\](?![[(])/g;

/** `[1]`, `[1, 3–5]`, `[1]–[3]`; `\[1\]`, as converters write it, where a note has that label. `source` is the text that `tight` was made of. */
export function numericMarkers({ text, offset }: TightText, source: string): Marker[] {
  const markers: Marker[] = [];
  for (const match of matchesOf(NUMERIC, '[', text)) {
    const label = match[0].slice(1, -1).replace(/\][–-]\[/, '–');
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const after = text.slice(end, end + 12);
    // Intervals and indices start at 0, notes don't; "x[1]" is an index.
    if (/(?:^|\D)0/.test(label) || /(?:^|[^\p{L}\d])[\p{L}_]$|[_$\\=]$/u.test(before)) continue;
    // "[202] 555-0100", "[1]st"
    if (/^[ .-]?\d{3}-\d{4}|^\p{Ll}|^\[\p{L}/u.test(after)) continue;
    // What opens a passage is its label, unless a sentence goes on from it: "[3] shows that …".
    if (before.trim() === '' && text.slice(0, match.index).trim() === '' && !/^\s+\p{Ll}/u.test(after))
      continue;
    const start = offset(match.index);
    const escaped = source[start - 1] === '\\' && source[start - 2] !== '\\';
    markers.push({
      span: span(escaped ? start - 1 : start, offset(end - 1) + 1),
      form: 'numeric',
      label,
      keys: [],
      ...(escaped ? { doubt: 'likely' as const } : {}),
    });
  }
  return markers;
}

/**
 * `The Deal (1) sets …`, as the institutions of the European Union print their calls: where the notes are numbered alike.
 * What counts the parts of a sentence stands behind a comma, a colon or "and", what counts those of a law behind a number.
 */
export function parenthesisedMarkers(mask: string): Marker[] {
  return matchesOf(PARENTHESISED, '(', mask)
    .filter(({ index }) => !NO_CALL_BEFORE.test(mask.slice(Math.max(0, index - 24), index)))
    .map(({ index, 0: { length }, 1: label = '' }) => ({
      span: span(index, index + length),
      form: 'numeric',
      label,
      keys: [label],
      doubt: 'unlikely',
      parenthesised: true,
    }));
}

/** `[iv]`, as word processors number endnotes: a call where a note has that label. */
export function romanMarkers(mask: string): Marker[] {
  return matchesOf(ROMAN, '[', mask)
    .filter(({ index }) => mask.slice(0, index).trim() !== '')
    .map(({ index, 0: text }) => {
      const label = text.slice(1, -1);
      const at = span(index, index + text.length);
      return { span: at, form: 'numeric', label, keys: [label], doubt: 'unlikely' };
    });
}

/**
 * `[[1]](#footnote-1)`: brackets in brackets are a link only where `[1]` isn't one, and a passage can't tell; so here
 * it is text, and read by itself.
 */
export function linkedKeys(mask: string): Marker[] {
  return matchesOf(LINKED_KEY, '[[', mask).map(match => {
    const [, label = '', url = ''] = match;
    const anchor = noteAnchor(url);
    return {
      span: span(match.index, match.index + match[0].length),
      form: 'link',
      label,
      keys: anchor === undefined ? [label, url.replace(/^#/, '')] : [anchor],
      ...(/^https?:/i.test(url) ? { url } : {}),
    };
  });
}

/** `[[RFC2119]]`: sure with a digit or in capitals; `[[Home]]` may be a wiki's link. */
export function keyMarkers(mask: string): Marker[] {
  return matchesOf(KEY, '[[', mask).map(match => {
    const label = match[0].slice(2, -2);
    const sure = /\d|^\p{Lu}[\p{Lu}-]+$/u.test(label);
    return {
      span: span(match.index, match.index + match[0].length),
      form: 'numeric',
      label,
      keys: [label],
      ...(sure ? {} : { doubt: 'unlikely' as const }),
    };
  });
}

/** `[^REF 1]`: a call in its writer's eyes, though a label with a space is none to GitHub. */
export function spacedCalls(mask: string, source: string): Marker[] {
  return matchesOf(SPACED_LABEL, '[^', mask)
    .filter(match => {
      const opens = mask.slice(0, match.index).trim() === '';
      const defines = opens && mask[match.index + match[0].length] === ':';
      return !defines && source[match.index - 1] !== '\\';
    })
    .map(match => {
      const label = match[0].slice(2, -1);
      return {
        span: span(match.index, match.index + match[0].length),
        form: 'footnote',
        label,
        keys: [label],
      };
    });
}

/** `[Smith 2020]`, a link if the document defines that label. */
export function shortcutMarkers(mask: string): Marker[] {
  return matchesOf(SHORTCUT, '[', mask).map(match => ({
    span: span(match.index, match.index + match[0].length),
    form: 'link',
    label: undefined,
    keys: [],
    definition: match[0].slice(1, -1),
  }));
}

/** `^[A note where it is used.]` Brackets nest; without its closing bracket it is none. */
export function inlineNotes(mask: string, source: string): Marker[] {
  if (!mask.includes('^[')) return [];
  const closing = closingBrackets(source);
  const markers: Marker[] = [];
  for (let at = mask.indexOf('^['); at >= 0; ) {
    const end = mask[at - 1] === '[' ? undefined : closing.get(at + 1);
    if (end) markers.push({ span: span(at, end), form: 'inline-note', label: undefined, keys: [] });
    at = mask.indexOf('^[', end ?? at + 2);
  }
  return markers;
}

/** From each opening bracket to the end of the bracket that closes it. */
function closingBrackets(source: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at + 1);
    }
  }
  return ends;
}
