import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A reference without markup and links. */
export interface ReferenceText {
  readonly text: string;
  /** What is set in italics, in order. */
  readonly italics: readonly string[];
  /** The texts of its links that say more than an address. */
  readonly linked: readonly string[];
  /** Its links on the web, in order. */
  readonly urls: readonly string[];
  readonly DOI: string | undefined;
}

/** Stands where a link was, so that what came before it ends there. */
export const LINK = '\uE000';

const LINKED =
  /\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,400})\](?:\{[^{}]{0,40}\})?\((<[^<>]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)(?:\s+"[^"]{0,200}")?\)/g;
const ANCHOR = /<a\b([^<>]{0,2000})>([\s\S]{0,1000}?)<\/a>/gi;
const BARE_URL = /<?\bhttps?:\/\/[^\s<>"“”\uE000]+>?/gi;
const BARE_DOI =
  /(?:\bdoi:?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?|(?:https?:\/\/)?\b(?:dx\.)?doi\.org\/|\b)(10\.\d{4,9}\/[^\s<>"“”\uE000]+)/i;

/** Reads the source text of a note: Markdown, HTML or plain. */
export function readReferenceText(source: string): ReferenceText {
  const urls: string[] = [];
  const linked: string[] = [];
  const show = (shown: string): string => {
    const visible = visibleLink(shown);
    if (/\p{L}\s+\S/u.test(visible)) linked.push(visible);
    return visible;
  };
  const keep = (url: string): string => {
    const clean = trimUrl(url);
    if (/^https?:\/\/[^\s/]/i.test(clean)) urls.push(clean);
    return LINK;
  };
  const unlinked = source
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(https?:\/\/[^<>]{1,2000})>/gi, (_, url: string) => keep(url.trim().split(/\s/)[0] ?? ''))
    .replace(
      LINKED,
      (_, shown: string, target: string) =>
        `${show(shown)} ${local(target) ? '' : keep(target.replace(/^<|>$/g, ''))}`,
    )
    .replace(ANCHOR, (_, attributes: string, shown: string) => {
      const target = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? '';
      if (target === '') return shown;
      if (local(target)) return '';
      return `${show(shown)} ${keep(decodeEntities(target))}`;
    });
  const italics: string[] = [];
  const plain = decodeEntities(withoutMarkup(unlinked, italics));
  const doi = BARE_DOI.exec(plain) ?? urls.map(url => BARE_DOI.exec(url)).find(Boolean);
  const DOI = doi?.[1] && trimUrl(doi[1]);
  const text = plain.replace(BARE_URL, url => keep(url.replace(/^<|>$/g, ''))).replace(BARE_DOI, LINK);
  return {
    linked: linked.map(each => decodeEntities(withoutMarkup(each, [])).replace(/\s+/g, ' ').trim()),
    text: text.replace(/\s+/g, ' ').trim(),
    italics,
    urls: [...new Set(urls)],
    DOI: DOI || undefined,
  };
}

function local(target: string): boolean {
  return target.startsWith('#');
}

/** A link's text, unless it is its address. */
function visibleLink(shown: string): string {
  return /^\s*(?:https?:\/\/|www\.)\S*\s*$/i.test(shown.replace(/<[^<>]*>/g, '')) ? '' : shown;
}

/** The text without tags and emphasis; what was italic is kept in `italics`. */
function withoutMarkup(text: string, italics: string[]): string {
  const keep = (_: string, before: string, inner: string): string => {
    if (inner.trim().length > 2) italics.push(decodeEntities(inner).replace(/\s+/g, ' ').trim());
    return before + inner;
  };
  return text
    .replace(/()<(?:i|em|cite)\b[^<>]{0,200}>([\s\S]{0,600}?)<\/(?:i|em|cite)>/gi, keep)
    .replace(/<sup\b[^<>]{0,200}>[\s\S]{0,40}?<\/sup>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' ')
    .replace(/(^|[\s(“"‘'[])\*{1,2}(?=\S)([^*\n]{1,600}?)\*{1,2}(?![\p{L}\d])/gu, keep)
    .replace(/(^|[\s(“"‘'[])_{1,2}(?=\S)([^_\n]{1,600}?)_{1,2}(?![\p{L}\d])/gu, keep)
    .replace(/[↩⬑↑]\uFE0E?/g, ' ');
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi, (match, name: string) => {
    if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || match;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x110000 && code !== 0x21a9 ? String.fromCodePoint(code) : ' ';
  });
}

/** Without the punctuation of the sentence around it; a closing bracket stays if the address opens it. */
function trimUrl(url: string): string {
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] ?? '';
    if (/[.,;:!?'’”"*_>\]}]/.test(last)) continue;
    if (last === ')' && url.slice(0, end).split('(').length < url.slice(0, end).split(')').length) continue;
    break;
  }
  return url.slice(0, end);
}
