import type { Citation, Note } from '../brief.ts';
import { bareRefs } from '../markers/ref.ts';
import { sliceOf } from '../span.ts';
import { type Message, worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * Bare `REF`s and a list of notes, but not as many of the one as of the other: which belong together can't be told.
 *
 * @example warns
 * Exports fell.{citation.count-mismatch:REF} Imports rose.REF
 *
 * Notes
 *
 * 1. Customs Office, “Trade in 2023,” 2024.
 * @example accepts
 * Exports fell.REF
 *
 * Notes
 *
 * 1. Customs Office, “Trade in 2023,” 2024.
 */
export const citationCountMismatch: Rule = brief => {
  const mismatch = countMismatch(brief);
  const [first] = mismatch?.markers ?? [];
  const [note] = mismatch?.notes ?? [];
  if (!mismatch || !first || !note) return [];
  const { markers, notes } = mismatch;
  const number = markers.reduce((sum, { span }) => sum + bareRefs(sliceOf(brief.text, span)), 0);
  return [
    {
      code: 'citation.count-mismatch',
      severity: 'warning',
      span: first.span,
      ...mismatched(number, notes.length),
      related: [{ span: note.span, ...firstOf(notes.length) }],
    },
  ];
};

function mismatched(markers: number, notes: number): Message {
  if (markers === 1 && notes === 1)
    return worded('Unexpected 1 REF marker for 1 note, expected one note for each marker');
  if (markers === 1)
    return worded('Unexpected 1 REF marker for {0} notes, expected one note for each marker', notes);
  if (notes === 1)
    return worded('Unexpected {0} REF markers for 1 note, expected one note for each marker', markers);
  return worded(
    'Unexpected {0} REF markers for {1} notes, expected one note for each marker',
    markers,
    notes,
  );
}

function firstOf(notes: number): Message {
  return notes === 1 ? worded('The first of 1 note') : worded('The first of {0} notes', notes);
}

/** The bare markers and the notes that are left over on both sides; undefined unless both are. */
export function countMismatch({
  citations,
  notes,
}: BriefContent): { readonly markers: readonly Citation[]; readonly notes: readonly Note[] } | undefined {
  const markers = citations.filter(isUnmatchedRef);
  if (markers.length === 0) return undefined;
  const used = new Set(citations.flatMap(citation => citation.notes));
  const unused = notes.filter(note => !used.has(note));
  return unused.length > 0 ? { markers, notes: unused } : undefined;
}

export function isUnmatchedRef({ form, label, notes, sources }: Citation): boolean {
  return form === 'ref' && label === undefined && notes.length === 0 && sources.length === 0;
}
