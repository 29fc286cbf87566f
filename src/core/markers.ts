import type { CitationForm } from './brief.ts';
import type { Prose } from './prose.ts';
import { overlaps, type Span, span } from './span.ts';

/** A citation marker as it stands in a passage, before it is matched with notes. */
export interface Marker {
  readonly span: Span;
  readonly form: CitationForm;
  /** As written; none for a bare `REF`. */
  readonly label: string | undefined;
  /** The notes or bibliography entries that it names: "1, 3–5" names 1, 3, 4 and 5. */
  readonly keys: readonly string[];
  /** Of a link, its target. */
  readonly url?: string;
}

/** Every citation marker of a prose in document order, without overlaps; spans relative to the prose. */
export function findMarkers(prose: Prose, source: string): Marker[] {
  const markers: Marker[] = [];
  const add = (marker: Marker): void => {
    if (!markers.some(other => overlaps(other.span, marker.span))) markers.push(marker);
  };
  for (const call of prose.calls) add({ ...call, keys: keysOf(call.label) });
  for (const link of prose.links) {
    const label = prose.mask.slice(link.text.start, link.text.end).trim();
    if (/^\[?(?:REF|\d{1,4})\]?$/.test(label)) {
      const bare = label.replace(/[[\]]/g, '');
      const local = link.url === undefined || link.url.startsWith('#');
      add({
        span: link.span,
        form: 'link',
        label: bare === 'REF' ? undefined : bare,
        keys: bare === 'REF' ? [] : keysOf(bare),
        ...(local || link.url === undefined ? {} : { url: link.url }),
      });
    } else if (link.url !== undefined && /^https?:/i.test(link.url)) {
      add({ span: link.span, form: 'link', label: undefined, keys: [], url: link.url });
    }
  }
  const text = prose.mask;
  for (const match of text.matchAll(/\^\[/g)) {
    const end = closingBracket(source, match.index + 1);
    if (end) add({ span: span(match.index, end), form: 'inline-note', label: undefined, keys: [] });
  }
  for (const match of text.matchAll(TEXT_MARKER)) {
    const marker = textMarker(match);
    if (marker) add(marker);
  }
  return markers.sort((a, b) => a.span.start - b.span.start);
}

const TEXT_MARKER =
  /(?<ref>(?<=[.,;:!?…)\]”’"'»\p{Ll}\d] ?)(?:\[REF\]|REF(?![\p{L}-]))(?:(?<=REF) ?\d{1,3}(?!\d))?)|(?<numeric>(?<![\p{L}\]])\[\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,30}\](?![(:])|(?<=[\p{Ll}.,;:!?)”’"'])\[\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,30}\](?![(:]))|(?<key>\[\[[A-Za-z][\w:.-]{0,40}\]\])|(?<superscript>(?<=[\p{L}.,;:!?)”’"'])[⁰¹²³⁴-⁹]{1,4})|(?<pandoc>\[[^[\]@]{0,80}-?@[\p{L}\d_][^[\]]{0,300}\])/gu;

function textMarker(match: RegExpExecArray): Marker | undefined {
  const [text] = match;
  const groups = match.groups ?? {};
  const at = span(match.index, match.index + text.length);
  if (groups.ref !== undefined) {
    const number = /\d+/.exec(text)?.[0];
    return { span: at, form: 'ref', label: number, keys: number ? [number] : [] };
  }
  if (groups.numeric !== undefined) {
    const label = text.slice(1, -1);
    return { span: at, form: 'numeric', label, keys: keysOf(label) };
  }
  if (groups.key !== undefined)
    return { span: at, form: 'numeric', label: text.slice(2, -2), keys: [text.slice(2, -2)] };
  if (groups.superscript !== undefined) {
    const label = [...text].map(digit => SUPERSCRIPTS.indexOf(digit)).join('');
    return { span: at, form: 'superscript', label, keys: [label] };
  }
  const keys = [
    ...text.matchAll(/(?<![\p{L}\d])@([\p{L}\d_](?:[\p{L}\d_:.#$%&+?<>~/-]{0,60}[\p{L}\d_])?)/gu),
  ].map(key => key[1] ?? '');
  return keys.length > 0 ? { span: at, form: 'pandoc', label: keys.join('; '), keys } : undefined;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "1, 3–5" → 1, 3, 4, 5; a range of more than 100 is taken for its two ends. */
export function keysOf(label: string): string[] {
  return label.split(/[,;]/).flatMap(part => {
    const range = /^\s*(\d{1,4})\s*[–-]\s*(\d{1,4})\s*$/.exec(part);
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (!range || to < from || to - from > 100) return [part.trim()];
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  });
}

function closingBracket(source: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(source.length, open + 4000); at++) {
    if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at + 1;
  }
  return undefined;
}
