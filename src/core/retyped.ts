import type { Nodes, Text } from 'mdast';
import { type Change, changeBetween } from './change.ts';
import { type Chunk, startsInTable } from './markdown.ts';

/**
 * The chunk that an edit in the middle of its words makes of another one, without a parse: letters beside letters open,
 * close and number nothing, so that all nodes stay what they are, and those behind move.
 *
 * @returns undefined for any other edit: nearly everything else may be a mark to Markdown
 */
export function retyped(chunk: Chunk, text: string): Chunk | undefined {
  const change = changeBetween(chunk.text, text);
  if (chunk.hasIndentedProse || !isInWord(chunk.text, text, change)) return undefined;
  if (startsInTable(chunk.text) !== startsInTable(text)) return undefined;
  const node = innermost(chunk.nodes, change);
  if (node?.type !== 'text' || MAY_BE_MARKED.test(node.value) || !endsInside(node, chunk.text, change))
    return undefined;
  const edit = editOf(node, chunk.text, text, change);
  if (!edit) return undefined;
  const made = { ...chunk, text, nodes: chunk.nodes.map(each => moved(each, edit)) };
  origins.set(made, { from: chunk, change });
  return made;
}

interface Origin {
  readonly from: Chunk;
  readonly change: Change;
}

const origins = new WeakMap<Chunk, Origin>();

/** What a chunk was made of; asked once, since one that remembers the one before it remembers all of them. */
export function takeOrigin(chunk: Chunk): Origin | undefined {
  const origin = origins.get(chunk);
  origins.delete(chunk);
  return origin;
}

/** Where a text has these, a word may be part of a reference, a tag, an escape, an attribute or a definition. */
const MAY_BE_MARKED = /[<>&\\`[\]{}|]|^:/;

/** Whether letters and figures, or one space between letters, replace the same behind a letter of their word. */
function isInWord(before: string, now: string, { start, end, by }: Change): boolean {
  const words = [before.slice(start, end), now.slice(start, end + by)];
  const next = before.slice(end, end + 2);
  return (
    words.every(word => /^(?:[\p{L}\d]*| )$/u.test(word)) &&
    /\p{L}[\p{L}\d]{0,20}$/u.test(before.slice(Math.max(0, start - 24), start)) &&
    (words.includes(' ') ? /^\p{L}/u : /^(?:[\p{L}\d .,;:!?’”)\r\n]|$)/u).test(next)
  );
}

function innermost(nodes: readonly Nodes[], change: Change): Nodes | undefined {
  const around = nodes.find(node => startOf(node) < change.start && change.end <= endOf(node));
  // The words of a reference are its label too.
  if (!around || !('children' in around) || around.type === 'linkReference') return around;
  return innermost(around.children, change);
}

/** Before the node's end, or at that of a line: what follows then is no mark either. */
function endsInside(node: Text, text: string, { end }: Change): boolean {
  return end < endOf(node) || /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
}

interface Edit extends Change {
  readonly line: number;
  readonly node: Text;
  /** What the node says after it. */
  readonly value: string;
}

function editOf(node: Text, before: string, now: string, change: Change): Edit | undefined {
  const { start, end, by } = change;
  const line = endingsIn(before.slice(startOf(node), start)).length;
  const [rest = '', ...more] = before.slice(end, endOf(node)).split(LINE_ENDING);
  const shown = more.length > 0 ? rest.replace(/[ \t]+$/, '') : rest;
  // White space around the end of a line isn't part of what a node says.
  const ending = endingsIn(node.value)[line];
  const lineEnd = ending?.index ?? node.value.length;
  const at = lineEnd - shown.length - (end - start);
  if (node.value.slice(at, lineEnd) !== before.slice(start, end) + shown) return undefined;
  return {
    ...change,
    line: (node.position?.start.line ?? 1) + line,
    node,
    value: node.value.slice(0, at) + now.slice(start, end + by) + node.value.slice(at + end - start),
  };
}

const LINE_ENDING = /\r\n|\n|\r/;

function endingsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(LINE_ENDING, 'g'))];
}

type Point = NonNullable<Nodes['position']>['start'];

/** A node after the edit; the same one where it stands before it. */
function moved<Any extends Nodes>(node: Any, edit: Edit): Any {
  const { position } = node;
  if (!position || endOf(node) < edit.end) return node;
  return {
    ...node,
    position: { start: movedPoint(position.start, edit), end: movedPoint(position.end, edit) },
    ...(node === (edit.node as Nodes) ? { value: edit.value } : {}),
    ...('children' in node ? { children: node.children.map(child => moved(child, edit)) } : {}),
  };
}

function movedPoint(point: Point, { end, by, line }: Edit): Point {
  const { offset = 0 } = point;
  if (offset < end) return point;
  return { ...point, offset: offset + by, column: point.column + (point.line === line ? by : 0) };
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}
