/** Stands for the blank line between two paragraphs where there is but one line to type in. */
export const BREAK = ' ⏎ ';

const BLANK_LINE = /[ \t]*(\r?\n|\r(?!\n))(?:[ \t]*(?:\r?\n|\r(?!\n)))+([ \t]*)/;
/** The same for cutting: what a group holds would be a part too. */
const BETWEEN = /[ \t]*(?:\r?\n|\r(?!\n))(?:[ \t]*(?:\r?\n|\r(?!\n)))+[ \t]*/;
/** What a single line can't hold: lists, tables, quotations and code. */
const BLOCK = /(?:^|[\r\n])[ \t]*(?:[-*+>|]|\d{1,9}[.)]|```|~~~)(?:\s|$)|(?:^|[\r\n])[ \t]*\|/;

/**
 * The text of a note on one line, with `BREAK` between its paragraphs; undefined where it holds more than paragraphs, or
 * that sign.
 */
export function noteAsLine(text: string): string | undefined {
  if (text.includes(BREAK.trim())) return undefined;
  const paragraphs = text.split(BETWEEN);
  if (paragraphs.slice(1).some(paragraph => BLOCK.test(paragraph))) return undefined;
  return paragraphs.map(paragraph => paragraph.replace(/\s*[\r\n]\s*/g, ' ').trim()).join(BREAK);
}

/** The line as the text of a note again, its paragraphs set as they were in the text before. */
export function lineAsNote(line: string, before: string): string {
  const [, ending = /\r\n|\n|\r/.exec(before)?.[0] ?? '\n', indent = '    '] = BLANK_LINE.exec(before) ?? [];
  const paragraphs = line.split(BREAK.trim()).map(paragraph => paragraph.trim());
  return paragraphs.filter(Boolean).join(`${ending}${ending}${indent}`);
}
