import { type Brief, firstEndingAfter, type Span } from '../../core/index.ts';

/** The words of a range as a reader sees them, on one line: without markers, markup, and the bullet of an item. */
export function plainText(brief: Brief, range: Span): string {
  const { citations, text } = brief;
  let words = '';
  let from = range.start;
  for (let i = firstEndingAfter(citations, from); i < citations.length; i++) {
    const citation = citations[i];
    if (!citation || citation.span.start >= range.end) break;
    // The text of a link is part of the sentence.
    if (citation.form === 'link' || citation.span.start < from) continue;
    words += text.slice(from, citation.span.start);
    from = Math.min(citation.span.end, range.end);
  }
  return withoutMarkup(words + text.slice(from, range.end));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  sect: '§',
};

/** Most words have none of these, and are read as they stand. */
const MARKS = /[<[*_`~&\\>]|[^\S ]| {2}|^(?:[-+#]|\d{1,4}[.)])/;

/** Its destination may hold brackets (`?req=(title:44)`) and what a site's generator fills in (`{{ site.url }}/a`). */
const LINK =
  /!?\[((?:[^[\]]|\[[^[\]]{0,100}\]){0,300})\](?:\((?:[^()\s{]|\{(?!\{)|\([^()\s]{0,300}\)|\{\{[^{}\r\n]{0,100}\}\}){0,800}(?: "[^"]{0,200}")?\)|\[[^[\]]{0,100}\])/gi;

/** Markdown's and HTML's marks taken away, white space made single. The repetitions are bounded to stay linear. */
export function withoutMarkup(text: string): string {
  if (!MARKS.test(text)) return text.trim();
  let plain = text;
  if (/[<[]/.test(plain)) {
    plain = plain
      .replace(/\[\[[^[\]]{1,100}\]\]\(#[^()\s]{0,200}\)/g, '') // `[[1]](#note-1)`: a marker, no words
      .replace(/<(?:https?:\/\/|mailto:)([^<>\s]{1,300})>?/g, '$1')
      .replace(/<([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})>?/g, '$1')
      .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
      .replace(LINK, '$1');
  }
  if (/[*_`~]/.test(plain)) {
    plain = plain
      .replace(/(?<!\\)(?:\*{1,3}|`{1,2}|~~)/g, '')
      .replace(/(?<![\p{L}\p{N}\\])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '');
  }
  if (plain.includes('&')) plain = plain.replace(/&(?:#(x?)([\da-f]{1,6})|([a-z]{2,8}));/gi, readEntity);
  return plain
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\[(?=[^\]]*$)/, '') // a link whose end was left out
    .replace(/[\r\n][ \t]*>[ \t>]*/g, ' ')
    .replace(/^\s*(?:#{1,6}|[-+>]|\d{1,4}[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readEntity(
  whole: string,
  hex: string | undefined,
  digits: string | undefined,
  name: string,
): string {
  if (digits === undefined) return ENTITIES[name] ?? whole;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** At most so many UTF-16 units, cut after a whole word where one ends in the second half; the cut is shown by "…". */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest - 1);
  const cut = text.slice(0, space > longest / 2 ? space : longest - 1);
  // Half of a pair of surrogates is no character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.…–—-]+$/, '')}…`;
}
