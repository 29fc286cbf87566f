import { inlineMarkdown, isListMark, type PageContext } from './inline.ts';
import { BLOCK, type PageElement, type PageNode, styleOf, textOf } from './tree.ts';

/** A block of Markdown; `gone` stands where a note was. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'item' | 'gone';
  readonly text: string;
  /** Of a heading. */
  readonly depth?: number;
}

/** Lists and quotations in deeper nests are written as if they stood at this depth. */
const DEEPEST = 6;
/** Tables with more columns are the layout of a page. */
const MOST_COLUMNS = 20;

const SKIPPED = /^(?:head|nav|form|svg|math|button|select|object|audio|video|canvas|hr)$/;

/** The blocks of a run of nodes: what stands between blocks is a paragraph. */
export function blocksOf(nodes: readonly PageNode[], page: PageContext, depth = 0): Block[] {
  const blocks: Block[] = [];
  let inline: PageNode[] = [];
  const flush = (): void => {
    if (inline.length > 0) blocks.push(...paragraphs(inline, page));
    inline = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !holdsBlocks(node, page)) inline.push(node);
    else {
      flush();
      for (const block of blockOf(node, page, depth)) blocks.push(block);
    }
  }
  flush();
  return blocks;
}

/** Whether it is a block or has one in it: a `<b>` or an `<a>` may be around paragraphs. */
function holdsBlocks(element: PageElement, page: PageContext): boolean {
  if (BLOCK.test(element.name) || page.labels.has(element)) return true;
  return element.children.some(child => typeof child !== 'string' && holdsBlocks(child, page));
}

function blockOf(element: PageElement, page: PageContext, depth: number): Block[] {
  const { name, children } = element;
  if (page.labels.has(element)) return [{ kind: 'gone', text: '' }];
  if (SKIPPED.test(name)) return [];
  if (/^h[1-6]$/.test(name)) return heading(element, page);
  if (name === 'pre') return [preformatted(element)];
  if (name === 'blockquote' && depth < DEEPEST) return quotation(blocksOf(children, page, depth + 1));
  if ((name === 'ul' || name === 'ol') && depth < DEEPEST) return list(element, page, depth);
  if (name === 'table') return table(element, page) ?? blocksOf(children, page, depth);
  const mark =
    name === 'p' ? children.find(child => typeof child !== 'string' && isListMark(child)) : undefined;
  const blocks = blocksOf(children, page, depth);
  return mark && typeof mark !== 'string' ? [wordItem(element, mark, blocks)] : blocks;
}

function heading(element: PageElement, page: PageContext): Block[] {
  const text = oneLine(inlineMarkdown(element.children, page, { strong: true }));
  const depth = Number(element.name[1]);
  return text === ''
    ? []
    : [
        {
          kind: 'heading',
          text: `${'#'.repeat(depth)} ${text.endsWith('#') ? `${text.slice(0, -1)}\\#` : text}`,
          depth,
        },
      ];
}

/** A line break is one, and two of them end a paragraph. */
function paragraphs(nodes: readonly PageNode[], page: PageContext): Block[] {
  return inlineMarkdown(nodes, page)
    .replace(/[ \t]+/g, ' ')
    .split(/\n ?(?:\n ?)+/)
    .flatMap((text): Block[] => {
      const lines = text
        .split('\n')
        .map(line => atLineStart(oneLine(line)))
        .filter(line => line !== '');
      return lines.length > 0 ? [{ kind: 'text', text: lines.join('\\\n') }] : [];
    });
}

/** What Markdown takes for a mark of a block at the start of a line is escaped. */
export function atLineStart(line: string): string {
  const mark = /^(?:#{1,6}(?= |$)|>|[+-](?=[ -]|$)|[|=~]|:(?=-)|\d{1,9}(?=[.)](?: |$)))/.exec(line)?.[0];
  if (mark === undefined) return line;
  return /^\d/.test(mark) ? `${mark}\\${line.slice(mark.length)}` : `\\${line}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function preformatted(element: PageElement): Block {
  const lines: string[] = [];
  const add = (node: PageNode): void => {
    if (typeof node === 'string') lines.push(node);
    else if (node.name === 'br') lines.push('\n');
    else for (const child of node.children) add(child);
  };
  add(element);
  const text = lines.join('').replace(/^\n+|\s+$/g, '');
  const longest = [...text.matchAll(/`{3,}/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return { kind: 'text', text: text === '' ? '' : `${fence}\n${text}\n${fence}` };
}

function quotation(blocks: readonly Block[]): Block[] {
  const text = blockText(blocks);
  return text === '' ? [] : [{ kind: 'text', text: text.replace(/^/gm, '> ').replace(/^> $/gm, '>') }];
}

function list(element: PageElement, page: PageContext, depth: number): Block[] {
  const ordered = element.name === 'ol';
  let number = Math.min(Math.abs(Math.trunc(Number(element.attributes.get('start') ?? 1))) || 1, 100_000_000);
  const items: Block[] = [];
  for (const child of element.children) {
    const nodes = typeof child === 'string' ? [child] : child.name === 'li' ? child.children : [child];
    if (typeof child !== 'string' && page.labels.has(child)) {
      items.push({ kind: 'gone', text: '' });
      continue;
    }
    const text = blockText(blocksOf(nodes, page, depth + 1));
    if (text === '') continue;
    items.push({ kind: 'item', text: item(ordered ? `${number++}.` : '-', text) });
  }
  return items.every(({ kind }) => kind === 'gone') ? items : [{ kind: 'text', text: blockText(items) }];
}

function item(mark: string, text: string): string {
  return `${mark} ${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length + 1)}`)}`;
}

/** A paragraph of Word's with a bullet or number of its own. */
function wordItem(element: PageElement, mark: PageElement, blocks: readonly Block[]): Block {
  const level = Number(/mso-list:[^;]{0,40}level(\d)/.exec(styleOf(element))?.[1] ?? 1);
  const number = /\d{1,9}(?=[.)])/.exec(textOf(mark, 20))?.[0];
  const text = item(number === undefined ? '-' : `${number}.`, blockText(blocks));
  return { kind: 'item', text: text.replace(/^/gm, '   '.repeat(Math.min(level, DEEPEST) - 1)) };
}

/** Rows of cells without blocks in them; undefined for the layout of a page. */
function table(element: PageElement, page: PageContext): Block[] | undefined {
  const rows = rowsOf(element);
  const cells = rows.map(row => row.children.filter(isCell));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const isLayout =
    columns < 2 ||
    columns > MOST_COLUMNS ||
    cells
      .flat()
      .some(cell =>
        cell.children.some(
          child => typeof child !== 'string' && /^(?:table|ul|ol|h[1-6]|blockquote|pre)$/.test(child.name),
        ),
      );
  if (isLayout) return undefined;
  const lines = cells.map(row => {
    const texts = row.map(cell => oneLine(inlineMarkdown(cell.children, page)).replace(/\|/g, '\\|'));
    while (texts.length < columns) texts.push('');
    return `| ${texts.join(' | ')} |`;
  });
  const [head = '', ...body] = lines;
  return [{ kind: 'text', text: [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n') }];
}

function rowsOf(element: PageElement): PageElement[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function isCell(node: PageNode): node is PageElement {
  return typeof node !== 'string' && (node.name === 'td' || node.name === 'th');
}

/** Blocks with a blank line between them, and items of a list without. Headings over nothing but notes are left out. */
export function blockText(blocks: readonly Block[]): string {
  let text = '';
  let before: Block | undefined;
  blocks.forEach((block, i) => {
    if (block.text === '' || isHeadingOfNotes(blocks, i)) return;
    text += before === undefined ? '' : before.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n';
    text += block.text;
    before = block;
  });
  return text;
}

function isHeadingOfNotes(blocks: readonly Block[], index: number): boolean {
  if (blocks[index]?.kind !== 'heading' || blocks[index + 1]?.kind !== 'gone') return false;
  let next = index + 1;
  while (blocks[next]?.kind === 'gone') next++;
  return next === blocks.length || blocks[next]?.kind === 'heading';
}
