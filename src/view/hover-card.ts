import { t } from '@vscode/l10n';
import { cueWording } from '../core/cue-wording.ts';
import {
  type Annotation,
  type Brief,
  type Claim,
  findGrounds,
  firstEndingAfter,
  overlaps,
  type Recommendation,
  type Span,
} from '../core/index.ts';
import { type Card, excerpt, type Fact, insertNoteAction, LONGEST_EXCERPT, steps } from './card.ts';
import { checkAction, figureFacts, quoteFacts, sourceFacts } from './checking/check-facts.ts';
import { addressesOf } from './checking/check-sources.ts';
import type { CheckedBrief } from './checking/checked-brief.ts';
import { citationCard, noteCard } from './citation-card.ts';
import { isUncited } from './coverage.ts';
import { KINDS } from './kinds.ts';
import { quoteCard } from './quote-card.ts';
import type { ReferenceStyle } from './references/reference.ts';
import { say } from './say.ts';
import { supportFacts } from './support-facts.ts';
import { shorten } from './trees/plain-text.ts';
import { actionLine, actionText, subjectOf, wordedPolarity } from './trees/recommendation-text.ts';

/** The cards of what stands at an offset, one for each annotation or note, in the fixed order of the kinds. */
export function cardsAt(
  brief: Brief,
  offset: number,
  { style = 'chicago', checked }: { readonly style?: ReferenceStyle; readonly checked?: CheckedAt } = {},
): Card[] {
  const under = brief.annotations.filter(({ span }) => span.start <= offset && offset < span.end);
  const cards = [...under]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.span.start - a.span.start)
    .flatMap(annotation => {
      const card = cardOf(brief, annotation, style);
      return card && checked ? withChecks(card, annotation, checked) : (card ?? []);
    });
  const note = brief.notes.find(({ span }) => span.start <= offset && offset < span.end);
  return cards.length === 0 && note ? [noteCard(brief, note, style)] : cards;
}

/** What was found out about the brief's sources, and when it is now, in milliseconds since 1970. */
export interface CheckedAt {
  readonly checked: CheckedBrief;
  readonly now: number;
}

/** A card with what is known of the sources behind it, and the way to ask them. */
function withChecks(card: Card, annotation: Annotation, { checked, now }: CheckedAt): Card {
  if (annotation.kind === 'recommendation') return card;
  const facts = checkedFacts(annotation, checked, now);
  const citations = annotation.kind === 'citation' ? [annotation] : annotation.citations;
  const check = checkAction(addressesOf(citations.flatMap(({ sources }) => sources)));
  const stepping = card.actions.filter(({ type }) => type === 'step');
  const others = card.actions.filter(({ type }) => type !== 'step');
  return { ...card, facts: [...card.facts, ...facts], actions: [...others, ...check, ...stepping] };
}

function checkedFacts(
  annotation: Exclude<Annotation, Recommendation>,
  checked: CheckedBrief,
  now: number,
): Fact[] {
  switch (annotation.kind) {
    case 'citation':
      return sourceFacts(annotation, checked, now);
    case 'quote':
      return quoteFacts(annotation, checked);
    case 'claim':
      return figureFacts(annotation, checked);
  }
}

function cardOf(brief: Brief, annotation: Annotation, style: ReferenceStyle): Card | undefined {
  switch (annotation.kind) {
    case 'citation':
      return citationCard(brief, annotation, style);
    case 'quote':
      return annotation.use === 'quotation' ? quoteCard(brief, annotation) : undefined;
    case 'recommendation':
      return recommendationCard(brief, annotation);
    case 'claim':
      return claimCard(brief, annotation);
  }
}

function strengthText(strength: Recommendation['strength']): string {
  switch (strength) {
    case 'must':
      return t('must: it is required');
    case 'should':
      return t('should: it is advised');
    case 'may':
      return t('may: it is an option');
  }
}

function recommendationCard(brief: Brief, recommendation: Recommendation): Card {
  const { addressee, modal, strength, polarity, actions, section, label, deadline, reason } = recommendation;
  const facts: Fact[] = [
    addressee
      ? { label: t('Asked of'), text: addressee.name, place: addressee.span }
      : { label: t('Asked of'), text: t('nobody by name') },
    ...actions.map((action, i) => ({
      label: actionLabel(
        polarity === 'do-not' && wordedPolarity(actionText(brief, action.span), action.polarity) === 'do-not',
        actions.length > 1 ? i + 1 : undefined,
      ),
      // "be published" says nothing without what is to be published.
      text:
        subjectOf(recommendation, recommendation) || !modal || actions.length > 1
          ? shorten(actionLine(brief, recommendation, action), LONGEST_EXCERPT)
          : excerpt(brief, recommendation.span),
      place: action.span,
    })),
    ...(deadline ? [{ label: t('Deadline'), text: deadline.text, place: deadline.span }] : []),
    ...(reason ? [{ label: t('Reason'), text: excerpt(brief, reason.span), place: reason.span }] : []),
    {
      label: t('Strength'),
      text: modal && modal !== strength ? `${strengthText(strength)} (“${modal}”)` : strengthText(strength),
    },
    ...(polarity === 'do'
      ? []
      : [
          {
            label: t('For or against'),
            text:
              polarity === 'do-not' ? t('against: it is not to be done') : t('for one part, against another'),
          },
        ]),
    ...(section ? [{ label: t('Section'), text: section.title, place: section.span }] : []),
    ...findGrounds(brief)(recommendation).map(claim => ({
      label: claim.citations.length > 0 ? t('Ground, cited') : t('Ground, not cited'),
      text: excerpt(brief, claim.span),
      place: claim.span,
    })),
  ];
  return {
    kind: 'recommendation',
    span: recommendation.span,
    heading: label?.text ?? t('Recommendation'),
    facts,
    actions: [
      { type: 'copy', title: t('Copy recommendation'), place: recommendation.span },
      ...steps('recommendation'),
    ],
  };
}

function actionLabel(isLeft: boolean, number: number | undefined): string {
  if (number === undefined) return isLeft ? t('Not to be done') : t('Action');
  return isLeft ? t('Not to be done, {0}', number) : t('Action {0}', number);
}

function claimCard(brief: Brief, claim: Claim): Card {
  const why =
    claim.cues.length > 0
      ? claim.cues.map(cue => say(cueWording(cue))).join(' · ')
      : t('its wording is like that of sentences that fact-checkers check');
  return {
    kind: 'claim',
    span: claim.span,
    heading: `${t('Claim')} · ${claimTypeName(claim.type)}`,
    facts: [
      { label: t('Worth checking'), text: `${t('{0} of 100', Math.round(claim.score * 100))} · ${why}` },
      ...quotedIn(brief, claim),
      ...supportFacts(
        brief,
        claim.citations,
        claim.isCommonKnowledge ? t('none needed: common knowledge') : t('no citation stands with it'),
      ),
    ],
    actions: [
      ...(isUncited(claim) ? [insertNoteAction(claim.span)] : []),
      { type: 'copy', title: t('Copy claim'), place: claim.span },
      ...steps('claim'),
    ],
  };
}

/** Whose words stand in it. */
function quotedIn({ quotes }: Brief, { span }: Claim): Fact[] {
  const speakers = new Map<string, Span>();
  for (let i = firstEndingAfter(quotes, span.start); i < quotes.length; i++) {
    const said = quotes[i];
    if (!said || !overlaps(said.span, span)) break;
    if (said.speaker && said.use === 'quotation' && !speakers.has(said.speaker.name))
      speakers.set(said.speaker.name, said.speaker.span);
  }
  return [...speakers].map(([text, place]) => ({ label: t('Quotes'), text, place }));
}

/** In the order of how surely a fact-checker can decide on them. */
export const CLAIM_TYPES: readonly Claim['type'][] = [
  'statistic',
  'comparison',
  'event',
  'state',
  'statement',
  'causal',
  'legal',
  'quotation',
];

/** What kind of thing a claim asserts. */
export function claimTypeName(type: Claim['type']): string {
  switch (type) {
    case 'statistic':
      return t('a figure');
    case 'comparison':
      return t('a comparison');
    case 'event':
      return t('an event or act');
    case 'state':
      return t('a state of affairs');
    case 'statement':
      return t('a statement by somebody');
    case 'causal':
      return t('a cause');
    case 'legal':
      return t('a matter of law');
    case 'quotation':
      return t('quoted words');
  }
}
