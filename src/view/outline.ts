import { lineStart } from '../core/edits/lines.ts';
import { type Brief, type Section, type Span, type Steps, span } from '../core/index.ts';
import { filtered } from '../core/steps.ts';

export interface OutlineItem {
  readonly title: string;
  readonly span: Span;
  readonly extent: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * The sections that Markdown itself has no heading for: run-in headings and the titles of copied pages. VS Code's own
 * outline shows the others already.
 */
export function* outlineOf(brief: Brief): Steps<OutlineItem[]> {
  return nest(yield* filtered(brief.sections, section => !isMarkdownHeading(brief.text, section)));
}

function nest(sections: readonly Section[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let i = 0; i < sections.length; ) {
    const section = sections[i];
    if (!section) break;
    let next = i + 1;
    while ((sections[next]?.span.start ?? Number.POSITIVE_INFINITY) < section.extent.end) next++;
    items.push({
      title: section.title,
      span: section.span,
      extent: section.extent,
      children: nest(sections.slice(i + 1, next)),
    });
    i = next;
  }
  return items;
}

function isMarkdownHeading(text: string, { span: title, form }: Section): boolean {
  if (form === 'run-in') return false;
  const start = lineStart(text, title.start);
  if (/^[ >]{0,12}#{1,6}\s/.test(text.slice(start, start + 30))) return true;
  return /^[^\r\n]{0,200}(?:\r\n|\n|\r)[ >]{0,12}(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(
    text.slice(title.end, title.end + 400),
  );
}

/** What folds under a title that Markdown doesn't know: its paragraph and those after it; and the notes at the end. */
export function* foldsOf(brief: Brief): Steps<Span[]> {
  const all = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
    items.flatMap(item => [item, ...all(item.children)]);
  const folds = all(yield* outlineOf(brief)).map(({ extent }) => withoutSpaceAfter(brief.text, extent));
  const notes = notesFold(brief);
  // The title of the notes may be a section as well, without its marks of emphasis.
  const isFolded = folds.some(({ start, end }) => notes && start >= notes.start && end === notes.end);
  return notes && !isFolded ? [...folds, notes] : folds;
}

function withoutSpaceAfter(text: string, { start, end: last }: Span): Span {
  let end = last;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return span(start, end);
}

const NOTES_TITLE =
  /^[*_]{0,3}(?:(?:end|foot)?notes|references|sources|bibliography|works cited)[*_]{0,3}[.:]?[*_]{0,3}$/i;

/** The last notes that follow one another, with the line that is their title; none where a heading folds them already. */
function notesFold({ text, notes }: Brief): Span | undefined {
  const last = notes.at(-1);
  if (!last) return undefined;
  let first = last;
  for (const note of [...notes].reverse()) {
    if (/\S/.test(text.slice(note.span.end, first.span.start))) break;
    first = note;
  }
  if (first === last) return undefined;
  const before = text.slice(0, first.span.start).trimEnd();
  const title = before.slice(lineStart(before, before.length));
  if (/^[ >]{0,12}#{1,6}\s/.test(title)) return undefined;
  const titled = NOTES_TITLE.test(title.trim());
  const start = titled ? before.length - title.trimStart().length : first.span.start;
  return withoutSpaceAfter(text, span(start, last.span.end));
}
