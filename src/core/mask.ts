import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { attribute, type HtmlTag } from './html.ts';
import type { Prose, ProseCall, ProseLink } from './prose.ts';
import { type Span, shift, span } from './span.ts';

/** What stands for code and images: no letter, no space. */
export const OBJECT = '\uFFFC';
const HARD_BREAK = '\u2028';

type Kind = Pick<Prose, 'form' | 'depth' | 'label' | 'whole'>;

/** Collects the visible text of a run of prose, in order, at its own offsets. */
export class MaskBuilder {
  private mask = '';
  /** Offset in the chunk of the mask's first character; undefined until something was added. */
  private from: number | undefined;
  private readonly strongs: Span[] = [];
  private readonly links: ProseLink[] = [];
  private readonly calls: ProseCall[] = [];
  private openSuperscript: HtmlTag | undefined;
  private openAnchor: HtmlTag | undefined;

  constructor(
    private readonly source: string,
    private readonly quoteDepth: number,
  ) {}

  get hasText(): boolean {
    return /[^\s\u2028]/.test(this.mask) || this.calls.length > 0;
  }

  text(at: Span): void {
    this.add(at, visible(this.source.slice(at.start, at.end), this.quoteDepth));
  }

  object(at: Span): void {
    this.add(at, OBJECT.repeat(at.end - at.start));
  }

  lineBreak(at: Span): void {
    this.add(at, HARD_BREAK.padEnd(at.end - at.start));
  }

  strong(at: Span): void {
    // What opens with markup starts with it.
    this.from ??= at.start;
    this.strongs.push(at);
  }

  link(link: ProseLink): void {
    this.from ??= link.span.start;
    this.links.push(link);
  }

  call(call: ProseCall): void {
    this.calls.push(call);
    this.add(call.span, ' '.repeat(call.span.end - call.span.start));
  }

  tag(tag: HtmlTag): void {
    if (tag.name === 'br') this.lineBreak(tag);
    else if (tag.name === 'sup') this.superscript(tag);
    else if (tag.name === 'a') this.anchor(tag);
    else if (/^(?:b|strong|em|i)$/.test(tag.name) && !tag.closing)
      this.strongs.push(span(tag.start, tag.end));
  }

  private superscript(tag: HtmlTag): void {
    const open = this.openSuperscript;
    this.openSuperscript = tag.closing ? undefined : tag;
    if (!tag.closing || !open) return;
    const label = this.since(open.end).trim().replace(/[,;]$/, '');
    // `1<sup>st</sup>` and `m<sup>2</sup>` are no calls; the second can't be told apart here.
    if (!/^(?:\[?[\d*†‡§]{1,4}(?:\s?[,–-]\s?\d{1,4}){0,9}\]?|[a-z])$/.test(label)) return;
    this.blankSince(open.end);
    this.calls.push({
      span: span(open.start, tag.end),
      form: 'superscript',
      label: label.replace(/[[\]]/g, ''),
    });
  }

  private anchor(tag: HtmlTag): void {
    const open = this.openAnchor;
    this.openAnchor = tag.closing ? undefined : tag;
    const url = tag.closing && open ? attribute(open, 'href') : undefined;
    if (open && url !== undefined) {
      this.links.push({
        span: span(open.start, tag.end),
        text: span(open.end, tag.start),
        url,
        label: undefined,
      });
    }
  }

  private add(at: Span, visibleText: string): void {
    this.from ??= at.start;
    const gap = at.start - this.from - this.mask.length;
    if (gap >= 0) this.mask += ' '.repeat(gap) + visibleText;
  }

  private since(offset: number): string {
    return this.mask.slice(Math.max(0, offset - (this.from ?? 0)));
  }

  private blankSince(offset: number): void {
    const keep = Math.max(0, offset - (this.from ?? 0));
    this.mask = this.mask.slice(0, keep) + ' '.repeat(Math.max(0, this.mask.length - keep));
  }

  /** All of it as one prose. */
  whole(at: Span, kind: Kind): Prose {
    const from = this.from ?? at.start;
    const mask = ' '.repeat(Math.max(0, from - at.start)) + this.mask;
    return this.prose(
      at,
      mask
        .replace(/[\r\n\u2028]/g, ' ')
        .padEnd(at.end - at.start)
        .slice(0, at.end - at.start),
      kind,
    );
  }

  /** Cut at the line endings at which its reader sees a paragraph end. */
  paragraphs(at: Span, kind: Kind): Prose[] {
    const from = at.start;
    // What starts or ends with a tag has nothing visible there.
    const front = Math.max(0, (this.from ?? from) - from);
    this.mask = (' '.repeat(front) + this.mask).padEnd(at.end - from);
    return paragraphLines(this.mask)
      .map(line => this.line(shift(line, from), this.maskOf(line), kind))
      .filter(prose => prose.mask.trim() !== '' || prose.calls.length > 0);
  }

  /** A paragraph, or an item of a list whose bullet Markdown knows nothing of: "• Exports fell." */
  private line(at: Span, mask: string, kind: Kind): Prose {
    const bullet = kind.form === 'paragraph' ? BULLET.exec(mask)?.[0] : undefined;
    if (bullet === undefined) return this.prose(at, mask, kind);
    return this.prose(at, ' '.repeat(bullet.length) + mask.slice(bullet.length), { ...kind, form: 'item' });
  }

  private maskOf(line: Span): string {
    return this.mask.slice(line.start, line.end).replace(/[\r\n\u2028]/g, ' ');
  }

  private prose(at: Span, mask: string, kind: Kind): Prose {
    const inside = (range: Span): boolean => at.start <= range.start && range.end <= at.end;
    return {
      ...kind,
      span: at,
      mask,
      strong: this.strongs.filter(inside).map(range => shift(range, -at.start)),
      links: this.links
        .filter(link => inside(link.span))
        .map(link => ({ ...link, span: shift(link.span, -at.start), text: shift(link.text, -at.start) })),
      calls: this.calls
        .filter(call => inside(call.span))
        .map(call => ({ ...call, span: shift(call.span, -at.start) })),
    };
  }
}

/** The bullets of web pages and word processors, for a class of a regular expression. */
export const BULLETS = '•‣◦●○■□▪▫▶►➢➤✓✔❖·∙⁃';
/** One of them, or Word's "o" with the tab after it. */
const BULLET = new RegExp(`^\\s{0,8}(?:[${BULLETS}]\\s{0,8}(?=\\S)|o\\s{2,8}(?=\\S))`, 'u');

/** Source text as its reader sees it, at the same length: character references decoded, quotation prefixes blanked. */
function visible(raw: string, quoteDepth: number): string {
  let text = raw;
  if (quoteDepth > 0 && /[\r\n]/.test(text)) {
    text = text.replace(
      /(^|[\r\n])([ \t]*(?:>[ \t]?)+)/g,
      (match, ending: string, prefix: string, at: number) =>
        at === 0 && ending === '' ? match : ending + ' '.repeat(prefix.length),
    );
  }
  if (text.includes('&')) {
    text = text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi, (match, name: string) =>
      decode(name, match).padEnd(match.length).slice(0, match.length),
    );
  }
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, ' ').replace(/\t/g, ' ');
}

function decode(name: string, match: string): string {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || match;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
}

/**
 * Text that was copied from a page has one paragraph per line and no blank lines; text that was wrapped at a column
 * has lines of nearly one width. A line ending is taken for the end of a paragraph when the line is the former's
 * (longer than anybody wraps), or when it ends a sentence with room to spare for the next line's first word, or when
 * half of it is empty before a capital, as after a title; or before such a line.
 */
export function paragraphLines(mask: string): Span[] {
  const lines: Span[] = [];
  const ending = /\r\n|[\n\r\u2028]/g;
  let start = 0;
  for (let match = ending.exec(mask); match; match = ending.exec(mask)) {
    lines.push(span(start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(span(start, mask.length));
  if (lines.length === 1) return lines;
  const width = lines.reduce((most, line) => Math.max(most, shownWidth(mask, line)), 0);
  const paragraphs: Span[] = [];
  let open = lines[0] ?? span(0, 0);
  let before = open;
  lines.slice(1).forEach((line, index) => {
    const hard = mask[before.end] === HARD_BREAK;
    const after = lines[index + 2];
    if (
      hard ||
      endsParagraph(mask, before, line, width) ||
      (after && isTitleBetween(mask, before, line, after, width))
    ) {
      paragraphs.push(open);
      open = line;
    } else open = span(open.start, line.end);
    before = line;
  });
  paragraphs.push(open);
  return paragraphs;
}

/** Columns without the addresses of links, which no editor can wrap: they are blank in a mask, or one long word. */
function shownWidth(mask: string, { start, end }: Span): number {
  return mask
    .slice(start, end)
    .replace(/\s{2,}/g, ' ')
    .replace(/\S{40,}/g, '').length;
}

/** Nobody wraps prose at more columns than this. */
const WIDEST_WRAP = 120;
/** Ragged margins: a wrapped line may be this much shorter than it need be. */
const SLACK = 8;

function endsParagraph(mask: string, before: Span, line: Span, width: number): boolean {
  const last = mask.slice(Math.max(before.start, before.end - 80), before.end).trimEnd();
  const next = mask.slice(line.start, Math.min(line.end, line.start + 80)).trimStart();
  if (next === '' || last === '' || BULLET.test(next)) return true;
  // “… of the wall,” above "Ruiz said."
  if (/,[”"]$/.test(last) || /^[.,;:)]\s/.test(next)) return false;
  if (isNotesLine(mask, before) || isNotesLine(mask, line)) return true;
  // "[2] Smith, …" starts a note, however short the lines are.
  if (/^\[\d{1,3}\]\s+[\p{Lu}“"]/u.test(next) && endsSentence(last)) return true;
  if (width > WIDEST_WRAP) return !/^\p{Ll}/u.test(next) || endsSentence(last);
  const room = width - (before.end - before.start) - 1 - (/^\S+/.exec(next)?.[0].length ?? 0);
  return endsSentence(last) ? room >= SLACK : room > width / 2 && /^[“"‘]?\p{Lu}/u.test(next);
}

/** "… they need." above "Conclusion", with the next sentence below it. */
function isTitleBetween(mask: string, before: Span, line: Span, after: Span, width: number): boolean {
  const ending = (at: Span): string => mask.slice(Math.max(at.start, at.end - 80), at.end).trimEnd();
  return (
    line.end - line.start < width / 2 &&
    endsSentence(ending(before)) &&
    !endsSentence(ending(line)) &&
    endsParagraph(mask, line, after, width)
  );
}

/** "Endnotes", alone in its line. */
function isNotesLine(mask: string, line: Span): boolean {
  return (
    line.end - line.start < 20 &&
    /^\s*(?:end ?notes|foot ?notes|notes|references|sources|bibliography|works cited)\s*:?\s*$/i.test(
      mask.slice(line.start, line.end),
    )
  );
}

const TRAILING_MARKER = /(?:\[?REF\]?|\[[^[\]]{1,20}\]|[⁰¹²³⁴-⁹]|(?<!\d)\d{1,3})$/;

function endsSentence(line: string): boolean {
  let text = line;
  for (let marker = TRAILING_MARKER.exec(text); marker; marker = TRAILING_MARKER.exec(text)) {
    text = text.slice(0, marker.index).trimEnd();
  }
  return /[.!?…:][”’"'»)\]*_]*$/.test(text);
}
