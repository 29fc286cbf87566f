import type { Citation, CitationForm } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { firstEndingAfter, overlaps, type Span, span } from '../span.ts';
import { type Change, type Edit, insert, remove, sorted } from './edit.ts';

/** A marker that stands before the punctuation that it belongs behind, and the punctuation. */
export interface MisplacedMarker {
  readonly first: Citation;
  readonly last: Citation;
  readonly punctuation: string;
}

/** Runs of markers directly before a full stop or comma ("worker[^1]."): Chicago sets them behind it. */
export function misplacedMarkers(brief: BriefContent): MisplacedMarker[] {
  const notes = brief.citations.filter(
    ({ form }) => form === 'footnote' || form === 'ref' || form === 'superscript',
  );
  return notes.flatMap((last, i) => {
    if (notes[i + 1]?.span.start === last.span.end) return [];
    let run = i;
    while (run > 0 && notes[run - 1]?.span.end === notes[run]?.span.start) run--;
    const first = notes[run] ?? last;
    const { text } = brief;
    const punctuation = /^[.,;](?![.\d\p{L}])[”’"]?/u.exec(text.slice(last.span.end, last.span.end + 3))?.[0];
    const before = text[first.span.start - 1] ?? '';
    return punctuation && /[\p{L}\p{N}”’")\]]/u.test(before) ? [{ first, last, punctuation }] : [];
  });
}

/** Moves every such punctuation in front of its markers, or that of the markers in a range. */
export function placeMarkers(brief: BriefContent, within: Span = span(0, brief.text.length)): Change {
  const edits = misplacedMarkers(brief)
    .filter(({ first, last }) => overlaps(span(first.span.start, last.span.end), within))
    .flatMap(({ first, last, punctuation }): Edit[] => [
      insert(first.span.start, punctuation),
      remove({ start: last.span.end, end: last.span.end + punctuation.length }),
    ]);
  return { edits: sorted(edits) };
}

/** Where the markers end that follow one another from an offset on, those of some forms only; links are words. */
export function behindMarkers(
  { citations }: BriefContent,
  from: number,
  passes = (form: CitationForm): boolean => form !== 'link',
): number {
  let end = from;
  for (let i = firstEndingAfter(citations, from); i < citations.length; i++) {
    const citation = citations[i];
    if (!citation || !passes(citation.form) || citation.span.start !== end) break;
    end = citation.span.end;
  }
  return end;
}
