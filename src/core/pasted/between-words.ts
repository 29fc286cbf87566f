const BLOCK = /^(?:[-*+] |\d{1,9}[.)] |#{1,6} |>|\||```)/;

/**
 * Pasted Markdown as it fits between what stands before and behind the caret on its line: words that would become part
 * of its first or last list, heading, quotation or table are kept apart from it by a blank line. Paragraphs join the
 * words around them, as in plain paste.
 */
export function betweenWords(text: string, before: string, behind: string): string {
  const start = before.trim() !== '' && BLOCK.test(text) ? '\n\n' : '';
  const last = text.slice(text.lastIndexOf('\n\n') + 1).trimStart();
  return start + text + (behind.trim() !== '' && BLOCK.test(last) ? '\n\n' : '');
}
