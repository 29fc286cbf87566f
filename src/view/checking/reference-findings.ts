import { replace } from '../../core/edits/edit.ts';
import { literal } from '../../core/edits/literal.ts';
import type { Fix } from '../../core/fixes.ts';
import { type Brief, type Finding, type Source, type Span, sliceOf } from '../../core/index.ts';
import { type Message, worded, wording } from '../../core/wording.ts';
import { shorten } from '../trees/plain-text.ts';
import { type ReferenceDifference, referenceDifferences } from './reference-differences.ts';
import { type NotedPlace, placeOf } from './reference-places.ts';
import { type Notice, noticesIn } from './registry-record.ts';
import type { SourceCheck } from './source-check.ts';

/** What a check says of how a source is named: where it names itself in another way, and that it was retracted. */
export function referenceFindings(brief: Brief, source: Source, check: SourceCheck): Finding[] {
  return [
    ...noticeFindings(brief, source, check),
    ...differenceFindings(brief, source, check).map(told => told.finding),
  ];
}

/** The ways to follow the source where a reference differs from it. */
export function referenceFixes(
  brief: Brief,
  { message, span: { start } }: Finding,
  checks: ReadonlyMap<string, SourceCheck>,
): Fix[] {
  const found = brief.sources
    .flatMap(source => {
      const check = checks.get(source.id);
      return check ? differenceFindings(brief, source, check) : [];
    })
    .find(({ finding }) => finding.message === message && finding.span.start === start);
  if (found?.place.text === undefined) return [];
  const { finding, difference, place } = found;
  const { text = '' } = place;
  return [
    {
      title: wording('Put “{0}” in place of “{1}”', shorten(text, 60), shorten(difference.noted, 40)),
      change: { edits: [replace(finding.span, literal(text))] },
    },
  ];
}

interface ToldDifference {
  readonly finding: Finding;
  readonly difference: ReferenceDifference;
  readonly place: NotedPlace;
}

function differenceFindings(brief: Brief, source: Source, check: SourceCheck): ToldDifference[] {
  const differences = referenceDifferences(source, check);
  return differences.flatMap(difference => {
    const place = placeOf(brief, source, difference);
    if (!place) return [];
    const finding: Finding = {
      code: 'source.differs',
      severity: 'info',
      span: place.span,
      ...messageOf(difference),
    };
    return [{ finding, difference, place }];
  });
}

function messageOf({ field, noted, found, by }: ReferenceDifference): Message {
  const [a, b] = [shorten(noted, 160), shorten(found, 160)];
  const isOwn = by === 'source';
  switch (field) {
    case 'title':
      return isOwn
        ? worded('Unexpected title “{0}”, expected what the source says of itself: “{1}”', a, b)
        : worded('Unexpected title “{0}”, expected what the registry of its DOI says: “{1}”', a, b);
    case 'author':
      return isOwn
        ? worded('Unexpected author “{0}”, expected what the source says of itself: “{1}”', a, b)
        : worded('Unexpected author “{0}”, expected what the registry of its DOI says: “{1}”', a, b);
    case 'date':
      return isOwn
        ? worded('Unexpected date “{0}”, expected what the source says of itself: “{1}”', a, b)
        : worded('Unexpected date “{0}”, expected what the registry of its DOI says: “{1}”', a, b);
    case 'publication':
      return isOwn
        ? worded('Unexpected publication “{0}”, expected what the source says of itself: “{1}”', a, b)
        : worded('Unexpected publication “{0}”, expected what the registry of its DOI says: “{1}”', a, b);
    case 'publisher':
      return isOwn
        ? worded('Unexpected publisher “{0}”, expected what the source says of itself: “{1}”', a, b)
        : worded('Unexpected publisher “{0}”, expected what the registry of its DOI says: “{1}”', a, b);
  }
}

/** A retraction is grave unless the reference says itself that there was one; a correction is told on the card alone. */
function noticeFindings(brief: Brief, source: Source, check: SourceCheck): Finding[] {
  const notices = noticesOf(check).filter(({ kind }) => kind !== 'correction');
  const [notice] = notices.filter(({ kind }) => kind === 'retraction').concat(notices);
  if (!notice) return [];
  const notes = brief.notes.filter(note => note.source === source);
  const places: Span[] = notes.length > 0 ? notes.map(({ body }) => body) : citationsOf(brief, source);
  const isTold = (place: Span) =>
    /\bretract|\bwithdraw|expression of concern/i.test(sliceOf(brief.text, place));
  return places
    .filter(place => !isTold(place))
    .map(span => ({
      code: 'source.retracted',
      severity: notice.kind === 'retraction' ? 'warning' : 'info',
      span,
      ...noticeWording(notice.kind === 'retraction', noticeText(notice).trim()),
    }));
}

/** `told`: when and where, in brackets; empty where neither is known. */
function noticeWording(isRetraction: boolean, told: string) {
  if (isRetraction)
    return told === ''
      ? worded('Unexpected retracted source, expected one that stands, or a word about it')
      : worded('Unexpected retracted source {0}, expected one that stands, or a word about it', told);
  return told === ''
    ? worded(
        'Unexpected source of which its editors are unsure, expected one that stands, or a word about it',
      )
    : worded(
        'Unexpected source of which its editors are unsure {0}, expected one that stands, or a word about it',
        told,
      );
}

function citationsOf({ citations }: Brief, source: Source): Span[] {
  return citations.filter(({ sources }) => sources.includes(source)).map(({ span }) => span);
}

/** What the registry and the source itself say was said of it since; each kind once. */
export function noticesOf({ record, document }: SourceCheck): Notice[] {
  const { title = '', otherTitles = [] } = document?.about ?? {};
  const notices = [...(record?.notices ?? []), ...[title, ...otherTitles].flatMap(noticesIn)];
  // What has a DOI and a day tells more than a word before the title.
  const told = [...notices].sort((a, b) => Number(b.DOI !== undefined) - Number(a.DOI !== undefined));
  return told.filter(({ kind }, i) => told.findIndex(each => each.kind === kind) === i);
}

/** " (2023-04-05, doi:10.1000/182)" */
export function noticeText({ issued, DOI }: Notice): string {
  const parts = [issued, DOI === undefined ? undefined : `doi:${DOI}`].filter(part => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
