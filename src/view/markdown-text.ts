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

/**
 * Text for one line of a Markdown document that people read as it is: only what would be markup there is escaped, so
 * that addresses, brackets and single marks stay as they are (CommonMark 0.31, 6; GFM 0.29, 6.5). It isn't for text
 * that a card or a page of ours shows.
 */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&').replace(OPENS_A_BLOCK, '$1\\');
}

const MARKUP =
  /\\(?=[!-/:-@[-`{-~])|[`*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=[([:])|\[(?=[\^\]xX ])|<(?=[\p{L}/!?])|&(?=#?\w{1,31};)/gu;
/** A list's number, or where a heading, a quotation, a bullet or a rule would start. */
const OPENS_A_BLOCK = /^(\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[-+](?:[-\s]|$)))/;

/** Text as Markdown in italics: the asterisks touch its words, or they would show. */
export function emphasised(text: string): string {
  const words = escapeMarkdown(text).trim();
  return words && `*${words}*`;
}
