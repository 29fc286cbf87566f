/** A tag, a comment or a run of text in a piece of HTML; offsets into the piece. */
export type HtmlPiece = { readonly type: 'text'; readonly start: number; readonly end: number } | HtmlTag;

export interface HtmlTag {
  readonly type: 'tag';
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

const UNREAD = new Set(['script', 'style', 'pre', 'code', 'textarea', 'template']);

/**
 * The pieces of a run of HTML, in order. Comments and what stands inside code and scripts are left out.
 * Reads each character a bounded number of times, whatever is unclosed.
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) pieces.push({ type: 'text', start: at, end: textEnd });
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open + 4);
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      pieces.push({ type: 'text', start: open, end: open + 1 });
      at = open + 1;
      continue;
    }
    pieces.push(tag);
    at = tag.end;
    if (!tag.closing && UNREAD.has(tag.name)) at = startOfClosing(html, tag);
  }
  return pieces;
}

/** The tag that starts at `start`, or nothing when no tag does. */
export function readTag(html: string, start: number): HtmlTag | undefined {
  const name = /^<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/i.exec(html.slice(start, start + 40));
  if (!name) return undefined;
  const close = html.indexOf('>', start);
  if (close < 0) return undefined;
  return {
    type: 'tag',
    start,
    end: close + 1,
    name: (name[2] ?? '').toLowerCase(),
    closing: name[1] === '/',
    attributes: html.slice(start + name[0].length, close),
  };
}

/** The value of an attribute, with or without quotation marks; undefined when it isn't there. */
export function attribute(tag: HtmlTag, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag.attributes,
  );
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}

function endOf(html: string, needle: string, from: number): number {
  const found = html.indexOf(needle, from);
  return found < 0 ? html.length : found + needle.length;
}

function startOfClosing(html: string, tag: HtmlTag): number {
  const closing = new RegExp(`</${tag.name}[\\s>]`, 'gi');
  closing.lastIndex = tag.end;
  return closing.exec(html)?.index ?? tag.end;
}
