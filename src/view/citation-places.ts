import { t } from '@vscode/l10n';
import { noteMentionsOf } from '../core/edits/note-mentions.ts';
import { type Brief, type Citation, type Note, type Span, sliceOf, span, touches } from '../core/index.ts';

/** What the caret is on: a marker, or a note by its label or its text. */
export type CitationTarget =
  | { readonly on: 'marker'; readonly citation: Citation; readonly notes: readonly Note[] }
  | { readonly on: 'note'; readonly note: Note; readonly notes: readonly Note[] };

export function targetAt(brief: Brief, offset: number): CitationTarget | undefined {
  const citation = brief.citations.find(each => touches(each.span, offset));
  if (citation) return { on: 'marker', citation, notes: citation.notes };
  const note = brief.notes.find(each => touches(each.span, offset));
  return note && { on: 'note', note, notes: [note] };
}

/** The markers that lead to any of the notes, in document order. */
export function usesOf(brief: Brief, notes: readonly Note[]): Citation[] {
  return brief.citations.filter(citation => citation.notes.some(note => notes.includes(note)));
}

/** Every place of a note: its markers, and itself when `withNote`. A marker without a note has the markers of its label. */
export function placesOf(brief: Brief, target: CitationTarget, withNote: boolean): Span[] {
  if (target.on === 'marker' && target.notes.length === 0) {
    const { form, label } = target.citation;
    const same =
      label === undefined
        ? [target.citation]
        : brief.citations.filter(each => each.form === form && each.label === label);
    return same.map(citation => placeOf(brief, citation));
  }
  const notes = withNote ? target.notes.map(note => labelOf(brief, note) ?? note.span) : [];
  const places = [...usesOf(brief, target.notes).map(citation => placeOf(brief, citation)), ...notes];
  return places.sort((a, b) => a.start - b.start);
}

/** A `[^label]` call is marked from its caret on, as VS Code's own Markdown does: the same range is shown once. */
function placeOf(brief: Brief, citation: Citation): Span {
  const label = labelOfCall(brief, citation);
  return label ? span(label.start - 1, label.end) : citation.span;
}

/** The label of a `[^label]:` definition without its brackets; undefined for other notes. */
export function labelOf(brief: Brief, note: Note): Span | undefined {
  const head = /^\[\^((?:\\.|[^\]\\\s])+)\]:/.exec(brief.text.slice(note.span.start, note.span.start + 1004));
  const label = head?.[1];
  return label === undefined ? undefined : span(note.span.start + 2, note.span.start + 2 + label.length);
}

/** The label of a `[^label]` call without its brackets; undefined for other markers. */
export function labelOfCall(brief: Brief, citation: Citation): Span | undefined {
  const isCall = citation.form === 'footnote' && brief.text.startsWith('[^', citation.span.start);
  return isCall ? span(citation.span.start + 2, citation.span.end - 1) : undefined;
}

/** Where a label can be renamed from an offset, or why it can't. */
export function renameTargetAt(
  brief: Brief,
  offset: number,
): { readonly label: Span } | { readonly refusal: string } {
  const target = targetAt(brief, offset);
  const label =
    target && (target.on === 'marker' ? labelOfCall(brief, target.citation) : labelOf(brief, target.note));
  if (!label || !touches(span(label.start - 2, label.end + 1), offset)) {
    return { refusal: t('Only the label of a [^note] can be renamed') };
  }
  return { label };
}

/** A marker such as `[1]` or `[^1,2]` that leads to the `[^label]` notes of a label by that label, which a rename would cut off. */
function callOfAnotherKind(brief: Brief, label: string): string | undefined {
  const notes = brief.notes.filter(note => {
    const place = labelOf(brief, note);
    return place && sameLabel(sliceOf(brief.text, place), label);
  });
  const other = brief.citations.find(
    citation => !labelOfCall(brief, citation) && notes.some(note => citation.notes.includes(note)),
  );
  return other && sliceOf(brief.text, other.span);
}

/** Every place that a rename changes, or why the new label can't be had. */
export function renamePlaces(
  brief: Brief,
  offset: number,
  newLabel: string,
): { readonly places: readonly Span[] } | { readonly refusal: string } {
  const start = renameTargetAt(brief, offset);
  if ('refusal' in start) return start;
  if (!/^[^\s[\]\\^]+$/.test(newLabel))
    return { refusal: t('A label has no spaces, brackets, carets or backslashes') };
  const old = brief.text.slice(start.label.start, start.label.end);
  const calls = brief.citations.flatMap(citation => labelOfCall(brief, citation) ?? []);
  const definitions = brief.notes.flatMap(note => labelOf(brief, note) ?? []);
  const all = [...calls, ...definitions];
  const labelled = (label: string) =>
    all.filter(place => sameLabel(brief.text.slice(place.start, place.end), label));
  if (!sameLabel(old, newLabel) && labelled(newLabel).length > 0) {
    return { refusal: t('There is a note “{0}” already', newLabel) };
  }
  const other = callOfAnotherKind(brief, old);
  if (other !== undefined)
    return { refusal: t('“{0}” leads to this note too: turn all markers into [^1] notes first', other) };
  return {
    places: [...labelled(old), ...mentionsOf(brief, old, newLabel)].sort((a, b) => a.start - b.start),
  };
}

/** The number of "supra note 4", where a number takes its place. */
function mentionsOf(brief: Brief, old: string, newLabel: string): Span[] {
  if (!/^\d{1,4}$/.test(newLabel)) return [];
  return noteMentionsOf(brief).flatMap(({ numbers, list }) =>
    numbers.length === 1 && numbers[0] === old ? [list] : [],
  );
}

/** Labels match as micromark normalises them: white space folded, case ignored. */
function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase().toUpperCase() === b.toLowerCase().toUpperCase();
}

/** What can be completed after `[^` or `@` at an offset: where the label starts, and what was typed of it. */
export function labelBeingTyped(
  text: string,
  offset: number,
): { readonly opener: '[^' | '@'; readonly typed: Span } | undefined {
  const before = text.slice(Math.max(0, offset - 100), offset);
  const match = /(\[\^|(?<![\p{L}\d])@)([^\s[\]^@]*)$/u.exec(before);
  if (!match) return undefined;
  return { opener: match[1] === '@' ? '@' : '[^', typed: span(offset - (match[2]?.length ?? 0), offset) };
}
