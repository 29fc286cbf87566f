import type { Brief, Citation, Note } from '../brief.ts';
import { covers, overlaps, type Span, shift, sliceOf } from '../span.ts';
import { definitionsOf, definitionText, nextNumber, normalLabel } from './definitions.ts';
import { applyEdits, replace } from './edit.ts';
import { keepIbids } from './keep-ibids.ts';
import { wordsIn } from './known-refs.ts';

/** Text that is copied from a brief, and the notes that it can't do without. */
export interface CopiedText {
  readonly text: string;
  /** The same with its markers as `[^1]`, and their notes as definitions; an "Ibid." says what it means. */
  readonly markdown: string;
  /** Where the definitions start in it. */
  readonly notesAt: number;
  /** The words of the note of each bare `REF`; undefined where there are other markers too. */
  readonly refs: readonly string[] | undefined;
}

/** Undefined where no marker in the range leads to a note, where not every one does, and where notes are copied too. */
export function carryNotes(brief: Brief, range: Span): CopiedText | undefined {
  const markers = brief.citations.filter(each => covers(range, each.span) && isToNote(each));
  const notes = [...new Set(markers.flatMap(each => each.notes))];
  if (notes.length === 0 || markers.some(each => each.notes.length === 0)) return undefined;
  if (brief.notes.some(note => overlaps(note.span, range) && !isInText(brief, note))) return undefined;
  const labels = labelsOf(brief, notes);
  const calls = (citation: Citation) => citation.notes.map(note => `[^${labels.get(note)}]`).join('');
  const text = sliceOf(brief.text, range);
  const called = applyEdits(
    text,
    markers.map(each => replace(shift(each.span, -range.start), calls(each))),
  );
  const ibids = keepIbids(brief, notes);
  const definitions = notes.map(note => {
    const own = ibids.filter(edit => covers(note.body, edit.span));
    const edits = own.map(edit => ({ ...edit, span: shift(edit.span, -note.body.start) }));
    return definitionText(labels.get(note) ?? '', applyEdits(sliceOf(brief.text, note.body), edits));
  });
  const isRef = ({ form, label, notes: own }: Citation) =>
    form === 'ref' && label === undefined && own.length === 1;
  return {
    text,
    markdown: `${called}\n\n${definitions.join('\n')}\n`,
    notesAt: called.length,
    refs: markers.every(isRef)
      ? markers.flatMap(each => each.notes.map(note => wordsIn(brief, note)))
      : undefined,
  };
}

/** Not a link, nor `^[a note on the spot]`, which carry what they need. */
function isToNote({ form }: Citation): boolean {
  return form !== 'link' && form !== 'inline-note' && form !== 'pandoc';
}

function isInText(brief: Brief, note: Note): boolean {
  return brief.citations.some(({ form, notes }) => form === 'inline-note' && notes.includes(note));
}

function labelsOf(brief: Brief, notes: readonly Note[]): ReadonlyMap<Note, string> {
  const own = new Map(definitionsOf(brief).map(({ note, label }) => [note, sliceOf(brief.text, label)]));
  const taken = new Set([...own.values()].map(normalLabel));
  return new Map(
    notes.map(note => {
      const label = own.get(note) ?? (isFree(note, taken) ? note.label : nextNumber(taken));
      taken.add(normalLabel(label));
      return [note, label];
    }),
  );
}

function isFree({ label }: Note, taken: ReadonlySet<string>): boolean {
  return /^[\p{L}\d-]+$/u.test(label) && !taken.has(normalLabel(label));
}
