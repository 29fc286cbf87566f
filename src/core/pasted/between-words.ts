import type { Brief } from '../brief.ts';
import { firstEndingAfter, type Span } from '../span.ts';

const BLOCK = /^(?:[-*+] |\d{1,9}[.)] |#{1,6} |>|\||```)/;

/** What stands around pasted text. */
export interface PastePlace {
  /** On its line, before and behind it. */
  readonly before: string;
  readonly behind: string;
  /** What ends a paragraph there: a blank line, or a line ending where each line is one. Empty amid a paragraph. */
  readonly ending: string;
}

/**
 * Pasted Markdown as it fits its place: words that would become part of its first or last list, heading, quotation or
 * table are kept apart from it by a blank line, and so are those of the paragraph that it is pasted in front of. Amid a
 * line paragraphs join the words around them, as in plain paste.
 */
export function betweenWords(text: string, { before, behind, ending }: PastePlace): string {
  const start = before.trim() !== '' && BLOCK.test(text) ? '\n\n' : '';
  const last = text.slice(text.lastIndexOf('\n\n') + 1).trimStart();
  const end = behind.trim() === '' ? '' : BLOCK.test(last) ? '\n\n' : before.trim() === '' ? ending : '';
  return start + text + end;
}

/** The place of a range that text is pasted into. `brief` is undefined for a document that isn't read. */
export function placeOfPaste(text: string, { start, end }: Span, brief: Brief | undefined): PastePlace {
  const lineBefore = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineBefore, start);
  const lineBehind = text.slice(end).search(/[\r\n]|$/);
  const behind = text.slice(end, end + lineBehind);
  // What is left of a line of which words are replaced goes on in what is pasted.
  const isAtStart = before.trim() === '' && (start === end || text[end - 1] === '\n');
  return { before, behind, ending: isAtStart ? endingAt(text, lineBefore, brief) : '' };
}

/** What ends a paragraph in front of a line. */
function endingAt(text: string, line: number, brief: Brief | undefined): string {
  if (!brief) return /\S[ \t]*\r?\n$/.test(text.slice(Math.max(0, line - 200), line)) ? '' : '\n\n';
  const { paragraphs, sentences } = brief;
  const paragraph = paragraphs[firstEndingAfter(paragraphs, line)];
  if (!paragraph || paragraph.span.start >= line) return paragraphEnding(brief);
  // A wrapped paragraph goes on here. Behind a whole sentence it stays one with a line ending more.
  const sentence = sentences[firstEndingAfter(sentences, line)];
  return sentence && sentence.span.start >= line ? '\n' : '';
}

/** A blank line, or the line ending alone where most paragraphs have just that, as in a page copied as text. */
function paragraphEnding(brief: Brief): string {
  const paragraphs = brief.paragraphs.filter(({ form }) => form === 'paragraph');
  let blank = 0;
  paragraphs.slice(1).forEach(({ span }, i) => {
    const between = brief.text.slice(paragraphs[i]?.span.end, span.start) ?? '';
    if (/\n[ \t]*\r?\n/.test(between)) blank++;
  });
  return paragraphs.length > 1 && blank * 2 < paragraphs.length - 1 ? '\n' : '\n\n';
}
