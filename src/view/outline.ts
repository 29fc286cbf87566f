import { type Brief, type Section, type Span, span } from '../core/index.ts';

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
export function outlineOf(brief: Brief): OutlineItem[] {
  return nest(brief.sections.filter(section => !isMarkdownHeading(brief.text, section)));
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
  const lineStart =
    Math.max(text.lastIndexOf('\n', title.start - 1), text.lastIndexOf('\r', title.start - 1)) + 1;
  if (/^[ >]{0,12}#{1,6}\s/.test(text.slice(lineStart, lineStart + 30))) return true;
  return /^[^\r\n]{0,200}(?:\r\n|\n|\r)[ >]{0,12}(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(
    text.slice(title.end, title.end + 400),
  );
}

/** What folds under a title that Markdown doesn't know: its paragraph and those after it. */
export function foldsOf(brief: Brief): Span[] {
  const all = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
    items.flatMap(item => [item, ...all(item.children)]);
  return all(outlineOf(brief)).map(({ extent }) => {
    let end = extent.end;
    while (end > extent.start && /\s/.test(brief.text[end - 1] ?? '')) end--;
    return span(extent.start, end);
  });
}
