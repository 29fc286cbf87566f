/** Text such that Markdown reads it as it is, escaped no more than it must be; white space as one space. */
export function literal(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/\0/g, '\ufffd')
    .replace(/[\\`*<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=\^)/g, '\\[')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/&(?=#?[a-z0-9]{1,32};)/gi, '\\&')
    .replace(/~~/g, '\\~\\~');
}
