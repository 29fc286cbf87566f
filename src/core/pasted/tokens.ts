import { decodeNamedCharacterReference } from 'decode-named-character-reference';

export type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string };

/** What stands in these is no text of the page. */
const RAW = /^(?:script|style|title|textarea|iframe|noembed|noframes|noscript|xmp|template)$/;

const TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})/iy;

/**
 * The tags and the text of a page, with character references resolved; comments, doctypes, scripts and styles are left
 * out. Any string can be read; each character is looked at a bounded number of times.
 */
export function* tokensOf(html: string): Generator<Token> {
  const reader = new AttributeReader(html);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { type: 'text', text: decoded(html.slice(at, end)) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0) return;
      at = close + 3;
      continue;
    }
    TAG.lastIndex = open;
    const tag = TAG.exec(html);
    if (!tag && !/[!?/]/.test(html[open + 1] ?? '')) {
      yield { type: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const close = reader.read(tag ? TAG.lastIndex : open + 1);
    // Without another ">" there is no further tag.
    if (close === undefined) return yield { type: 'text', text: decoded(html.slice(open)) };
    at = close;
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    if (tag[1] === '/') yield { type: 'close', name };
    else if (RAW.test(name)) {
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = at;
      const found = closing.exec(html);
      if (!found) return;
      at = found.index;
    } else yield { type: 'open', name, attributes: reader.attributes };
  }
}

/** Reads the attributes of a tag up to its ">". */
class AttributeReader {
  attributes: ReadonlyMap<string, string> = new Map();
  /** From where on there is no such character any more, so that none is looked for twice in vain. */
  private readonly none = new Map<string, number>();

  constructor(private readonly html: string) {}

  /** The offset after the tag's ">"; undefined when there is none. */
  read(from: number): number | undefined {
    const attributes = new Map<string, string>();
    this.attributes = attributes;
    const { html } = this;
    const part = /[\s/]*(?:([^\s/>=]{1,100})(?:\s{0,20}=\s{0,20}(?:(["'])|([^\s>"']{0,4000})))?)?/y;
    for (let at = from; at < html.length; ) {
      part.lastIndex = at;
      const [all = '', name = '', quote, plain] = part.exec(html) ?? [];
      at += all.length;
      if (quote !== undefined) {
        const end = this.find(quote, at);
        if (end === undefined) return this.after(at);
        this.keep(attributes, name, html.slice(at, end));
        at = end + 1;
      } else if (name !== '') this.keep(attributes, name, plain ?? '');
      else if (html[at] === '>') return at + 1;
      else at++;
    }
    return undefined;
  }

  private keep(attributes: Map<string, string>, name: string, value: string): void {
    const key = name.toLowerCase();
    if (attributes.size < MOST_ATTRIBUTES && !attributes.has(key) && WANTED.has(key))
      attributes.set(key, decoded(value));
  }

  private after(at: number): number | undefined {
    const end = this.find('>', at);
    return end === undefined ? undefined : end + 1;
  }

  private find(character: string, from: number): number | undefined {
    if (from >= (this.none.get(character) ?? Number.POSITIVE_INFINITY)) return undefined;
    const found = this.html.indexOf(character, from);
    if (found < 0) this.none.set(character, from);
    return found < 0 ? undefined : found;
  }
}

const WANTED = new Set(['href', 'id', 'name', 'class', 'style', 'start', 'value', 'role', 'title']);
const MOST_ATTRIBUTES = 20;

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));?/gi;

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : '\uFFFD';
  });
}
