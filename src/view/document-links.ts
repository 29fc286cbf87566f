import { type Brief, type Span, type Steps, span } from '../core/index.ts';
import { withoutPunctuation } from '../core/links/web-links.ts';
import { bySpan } from '../core/span.ts';
import { flatMapped, inOrder } from '../core/steps.ts';

/** A place in the text that leads somewhere on the web. */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
}

/** `10.1000/xyz.1`, `www.example.org/a`, found by their beginning, which is faster than by what stands before it. */
const WRITTEN =
  /10\.\d{4,9}\/[^\s<>"”“|[\]]{1,300}|www\.[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}(?:\/[^\s<>"”“|[\]]{0,1000})?/gi;
/** The `doi:` of `doi:10.1000/xyz.1`. */
const PREFIX = /doi:? ?$/i;
const LONGEST_PREFIX = 5;
/** Behind a slash they are part of an address. */
const INSIDE = /[\w/.@=-]$/;

/** What reads as an address in the text and the notes and has no `https:`: of those with one the editor knows itself. */
export function* documentLinksOf({ text, notes, paragraphs }: Brief): Steps<DocumentLink[]> {
  // An inline note stands in its paragraph.
  let reached = 0;
  return yield* flatMapped(yield* inOrder([...paragraphs, ...notes], bySpan), ({ span: { start, end } }) => {
    const from = Math.max(start, reached);
    reached = Math.max(end, reached);
    return linksIn(text, from, end);
  });
}

function linksIn(text: string, from: number, to: number): DocumentLink[] {
  if (from >= to) return [];
  return [...text.slice(from, to).matchAll(WRITTEN)].flatMap(match => {
    const at = from + match.index;
    const isDoi = match[0].startsWith('1');
    const prefix = isDoi ? (PREFIX.exec(text.slice(Math.max(from, at - LONGEST_PREFIX), at))?.[0] ?? '') : '';
    const start = at - prefix.length;
    if (INSIDE.test(text.slice(Math.max(0, start - 1), start))) return [];
    const written = withoutPunctuation(match[0]);
    const url = isDoi ? `https://doi.org/${written}` : `https://${written}`;
    return [{ span: span(start, at + written.length), url: encodeURI(url) }];
  });
}
