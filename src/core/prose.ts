import type { ImageReference, LinkReference, Nodes, PhrasingContent, RootContent } from 'mdast';
import { readTag } from './html.ts';
import { addHtml, htmlProse } from './html-prose.ts';
import { MaskBuilder } from './mask.ts';
import { type Span, span } from './span.ts';

/**
 * A run of text that a reader sees as one: a paragraph, a list item's text, a table cell, a heading, a note.
 * `mask` has the length of `span`: markup is blanked, a soft line ending is a space, code and images are U+FFFC.
 */
export interface Prose {
  readonly form: 'paragraph' | 'item' | 'cell' | 'quotation' | 'heading' | 'note';
  /** In the chunk. */
  readonly span: Span;
  readonly mask: string;
  /** Of a heading, 1–6. */
  readonly depth?: number;
  /** Of a note its label, of an ordered list's item its number. */
  readonly label?: string;
  /** Of a note: all of it in the chunk, its label included. */
  readonly whole?: Span;
  /** What is set bold or italic. This and what follows is relative to the prose's own start. */
  readonly strong: readonly Span[];
  readonly links: readonly ProseLink[];
  /** Note calls that the markup alone makes known. */
  readonly calls: readonly ProseCall[];
}

export interface ProseLink {
  readonly span: Span;
  /** Its text. */
  readonly text: Span;
  /** Its target, or the label of its definition. */
  readonly url: string | undefined;
  readonly label: string | undefined;
}

export interface ProseCall {
  readonly span: Span;
  readonly form: 'footnote' | 'superscript';
  readonly label: string;
}

/** `[label]: url "title"` */
export interface LinkDefinition {
  readonly span: Span;
  readonly label: string;
  readonly url: string;
  readonly title: string | undefined;
}

export interface ChunkProse {
  readonly proses: readonly Prose[];
  readonly definitions: readonly LinkDefinition[];
}

/** What stands around a run of prose. */
export type Context = Pick<Prose, 'form' | 'label' | 'whole'> & { readonly quoteDepth: number };

/** All prose of a chunk, in order. Code, comments, scripts and front matter hold none. */
export function readProse(text: string, nodes: readonly RootContent[]): ChunkProse {
  const proses: Prose[] = [];
  const definitions: LinkDefinition[] = [];

  function walk(node: Nodes, context: Context): void {
    const at = placeOf(node);
    switch (node.type) {
      case 'heading':
        proses.push(...inline(node.children, { ...context, form: 'heading' }, at, node.depth));
        return;
      case 'paragraph':
        proses.push(...inline(node.children, context, at));
        return;
      case 'tableCell':
        proses.push(...inline(node.children, { ...context, form: 'cell' }, at));
        return;
      case 'html':
        proses.push(...htmlProse(text, at, context));
        return;
      case 'definition':
        definitions.push({
          span: at,
          label: node.label ?? node.identifier,
          url: node.url,
          title: node.title ?? undefined,
        });
        return;
      case 'footnoteDefinition':
        noteProse(node.children, node.label ?? node.identifier, at, context);
        return;
      case 'blockquote':
        for (const child of node.children) {
          walk(child, {
            ...context,
            form: context.form === 'note' ? 'note' : 'quotation',
            quoteDepth: context.quoteDepth + 1,
          });
        }
        return;
      case 'list': {
        let number = node.start ?? 1;
        for (const item of node.children) {
          for (const child of item.children) {
            if (context.form === 'note') walk(child, context);
            else
              walk(child, {
                form: 'item',
                quoteDepth: context.quoteDepth,
                ...(node.ordered ? { label: String(number) } : {}),
              });
          }
          number++;
        }
        return;
      }
      default:
        if ('children' in node) for (const child of node.children) walk(child, context);
    }
  }

  /** A note of several paragraphs is one run of prose. */
  function noteProse(children: readonly RootContent[], label: string, whole: Span, context: Context): void {
    const builder = new MaskBuilder(text, context.quoteDepth);
    const addAll = (node: Nodes): void => {
      if (node.type === 'paragraph') addInline(builder, node.children, text);
      else if (node.type === 'html') addHtml(builder, text, placeOf(node));
      else if (node.type === 'footnoteDefinition') walk(node, context);
      else if ('children' in node) for (const child of node.children) addAll(child);
    };
    for (const child of children) addAll(child);
    const start = children[0] ? placeOf(children[0]).start : whole.end;
    proses.push(builder.whole(span(Math.min(start, whole.end), whole.end), { form: 'note', label, whole }));
  }

  function inline(children: readonly PhrasingContent[], context: Context, at: Span, depth?: number): Prose[] {
    const builder = new MaskBuilder(text, context.quoteDepth);
    addInline(builder, children, text);
    const { quoteDepth: _, ...kind } = context;
    if (depth !== undefined) return [builder.whole(at, { ...kind, depth })];
    return kind.form === 'note' ? [builder.whole(at, kind)] : builder.paragraphs(at, kind);
  }

  nodes.forEach((node, i) => {
    if (!isFrontMatter(node, nodes[i - 1], text)) walk(node, { form: 'paragraph', quoteDepth: 0 });
  });
  return { proses, definitions };
}

/** The front matter of a page that was pasted below another: `---`, `key: value` in each line, `---`. */
function isFrontMatter(node: RootContent, before: RootContent | undefined, text: string): boolean {
  if (node.type !== 'heading' || node.depth !== 2 || before?.type !== 'thematicBreak') return false;
  const { start, end } = placeOf(node);
  const lines = text.slice(start, end).split(/\r\n|\n|\r/);
  return lines.length > 2 && lines.slice(0, -1).every(line => /^[\w-]{1,40}:(?:\s|$)/.test(line));
}

function addInline(builder: MaskBuilder, children: readonly PhrasingContent[], text: string): void {
  for (const node of children) {
    const at = placeOf(node);
    switch (node.type) {
      case 'text':
        builder.text(at);
        break;
      case 'break':
        builder.lineBreak(at);
        break;
      case 'inlineCode':
      case 'image':
        builder.object(at);
        break;
      case 'imageReference':
        if (node.identifier.startsWith('^')) addCalledImage(builder, node, at);
        else if (node.referenceType === 'shortcut') builder.text(at);
        else builder.object(at);
        break;
      case 'html': {
        const tag = readTag(text.slice(at.start, at.end), 0);
        if (tag) builder.tag({ ...tag, start: at.start, end: at.end });
        break;
      }
      case 'footnoteReference':
        builder.call({ span: at, form: 'footnote', label: node.label ?? node.identifier });
        break;
      case 'linkReference':
        // `[1]`, `[REF]`, `[sic]`: whether a definition stands behind it is known to the whole document only.
        if (node.referenceType === 'shortcut') builder.text(at);
        else addReference(builder, node, at, text);
        break;
      case 'link':
        addLink(builder, node.children, at, text, { url: node.url, label: undefined });
        break;
      case 'strong':
      case 'emphasis':
        builder.strong(at);
        addInline(builder, node.children, text);
        break;
      default:
        if ('children' in node) addInline(builder, node.children as PhrasingContent[], text);
    }
  }
}

function addReference(builder: MaskBuilder, node: LinkReference, at: Span, text: string): void {
  const second = node.referenceType === 'full' ? secondBrackets(at, text) : undefined;
  if (second === undefined) {
    addLink(builder, node.children, at, text, { url: undefined, label: node.label ?? node.identifier });
    return;
  }
  builder.text(span(at.start, at.start + 1));
  addInline(builder, node.children, text);
  builder.text(span(second - 1, second));
  const label = text.slice(second + 1, at.end - 1);
  if (label.startsWith('^'))
    builder.call({ span: span(second, at.end), form: 'footnote', label: label.slice(1) });
  else builder.text(span(second, at.end));
}

const NUMBERS = /^\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,30}$/;
const REFS = /^REF ?\d{0,3}$/;

/**
 * `[this][^1]`, `^[this][^1]`, `[@a][@b]`, `[1][2]` and `[REF][REF]` are two pairs of brackets side by side, and no link:
 * the offset of the second pair.
 */
function secondBrackets(at: Span, text: string): number | undefined {
  let open = text.lastIndexOf('[', at.end - 1);
  while (text[open - 1] === '\\') open = text.lastIndexOf('[', open - 1);
  const [first, second] = [text.slice(at.start + 1, open - 1), text.slice(open + 1, at.end - 1)];
  const isMarker = /^\^|^-?@[\p{L}\d_{]|\s-?@[\p{L}\d_{]/u.test(second);
  const areMarkers = [NUMBERS, REFS].some(form => form.test(first) && form.test(second));
  return isMarker || areMarkers ? open : undefined;
}

/** `![^1]`, `![^1][]`, `![this][^1]`: an exclamation mark and a call, since no image has such a label. */
function addCalledImage(builder: MaskBuilder, node: ImageReference, at: Span): void {
  const label = (node.label ?? node.identifier).slice(1);
  const length = label.length + 3;
  const start = node.referenceType === 'full' ? at.end - length : at.start + 1;
  builder.text(span(at.start, start));
  builder.call({ span: span(start, start + length), form: 'footnote', label });
  if (start + length < at.end) builder.text(span(start + length, at.end));
}

function addLink(
  builder: MaskBuilder,
  children: readonly PhrasingContent[],
  at: Span,
  text: string,
  target: { url: string | undefined; label: string | undefined },
): void {
  const first = children[0];
  const last = children.at(-1);
  const inner = first && last ? span(placeOf(first).start, placeOf(last).end) : span(at.start, at.start);
  builder.link({ span: at, text: inner, ...target });
  addInline(builder, children, text);
}

function placeOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return span(start, node.position?.end.offset ?? start);
}
