import type { Heading, Paragraph } from 'mdast';

/**
 * Paragraphs and headings in which no character means anything to Markdown, and the blank lines behind them. No line starts
 * as a block of another kind does, or a numbered item.
 */
const PLAIN = (() => {
  const words = String.raw`(?:[^\0-\x1f\x7f*_\`[\]<&\\]|&(?!#?\w{1,40};))*`;
  const line = String.raw`(?:[A-Za-z"'(“‘]|\d{1,12}(?![\d.)]))${words}`;
  const heading = String.raw`#{1,6} (?=[\dA-Za-z"'(“‘][^\n#]*(?:\n|$))${words}`;
  return new RegExp(String.raw`^(?:${line}|${heading})(?:\n+(?:${line}|${heading}))*(?:\n[\n ]*)?$`);
})();

/** White space that isn't part of what a paragraph says. */
const SPACE_AT_LINE_END = /[^\n ] +(?:\n|$)/;

/**
 * What the parser makes of a text that is nothing but words, without the parser: a quarter of most briefs and nearly all of
 * a page that was copied as text. Undefined for any other text.
 */
export function plainNodes(text: string): (Heading | Paragraph)[] | undefined {
  if (!PLAIN.test(text) || SPACE_AT_LINE_END.test(text)) return undefined;
  const blocks: Block[] = [];
  let open: Block | undefined;
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const first = line.charAt(0);
    const isBlank = first === '' || first === ' ';
    if (isBlank || first === '#') open = undefined;
    if (open) {
      open.lines.push(line);
    } else if (!isBlank) {
      const block = { lines: [line], line: index + 1, start };
      blocks.push(block);
      if (first !== '#') open = block;
    }
    start += line.length + 1;
  }
  return blocks.map(nodeOf);
}

interface Block {
  readonly lines: string[];
  /** Of its first one, from 1. */
  readonly line: number;
  readonly start: number;
}

function nodeOf({ lines, line, start: offset }: Block): Heading | Paragraph {
  const said = lines.join('\n');
  const marks = /^#*/.exec(said)?.[0].length ?? 0;
  const from = marks === 0 ? 0 : marks + 1;
  const end = {
    line: line + lines.length - 1,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset: offset + said.length,
  };
  const text = {
    type: 'text' as const,
    value: said.slice(from),
    position: { start: { line, column: from + 1, offset: offset + from }, end: { ...end } },
  };
  const position = { start: { line, column: 1, offset }, end };
  return marks === 0
    ? { type: 'paragraph', children: [text], position }
    : { type: 'heading', depth: marks as Heading['depth'], children: [text], position };
}
