import type { Nodes } from 'mdast';

/** One code unit that shows nothing and isn't white space to Markdown. */
const WORD_JOINER = '\u2060';

/**
 * Four spaces make a line code to Markdown, but briefs are indented by people who mean a sub-paragraph: "    b) Set
 * dates for …". Returns the text, at the same length, with the indented code that reads as prose made
 * paragraphs; undefined when there is none.
 */
export function withIndentedProse(text: string, nodes: readonly Nodes[]): string | undefined {
  const starts = nodes.flatMap(node => indentedProse(text, node)).sort((a, b) => a - b);
  if (starts.length === 0) return undefined;
  let changed = '';
  let from = 0;
  for (const at of starts) {
    changed += text.slice(from, at) + WORD_JOINER;
    from = at + 1;
  }
  return changed + text.slice(from);
}

/** Where paragraphs start in the indented code of a node. */
function indentedProse(text: string, node: Nodes): number[] {
  if (node.type !== 'code')
    return 'children' in node ? node.children.flatMap(child => indentedProse(text, child)) : [];
  const start = node.position?.start.offset ?? 0;
  const source = text.slice(start, node.position?.end.offset ?? start);
  if (/^\s*(?:`{3}|~{3})/.test(source) || !readsAsProse(source)) return [];
  const indent = (node.position?.start.column ?? 1) - 1;
  const starts: number[] = [];
  // The first of each run of lines without a blank one between.
  for (const match of source.matchAll(/(^|\n[ \t]*\r?\n)[ \t]+(?=\S)/g)) {
    const line = start + match.index + (match[1] ?? '').length;
    const at = match.index === 0 ? line : line + indent;
    if (/[ \t]/.test(text[at] ?? '')) starts.push(at);
  }
  return starts;
}

/** "b) Set …", ">iv. The date …" */
const SUBPARAGRAPH = /^\s*(?:>\s*)?\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s/;

/** Words of small letters with a space between them, closed as sentences are, and no punctuation of code. */
function readsAsProse(source: string): boolean {
  const words = source.split(/\s+/).filter(word => word !== '');
  const plain = words.filter(word => /^[(“"‘'*_]*\p{L}[\p{L}’'-]*[.,;:!?)”"’'*_]*$/u.test(word));
  return (
    words.length >= (SUBPARAGRAPH.test(source) ? 3 : 6) &&
    plain.length >= words.length / 2 &&
    /[\p{L})”"*_\]][.,;:!?…]?(?:\[?\^?\d*\]?|REF|<sup>.*|[⁰¹²³⁴-⁹]+)?\s*$|:\s*$/u.test(source.slice(-200)) &&
    !/[{}=\\]|\w\((?!e?s\))|\);|;\s*\n|[-=]>|<\/?[a-z]+ |^\s*(?:\$|#|\/\/)/m.test(
      source.replace(/<(?:sup|a)\b[^<>]*>|\]\([^()\s]*\)/g, ']'),
    )
  );
}
