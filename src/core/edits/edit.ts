import { type Span, span } from '../span.ts';
import type { Wording } from '../wording.ts';

/** A replacement of a range of a document; those of one change don't overlap and are sorted. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change that is made whole or not at all, and where the caret is wanted after it. */
export interface Change {
  readonly edits: readonly Edit[];
  /** Why there are no edits though there is something to do. */
  readonly refused?: Wording;
  /** In the changed document. */
  readonly caret?: number;
}

/** No edits, and why. */
export function refuse(refused: Wording): Change {
  return { edits: [], refused };
}

export function replace(range: Span, text: string): Edit {
  return { span: range, text };
}

export function insert(at: number, text: string): Edit {
  return { span: span(at, at), text };
}

export function remove(range: Span): Edit {
  return { span: range, text: '' };
}

/** In document order; insertions at one place stay in the order in which they were made. */
export function sorted(edits: readonly Edit[]): Edit[] {
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort(
      (a, b) =>
        a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order,
    )
    .map(({ edit }) => edit);
}

/** Where an offset into the text that one of the edits inserts is in the changed document. */
export function placeIn(edits: readonly Edit[], edit: Edit, offset: number): number {
  let shift = 0;
  for (const each of sorted(edits)) {
    if (each === edit) break;
    shift += each.text.length - (each.span.end - each.span.start);
  }
  return edit.span.start + shift + offset;
}

/** The document after the edits. Throws a RangeError when two of them overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let changed = '';
  let at = 0;
  for (const { span: range, text: replacement } of sorted(edits)) {
    if (range.start < at) throw new RangeError(`Edits overlap at ${range.start}`);
    changed += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return changed + text.slice(at);
}

/** The line ending that a document uses first; `\n` where it has none. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
