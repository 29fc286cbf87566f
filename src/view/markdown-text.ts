/**
 * Text as Markdown that shows that very text on one line: every ASCII punctuation mark escaped (CommonMark 0.31, 2.4),
 * line endings turned to spaces, VS Code's `$(icon)` taken apart. Unlike `MarkdownString.appendText` it leaves spaces
 * as they are, so that long lines still wrap between words.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, mark => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
    .replace(/\\\$\\\(/g, '\\$\u200B\\(');
}

/** Text as Markdown in italics: the asterisks touch its words, or they would show. */
export function emphasised(text: string): string {
  const words = escapeMarkdown(text).trim();
  return words && `*${words}*`;
}
