import { tokensOf } from './tokens.ts';

export type PageNode = string | PageElement;

/** An element of a page. `order` and `last` count elements: those inside have an `order` between the two. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
  readonly parent: PageElement | undefined;
  readonly order: number;
  last: number;
}

export interface PageTree {
  readonly root: PageElement;
  /** All elements, each at the index that is its `order`; the root is the first. */
  readonly elements: readonly PageElement[];
}

/** Elements in deeper nests are read as if they stood at this depth. */
const DEEPEST = 200;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

export const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** What an opening tag closes, and the elements that it closes nothing outside of. */
const CLOSES: Readonly<Record<string, readonly [closed: RegExp, within: RegExp]>> = {
  li: [/^li$/, /^(?:ul|ol)$/],
  dt: [/^d[td]$/, /^dl$/],
  dd: [/^d[td]$/, /^dl$/],
  tr: [/^tr$/, /^table$/],
  td: [/^t[dh]$/, /^(?:tr|table)$/],
  th: [/^t[dh]$/, /^(?:tr|table)$/],
  a: [/^a$/, /^(?:td|th|li|p|div|table)$/],
};

const ENDS_PARAGRAPH: readonly [RegExp, RegExp] = [/^p$/, /^(?:td|th|li|blockquote|table|div)$/];

/** The elements of a page, as a browser would nest them, roughly. */
export function readTree(html: string): PageTree {
  const elements: PageElement[] = [];
  const create = (
    name: string,
    attributes: ReadonlyMap<string, string>,
    parent: PageElement | undefined,
  ): PageElement => {
    const order = elements.length;
    const element = { name, attributes, children: [], parent, order, last: order };
    elements.push(element);
    return element;
  };
  const root = create('body', new Map(), undefined);
  const open: PageElement[] = [root];
  const closeFrom = (index: number): void => {
    for (const element of open.splice(index)) element.last = elements.length - 1;
  };
  const closeLast = ([closed, within]: readonly [RegExp, RegExp]): void => {
    for (let i = open.length - 1; i > 0; i--) {
      const { name } = open[i] ?? root;
      if (closed.test(name)) closeFrom(i);
      if (closed.test(name) || within.test(name)) return;
    }
  };
  for (const token of tokensOf(html)) {
    const top = open.at(-1) ?? root;
    if (token.type === 'text') top.children.push(token.text);
    else if (token.type === 'close') {
      const index = open.findLastIndex(({ name }) => name === token.name);
      if (index > 0) closeFrom(index);
    } else if (!/^(?:html|body)$/.test(token.name)) {
      const { name } = token;
      const closes = CLOSES[name];
      if (closes) closeLast(closes);
      if (BLOCK.test(name)) closeLast(ENDS_PARAGRAPH);
      const parent = open.at(-1) ?? root;
      const element = create(name, token.attributes, parent);
      parent.children.push(element);
      if (!VOID.test(name) && open.length < DEEPEST) open.push(element);
    }
  }
  closeFrom(0);
  return { root, elements };
}

/** The text of an element, white space as one space; at most so many characters, of at most as many elements. */
export function textOf(element: PageElement, limit: number): string {
  let text = '';
  let left = limit;
  const add = (node: PageNode): void => {
    if (text.length > limit || left-- < 0) return;
    if (typeof node === 'string') text += node.slice(0, limit + 1);
    else
      for (const child of node.children) {
        if (left < 0) return;
        add(child);
      }
  };
  add(element);
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

export function isInside(inner: PageElement, outer: PageElement): boolean {
  return outer.order <= inner.order && inner.order <= outer.last;
}

export function styleOf({ attributes }: PageElement): string {
  return attributes.get('style')?.slice(0, 1000).toLowerCase() ?? '';
}
