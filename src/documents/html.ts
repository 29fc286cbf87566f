import { parseHTML } from 'linkedom';
import type { ReadDocument } from '../view/checking/ports.ts';
import { metadataOf } from './html-metadata.ts';
import type { PageElement } from './page-element.ts';

/**
 * The words of a page as its reader sees them. All of the page: what picks out the article leaves out boxes, captions and
 * notes, which are quoted as well. No script runs, and nothing that the page names is loaded.
 */
export function readHtml(html: string): ReadDocument {
  const { document } = parseHTML(html) as unknown as { readonly document: PageElement };
  const about = metadataOf(document);
  const root = document.querySelector('body') ?? document;
  return { format: 'html', text: textOf(root), about };
}

const HIDDEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'title',
  'iframe',
  'object',
]);
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

const ELEMENT = 1;
const TEXT = 3;

/** The text of the elements, blocks apart, without the calls of notes. Doesn't call itself: pages nest as deep as they like. */
function textOf(root: PageElement): string {
  const parts: string[] = [];
  const todo: (PageElement | string)[] = [root];
  while (todo.length > 0) {
    const node = todo.pop();
    if (node === undefined) break;
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === ELEMENT || node === root) {
      const name = (node.localName ?? '').toLowerCase();
      if (HIDDEN.has(name) || isCall(node, name)) continue;
      const breaks = BLOCK.test(name);
      if (breaks) parts.push('\n');
      if (breaks) todo.push('\n');
      const children = node.childNodes;
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i];
        if (child) todo.push(child);
      }
    }
  }
  return parts
    .join('')
    .replace(/[ \t\u00A0]*\n[ \t\u00A0\n]*/g, '\n')
    .trim();
}

/** `<sup>12</sup>`, `<sup><a href="#fn12">[12]</a></sup>`. */
function isCall(node: PageElement, name: string): boolean {
  return name === 'sup' && /^\s*\[?\d{1,3}\]?\s*$/.test(node.textContent ?? '');
}
