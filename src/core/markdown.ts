import type { RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension, Tokenizer } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { boundDepth, boundWork } from './bounds.ts';
import { findFrontMatter } from './front-matter.ts';
import { withIndentedProse } from './indented-prose.ts';

/**
 * A run of whole top-level blocks, parsed by itself. Nothing in it depends on where it stands or on the rest of
 * the document, so it is kept, by identity, for as long as its text is the same.
 */
export interface Chunk {
  readonly text: string;
  /** mdast, with positions relative to the chunk. */
  readonly nodes: readonly RootContent[];
  /** Whether its last block ends with it, whatever follows: an unclosed fence or comment doesn't. */
  readonly closed: boolean;
}

/** A chunk at its place: `start` is the offset of its first code unit in the document. */
export interface PlacedChunk {
  readonly start: number;
  readonly chunk: Chunk;
}

export interface MarkdownDocument {
  readonly chunks: readonly PlacedChunk[];
  /** The YAML between the fences of the front matter, where the document starts with one. */
  readonly frontMatter: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Cuts a document into chunks and parses each. Chunks of `previous` whose text still stands are used again;
 * that changes the speed and never the result.
 */
export function parse(text: string, previous?: MarkdownDocument): MarkdownDocument {
  const known = new Map<string, Chunk>();
  for (const { chunk } of previous?.chunks ?? []) known.set(chunk.text, chunk);
  const frontMatter = findFrontMatter(text);
  const chunks: PlacedChunk[] = [];
  const cuts = cutPoints(text, frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0));
  for (let i = 0; i + 1 < cuts.length; ) {
    const start = cuts[i] ?? 0;
    // An unclosed block takes in what follows. Twice as much each time keeps the whole linear.
    for (let step = 1; ; step *= 2) {
      const next = Math.min(i + step, cuts.length - 1);
      const slice = text.slice(start, cuts[next]);
      const chunk = known.get(slice) ?? parseChunk(slice);
      if (chunk.closed || next === cuts.length - 1) {
        chunks.push({ start, chunk });
        i = next;
        break;
      }
    }
  }
  return { chunks, frontMatter };
}

const processor = unified()
  .use(remarkParse)
  .use(function extend() {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote(), gfmTable(), everyLabelDefined()];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()];
  })
  .freeze();

function parseChunk(text: string): Chunk {
  const nodes = readNodes(boundWork(withoutAttributes(text)));
  return { text, nodes, closed: isClosed(text, nodes.at(-1)) };
}

function readNodes(text: string): readonly RootContent[] {
  const nodes = boundDepth(processor.parse(text).children);
  const asProse = withIndentedProse(text, nodes);
  return asProse === undefined ? nodes : boundDepth(processor.parse(asProse).children);
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

/**
 * Where a chunk may start: at a paragraph, heading or footnote definition in column 0 after a blank line, which
 * ends every list, block quotation, table and indented code before it.
 */
function cutPoints(text: string, from: number): number[] {
  const cuts = [from];
  const blankThenText = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)(?=[^\s\-*+>`~<|=:\d])/g;
  blankThenText.lastIndex = from;
  for (let match = blankThenText.exec(text); match; match = blankThenText.exec(text)) {
    cuts.push(match.index + match[0].length);
    // A line ending can end one match and start the next.
    blankThenText.lastIndex = match.index + match[0].length - 1;
  }
  if (cuts.at(-1) !== text.length) cuts.push(text.length);
  return cuts;
}

function isClosed(text: string, last: RootContent | undefined): boolean {
  const start = last?.position?.start.offset;
  const end = last?.position?.end.offset;
  if (start === undefined || end === undefined) return true;
  const source = text.slice(start, end);
  if (last?.type === 'code') {
    const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
    if (!fence) return true; // indented code
    const closing = source.slice(source.search(/[^\r\n]*$/)).trim();
    return source.length > fence.length * 2 && closing.length >= fence.length && isRunOf(closing, fence[0]);
  }
  return last?.type !== 'html' || isClosedHtml(source);
}

function isRunOf(text: string, character: string | undefined): boolean {
  return [...text].every(each => each === character);
}

/** Kinds 1 to 5 of CommonMark's HTML blocks go on over blank lines until their end is seen. */
function isClosedHtml(source: string): boolean {
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i.test(source)) {
    return /<\/(?:script|pre|style|textarea)>/i.test(source);
  }
  if (source.startsWith('<!--')) return source.includes('-->');
  if (source.startsWith('<?')) return source.includes('?>');
  if (source.startsWith('<![CDATA[')) return source.includes(']]>');
  return !/^<![a-z]/i.test(source) || source.includes('>');
}
