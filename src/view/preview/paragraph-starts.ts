import { type Brief, BULLETS, type Note } from '../../core/index.ts';
import type { Lines } from './lines.ts';

/** What may stand before the first word of a line: marks of lists, headings, quotations and emphasis. */
const LEAD = new RegExp(`^[\\s\\d>*_#+\\-.)([\\]“"'‘~\`|\\\\${BULLETS}]*$`, 'u');

/**
 * Where something starts that a reader takes for a paragraph, a heading or a note of its own, sorted. At the start of a
 * line that is the line's first mark; notes may also start in the middle of one.
 */
export function paragraphStarts(brief: Brief, lines: Lines, notes: readonly Note[]): number[] {
  const starts = new Set<number>();
  const add = (offset: number, mayStandInside: boolean) => {
    const { start } = lines.line(lines.lineAt(offset));
    if (LEAD.test(brief.text.slice(start, offset))) starts.add(start);
    else if (mayStandInside) starts.add(offset);
  };
  for (const { span, form } of brief.paragraphs) if (form !== 'cell') add(span.start, false);
  for (const { span } of brief.sections) add(span.start, false);
  for (const { span } of notes) if (!brief.text.startsWith('^[', span.start)) add(span.start, true);
  return [...starts].sort((a, b) => a - b);
}
