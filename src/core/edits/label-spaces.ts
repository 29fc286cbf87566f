import type { BriefContent } from '../findings/index.ts';
import { type Span, sliceOf, span } from '../span.ts';
import { normalLabel, takenLabels } from './definitions.ts';
import { type Change, replace } from './edit.ts';

/** A `[^label]` with a space in it, at a call or at the start of a note. */
export interface SpacedLabel {
  /** With its brackets. */
  readonly span: Span;
  readonly label: Span;
  /** The label as it may be: hyphens for the spaces, and a number where another note has that label already. */
  readonly mended: string;
}

const SPACED = /^\[\^([\p{L}\p{N}][\p{L}\p{N} \t_.:-]{0,60}[\p{L}\p{N}_.-])\]/u;

/** All such labels of a brief, in document order. */
export function labelsWithSpaces(brief: BriefContent): SpacedLabel[] {
  const calls = brief.citations
    .filter(({ form }) => form === 'footnote')
    .map(citation => citation.span.start);
  const starts = [...calls, ...brief.notes.map(note => note.span.start)].sort((a, b) => a - b);
  const spaced = starts.flatMap(start => {
    const label = SPACED.exec(brief.text.slice(start, start + 70))?.[1];
    return label !== undefined && /[ \t]/.test(label) ? [{ start, label }] : [];
  });
  if (spaced.length === 0) return [];
  const taken = takenLabels(brief);
  const mended = new Map<string, string>();
  return spaced.map(({ start, label }) => {
    const key = normalLabel(label.replace(/[ \t]+/g, ' '));
    let free = mended.get(key);
    if (free === undefined) {
      free = unusedLabel(label.replace(/[ \t]+/g, '-'), taken);
      mended.set(key, free);
      taken.add(normalLabel(free));
    }
    return {
      span: span(start, start + label.length + 3),
      label: span(start + 2, start + 2 + label.length),
      mended: free,
    };
  });
}

function unusedLabel(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const label = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(normalLabel(label))) return label;
  }
}

/** Puts hyphens for the spaces in every label, or in that at `at` wherever it stands. */
export function mendLabels(brief: BriefContent, at?: Span): Change {
  const labels = labelsWithSpaces(brief);
  const chosen = at && labels.find(({ span: { start } }) => start === at.start)?.mended;
  if (at && chosen === undefined) return { edits: [] };
  return {
    edits: labels
      .filter(({ mended }) => chosen === undefined || mended === chosen)
      .filter(({ label, mended }) => sliceOf(brief.text, label) !== mended)
      .map(({ label, mended }) => replace(label, mended)),
  };
}
