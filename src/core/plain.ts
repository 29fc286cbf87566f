import type { Heading, Paragraph } from 'mdast';

/**
 * A paragraph or heading in which no character means anything to Markdown, and the blank lines behind it. No line starts
 * as a block of another kind does, or a numbered item.
 */
const PLAIN = (() => {
  const line = String.raw`(?:[A-Za-z"'(“‘]|\d{1,12}(?![\d.)]))[^\0-\x1f\x7f*_\`[\]<&\\]*`;
  return new RegExp(String.raw`^(?:(#{1,6}) (?=[^\n#]*(?:\n\s*)?$))?(${line}(?:\n${line})*)(?:\n[\n ]*)?$`);
})();

/** White space that isn't part of what a paragraph says. */
const SPACE_AT_LINE_END = / (?:\n|$)/;

/**
 * What the parser makes of a text that is nothing but words, without the parser: a quarter of most briefs and nearly all of
 * a page that was copied as text. Undefined for any other text.
 */
export function plainNode(text: string): Heading | Paragraph | undefined {
  const [, marks = '', words = ''] = PLAIN.exec(text) ?? [];
  if (words === '' || SPACE_AT_LINE_END.test(words)) return undefined;
  const from = marks === '' ? 0 : marks.length + 1;
  const lines = words.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const start = { line: 1, column: 1, offset: 0 };
  const end = {
    line: lines.length,
    column: last + 1 + (lines.length === 1 ? from : 0),
    offset: from + words.length,
  };
  const said = {
    type: 'text' as const,
    value: words,
    position: { start: { line: 1, column: from + 1, offset: from }, end: { ...end } },
  };
  const position = { start, end };
  return marks === ''
    ? { type: 'paragraph', children: [said], position }
    : { type: 'heading', depth: marks.length as Heading['depth'], children: [said], position };
}
