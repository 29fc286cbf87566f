import type { Citation, Note } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { once } from '../remembered.ts';
import { type Span, span } from '../span.ts';
import { lineEnding } from './edit.ts';

/** A note written as `[^label]: …`, and where its label stands. */
export interface Definition {
  readonly note: Note;
  readonly label: Span;
}

/** The notes of a brief that are written `[^label]: …` at the start of a line, in document order. */
export const definitionsOf = once((brief: BriefContent): readonly Definition[] =>
  brief.notes.flatMap(note => {
    const head = /^\[\^((?:\\.|[^\]\\\s])+)\]:/.exec(
      brief.text.slice(note.span.start, note.span.start + 1004),
    );
    if (!head?.[1] || !/(?:^|[\r\n]) {0,3}$/.test(brief.text.slice(0, note.span.start).slice(-4))) return [];
    const start = note.span.start + 2;
    return [{ note, label: span(start, start + head[1].length) }];
  }),
);

/** The label of a `[^label]` call; undefined for other markers. */
export function callLabel(brief: BriefContent, citation: Citation): Span | undefined {
  const isCall = citation.form === 'footnote' && brief.text.startsWith('[^', citation.span.start);
  return isCall ? span(citation.span.start + 2, citation.span.end - 1) : undefined;
}

/** Whether bare `REF`s find their notes by order: with one note less they would find others. */
export function countsNotes({ citations }: BriefContent): boolean {
  return citations.some(({ form, label }) => form === 'ref' && label === undefined);
}

/** As micromark compares labels: case doesn't count. */
export function normalLabel(label: string): string {
  return label.toLowerCase().toUpperCase();
}

/** Labels that a new note can't have, in normal form. */
export function takenLabels(brief: BriefContent): Set<string> {
  const calls = brief.citations.flatMap(citation => {
    const label = callLabel(brief, citation);
    return label ? [brief.text.slice(label.start, label.end)] : [];
  });
  const notes = brief.notes.map(({ label }) => label);
  return new Set([...calls, ...notes].map(normalLabel));
}

/** The number of a new note: no marker of another convention that lacks its note gets it instead ("worker.2"). */
export function freeNumber(brief: BriefContent): string {
  return nextNumber(takenNumbers(brief));
}

/** Labels that a new note can't have, and all numbers of markers; not that of `[ISO 30107](#iso)`. */
export function takenNumbers(brief: BriefContent): Set<string> {
  const numbers = brief.citations.flatMap(({ form, label }) =>
    form === 'pandoc' || !/^[\d\s,;–-]+$/.test(label ?? '') ? [] : (label?.match(/\d+/g) ?? []),
  );
  return new Set([...takenLabels(brief), ...numbers]);
}

/** The next number after all that are taken: a new note never gets the number of a lost one. */
export function nextNumber(taken: ReadonlySet<string>): string {
  let next = 1;
  for (const label of taken) if (/^\d{1,9}$/.test(label)) next = Math.max(next, Number(label) + 1);
  return String(next);
}

/**
 * Where a new definition goes, with the line endings that it needs around it: after the last one, or at the end; before
 * a code block that nothing closes, which would swallow it.
 */
export function placeForDefinition(brief: BriefContent): {
  readonly at: number;
  readonly before: string;
  readonly after: string;
} {
  const { text } = brief;
  const ending = lineEnding(text);
  const [before, last = before] = definitionsOf(brief).slice(-2);
  if (before && last) {
    // As far from the last as that is from the one before it.
    const between = text.slice(before.note.span.end, last.note.span.start);
    return { at: last.note.span.end, before: /^\s{1,8}$/.test(between) ? between : ending, after: '' };
  }
  const fence = openFence(text);
  if (fence !== undefined) {
    const at = text.slice(0, fence).trimEnd().length;
    return at > 0
      ? { at, before: ending + ending, after: '' }
      : { at: fence, before: '', after: ending + ending };
  }
  const end = text.trimEnd().length;
  return { at: end, before: ending + ending, after: end === text.length ? ending : '' };
}

/** The offset of a code fence that runs to the end of the text for want of a closing one (CommonMark 0.31, 4.5). */
function openFence(text: string): number | undefined {
  let open: { readonly at: number; readonly marks: string } | undefined;
  for (const { index, 1: marks = '', 2: rest = '' } of text.matchAll(/^ {0,3}(`{3,}|~{3,})([^\r\n]*)$/gm)) {
    if (!open && !(marks.startsWith('`') && rest.includes('`'))) open = { at: index, marks };
    else if (open && marks.startsWith(open.marks) && rest.trim() === '') open = undefined;
  }
  return open?.at;
}

/** A note's text as the body of a definition: lines after the first are indented, as GFM wants them. */
export function definitionText(label: string, body: string): string {
  return `[^${label}]: ${body.trim().replace(/(\r\n|\n|\r)[ \t]*(?=[^\s])/g, '$1    ')}`;
}
