import type { Note } from './brief.ts';
import type { BriefContent } from './findings/index.ts';
import type { PlacedNote } from './layout.ts';
import { onceInSteps } from './remembered.ts';
import { finish, inOrder, inSteps, LONG_STRIDE, type Steps } from './steps.ts';

/** A note, and the offset at which its reader meets it. */
export interface MetNote<N> {
  readonly note: N;
  readonly at: number;
}

/**
 * The notes as their reader meets them. A `[^1]: …` is met where it is first called, for GitHub and pandoc number it so
 * wherever it stands; one that nothing calls, with the one that is defined before it; all others where they stand.
 * `calls` are the notes that each marker leads to, in document order; `becomes` whether another note is to be such a `[^1]: …`.
 */
export function* inReadingOrder<N extends PlacedNote>(
  text: string,
  notes: readonly N[],
  calls: readonly { readonly span: { readonly start: number }; readonly notes: readonly N[] }[],
  becomes = (_: N): boolean => false,
): Steps<MetNote<N>[]> {
  const called = new Map<N, number>();
  yield* inSteps(
    calls,
    ({ span, notes: own }) => {
      for (const note of own) if (!called.has(note)) called.set(note, span.start);
    },
    LONG_STRIDE,
  );
  let last = -1;
  const met = yield* inSteps(
    notes,
    note => {
      if (!text.startsWith('[^', note.span.start) && !becomes(note)) return { note, at: note.span.start };
      last = called.get(note) ?? last;
      return { note, at: last };
    },
    LONG_STRIDE,
  );
  return yield* inOrder(met, (a, b) => a.at - b.at);
}

/** The same of a brief. */
export const readingOrder = onceInSteps(
  (brief: BriefContent): Steps<readonly MetNote<Note>[]> =>
    inReadingOrder(brief.text, brief.notes, brief.citations),
);

/** All at once. */
export const readingOrderOf = (brief: BriefContent): readonly MetNote<Note>[] => finish(readingOrder(brief));
