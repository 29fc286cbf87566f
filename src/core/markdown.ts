import type { Nodes, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension, Tokenizer } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { boundDepth, boundWork } from './bounds.ts';
import { withIndentedProse } from './indented-prose.ts';
import { plainNodes } from './plain.ts';

/**
 * A run of whole top-level blocks, parsed by itself. Nothing in it depends on where it stands or on the rest of
 * the document, so it is kept, by identity, for as long as its text is the same.
 */
export interface Chunk {
  readonly text: string;
  /** mdast, with positions relative to the chunk. What nodes say is read off the text. */
  readonly nodes: readonly RootContent[];
  /** What ends its last block, where that is a fence, comment or script that is still open: it takes in what follows. */
  readonly closing: RegExp | undefined;
  /** Whether some of what Markdown takes for code, by its words, is prose to us. */
  readonly hasIndentedProse: boolean;
}

function parserWith(...tables: readonly Extension[]) {
  return unified()
    .use(remarkParse)
    .use(function extend() {
      const data = this.data();
      data.micromarkExtensions = [gfmFootnote(), ...tables, everyLabelDefined()];
      data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()];
    })
    .freeze();
}

const withTables = parserWith(gfmTable());
const withoutTables = parserWith();

/** The second row of every table has one of these. Without any, the search for tables takes a tenth of the parse. */
const MAY_BE_TABLE = /\||:-|-:/;

export function parseChunk(text: string): Chunk {
  return plainChunk(text) ?? parsedChunk(text);
}

function plainChunk(text: string): Chunk | undefined {
  const nodes = plainNodes(text);
  return nodes && { text, nodes, closing: undefined, hasIndentedProse: false };
}

function parsedChunk(text: string): Chunk {
  const parsed = asParsed(text);
  return chunkOf(text, parsed, blocksOf(parsed));
}

/** A run of lines that is shorter is never cut inside; in UTF-16 code units. */
export const SHORTEST_CUT = 2000;

/** Whether a text is taken for the rows of a long table that was cut: it starts with two of them, and neither heads the table. */
export function startsInTable(text: string): boolean {
  return text.length > SHORTEST_CUT && TWO_ROWS.test(text);
}

const TWO_ROWS = /^\|[^\r\n]*(?:\r\n|\n|\r)\|(?![ \t:|-]*(?:[\r\n]|$))/;

/** As each table needs one; its rows may have more columns. */
const TABLE_HEAD = '|a|\n|-|\n';

function blocksOf(parsed: string): readonly RootContent[] {
  if (!startsInTable(parsed)) return nodesOf(parsed);
  const nodes = nodesOf(TABLE_HEAD + parsed);
  for (const node of nodes) moveBack(node, TABLE_HEAD.length, 2);
  const [table] = nodes;
  if (table?.type !== 'table') return nodes;
  table.children.shift();
  const first = table.children[0]?.position;
  if (table.position && first) table.position.start = { ...first.start };
  return nodes;
}

/**
 * The chunks of several texts, each of which starts where a block surely starts and opens nothing that goes on in the next,
 * parsed in one go: to set the parser up takes as long as to parse a paragraph.
 */
export function parseChunks(texts: readonly string[]): Chunk[] {
  const plain = texts.map(plainChunk);
  const parsed = parsedTogether(texts.filter((_, i) => !plain[i]));
  let next = 0;
  return plain.map(chunk => chunk ?? (parsed[next++] as Chunk));
}

function parsedTogether(texts: readonly string[]): Chunk[] {
  const parts = texts.map(asParsed);
  const children = nodesOf(parts.join(''));
  const chunks: Chunk[] = [];
  let start = 0;
  let line = 0;
  let next = 0;
  for (const [index, part] of parts.entries()) {
    const first = next;
    const end = start + part.length;
    while (next < children.length && startOf(children[next]) < end) next++;
    const nodes = children.slice(first, next);
    for (const node of nodes) moveBack(node, start, line);
    chunks.push(chunkOf(texts[index] ?? '', part, nodes));
    start = end;
    line += part.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return chunks;
}

/** Text of the same length that is easier to parse. */
function asParsed(text: string): string {
  return boundWork(withoutAttributes(text));
}

function nodesOf(parsed: string): readonly RootContent[] {
  const parser = MAY_BE_TABLE.test(parsed) ? withTables : withoutTables;
  return boundDepth(parser.parse(parsed).children);
}

function chunkOf(text: string, parsed: string, first: readonly RootContent[]): Chunk {
  const asProse = withIndentedProse(parsed, first);
  const nodes = asProse === undefined ? first : blocksOf(asProse);
  return { text, nodes, closing: closingOf(text, nodes.at(-1)), hasIndentedProse: asProse !== undefined };
}

type Point = NonNullable<Nodes['position']>['start'];

/** Makes the positions of a node relative to a place so many code units and lines behind the start of its text. */
function moveBack(node: Nodes, by: number, lines: number): void {
  const { position } = node;
  const moved = ({ line, column, offset = 0 }: Point): Point => ({
    line: line - lines,
    column,
    offset: offset - by,
  });
  if (position) node.position = { start: moved(position.start), end: moved(position.end) };
  if ('children' in node) for (const child of node.children) moveBack(child, by, lines);
}

function startOf(node: Nodes | undefined): number {
  return node?.position?.start.offset ?? 0;
}

/** A chunk whose open last block takes in the rest of a longer text that starts with the same. */
export function lengthened(chunk: Chunk, text: string): Chunk {
  const { nodes } = chunk;
  const last = nodes.at(-1);
  if (!last?.position) return { ...chunk, text, closing: undefined };
  const end = text.replace(/(?:\r\n|\n|\r)$/, '').length;
  const position = { start: last.position.start, end: { ...last.position.end, offset: end } };
  return { ...chunk, text, nodes: [...nodes.slice(0, -1), { ...last, position }], closing: undefined };
}

/** kramdown's attribute lines, `{:start="3"}`, blanked: they show nothing, and the list after them is a list. */
function withoutAttributes(text: string): string {
  return text.includes('{:')
    ? text.replace(/^\{:[^{}\n\r]*\}[ \t]*$/gm, line => ' '.repeat(line.length))
    : text;
}

/**
 * Lets micromark take every label for a defined one. A call without a note is then a call like any other, instead
 * of plain text, and the parse of a chunk doesn't depend on definitions elsewhere.
 */
function everyLabelDefined(): Extension {
  class Every extends Array<string> {
    override includes(): boolean {
      return true;
    }
  }
  const tokenize: Tokenizer = function (_effects, _ok, nok) {
    if (!(this.parser.defined instanceof Every)) {
      this.parser.defined = new Every();
      // The footnote extension keeps its own list there.
      Object.assign(this.parser, { gfmFootnotes: new Every() });
    }
    return nok;
  };
  return { text: { 91: { name: 'everyLabelDefined', tokenize } } };
}

/** What an open block at a chunk's end waits for; undefined when it is closed, or can't be open. */
function closingOf(text: string, last: RootContent | undefined): RegExp | undefined {
  const start = last?.position?.start.offset;
  const end = last?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const source = text.slice(start, end);
  if (last?.type === 'code') {
    const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
    if (!fence) return undefined; // indented code
    // The fence first: the engine looks for words several times as fast as for what stands before them.
    const closing = new RegExp(`${fence}(?<=[\\r\\n] {0,3}${fence})${fence[0]}*[ \\t]*(?![^\\r\\n])`);
    return closing.test(source.slice(source.search(/[\r\n]|$/))) ? undefined : closing;
  }
  const html = last?.type === 'html' ? HTML_KINDS.find(({ opening }) => opening.test(source)) : undefined;
  return html && !html.closing.test(source) ? html.closing : undefined;
}

/** Kinds 1 to 5 of CommonMark's HTML blocks go on over blank lines until their end is seen. */
const HTML_KINDS: readonly { readonly opening: RegExp; readonly closing: RegExp }[] = [
  { opening: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, closing: /<\/(?:script|pre|style|textarea)>/i },
  { opening: /^<!--/, closing: /-->/ },
  { opening: /^<\?/, closing: /\?>/ },
  { opening: /^<!\[CDATA\[/, closing: /\]\]>/ },
  { opening: /^<![a-z]/i, closing: />/ },
];
