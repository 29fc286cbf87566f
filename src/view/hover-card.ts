import {
  type Annotation,
  type Brief,
  type Citation,
  type Claim,
  type Note,
  type Quote,
  type Recommendation,
  type Source,
  type Span,
  sliceOf,
} from '../core/index.ts';
import { KIND_NAMES, KINDS, plural } from './kinds.ts';
import { formatDate, formatNames, linkOf } from './source-text.ts';

/** What a card says, as plain data: every string is text, none is markup. */
export interface Card {
  readonly kind: Annotation['kind'];
  readonly span: Span;
  readonly heading: string;
  /** The words in question, when the card is not about what is under the mouse. */
  readonly passage?: string;
  readonly facts: readonly Fact[];
  readonly actions: readonly CardAction[];
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** An http or https address that the text links to, or a place in the document. */
  readonly link?: string;
  readonly place?: Span;
}

export type CardAction =
  | { readonly type: 'open'; readonly title: string; readonly url: string }
  | { readonly type: 'copy'; readonly title: string; readonly place: Span }
  | { readonly type: 'copy-reference'; readonly title: string; readonly source: string }
  | { readonly type: 'go'; readonly title: string; readonly place: Span }
  | {
      readonly type: 'step';
      readonly title: string;
      readonly kind: Annotation['kind'];
      readonly step: 1 | -1;
    };

/** The cards of what stands at an offset, one for each annotation or note, in the fixed order of the kinds. */
export function cardsAt(brief: Brief, offset: number): Card[] {
  const under = brief.annotations.filter(({ span }) => span.start <= offset && offset < span.end);
  const cards = [...under]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.span.start - a.span.start)
    .flatMap(annotation => cardOf(brief, annotation) ?? []);
  const note = brief.notes.find(({ span }) => span.start <= offset && offset < span.end);
  return cards.length === 0 && note ? [noteCard(brief, note)] : cards;
}

function cardOf(brief: Brief, annotation: Annotation): Card | undefined {
  switch (annotation.kind) {
    case 'citation':
      return citationCard(brief, annotation);
    case 'quote':
      return annotation.use === 'quotation' ? quoteCard(brief, annotation) : undefined;
    case 'recommendation':
      return recommendationCard(brief, annotation);
    case 'claim':
      return claimCard(brief, annotation);
  }
}

const LONGEST_EXCERPT = 200;

/** The words of a range on one line, shortened at a word's end. */
export function excerpt(brief: Brief, range: Span, longest = LONGEST_EXCERPT): string {
  const text = sliceOf(brief.text, range).replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  return `${text.slice(0, cut > longest / 2 ? cut : longest)}…`;
}

function citationCard(brief: Brief, citation: Citation): Card {
  const { sources, notes, sentence } = citation;
  const facts: Fact[] = sources.flatMap(sourceFacts);
  const plain = notes.filter(note => note.source === undefined);
  for (const note of plain)
    facts.push({ label: 'Note', text: excerpt(brief, note.body, 400), place: note.span });
  if (facts.length === 0)
    facts.push({ label: 'Source', text: 'none was found: no note in this document belongs to the marker' });
  if (sentence) {
    facts.push({
      label: facts.length > 0 && sources.length + notes.length > 0 ? 'Supports' : 'Leans on it',
      text: excerpt(brief, sentence.span),
      place: sentence.span,
    });
  }
  const others = brief.citations.filter(
    other => other !== citation && other.sources.some(source => sources.includes(source)),
  );
  if (others.length > 0)
    facts.push({
      label: 'Also cited',
      text: plural(others.length, 'other time'),
      place: others[0]?.span ?? citation.span,
    });
  const note = notes[0];
  const url = sources.map(linkOf).find(link => link !== undefined);
  return {
    kind: 'citation',
    span: citation.span,
    heading: citationHeading(citation),
    facts,
    actions: [
      ...(url ? [{ type: 'open' as const, title: 'Open source', url }] : []),
      ...(note ? [{ type: 'go' as const, title: 'Go to note', place: note.body }] : []),
      ...(note ? [{ type: 'copy' as const, title: 'Copy note', place: note.body }] : []),
      ...referenceActions(sources),
      ...steps('citation'),
    ],
  };
}

function citationHeading({ form, label, ordinal, sources, notes }: Citation): string {
  const name = label === undefined ? `Citation ${ordinal}` : `Citation ${label}`;
  if (form === 'link') return label === undefined ? 'Link' : name;
  return sources.length + notes.length > 0 ? name : `${name} · no source`;
}

function sourceFacts(source: Source): Fact[] {
  const link = linkOf(source);
  const authors = formatNames(source.author);
  const publisher = [source['container-title'], source.publisher].filter(Boolean).join(', ');
  const date = formatDate(source.issued);
  return [
    {
      label: 'Source',
      text: source.title ?? source.URL ?? source.DOI ?? 'untitled',
      ...(link ? { link } : {}),
    },
    ...(authors ? [{ label: 'Author', text: authors }] : []),
    ...(date ? [{ label: 'Date', text: date }] : []),
    ...(publisher ? [{ label: 'Publisher', text: publisher }] : []),
    ...(link && source.title ? [{ label: 'Link', text: hostOf(link), link }] : []),
  ];
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

function supportFacts(brief: Brief, citations: readonly Citation[], none: string): Fact[] {
  if (citations.length === 0) return [{ label: 'Support', text: none }];
  return citations.map(citation => {
    const source = citation.sources[0];
    const marker = sliceOf(brief.text, citation.span);
    const title =
      source?.title ??
      source?.URL ??
      (citation.notes[0] ? excerpt(brief, citation.notes[0].body, 120) : undefined);
    return {
      label: 'Support',
      text: title ?? `${marker.length < 30 ? marker : 'a marker'}, which has no note`,
      place: citation.span,
    };
  });
}

function quoteCard(brief: Brief, quote: Quote): Card {
  const { speaker, cue } = quote;
  const mention = speaker && sliceOf(brief.text, speaker.span);
  const facts: Fact[] = speaker
    ? [{ label: 'Speaker', text: speaker.name, place: speaker.span }]
    : [{ label: 'Speaker', text: 'the text doesn’t name one' }];
  if (speaker && mention !== speaker.name)
    facts.push({ label: 'Credited to', text: `“${mention}”`, place: speaker.span });
  if (cue) facts.push({ label: 'Words of credit', text: cue.text, place: cue.span });
  facts.push(...supportFacts(brief, quote.citations, 'no citation stands with it'));
  return {
    kind: 'quote',
    span: quote.span,
    heading: quote.form === 'block' ? 'Block quotation' : 'Quote',
    facts,
    actions: [{ type: 'copy', title: 'Copy quote', place: quote.span }, ...steps('quote')],
  };
}

const STRENGTHS: Readonly<Record<Recommendation['strength'], string>> = {
  must: 'must: it is required',
  should: 'should: it is advised',
  may: 'may: it is an option',
};

function recommendationCard(brief: Brief, recommendation: Recommendation): Card {
  const { addressee, modal, strength, polarity, actions, section } = recommendation;
  const facts: Fact[] = [
    addressee
      ? { label: 'Asked of', text: addressee.name, place: addressee.span }
      : { label: 'Asked of', text: 'nobody by name' },
    ...actions.map((action, i) => ({
      label: actions.length > 1 ? `Action ${i + 1}` : 'Action',
      text: excerpt(brief, action.span),
      place: action.span,
    })),
    {
      label: 'Strength',
      text: modal && modal !== strength ? `${STRENGTHS[strength]} (“${modal}”)` : STRENGTHS[strength],
    },
    ...(polarity === 'do'
      ? []
      : [{ label: 'Polarity', text: polarity === 'do-not' ? 'not to do it' : 'partly to do, partly not' }]),
    ...(section ? [{ label: 'Section', text: section.title, place: section.span }] : []),
  ];
  return {
    kind: 'recommendation',
    span: recommendation.span,
    heading: 'Recommendation',
    facts,
    actions: [
      { type: 'copy', title: 'Copy recommendation', place: recommendation.span },
      ...steps('recommendation'),
    ],
  };
}

function claimCard(brief: Brief, claim: Claim): Card {
  const why =
    claim.cues.length > 0
      ? claim.cues.join(' · ')
      : 'its wording is like that of sentences that fact-checkers check';
  return {
    kind: 'claim',
    span: claim.span,
    heading: `Claim · ${CLAIM_TYPES[claim.type]}`,
    facts: [
      { label: 'Why', text: why },
      { label: 'Check-worthiness', text: `${Math.round(claim.score * 100)} of 100` },
      ...supportFacts(brief, claim.citations, 'no citation stands with it'),
    ],
    actions: [{ type: 'copy', title: 'Copy claim', place: claim.span }, ...steps('claim')],
  };
}

export const CLAIM_TYPES: Readonly<Record<Claim['type'], string>> = {
  statistic: 'a figure',
  comparison: 'a comparison',
  event: 'an event or act',
  statement: 'a statement by somebody',
  causal: 'a cause',
  legal: 'a matter of law',
  quotation: 'words of a document',
};

function noteCard(brief: Brief, note: Note): Card {
  const uses = brief.citations.filter(citation => citation.notes.includes(note));
  const link = note.source && linkOf(note.source);
  return {
    kind: 'citation',
    span: note.span,
    heading: note.label ? `Note ${note.label}` : 'Note',
    facts: [
      ...(note.source ? sourceFacts(note.source) : []),
      ...(uses.length === 0 ? [{ label: 'Used', text: 'by no marker' }] : []),
      ...uses.map(({ span, sentence }) => ({
        label: 'Used',
        text: sentence ? excerpt(brief, sentence.span) : 'in a heading',
        place: span,
      })),
    ],
    actions: [
      ...(link ? [{ type: 'open' as const, title: 'Open source', url: link }] : []),
      ...(uses[0] ? [{ type: 'go' as const, title: 'Go to marker', place: uses[0].span }] : []),
      { type: 'copy', title: 'Copy note', place: note.body },
      ...referenceActions(note.source ? [note.source] : []),
    ],
  };
}

/** A link alone makes no reference. */
function referenceActions(sources: readonly Source[]): CardAction[] {
  const source = sources.find(({ title }) => title !== undefined);
  return source ? [{ type: 'copy-reference', title: 'Copy reference', source: source.id }] : [];
}

function steps(kind: Annotation['kind']): CardAction[] {
  const { one } = KIND_NAMES[kind];
  return [
    { type: 'step', title: `Previous ${one}`, kind, step: -1 },
    { type: 'step', title: `Next ${one}`, kind, step: 1 },
  ];
}
