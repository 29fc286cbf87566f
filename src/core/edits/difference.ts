import { span } from '../span.ts';
import { type Edit, replace } from './edit.ts';

/** Edits that make one text of another: within lines where both have as many lines, otherwise a single one. */
export function difference(before: string, after: string): Edit[] {
  const old = before.split('\n');
  const young = after.split('\n');
  if (old.length !== young.length) return changedPart(before, after, 0);
  const edits: Edit[] = [];
  let start = 0;
  old.forEach((line, i) => {
    edits.push(...changedPart(line, young[i] ?? '', start));
    start += line.length + 1;
  });
  return edits;
}

/** The part between what both begin and end with. */
function changedPart(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    replace(span(offset + start, offset + before.length - end), after.slice(start, after.length - end)),
  ];
}
