import { type Brief, type Note, type Source, type Span, sliceOf, span } from '../../core/index.ts';
import { tokensOf } from '../../core/passages/tokens.ts';
import { spelledDate } from '../date-spellings.ts';
import { formatDate } from '../source-text.ts';
import type { ReferenceDifference } from './reference-differences.ts';

/** Where a brief has what differs, and what would stand there in its place; no text where the words weren't found. */
export interface NotedPlace {
  readonly span: Span;
  readonly text?: string;
}

/**
 * The words of a note that differ from the source; all of the note where they stand in another form, and the marker where a
 * bibliography has the reference. Undefined where the brief doesn't cite it.
 */
export function placeOf(
  brief: Brief,
  source: Source,
  difference: ReferenceDifference,
): NotedPlace | undefined {
  const note = brief.notes.find(each => each.source === source);
  if (!note) {
    const citation = brief.citations.find(({ sources }) => sources.includes(source));
    return citation && { span: citation.span };
  }
  return inNote(brief, note, source, difference) ?? { span: note.body };
}

function inNote(
  { text }: Brief,
  { body }: Note,
  source: Source,
  difference: ReferenceDifference,
): NotedPlace | undefined {
  switch (difference.field) {
    case 'title':
    case 'publication':
    case 'publisher': {
      const place = wordsIn(text, body, difference.noted);
      return place && { span: place, text: difference.found };
    }
    case 'author':
      return authorIn(text, body, difference);
    case 'date': {
      const title = source.title === undefined ? undefined : wordsIn(text, body, source.title);
      return dateIn(text, body, title, difference);
    }
  }
}

/** Where words stand in a part of a text, whatever marks and line breaks are between them. */
function wordsIn(text: string, within: Span, words: string): Span | undefined {
  const wanted = tokensOf(words).filter(({ kind }) => kind !== 'mark');
  const there = tokensOf(text, within.start, within.end).filter(({ kind }) => kind !== 'mark');
  const last = there.length - wanted.length;
  for (let at = 0; at <= last && wanted.length > 0; at++) {
    if (!wanted.every((token, i) => token.text === there[at + i]?.text)) continue;
    const [first, end] = [there[at], there[at + wanted.length - 1]];
    return first && end && span(first.span.start, end.span.end);
  }
  return undefined;
}

/** "Mira Okafor" and "Okafor, Mira" in the form in which they stand; initials stay initials. */
function authorIn(
  text: string,
  body: Span,
  { name: { family = '', given = '' }, person }: Extract<ReferenceDifference, { field: 'author' }>,
): NotedPlace | undefined {
  const isInitials = /^(?:\p{Lu}\.?[\s-]?)+$/u.test(given);
  const theirs = isInitials ? initialsOf(person.given) : person.given;
  const forms = [
    [`${given} ${family}`, `${theirs} ${person.family}`],
    [`${family}, ${given}`, `${person.family}, ${theirs}`],
    [`${family} ${given}`, `${person.family} ${theirs.replace(/[.\s]/g, '')}`],
    [family, person.family],
  ] as const;
  const note = sliceOf(text, body);
  for (const [noted, stated] of forms) {
    const at = noted.trim() === '' ? -1 : note.indexOf(noted);
    if (at >= 0) return { span: span(body.start + at, body.start + at + noted.length), text: stated.trim() };
  }
  return undefined;
}

function initialsOf(given: string): string {
  return given
    .split(/[\s-]+/)
    .flatMap(word => (word === '' ? [] : `${word.charAt(0).toUpperCase()}.`))
    .join(' ');
}

/** Outside of the title, which may have a year of its own. */
function dateIn(
  text: string,
  body: Span,
  title: Span | undefined,
  { date, parts }: Extract<ReferenceDifference, { field: 'date' }>,
): NotedPlace | undefined {
  const note = sliceOf(text, body);
  const blank = title
    ? note.slice(0, title.start - body.start) +
      '\n'.repeat(title.end - title.start) +
      note.slice(title.end - body.start)
    : note;
  const spelled = spelledDate(blank, date['date-parts'][0] ?? []);
  if (!spelled) return undefined;
  const place = span(body.start + spelled.start, body.start + spelled.end);
  // A source may say less exactly when it appeared.
  const written = spelled.rewrite(parts) ?? formatDate({ 'date-parts': [parts] });
  return written === undefined ? { span: place } : { span: place, text: written };
}
