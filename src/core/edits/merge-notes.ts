import type { Brief } from '../brief.ts';
import { sliceOf } from '../span.ts';
import { callLabel, type Definition, definitionsOf } from './definitions.ts';
import { type Change, type Edit, remove, replace, sorted } from './edit.ts';
import { wholeLines } from './lines.ts';

/**
 * Makes one note of those that say the same to the letter, but for white space: all markers call the first. "Ibid." and
 * its like mean something else wherever they stand and are left.
 */
export function mergeNotes(brief: Brief): Change {
  const first = new Map<string, Definition>();
  const edits: Edit[] = [];
  for (const definition of definitionsOf(brief)) {
    const { note } = definition;
    const words = sliceOf(brief.text, note.body).replace(/\s+/g, ' ').trim();
    if (words === '' || /^[*_]{0,2}(?:ibid|id|idem|op\. cit|loc\. cit|supra|see above|same)\b/i.test(words))
      continue;
    const kept = first.get(words);
    if (!kept) {
      first.set(words, definition);
      continue;
    }
    edits.push(remove(wholeLines(brief.text, note.span)));
    for (const citation of brief.citations) {
      const label = citation.notes.includes(note) ? callLabel(brief, citation) : undefined;
      if (label) edits.push(replace(label, sliceOf(brief.text, kept.label)));
    }
  }
  return { edits: sorted(edits) };
}
