import {
  type Annotation,
  type Brief,
  type Citation,
  type Claim,
  type Quote,
  type Recommendation,
  sliceOf,
} from '../core/index.ts';
import { type Card, excerpt, type Fact, steps } from './card.ts';
import { citationCard, noteCard } from './citation-card.ts';
import { KINDS } from './kinds.ts';

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
      // "be published" says nothing without what is to be published.
      text: excerpt(brief, addressee || !modal || actions.length > 1 ? action.span : recommendation.span),
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
