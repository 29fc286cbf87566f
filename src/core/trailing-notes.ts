import type { ChunkPassage } from './layout.ts';
import { type Entry, entriesOf, isReference, linePrefix } from './note-entries.ts';
import type { Passage } from './passage.ts';

/**
 * Index of the first passage of an unheaded list of notes at the document's end: numbered from 1 without a gap and
 * most of them with what references have, or all of them called by the text. Up to three lines may follow it, about the
 * author, say.
 */
export function startOfTrailingNotes(placed: readonly ChunkPassage[]): number {
  let end = placed.length;
  while (end > 0 && placed.length - end < 4 && !firstNumber(placed[end - 1])) {
    if (placed[end - 1]?.passage.prose.form === 'heading') return placed.length;
    end--;
  }
  let at = end;
  let expected: number | undefined;
  let from: number | undefined;
  let references = 0;
  let count = 0;
  for (; at > 0; at--) {
    const passage = placed[at - 1];
    if (!passage || !/^(?:item|paragraph|quotation)$/.test(passage.passage.prose.form)) break;
    const entries = entriesOf(passage.passage);
    const numbers = entries.flatMap(({ label }) => (label && /^\d{1,3}$/.test(label) ? [Number(label)] : []));
    const number = numbers[0];
    if (number === undefined) {
      if (
        expected === undefined ||
        !/^[ \t]/.test(linePrefix(passage.passage.chunkText, passage.passage.prose.span.start) ?? '')
      )
        break;
      continue;
    }
    if (expected !== undefined && numbers.at(-1) !== expected) break;
    expected = number - 1;
    if (callsNotes(passage.passage, entries)) break;
    count += numbers.length;
    if (isReference(passage.passage)) references += numbers.length;
    if (number === 1) {
      from = at - 1;
      break;
    }
  }
  if (from === undefined || from === 0) return placed.length;
  return references * 2 > count || areCalled(placed, from, count) ? from : placed.length;
}

/** Whether the text before a list calls its numbers, each of them. Items of a list by its markup are more often points. */
function areCalled(placed: readonly ChunkPassage[], from: number, count: number): boolean {
  if (placed[from]?.passage.prose.form === 'item') return false;
  const called = new Set<string>();
  for (const { passage } of placed.slice(0, from))
    for (const { form, keys, doubt } of passage.markers)
      if (/^(?:numeric|superscript|digits)$/.test(form) && doubt !== 'unlikely')
        for (const key of keys) called.add(key);
  return Array.from({ length: count }, (_, i) => String(i + 1)).every(number => called.has(number));
}

/** Notes call no notes; what looks like a call at a line's start is the note's own label. */
function callsNotes({ markers, prose }: Passage, entries: readonly Entry[]): boolean {
  const labels = new Set(entries.map(({ span: at }) => at.start));
  return markers.some(
    ({ form, doubt, span: at }) =>
      form !== 'link' && form !== 'pandoc' && !doubt && !labels.has(at.start + prose.span.start),
  );
}

function firstNumber(placed: ChunkPassage | undefined): boolean {
  return placed !== undefined && /^\d/.test(entriesOf(placed.passage)[0]?.label ?? '');
}
