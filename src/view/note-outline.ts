import { t } from '@vscode/l10n';
import { type Brief, type Note, type Span, type Steps, span } from '../core/index.ts';
import { inSteps } from '../core/steps.ts';
import { excerpt } from './card.ts';
import type { OutlineItem } from './outline.ts';
import { plural } from './say.ts';

const LONGEST = 80;

/**
 * The notes of a brief as one item with an item for each, so that all are seen at a glance and one is found by its
 * author's name. Inline notes stand where they are called and are left out.
 */
export function* noteOutlineOf(brief: Brief): Steps<OutlineItem | undefined> {
  const notes = brief.notes.filter(({ span: { start } }) => !brief.text.startsWith('^[', start));
  const first = notes[0];
  if (!first) return undefined;
  const extent = lastRun(brief.text, notes);
  return {
    title: plural(notes.length, t('1 note'), t('{0} notes', notes.length)),
    span: span(extent.start, extent.start),
    extent,
    children: yield* inSteps(notes, note => ({
      title: [note.label, excerpt(brief, note.body, LONGEST)].filter(Boolean).join(' · '),
      span: note.span,
      extent: note.span,
      children: [],
    })),
  };
}

/** From the first to the last of the notes that close the document one after another: none of its text lies in between. */
function lastRun(text: string, notes: readonly Note[]): Span {
  const last = notes.at(-1)?.span ?? span(0, 0);
  let { start } = last;
  for (const note of [...notes].reverse()) {
    if (/\S/.test(text.slice(note.span.end, start))) break;
    start = Math.min(start, note.span.start);
  }
  return span(start, last.end);
}
