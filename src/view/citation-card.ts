import { t } from '@vscode/l10n';
import { type Brief, type Citation, type Note, type Source, type Span, sliceOf } from '../core/index.ts';
import { shortenerOf, trackingParametersOf } from '../core/links/tracking.ts';
import {
  type Card,
  type CardAction,
  excerpt,
  type Fact,
  type FactPart,
  insertNoteAction,
  steps,
} from './card.ts';
import { candidatesFor } from './citation-candidates.ts';
import { isFound } from './coverage.ts';
import { formatReference, type ReferenceStyle } from './references/reference.ts';
import { hostOf, lastingLinkOf, linkOf, typeName } from './source-text.ts';

/** What stands behind a marker, or what the document offers for one that has nothing behind it. */
export function citationCard(brief: Brief, citation: Citation, style: ReferenceStyle): Card {
  const { sources, notes, sentence, span } = citation;
  const again = notes.filter(note => citesAgain(brief, note));
  const facts: Fact[] = sources.flatMap(source =>
    sourceFacts(again.length > 0 ? withoutPages(source) : source, style, sources.length > 1),
  );
  for (const note of notes.filter(each => each.source === undefined || again.includes(each)))
    facts.push({ label: t('Note'), text: excerpt(brief, note.body, 400), place: note.span });
  const lost = facts.length === 0;
  if (lost)
    facts.push({
      label: t('Source'),
      text: t('none was found: no note in this document belongs to the marker'),
    });
  if (sentence) {
    const text = excerpt(brief, sentence.span);
    facts.push({ label: lost ? t('Leans on it') : t('Supports'), text, place: sentence.span });
  }
  if (lost) facts.push(...candidatesFor(brief, citation));
  const others = brief.citations.filter(
    other => other !== citation && other.sources.some(source => sources.includes(source)),
  );
  if (others.length > 0) facts.push(placesFact(brief, t('Also cited'), others));
  return {
    kind: 'citation',
    span,
    heading: citationHeading(citation),
    facts,
    actions: [
      ...(lost ? [insertNoteAction(span)] : []),
      ...openAction(sources),
      ...(notes[0]
        ? [{ type: 'go' as const, title: t('Go to note'), to: 'note' as const, place: notes[0].body }]
        : []),
      ...(notes[0] ? [{ type: 'copy' as const, title: t('Copy note'), place: notes[0].body }] : []),
      ...referenceActions(sources),
      ...steps('citation'),
    ],
  };
}

/** What a note names, and the sentences that lean on it. */
export function noteCard(brief: Brief, note: Note, style: ReferenceStyle): Card {
  const uses = brief.citations.filter(citation => citation.notes.includes(note));
  const sources = note.source ? [note.source] : [];
  const name = note.label ? t('Note {0}', note.label) : t('Note');
  const shown = citesAgain(brief, note) ? sources.map(withoutPages) : sources;
  const facts = shown.flatMap(source => sourceFacts(source, style, false));
  if (uses.length === 0) facts.push({ label: t('Used'), text: t('by no marker') });
  for (const { span, sentence } of uses.slice(0, MOST_PLACES)) {
    facts.push({
      label: t('Used'),
      text: sentence ? excerpt(brief, sentence.span) : t('in a heading'),
      place: span,
    });
  }
  const more = uses.slice(MOST_PLACES);
  if (more.length > 0) facts.push(placesFact(brief, t('Used'), more));
  return {
    kind: 'citation',
    span: note.span,
    heading: withType(name, sources),
    facts,
    actions: [
      ...openAction(sources),
      ...(uses[0]
        ? [{ type: 'go' as const, title: t('Go to marker'), to: 'marker' as const, place: uses[0].span }]
        : []),
      { type: 'copy', title: t('Copy note'), place: note.body },
      ...referenceActions(sources),
    ],
  };
}

/** Whether an earlier note names the source, so that this one says "Ibid." or a short form, and pages of its own. */
function citesAgain({ notes }: Brief, note: Note): boolean {
  return note.source !== undefined && notes.find(({ source }) => source === note.source) !== note;
}

/** The pages of a source are those that its first note gives. */
function withoutPages({ page, ...source }: Source): Source {
  return source;
}

function citationHeading(citation: Citation): string {
  const { form, label, ordinal, sources } = citation;
  const name = t('Citation {0}', label ?? ordinal);
  if (form === 'link') return label === undefined ? t('Link') : name;
  return isFound(citation) ? withType(name, sources) : `${name} · ${t('no source')}`;
}

/** Behind several sources, each has its type in its own facts. */
function withType(name: string, sources: readonly Source[]): string {
  const [source, other] = sources;
  const type = source && !other ? typeName(source) : undefined;
  return type === undefined ? name : `${name} · ${type}`;
}

/** The reference, and what it doesn't say of the source. */
function sourceFacts(source: Source, style: ReferenceStyle, withOwnType: boolean): Fact[] {
  const link = linkOf(source);
  const printed = lastingLinkOf(source);
  const type = withOwnType ? typeName(source) : undefined;
  return [
    referenceFact(source, style, printed),
    ...(type ? [{ label: t('Type'), text: type }] : []),
    ...(link ? linkFacts(link, link !== printed) : []),
  ];
}

function referenceFact(source: Source, style: ReferenceStyle, address: string | undefined): Fact {
  const runs = formatReference(source, style);
  if (runs.length === 0) return { label: t('Source'), text: t('untitled') };
  const parts = runs.flatMap((run): FactPart[] => {
    if (address === undefined || !run.text.endsWith(address)) return [run];
    const before = run.text.slice(0, -address.length);
    return [...(before ? [{ text: before }] : []), { text: shortAddress(address), link: address }];
  });
  return { label: t('Source'), text: parts.map(({ text }) => text).join(''), parts };
}

const LONGEST_ADDRESS = 72;

/** An address that fits on a card's line, cut at its end; its host always shows. */
function shortAddress(address: string): string {
  if (address.length <= LONGEST_ADDRESS) return address;
  const shown = Math.max(LONGEST_ADDRESS, address.indexOf(hostOf(address)) + hostOf(address).length);
  return shown < address.length ? `${address.slice(0, shown)}…` : address;
}

/** Where a link leads, when the reference doesn't show it, and what it carries besides the address of the page. */
function linkFacts(link: string, withHost: boolean): Fact[] {
  const shortener = shortenerOf(link);
  const tracking = [...new Set(trackingParametersOf(link))];
  const host = shortener ? t('{0}, which hides where it leads', shortener) : hostOf(link);
  return [
    ...(withHost || shortener ? [{ label: t('Link'), text: host, link }] : []),
    ...(tracking.length > 0
      ? [{ label: t('Tracking'), text: t('the link carries {0}', listed(tracking)) }]
      : []),
  ];
}

function listed(names: readonly string[]): string {
  return names.length > 4
    ? t('{0} and {1} more', names.slice(0, 3).join(', '), names.length - 3)
    : names.join(', ');
}

const MOST_PLACES = 5;

/** "line 3, line 9 and 2 more", each line a link to the first marker on it. */
function placesFact(brief: Brief, label: string, citations: readonly Citation[]): Fact {
  const lines = [...linesOf(brief.text, citations)];
  const shown = lines.slice(0, MOST_PLACES);
  const more = lines.length - shown.length;
  const parts = shown.flatMap(([line, place], i) => [
    ...(i > 0 ? [{ text: ', ' }] : []),
    { text: t('line {0}', line), place },
  ]);
  const all = more > 0 ? [...parts, { text: ` ${t('and {0} more', more)}` }] : parts;
  return { label, text: all.map(({ text }) => text).join(''), parts: all };
}

/** The lines on which markers stand, from 1, with the first marker of each; the markers come in document order. */
function linesOf(text: string, citations: readonly Citation[]): Map<number, Span> {
  const lines = new Map<number, Span>();
  let line = 1;
  let from = 0;
  for (const { span: place } of citations) {
    line += sliceOf(text, { start: from, end: place.start }).match(/\r\n|\n|\r/g)?.length ?? 0;
    from = place.start;
    if (!lines.has(line)) lines.set(line, place);
  }
  return lines;
}

function openAction(sources: readonly Source[]): CardAction[] {
  const url = sources.map(linkOf).find(link => link !== undefined);
  return url === undefined ? [] : [{ type: 'open', title: t('Open source'), url }];
}

/** A link alone makes no reference. */
function referenceActions(sources: readonly Source[]): CardAction[] {
  const source = sources.find(({ title }) => title !== undefined);
  return source ? [{ type: 'copy-reference', title: t('Copy reference'), source: source.id }] : [];
}
