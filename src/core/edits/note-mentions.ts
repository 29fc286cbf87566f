import { noteMentionsIn } from '../back-reference.ts';
import type { Note } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { once } from '../remembered.ts';
import { type Span, shift, sliceOf } from '../span.ts';
import { type Edit, replace } from './edit.ts';

/** A place that names notes by their numbers: "supra note 4", in the text or in a note. */
export interface PlacedMention {
  readonly span: Span;
  readonly list: Span;
  readonly numbers: readonly string[];
  /** The note that it stands in. */
  readonly within: Note | undefined;
}

/** All of a brief, in document order. */
export const noteMentionsOf = once((brief: BriefContent): readonly PlacedMention[] => {
  const { text, notes, sentences } = brief;
  const places = [
    ...notes.map(note => ({ at: note.body, within: note })),
    ...sentences.map(({ span }) => ({ at: span, within: undefined })),
  ];
  return places
    .flatMap(({ at, within }) =>
      noteMentionsIn(sliceOf(text, at)).map(({ span, list, numbers }) => ({
        span: shift(span, at.start),
        list: shift(list, at.start),
        numbers,
        within,
      })),
    )
    .sort((a, b) => a.span.start - b.span.start);
});

/** What new numbers of the notes ask of the places that name them; a number without a new one stays. */
export function renumberMentions(
  brief: BriefContent,
  renumbered: (number: string, mention: PlacedMention) => string | undefined,
): Edit[] {
  return noteMentionsOf(brief).flatMap(mention => {
    const changed = mention.numbers.map(number => renumbered(number, mention) ?? number);
    return changed.every((number, i) => number === mention.numbers[i])
      ? []
      : [replace(mention.list, listed(changed.map(Number)))];
  });
}

/** 4, 5, 6 and 9 → "4–6, 9", in order. */
function listed(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
