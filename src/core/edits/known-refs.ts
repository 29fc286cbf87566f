import type { Brief, Citation, Note } from '../brief.ts';
import { carried, type Change as TextChange } from '../change.ts';
import { bareRefs } from '../markers/ref.ts';
import { firstEndingAfter, type Span, sliceOf } from '../span.ts';
import { type Wording, wording } from '../wording.ts';
import { deleteListed } from './delete-listed.ts';
import type { Change } from './edit.ts';
import { listLines, type NoteLine, refListOf } from './ref-list.ts';
import { reorderList } from './reorder-list.ts';

/**
 * A bare `REF` and the note that it led to when every `REF` had its own. Which note it leads to is told by order, so
 * one marker that goes or comes takes the notes of all others away: with this, each is known still.
 */
export interface KnownRef {
  readonly marker: Span;
  /** What the note says. */
  readonly body: Span;
  readonly words: string;
}

/** Those of a brief in which every `REF` has its note; undefined for another. */
export function knownRefs(brief: Brief): readonly KnownRef[] | undefined {
  return refListOf(brief)?.markers.flatMap(({ span: marker, notes: [note] }) =>
    note ? [{ marker, body: note.body, words: wordsIn(brief, note) }] : [],
  );
}

/** Where they are after an edit: one whose marker is touched is known no more. */
export function followRefs(known: readonly KnownRef[], change: TextChange): readonly KnownRef[] {
  return known.flatMap(({ marker, body, words }) => {
    const there = carried(marker, change);
    const said = carried(body, change) ?? retold(body, change);
    return there && said ? [{ marker: there, body: said, words }] : [];
  });
}

/** A note in which words were edited; undefined where nothing of the old ones is left. */
function retold({ start, end }: Span, change: TextChange): Span | undefined {
  if (change.start <= start && change.end >= end) return undefined;
  const behind = change.end + change.by;
  return { start: change.start < start ? behind : start, end: change.end > end ? behind : end + change.by };
}

/** How what is known fits a brief. */
export interface RefFit {
  readonly lines: readonly NoteLine[];
  /** In the order of the text, each with the note that is known to be its own; undefined for one that is new. */
  readonly markers: readonly { readonly citation: Citation; readonly note: Note | undefined }[];
  /** The notes that have lost their markers. */
  readonly lost: readonly Note[];
}

/** Undefined where there are other markers too, and where the notes are no list. */
export function fitRefs(brief: Brief, known: readonly KnownRef[]): RefFit | undefined {
  const citations = brief.citations.filter(({ form, notes }) => form !== 'link' || notes.length > 0);
  const isBare = ({ form, label, span: at }: Citation) =>
    form === 'ref' && label === undefined && bareRefs(sliceOf(brief.text, at)) === 1;
  const lines = listLines(brief);
  if (!lines || !citations.every(isBare)) return undefined;
  const bodies = new Map(known.map(({ marker, body }) => [marker.start, body]));
  const markers = citations.map(citation => {
    const body = bodies.get(citation.span.start);
    const note = body && brief.notes[firstEndingAfter(brief.notes, body.start)];
    return { citation, note: note && note.span.start <= body.start ? note : undefined };
  });
  const called = new Set(markers.map(({ note }) => note));
  return { lines, markers, lost: brief.notes.filter(note => !called.has(note)) };
}

/** Whether a marker leads to another note than the one that is known to be its own. */
export function areRefsShifted(brief: Brief, known: readonly KnownRef[]): boolean {
  const words = new Map(known.map(ref => [ref.marker.start, ref.words]));
  return (fitRefs(brief, known)?.markers ?? []).some(({ citation, note }) => {
    const [own] = citation.notes;
    return note && own && own !== note && wordsIn(brief, own) !== words.get(citation.span.start);
  });
}

/** Gives every marker its own note again, and those that are new the notes that have lost their markers, in order. */
export function restoreOrder(brief: Brief, known: readonly KnownRef[]): Change | undefined {
  const fit = fitRefs(brief, known);
  if (!fit || fit.markers.length !== brief.notes.length) return undefined;
  const lost = [...fit.lost];
  const order = fit.markers.map(({ note }) => note ?? lost.shift()).filter(note => note !== undefined);
  return new Set(order).size === brief.notes.length
    ? { edits: reorderList(brief, fit.lines, order, new Set(fit.lost)) }
    : undefined;
}

/** Deletes the notes whose markers are gone, where all other markers are known: nothing else would be certain. */
export function deleteLostNotes(
  brief: Brief,
  known: readonly KnownRef[],
): { readonly title: Wording; readonly change: Change } | undefined {
  const fit = fitRefs(brief, known);
  const order = fit?.markers.map(({ note }) => note).filter(note => note !== undefined) ?? [];
  if (!fit || fit.lost.length === 0 || order.length < fit.markers.length) return undefined;
  if (order.length !== brief.notes.length - fit.lost.length) return undefined;
  const numbers = fit.lost.map(note => String(brief.notes.indexOf(note) + 1));
  const change = deleteListed(brief, fit.lines, fit.lost);
  return (
    change && {
      title:
        numbers.length === 1
          ? wording('Delete note {0}, whose marker is gone', numbers.join())
          : wording('Delete notes {0}, whose markers are gone', numbers.join(', ')),
      change,
    }
  );
}

export function wordsIn({ text }: Pick<Brief, 'text'>, { body }: Note): string {
  return sliceOf(text, body).replace(/\s+/g, ' ').trim();
}
