import { nextNumber, normalLabel } from './edits/definitions.ts';
import { blocksOf, blockText } from './pasted/blocks.ts';
import type { PageContext } from './pasted/inline.ts';
import { findPageNotes } from './pasted/notes.ts';
import { BLOCK, type PageElement, readTree, textOf } from './pasted/tree.ts';

/** A piece of a page as Markdown: its text with `[^1]` markers, and the notes that they lead to. */
export interface PastedPage {
  readonly text: string;
  /** `[^1]: …`, one for each note that has a marker. */
  readonly definitions: readonly string[];
  /** Whether it is words without paragraphs, lists or headings, which go on with those around them. */
  readonly isInline: boolean;
}

/**
 * Reads HTML from the clipboard: of web pages, Google Docs and Word. Paragraphs, headings, lists, links, emphasis,
 * quotations and simple tables become Markdown; no HTML is left. Never throws, and takes linear time.
 * @param takenLabels labels that the document's notes have already
 */
export function readPastedHtml(html: string, takenLabels: Iterable<string> = []): PastedPage {
  const tree = readTree(html);
  const found = findPageNotes(tree);
  const first = Number(nextNumber(new Set([...takenLabels].map(normalLabel))));
  const labels = new Map(found.notes.map((note, i) => [note, String(first + i)]));
  const page: PageContext = { ...found, labels };
  const firstCalls = new Map([...found.calls].map(([call, note]) => [note, call]));
  const text = blockText(blocksOf(tree.root.children, page));
  return {
    text,
    definitions: found.notes.map(note => definition(note, page, firstCalls.get(note))),
    isInline: !tree.elements.some(({ name }, i) => i > 0 && BLOCK.test(name)),
  };
}

/** The same in one string: the text, and the definitions after it. */
export function pastedMarkdown(html: string, takenLabels: Iterable<string> = []): string {
  const { text, definitions } = readPastedHtml(html, takenLabels);
  return [text, definitions.join('\n')].filter(part => part !== '').join('\n\n');
}

/** Arrows back to the marker, which the label replaces; they are looked for in the last code units alone. */
const TRAIL = /(?:\s|↩|⤴|↑|\ufe0e|\ufe0f)+$/;
const LONGEST_TRAIL = 40;

function definition(note: PageElement, page: PageContext, call: PageElement | undefined): string {
  const own = (call ? textOf(call, 12) : '').replace(/[^\w*†‡§¶]/g, '');
  const body = withoutNumber(blockText(blocksOf(note.children, page)), own);
  const end = body.slice(-LONGEST_TRAIL).replace(TRAIL, '');
  const text = body.slice(0, -LONGEST_TRAIL) + end;
  return `[^${page.labels.get(note) ?? ''}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}`.trimEnd();
}

/** Without the note's own number as pages set it: "1.", "[1]", "¹", "^". */
function withoutNumber(body: string, own: string): string {
  const start = body.replace(/^[\s^↑⁰¹²³⁴⁵⁶⁷⁸⁹]+/, '');
  // A marker such as REF has no number, but its note may have.
  if (!/\d/.test(own)) return start.replace(/^(?:\d{1,4}\\?[.)]|\\?\[\d{1,4}\\?\]:?)\s+/, '');
  for (const number of [`\\[${own}\\]`, `[${own}\\]`, `[${own}]`, own, `\\${own}`]) {
    if (own === '' || !start.startsWith(number)) continue;
    const rest = start.slice(number.length);
    const after = number === own ? /^(?:\\?[.):]|(?=\s))\s*/.exec(rest) : /^\\?[.:]?\s*/.exec(rest);
    if (after) return rest.slice(after[0].length);
  }
  return start;
}
