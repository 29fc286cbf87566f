import { t } from '@vscode/l10n';
import {
  type Brief,
  type Citation,
  covers,
  firstEndingAfter,
  type Note,
  type Span,
  span,
} from '../../core/index.ts';
import { alignInline, type Placed } from './align.ts';
import type { PreviewOptions } from './annotate-preview.ts';
import { sliceBetween, within } from './between.ts';
import { boundariesOf, type LineMarks, markLine } from './line.ts';
import { Lines } from './lines.ts';
import { noteList } from './note-list.ts';
import { type Entry, isFloating, type Numbering, numberMarkers } from './numbering.ts';
import { paragraphStarts } from './paragraph-starts.ts';
import { cutParagraph, cutTexts, type Piece } from './pieces.ts';
import { Styles } from './styles.ts';
import { endOf, type Token, TokenMaker, withClass, withLine } from './token.ts';

/** One pass over the blocks of a page, with what it has met of the notes so far. */
export class PreviewPage {
  private readonly lines: Lines;
  private readonly make: TokenMaker;
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  private readonly starts: readonly number[];
  private readonly titles: ReadonlyMap<number, number>;
  /** Notes with blocks of their own that this page moves or renders anew; sorted. */
  private readonly notes: readonly Note[];
  private readonly waiting: Note[] = [];
  private readonly floating: Note[] = [];
  private readonly met = new Set<Note>();
  /** Lists of notes are made at the end, when it is known which markers they can lead back to. */
  private readonly out: (Token | (() => Token[]))[] = [];
  private readonly placed = new Set<string>();
  /** Where the last line that was aligned ends: cells of a table share a line. */
  private reached = 0;

  constructor(
    private readonly brief: Brief,
    private readonly tokens: readonly Token[],
    private readonly options: PreviewOptions,
  ) {
    const { tools, shown } = options;
    this.lines = new Lines(brief.text);
    this.make = new TokenMaker(tools.create);
    const citations = shown('citation');
    const foreign = hasForeignNotes(tokens);
    const isForeign = (note: Note) => foreign && isFloating(brief, note);
    const isInNote = insideOf(brief.notes);
    const leaves = (citation: Citation) =>
      !citations ||
      (foreign && (citation.form === 'footnote' || citation.form === 'inline-note')) ||
      (citation.form !== 'inline-note' && isInNote(citation));
    this.numbering = numberMarkers(brief, leaves);
    this.notes = citations ? brief.notes.filter(note => !isForeign(note)) : [];
    this.styles = new Styles(brief, shown, options.others ?? false);
    this.starts = paragraphStarts(brief, this.lines, this.notes);
    this.titles = new Map(
      brief.sections
        .filter(({ form }) => form === 'heading')
        .map(section => [this.lines.lineAt(section.span.start), section.depth]),
    );
  }

  annotate(): Token[] {
    for (let i = 0; i < this.tokens.length; ) {
      const end = endOf(this.tokens, i);
      this.block(this.tokens.slice(i, end));
      i = end;
    }
    this.listWaiting();
    this.listAtEnd();
    return this.out.flatMap(each => (typeof each === 'function' ? each() : [each]));
  }

  private block(block: readonly Token[]): void {
    const [first] = block;
    const { type } = first ?? {};
    const region = first?.map ? this.lines.range(first.map[0], first.map[1]) : undefined;
    const touched = region ? this.notesIn(region) : [];
    // A note of several blocks is shown whole where it is listed.
    if (region && touched.some(note => this.met.has(note) && covers(note.span, region))) return;
    if (
      region &&
      touched.length > 0 &&
      /^(?:paragraph|ordered_list|bullet_list|blockquote)_open$/.test(type ?? '')
    ) {
      if (type === 'paragraph_open' || type === 'blockquote_open') this.split(block);
      else this.splitList(block);
      return;
    }
    this.listWaiting();
    if (first && type === 'html_block' && region && touched.length > 0)
      this.out.push(this.withAnchors(first, region.start, touched));
    else {
      for (const note of touched) this.anchor(note);
      this.out.push(...this.inside(block));
    }
  }

  /** Items that are notes go to the list of notes; the others stay items. */
  private splitList(block: readonly Token[]): void {
    const [open] = block;
    const close = block.at(-1);
    if (!open || !close) return;
    let kept: Token[] = [];
    let from: string | undefined;
    const flush = () => {
      if (kept.length === 0) return;
      this.listWaiting();
      const attrs = (open.attrs ?? []).filter(([name]) => name !== 'start');
      if (open.tag === 'ol' && from !== undefined && from !== '1') attrs.push(['start', from]);
      this.out.push(this.make.copy(open, { attrs }), ...this.inside(kept), this.make.copy(close));
      kept = [];
    };
    for (let i = 1; i < block.length - 1; ) {
      const end = endOf(block, i);
      const item = block.slice(i, end);
      const map = item[0]?.map;
      if (map && this.notesIn(this.lines.range(map[0], map[1])).length > 0) {
        flush();
        this.split(item);
      } else {
        if (kept.length === 0) from = item[0]?.info;
        kept.push(...item);
      }
      i = end;
    }
    flush();
  }

  /** A block with notes in it: each paragraph or note in it by itself. */
  private split(block: readonly Token[]): void {
    let map: Token['map'] = null;
    for (const token of block) {
      if (token.map) map = token.map;
      if (token.type !== 'inline' || !map) {
        if (token.type === 'fence' || token.type === 'code_block' || token.type === 'html_block')
          if (!this.noteAt(token.map ? this.lines.line(token.map[0]).start : undefined))
            this.out.push(this.make.copy(token));
        continue;
      }
      for (const piece of this.piecesOf(token, map)) {
        const note = this.noteAt(piece.start);
        if (note) this.meet(note);
        else {
          this.listWaiting();
          this.out.push(...this.paragraph(piece, undefined));
        }
      }
    }
  }

  /** A block without notes, its paragraphs cut where a reader sees several. */
  private inside(block: readonly Token[]): Token[] {
    let map: Token['map'] = null;
    const out: Token[] = [];
    for (let i = 0; i < block.length; i++) {
      const token = block[i];
      if (!token) break;
      if (token.map) map = token.map;
      const inline = block[i + 1];
      if (token.type === 'paragraph_open' && inline?.type === 'inline' && token.map) {
        const pieces = this.piecesOf(inline, inline.map ?? token.map);
        for (const piece of pieces)
          out.push(...this.paragraph(piece, piece === pieces[0] ? token : undefined));
        i += 2;
      } else if (token.type === 'inline' && map && token.children) {
        const placed = alignInline(token, map, this.lines, this.reached);
        this.reached = lastPlace(placed) ?? this.reached;
        out.push(this.make.copy(token, { children: this.mark(placed) }));
      } else out.push(token);
    }
    return out;
  }

  private piecesOf(inline: Token, map: readonly [number, number]): Piece[] {
    const placed = alignInline(inline, map, this.lines);
    const region = this.lines.range(map[0], map[1]);
    const starts = within(this.starts, region);
    return cutParagraph(cutTexts(placed, starts, this.make), starts).filter(
      ({ placed: { length } }) => length > 0,
    );
  }

  /** @param open of a paragraph that stays one; a new one is made where several come of it */
  private paragraph({ placed, start }: Piece, open: Token | undefined): Token[] {
    const line = start === undefined ? undefined : this.lines.lineAt(start);
    const first = open ? this.make.copy(open) : this.make.create('paragraph_open', 'p', 1);
    first.block = true;
    if (!open && line !== undefined) {
      first.map = [line, line + 1];
      first.attrs = [...withLine(first.attrs, line), ['dir', 'auto']];
    }
    const depth = line === undefined || !this.isWholeLine(placed, line) ? undefined : this.titles.get(line);
    if (depth !== undefined && !first.hidden) {
      const attrs = withClass(first.attrs, 'brief-lens-heading');
      first.attrs = [...attrs, ['role', 'heading'], ['aria-level', String(depth)]];
    }
    const close = Object.assign(this.make.create('paragraph_close', 'p', -1), {
      block: true,
      hidden: first.hidden,
    });
    return [first, this.make.inline(this.mark(placed)), close];
  }

  private isWholeLine(placed: readonly Placed[], line: number): boolean {
    const end = placed.at(-1)?.span?.end;
    return end !== undefined && end <= this.lines.line(line).end;
  }

  private mark(placed: readonly Placed[]): Token[] {
    const start = placed.find(({ span: at }) => at)?.span?.start;
    const end = lastPlace(placed);
    if (start === undefined || end === undefined) return placed.map(({ token }) => token);
    const region = span(start, end);
    const marks: LineMarks = {
      styles: this.styles.in(region),
      citations: this.citationsIn(region),
      markers: this.numbering.markers,
      placed: this.placed,
    };
    return markLine(cutTexts(placed, boundariesOf(marks), this.make), marks, this.make);
  }

  private citationsIn({ start, end }: Span): Citation[] {
    if (!this.options.shown('citation')) return [];
    return sliceBetween(this.brief.citations, start, end);
  }

  private notesIn({ start, end }: Span): Note[] {
    return sliceBetween(this.notes, start, end).filter(({ span: at }) => !this.isOnTheSpot(at));
  }

  private noteAt(offset: number | undefined): Note | undefined {
    return offset === undefined ? undefined : this.notesIn(span(offset, offset + 1))[0];
  }

  /** `^[a note]` in the middle of its paragraph. */
  private isOnTheSpot({ start }: Span): boolean {
    return this.brief.text.startsWith('^[', start);
  }

  private meet(note: Note): void {
    if (this.met.has(note)) return;
    this.met.add(note);
    (isFloating(this.brief, note) ? this.floating : this.waiting).push(note);
  }

  /** A note that stays where it is, in a table or in HTML, can be led to all the same. */
  private anchor(note: Note): void {
    if (this.met.has(note)) return;
    this.met.add(note);
    const id = this.numbering.entries.get(note)?.id;
    if (id) this.out.push(...this.make.element('span', { id, class: 'brief-lens-anchor' }, []));
  }

  /** HTML stays as it is, but for a place before the words of each note, `<li id="fn:1">…`, that its marker leads to. */
  private withAnchors(block: Token, start: number, notes: readonly Note[]): Token {
    const { content } = block;
    if (!this.brief.text.startsWith(content, start)) {
      for (const note of notes) this.anchor(note);
      return block;
    }
    let html = '';
    let from = 0;
    for (const note of notes) {
      const id = this.numbering.entries.get(note)?.id;
      const at = note.body.start - start;
      if (this.met.has(note) || !id || at < from || at > content.length) continue;
      this.met.add(note);
      html += `${content.slice(from, at)}<span id="${id}" class="brief-lens-anchor"></span>`;
      from = at;
    }
    return this.make.copy(block, { content: html + content.slice(from) });
  }

  private listWaiting(): void {
    if (this.waiting.length > 0) this.out.push(this.list(this.entriesOf(this.waiting.splice(0))));
  }

  /** The notes that Markdown numbers, those without a block of their own, and the sources that keys name. */
  private listAtEnd(): void {
    const rest = this.notes.filter(note => !this.met.has(note));
    const notes = this.entriesOf([...this.floating, ...rest]);
    const sources = [...this.numbering.entries.values()].filter(({ note }) => note === undefined);
    const order = (entry: Entry) => Number(entry.number) || Number.MAX_SAFE_INTEGER;
    const entries = [...notes.sort((a, b) => order(a) - order(b)), ...sources];
    if (entries.length === 0) return;
    const attributes = { class: 'brief-lens-end', role: 'doc-endnotes', 'aria-label': t('Notes') };
    this.out.push(this.make.open('section', attributes, true));
    this.out.push(this.list(entries), this.make.close('section', true));
  }

  private list(entries: readonly Entry[]): () => Token[] {
    return () => {
      const known = entries.map(entry => ({
        ...entry,
        markers: entry.markers.filter(id => this.placed.has(id)),
      }));
      return noteList(known, this.brief, this.lines, this.make, this.options);
    };
  }

  private entriesOf(notes: readonly Note[]): Entry[] {
    return notes.flatMap(note => this.numbering.entries.get(note) ?? []);
  }
}

/** Another plugin has read the notes already, and shows them. */
function hasForeignNotes(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, children }) =>
    type === 'inline'
      ? children?.some(child => child.type === 'footnote_ref')
      : type === 'footnote_block_open',
  );
}

function insideOf(notes: readonly Note[]): (citation: Citation) => boolean {
  return ({ span: at }) => {
    const note = notes[firstEndingAfter(notes, at.start)];
    return note !== undefined && note.span.start < at.start;
  };
}

function lastPlace(placed: readonly Placed[]): number | undefined {
  return placed.findLast(({ span: at }) => at !== undefined)?.span?.end;
}
