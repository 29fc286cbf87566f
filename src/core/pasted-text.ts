import { analyse } from './analyse.ts';
import type { Brief, Citation } from './brief.ts';
import { convertMarkers } from './edits/convert-markers.ts';
import { definitionsOf, normalLabel, takenLabels } from './edits/definitions.ts';
import { applyEdits, type Change, insert } from './edits/edit.ts';
import { lineStart } from './edits/lines.ts';
import { pasteNotes } from './edits/paste-notes.ts';
import { refListOf } from './edits/ref-list.ts';
import { mayHoldNotes } from './pasted/may-hold-notes.ts';
import type { Span } from './span.ts';

/**
 * Puts plain text with markers and notes of its own in the place of a range: its notes go to those of the brief, in the
 * way in which that cites. Undefined where not every marker has its note, and where plain paste does as well.
 */
export function pasteText(brief: Brief, range: Span, clipboard: string): Change | undefined {
  if (!mayHoldNotes(clipboard)) return undefined;
  const text = clipboard.replace(/\r\n?/g, '\n');
  const page = withNoteLines(analyse(text));
  const markers = page.citations.filter(({ form }) => /^(?:ref|footnote|numeric)$/.test(form));
  const isLost = markers.some(({ notes }) => notes.length === 0);
  if (isLost || page.citations.every(isOnItsOwn) || fitsAsItIs(brief, range, page)) return undefined;
  return pasteNotes(brief, range, applyEdits(page.text, convertMarkers(page).edits));
}

/** The same with each note on a line of its own: "Notes: 1. Ruiz, 2019. 2. Lind, 2020." */
function withNoteLines(page: Brief): Brief {
  const { text, notes, sections } = page;
  const breaks = notes.flatMap(({ span: { start } }, i) => {
    const line = lineStart(text, start);
    const isBehind = (other: Span | undefined) => other && line < other.end && other.end <= start;
    const isWithin = isBehind(notes[i - 1]?.span) || sections.some(({ span }) => isBehind(span));
    return isWithin ? [insert(start, '\n')] : [];
  });
  return breaks.length === 0 ? page : analyse(applyEdits(text, breaks));
}

/** Whether a citation needs no note below. */
function isOnItsOwn({ form, notes }: Citation): boolean {
  return notes.length === 0 || form === 'inline-note';
}

/** Where the brief has no notes to put them to, and where `[^1]` notes stand amid the text with labels that are free. */
function fitsAsItIs(brief: Brief, range: Span, page: Brief): boolean {
  if (brief.notes.length === 0 && brief.text.slice(range.end).trim() === '') return true;
  if (page.citations.some(each => each.form !== 'footnote' && !isOnItsOwn(each)) || refListOf(brief))
    return false;
  const taken = takenLabels(brief);
  const isFree = page.notes.every(({ label }) => !taken.has(normalLabel(label)));
  return isFree && !areTogether(brief);
}

/** Whether the `[^1]` notes of a brief stand together. */
function areTogether(brief: Brief): boolean {
  const notes = definitionsOf(brief).map(({ note }) => note.span);
  return (
    notes.length > 0 &&
    notes.every(({ start }, i) => i === 0 || brief.text.slice(notes[i - 1]?.end, start).trim() === '')
  );
}
