import { type Brief, type Span, span } from '../core/index.ts';
import { withoutPunctuation } from '../core/links/web-links.ts';
import { firstEndingAfter } from '../core/span.ts';

/** A place in the text that leads somewhere on the web. */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
}

/** `doi:10.1000/xyz.1`, `www.example.org/a`: behind a slash they are part of an address. */
const WRITTEN =
  /(?<![\w/.@=-])(?:(?:doi:? ?)?(?<doi>10\.\d{4,9}\/[^\s<>"”“|]{1,300})|www\.[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}(?:\/[^\s<>"”“|]{0,1000})?)/gi;

/** What reads as an address in the text and the notes and has no `https:`: of those with one the editor knows itself. */
export function documentLinksOf({ text, notes, paragraphs }: Brief): DocumentLink[] {
  return [...text.matchAll(WRITTEN)].flatMap(match => {
    const start = match.index;
    const end = start + withoutPunctuation(match[0]).length;
    const holds = (list: readonly { readonly span: Span }[]) =>
      (list[firstEndingAfter(list, start)]?.span.start ?? text.length) <= start;
    if (!holds(notes) && !holds(paragraphs)) return [];
    const written = text.slice(start, end);
    const doi = match.groups?.doi && written.slice(match[0].indexOf(match.groups.doi));
    return [
      { span: span(start, end), url: encodeURI(doi ? `https://doi.org/${doi}` : `https://${written}`) },
    ];
  });
}
