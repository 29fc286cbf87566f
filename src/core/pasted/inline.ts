import { literal } from '../edits/literal.ts';
import type { PageNotes } from './notes.ts';
import { isRaised } from './notes.ts';
import { BLOCK, type PageElement, type PageNode, styleOf, textOf } from './tree.ts';

/** What the writers need to know of the page. */
export interface PageContext extends PageNotes {
  readonly labels: ReadonlyMap<PageElement, string>;
}

/** In what a run of text stands already. */
export interface Surroundings {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly link?: boolean;
  /** A superscript without calls. */
  readonly raised?: boolean;
}

/** Of no use in a text, or no text. */
const DROPPED =
  /^(?:head|svg|math|object|audio|video|canvas|img|picture|input|button|select|option|map|area|meta|link|base|embed|source|track|col|hr|wbr)$/;

/** The Markdown of a run of inline nodes; a line break is a "\n". */
export function inlineMarkdown(
  nodes: readonly PageNode[],
  page: PageContext,
  around: Surroundings = {},
): string {
  const pieces: string[] = [];
  for (const node of nodes) {
    const piece = typeof node === 'string' ? literal(node) : elementMarkdown(node, page, around);
    if (piece === '') continue;
    const last = pieces.pop() ?? '';
    pieces.push(...apart(last, piece));
  }
  return pieces.join('');
}

/** Two pieces such that no bracket at the end of the first makes a link, an image or a definition with the second. */
function apart(before: string, piece: string): [string, string] {
  const first = piece[0] ?? '';
  if (before.endsWith(']') && (first === '(' || first === ':')) return [before, `\\${piece}`];
  const isImage = before.endsWith('!') && first === '[';
  const isReference =
    before.endsWith(']') && first === '[' && !piece.startsWith('[^') && !CALL.test(before.slice(-20));
  if (!(isImage || isReference) || before.at(-2) === '\\') return [before, piece];
  return [`${before.slice(0, -1)}\\${before.slice(-1)}`, piece];
}

const CALL = /\[\^[^[\]]{1,12}\]$/;

function elementMarkdown(element: PageElement, page: PageContext, around: Surroundings): string {
  const { name, children } = element;
  const label = labelOf(element, page);
  if (label !== undefined) return `[^${label}]`;
  if (DROPPED.test(name) || page.labels.has(element) || page.backLinks.has(element) || isListMark(element))
    return '';
  if (name === 'br') return '\n';
  if (isRaised(element)) return raised(element, page, around);
  if (name === 'a') return link(element, page, around);
  if (/^(?:code|kbd|samp|tt)$/.test(name)) return code(textOf(element, 1000));
  const isStrong = !around.strong && isBold(element);
  const isEmphasis = !around.emphasis && isItalic(element);
  const inner = inlineMarkdown(children, page, {
    ...around,
    strong: around.strong === true || isStrong,
    emphasis: around.emphasis === true || isEmphasis,
  });
  const marked = wrapped(wrapped(inner, isEmphasis ? '*' : ''), isStrong ? '**' : '');
  return BLOCK.test(name) ? `\n${marked}\n` : marked;
}

function labelOf(element: PageElement, { calls, labels }: PageContext): string | undefined {
  const note = calls.get(element);
  return note && labels.get(note);
}

/** A superscript with calls in it is these calls; other raised digits are digits that are raised. */
function raised(element: PageElement, page: PageContext, around: Surroundings): string {
  if (around.raised) return inlineMarkdown(element.children, page, around);
  const inside = callsIn(element, page);
  if (inside.length > 0) return inside.map(label => `[^${label}]`).join('');
  const text = textOf(element, 40);
  if (
    /^[[(]?\d{1,4}[\])]?$/.test(text) &&
    !element.children.some(child => typeof child !== 'string' && child.name === 'a')
  )
    return [...text.replace(/[^\d]/g, '')].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return inlineMarkdown(element.children, page, { ...around, raised: true });
}

function callsIn(element: PageElement, page: PageContext): string[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return [];
    const label = labelOf(child, page);
    return label === undefined ? callsIn(child, page) : [label];
  });
}

function link(element: PageElement, page: PageContext, around: Surroundings): string {
  const inner = inlineMarkdown(element.children, page, { ...around, link: true });
  const href = safeAddress(element.attributes.get('href'));
  const words = inner.replace(/\s+/g, ' ').trim();
  if (href === undefined || around.link || words === '' || words.includes('[^')) return inner;
  const space = [/^\s/.test(inner) ? ' ' : '', /\s$/.test(inner) ? ' ' : ''];
  return `${space[0]}[${words.replace(/(?<!\\)[[\]]/g, '\\$&')}](${href})${space[1]}`;
}

/** An address of the web or of mail, such that nothing in it can end the link; undefined for scripts and places in the page. */
function safeAddress(href: string | undefined): string | undefined {
  const clean = href?.trim().replace(/[\t\n\r]/g, '');
  if (clean === undefined || clean.length > 4000 || !/^(?:https?:\/\/[^/]|mailto:.)/i.test(clean))
    return undefined;
  return clean.replace(/[\s<>()\\[\]`"*_|\p{Cc}]/gu, mark =>
    mark === '_' || mark === '*'
      ? mark
      : encodeURIComponent(mark).replace('(', '%28').replace(')', '%29').replace('*', '%2A'),
  );
}

function code(text: string): string {
  if (text === '') return '';
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** White space at the ends stays outside of the marks. */
function wrapped(inner: string, mark: string): string {
  const text = inner.trim();
  if (mark === '' || text === '' || text.includes('\n') || !/[\p{L}\p{N}]/u.test(text)) return inner;
  const start = inner.indexOf(text);
  return `${inner.slice(0, start)}${mark}${text}${mark}${inner.slice(start + text.length)}`;
}

function isBold(element: PageElement): boolean {
  const weight = /font-weight:\s*(\w+)/.exec(styleOf(element))?.[1];
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return element.name === 'b' || element.name === 'strong';
}

function isItalic(element: PageElement): boolean {
  const slant = /font-style:\s*(\w+)/.exec(styleOf(element))?.[1];
  if (slant !== undefined) return slant === 'italic' || slant === 'oblique';
  return /^(?:em|i|cite|dfn|var)$/.test(element.name);
}

/** The bullet or number of Word's list paragraphs. */
export function isListMark(element: PageElement): boolean {
  return element.name === 'span' && /mso-list:\s*ignore/.test(styleOf(element));
}
