import type { CitationForm } from './brief.ts';
import {
  inlineNotes,
  keyMarkers,
  linkedKeys,
  numericMarkers,
  parenthesisedMarkers,
  romanMarkers,
  shortcutMarkers,
  spacedCalls,
} from './markers/brackets.ts';
import { type Doubt, digitMarkers } from './markers/digits.ts';
import { linkMarkers, noteAnchor } from './markers/links.ts';
import { linkedGroups, type PandocItem, pandocMarkers } from './markers/pandoc.ts';
import { refMarkers } from './markers/ref.ts';
import { isSuperscriptCall, superscriptMarkers } from './markers/superscripts.ts';
import { tighten } from './markers/tight.ts';
import type { Prose, ProseLink } from './prose.ts';
import type { Span } from './span.ts';
import { flat } from './steps.ts';

/** A citation marker as it stands in a passage, before it is matched with notes. */
export interface Marker {
  readonly span: Span;
  readonly form: CitationForm;
  /** As written; none for a bare `REF`. */
  readonly label: string | undefined;
  /** The notes or bibliography entries that it names: "1, 3–5" names 1, 3, 4 and 5. */
  readonly keys: readonly string[];
  /** Of a link, its target on the web. */
  readonly url?: string;
  /** Of a reference link, the label of the definition without which it is no link. */
  readonly definition?: string;
  /** Of a pandoc citation, its parts. */
  readonly items?: readonly PandocItem[];
  /** Of a list of bare `REF`s in brackets, how many they are; each of them has its note. */
  readonly refs?: number;
  /** Written `(1)`: a call only of notes that are numbered alike. */
  readonly parenthesised?: true;
  /** It takes the rest of the document to tell whether this is a marker. None: it is one. */
  readonly doubt?: Doubt;
}

/**
 * Every citation marker of a prose in document order, without overlaps; spans relative to the prose, whose source
 * text is `source`. Linear in its length.
 */
export function findMarkers(prose: Prose, source: string): Marker[] {
  const { mask, links } = prose;
  const tight = tighten(mask, source);
  // Where two conventions see a marker in the same place, the earlier one here is right.
  const conventions: readonly (readonly Marker[])[] = [
    inlineNotes(mask, source),
    callMarkers(prose),
    linkedGroups(links, source),
    pandocMarkers(mask, source),
    linkMarkers(links, mask),
    linkedKeys(mask),
    keyMarkers(mask),
    numericMarkers(tight, source),
    romanMarkers(mask),
    parenthesisedMarkers(mask),
    spacedCalls(mask, source),
    refMarkers(tight),
    superscriptMarkers(tight),
    shortcutMarkers(mask),
    digitMarkers(tight),
  ];
  const found = flat(conventions);
  if (found.length === 0) return [];
  const taken = new Uint8Array(mask.length);
  const markers: Marker[] = [];
  for (const marker of found) {
    const { start, end } = marker.span;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    markers.push(
      marker.keys.length > 0 || !marker.label ? marker : { ...marker, keys: keysOf(marker.label) },
    );
  }
  return markers.sort((a, b) => a.span.start - b.span.start);
}

/** `[^1]` and `<sup>1</sup>`, with or without a link inside. */
function callMarkers({ mask, calls, links }: Prose): Marker[] {
  const starts = links.map(link => link.span.start);
  let next = 0;
  // Where the calls start that a call follows without a gap, and where the last one ends: "fell.[^1]<sup>2</sup>".
  let stack = 0;
  let end = 0;
  return calls.flatMap(({ span: at, form, label }): Marker[] => {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < at.start) next++;
    const around = links[next - 1];
    const linked = around && around.span.end >= at.end ? linkedCall(around, label) : undefined;
    if (linked) return [linked];
    const link = (starts[next] ?? Number.POSITIVE_INFINITY) < at.end ? links[next] : undefined;
    stack = at.start === end ? stack : at.start;
    end = at.end;
    const before = mask.slice(Math.max(0, stack - 40), stack);
    if (form === 'superscript' && !isSuperscriptCall({ span: at, form, label }, before, link !== undefined))
      return [];
    const anchor = link?.url && noteAnchor(link.url);
    // Where number and anchor differ, a click goes to the anchor.
    const keys = form === 'footnote' ? [label] : anchor ? [anchor] : keysOf(label);
    return [{ span: at, form, label, keys }];
  });
}

/** `[<sup>1</sup>](#fn1)` */
function linkedCall({ span: at, url = '' }: ProseLink, label: string): Marker | undefined {
  const anchor = noteAnchor(url);
  if (anchor === undefined && !/^https?:/i.test(url)) return undefined;
  const target = anchor === undefined ? { keys: keysOf(label), url } : { keys: [anchor] };
  return { span: at, form: 'link', label, ...target };
}

/** "1, 3–5" → 1, 3, 4, 5; a range of more than 100 is taken for its two ends. */
export function keysOf(label: string): string[] {
  return label.split(/[,;]/).flatMap(part => {
    const range = /^\s*(\d{1,4})\s*[–-]\s*(\d{1,4})\s*$/.exec(part);
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (!range || to < from || to - from > 100) return [part.trim()];
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  });
}
