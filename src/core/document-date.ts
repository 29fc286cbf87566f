import { findFrontMatter } from './front-matter.ts';
import { fullDateIn } from './sources/dates.ts';

/** When a document says that it was written. */
export interface DocumentDate {
  readonly year: number;
  /** As it is written: "May 13, 2013". */
  readonly text: string;
}

/** Bylines stand above the text: within so many UTF-16 code units. */
const HEAD = 3000;
const FIELD = /^(?:date|published|pubdate|issued|publish_date|date_published)[ \t]*:[ \t]*(.{4,60})$/im;
/** A line that holds a date and hardly anything else: marks, "Published", "By Ana Ruiz |". */
const DATE_LINE =
  /^[ \t>#*_]*(?:(?:published|issued|updated|released|dated?|posted)(?: on)?:?[ \t]+|by [^|·•\n]{3,80}[|·•][ \t]*)?([^\n]{6,40}?)[ \t#*_]*$/gim;

/** Read from the front matter or from a line of its own at the top; never from the clock. */
export function documentDate(text: string): DocumentDate | undefined {
  const front = findFrontMatter(text);
  const field = front && FIELD.exec(text.slice(0, front.end))?.[1];
  const named = field === undefined ? undefined : dateIn(field);
  if (named) return named;
  const from = front?.end ?? 0;
  for (const [, line = ''] of text.slice(from, from + HEAD).matchAll(DATE_LINE)) {
    const date = dateIn(line);
    if (date?.text === line.trim()) return date;
  }
  return undefined;
}

function dateIn(text: string): DocumentDate | undefined {
  const reading = fullDateIn(text);
  const year = reading?.date['date-parts'][0]?.[0];
  return reading && year !== undefined
    ? { year, text: text.slice(reading.start, reading.end).trim() }
    : undefined;
}
