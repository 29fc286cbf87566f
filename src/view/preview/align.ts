import { type Span, span } from '../../core/index.ts';
import type { Lines } from './lines.ts';
import type { Token } from './token.ts';

/** A token of a line at its place in the document. */
export interface Placed {
  readonly token: Token;
  /** All that was written for it, its markup included; undefined where that couldn't be told. */
  readonly span: Span | undefined;
  /** Of a text: where each of its UTF-16 code units was written. */
  readonly offsets?: readonly number[];
}

/**
 * Finds where the tokens of an inline token were written. markdown-it keeps lines only, so its text is read again
 * beside the tokens. What doesn't fit, because a plugin has changed it, is passed over until the two agree again.
 *
 * @param from not before this offset: cells of a table share a line
 */
export function alignInline(inline: Token, map: readonly [number, number], lines: Lines, from = 0): Placed[] {
  const place = placeContent(inline.content, map, lines, from);
  const reader = new InlineReader(inline.content);
  return (inline.children ?? []).map((token): Placed => {
    const found = reader.read(token);
    if (!found) return { token, span: undefined };
    const start = place[found.start];
    const last = place[Math.max(found.start, found.end - 1)];
    const offsets = found.units?.map(at => place[at] ?? -1);
    if (start === undefined || last === undefined || start < 0 || last < 0 || offsets?.includes(-1))
      return { token, span: undefined };
    const end = found.end > found.start ? last + 1 : start;
    return { token, span: span(start, Math.max(start, end)), ...(offsets ? { offsets } : {}) };
  });
}

/** For each code unit of an inline token's content its offset in the document, or -1. */
function placeContent(
  content: string,
  [first]: readonly [number, number],
  lines: Lines,
  from: number,
): number[] {
  const place: number[] = [];
  let floor = from;
  content.split('\n').forEach((part, i) => {
    const { start, end } = lines.line(first + i);
    const source = lines.text.slice(Math.max(start, Math.min(floor, end)), end);
    const base = end - source.length;
    // What stands before it in its line is the mark of a list, a quotation or a heading.
    const at = source.trimEnd().endsWith(part.trimEnd())
      ? source.trimEnd().length - part.trimEnd().length
      : source.indexOf(part);
    for (let k = 0; k < part.length; k++) place.push(at < 0 ? -1 : base + at + k);
    if (at >= 0) floor = base + at + part.length;
    place.push(end); // the line's ending
  });
  return place;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly units?: readonly number[];
}

/** How far ahead text is looked for, in code units: longer than nearly every address. */
const WINDOW = 2_000;
/** So much of it has to be the same there. */
const ENOUGH = 8;
/** So often in one paragraph, or a hostile one would take for ever. */
const MOST_SEARCHES = 400;

class InlineReader {
  private at = 0;
  private searches = 0;

  constructor(private readonly content: string) {}

  read(token: Token): Found | undefined {
    switch (token.type) {
      case 'text':
      case 'text_special':
        return this.text(token.content);
      case 'softbreak':
      case 'hardbreak':
        return this.lineBreak();
      case 'code_inline':
        return this.fenced(token.markup);
      case 'image':
        return this.link('![');
      case 'link_open':
        return this.exactly(/^(?:auto)/.test(token.markup) ? '<' : token.markup === '' ? '[' : '');
      case 'link_close':
        return token.markup === 'autolink'
          ? this.exactly('>')
          : token.markup === ''
            ? this.link(']')
            : this.exactly('');
      case 'footnote_ref':
        return this.footnote();
      default:
        return token.content ? this.content_(token) : this.exactly(token.markup);
    }
  }

  private exactly(markup: string): Found {
    const start = this.at;
    if (this.content.startsWith(markup, start)) this.at += markup.length;
    return { start, end: this.at };
  }

  private content_({ content, markup }: Token): Found | undefined {
    const at = this.content.indexOf(content, this.at);
    if (at < 0 || at - this.at > WINDOW) return undefined;
    const start = markup && this.content.endsWith(markup, at) ? at - markup.length : at;
    this.at = at + content.length;
    if (markup && this.content.startsWith(markup, this.at)) this.at += markup.length;
    return { start: Math.min(start, at), end: this.at };
  }

  private lineBreak(): Found {
    const start = this.at;
    const newline = this.content.indexOf('\n', start);
    if (newline < 0) return { start, end: start };
    this.at = newline + 1;
    while (this.content[this.at] === ' ' || this.content[this.at] === '\t') this.at++;
    return { start: newline, end: this.at };
  }

  private fenced(markup: string): Found | undefined {
    const start = this.content.indexOf(markup, this.at);
    const close = start < 0 ? -1 : this.content.indexOf(markup, start + markup.length);
    if (close < 0) return undefined;
    this.at = close + markup.length;
    return { start, end: this.at };
  }

  /** The end of a link, `](address)`, or all of an image. */
  private link(opening: string): Found | undefined {
    const start = this.content.indexOf(opening, this.at);
    if (start < 0) return undefined;
    let end = opening === ']' ? start : closing(this.content, start + 1, '[', ']') - 1;
    if (this.content[end + 1] === '(') end = closing(this.content, end + 1, '(', ')') - 1;
    else if (this.content[end + 1] === '[') end = closing(this.content, end + 1, '[', ']') - 1;
    this.at = Math.min(this.content.length, end + 1);
    return { start, end: this.at };
  }

  private footnote(): Found | undefined {
    const start = this.content.indexOf('^', this.at);
    if (start < 0) return undefined;
    const isCall = this.content[start - 1] === '[';
    this.at = closing(this.content, isCall ? start - 1 : start + 1, '[', ']');
    return { start: isCall ? start - 1 : start, end: this.at };
  }

  private text(text: string): Found | undefined {
    const units: number[] = [];
    let at = this.at;
    for (let i = 0; i < text.length; ) {
      let step = unit(this.content, at, text, i);
      if (!step) {
        const next = this.search(text, i, at);
        if (next === undefined) return undefined;
        at = next;
        step = unit(this.content, at, text, i);
        if (!step) return undefined;
      }
      for (let k = 0; k < step.shown; k++) units.push(at);
      i += step.shown;
      at += step.written;
    }
    const start = units[0] ?? this.at;
    this.at = at;
    return { start, end: at, units };
  }

  /** Where the text goes on, behind markup that wasn't foreseen. */
  private search(text: string, from: number, start: number): number | undefined {
    if (++this.searches > MOST_SEARCHES) return undefined;
    const last = Math.min(this.content.length, start + WINDOW);
    for (let at = start + 1; at < last; at++) if (agrees(this.content, at, text, from)) return at;
    return undefined;
  }
}

/** Index behind the bracket that closes the one at `at`, or the text's end. */
function closing(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i + 1;
  }
  return text.length;
}

function agrees(content: string, start: number, text: string, from: number): boolean {
  let at = start;
  let i = from;
  while (i < text.length && i - from < ENOUGH) {
    const step = unit(content, at, text, i);
    if (!step) return false;
    i += step.shown;
    at += step.written;
  }
  return true;
}

const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/iy;
/** What markdown-it's typographer makes of what is written. */
const TYPOGRAPHER: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['..', '…'],
  ['+-', '±'],
  ['(c)', '©'],
  ['(C)', '©'],
  ['(r)', '®'],
  ['(R)', '®'],
  ['(tm)', '™'],
  ['(TM)', '™'],
  ['"', '“'],
  ['"', '”'],
  ["'", '‘'],
  ["'", '’'],
];

/** How much of the content at `at` is shown as how much of the text at `i`; undefined where they disagree. */
function unit(
  content: string,
  at: number,
  text: string,
  i: number,
): { readonly written: number; readonly shown: number } | undefined {
  const written = content[at];
  const shown = text[i];
  if (written === undefined) return undefined;
  if (written === '\\' && content[at + 1] === shown && /[!-/:-@[-`{-~]/.test(shown ?? ''))
    return { written: 2, shown: 1 };
  if (written === '&') {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(content)?.[0];
    if (entity && !text.startsWith(entity, i))
      return { written: entity.length, shown: (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1 };
  }
  if (written === shown) return { written: 1, shown: 1 };
  for (const [typed, printed] of TYPOGRAPHER)
    if (printed === shown && content.startsWith(typed, at)) return { written: typed.length, shown: 1 };
  return undefined;
}
