import type { Mention, Phrase, Recommendation, Section, Sentence } from '../brief.ts';
import type { Layout } from '../layout.ts';
import { endsWithColon, type Passage } from '../passage.ts';
import { antecedentAfter, LABELLED, type RecommendationDraft } from '../recommendations.ts';
import { type Span, shift, sliceOf, span } from '../span.ts';
import { inSteps, type Steps } from '../steps.ts';
import { readBylines } from './bylines.ts';
import { deadlineAbove } from './deadlines.ts';
import { readAdvice, type SectionAdvice } from './headings.ts';
import { continues, isOfThat, type Lead, listsActs } from './leads.ts';
import { isAddressed } from './permissions.ts';
import { salutationOf } from './salutations.ts';
import { isOrder } from './sentence.ts';
import { isSaidBelow } from './titles.ts';

/** A draft at its place, with what surrounds it. */
interface Placed {
  readonly draft: RecommendationDraft;
  readonly passage: Passage;
  readonly start: number;
  readonly sentence: Sentence;
  readonly lead: Lead | undefined;
  readonly due: Phrase | undefined;
  readonly advice: SectionAdvice | undefined;
  /** The passages before and after it in its section. */
  readonly previous: Passage | undefined;
  readonly next: Passage | undefined;
}

/**
 * The recommendations of a document, in order: drafts that say so themselves, orders in a list or under a heading of
 * advice, and permissions given to those who are also told what to do. Linear in the number of passages.
 */
export function* placeRecommendations(
  layout: Layout,
  sentences: readonly (readonly Sentence[])[],
): Steps<Recommendation[]> {
  const placed = yield* placeDrafts(layout, sentences);
  yield;
  const addressed = yield* isAddressed(
    yield* inSteps(placed, ({ draft, passage }) => ({ draft, name: nameOf(passage, draft.addressee) })),
  );
  const bylines = yield* readBylines(layout, yield* voicesOf(placed));
  const inOwnWords = placed.filter(({ draft }) => draft.explicit && draft.basis === 'stated').length;
  /** Committees recommend in the first person; between that, "should" mostly passes on what they heard. */
  const committee = inOwnWords >= 5;
  const salutation = salutationOf(layout);
  const found: Recommendation[] = [];
  let order: Placed | undefined;
  yield* inSteps(placed, each => {
    const { draft } = each;
    if (draft.basis === 'lead') return;
    if (draft.voice && !bylines.has(nameOf(each.passage, draft.voice))) return;
    if (draft.basis === 'title' && (!isAdvised(each) || isSaidBelow(each, each.lead !== undefined))) return;
    if (draft.basis === 'permission' && !isPermitted(each, found.at(-1), addressed)) return;
    if (draft.basis === 'item' && !isAdvised(each)) return;
    if (draft.basis === 'clause' && !isOfThat(each.lead)) return;
    if (draft.basis === 'means' && !listsActs(each.lead)) return;
    if (draft.basis === 'entry' && !each.lead && !isEntry(each) && !follows(each, order) && !precedes(each))
      return;
    if (draft.basis === 'order' && isDescribed(each)) return;
    if (committee && (draft.afterReport || /^(?:is|are) to$/.test(draft.modal ?? '')) && !draft.explicit)
      return;
    found.push(toReader(recommendationOf(each, found.at(-1)), salutation));
    if (isOrder(draft)) order = each;
  });
  return found;
}

/** In a letter "you" is whom its salutation names. */
function toReader(recommendation: Recommendation, salutation: string | undefined): Recommendation {
  if (!salutation) return recommendation;
  const named = (who: Mention | undefined) =>
    who?.name.toLowerCase() === 'you' ? { ...who, name: salutation } : who;
  const { addressee, actions } = recommendation;
  return {
    ...recommendation,
    addressee: named(addressee),
    actions: actions.map(action => ({ ...action, addressee: named(action.addressee) })),
  };
}

/** "- Publish audits.", "- Fund inspectors.": in a list of advice, what follows an order is one. */
function follows({ sentence, advice, previous }: Placed, order: Placed | undefined): boolean {
  return (
    advice?.asks === true &&
    sentence.paragraph.form === 'item' &&
    previous !== undefined &&
    previous === order?.passage &&
    order.sentence.paragraph.form === 'item'
  );
}

/** "- Check names.", "- Publish the list.": the same where the order comes after. */
function precedes({ sentence, advice, next }: Placed): boolean {
  return (
    advice?.asks === true &&
    sentence.paragraph.form === 'item' &&
    next?.prose.form === 'item' &&
    /^(?:order|item)$/.test(next.recommendations[0]?.basis ?? '')
  );
}

function* voicesOf(placed: readonly Placed[]): Steps<ReadonlySet<string>> {
  const voices = new Set<string>();
  yield* inSteps(placed, ({ draft, passage }) => {
    if (draft.voice) voices.add(nameOf(passage, draft.voice));
  });
  return voices;
}

/** Whether the passage or one beside it in its section says what somebody must do. */
function rules({ passage, previous, next }: Placed): boolean {
  return [passage, previous, next].some(each =>
    each?.recommendations.some(
      ({ basis, strength, modal }) =>
        basis === 'stated' && strength === 'must' && !/required/.test(modal ?? ''),
    ),
  );
}

/** How many sentences back the advice may stand that "It could, for instance," carries on. */
const ADVICE_REACH = 2;

/** Whether somebody who may is somebody who must, and "it" is somebody advised just before. */
function isPermitted(
  each: Placed,
  before: Recommendation | undefined,
  addressed: (name: string) => boolean,
): boolean {
  const { draft, passage, sentence } = each;
  // "Officials are required to train yearly", beside what the same document says they must.
  if (/required/.test(draft.modal ?? '') && rules(each)) return true;
  if (/^(?:could|might)$/.test(draft.modal ?? '') && !draft.pronoun) return isOption(each, before);
  if (draft.modal !== 'could') {
    const named = draft.antecedent ? nameOf(passage, draft.antecedent) : (before?.addressee?.name ?? '');
    return addressed(draft.pronoun ? named : nameOf(passage, draft.addressee));
  }
  const advised = before?.addressee?.name;
  if (
    !draft.pronoun ||
    !draft.antecedent ||
    advised === undefined ||
    before?.sentence.paragraph !== sentence.paragraph
  )
    return false;
  const { sentences } = passage;
  const nearest = sentences[Math.max(0, draft.sentence - ADVICE_REACH)];
  return (
    nearest !== undefined &&
    before.span.start >= each.start + nearest.start &&
    advised.toLowerCase() === nameOf(passage, draft.antecedent).toLowerCase()
  );
}

/** Amid advice one way of following it is an option; elsewhere "could" says what may come. */
function isOption(
  { advice, passage, previous, next, sentence }: Placed,
  before: Recommendation | undefined,
): boolean {
  if (advice?.asks || before?.sentence.paragraph === sentence.paragraph) return true;
  return [passage, previous, next].some(each =>
    each?.recommendations.some(({ basis }) => basis === 'stated'),
  );
}

function* placeDrafts(layout: Layout, sentences: readonly (readonly Sentence[])[]): Steps<Placed[]> {
  const adviceOf = yield* readAdvice(layout.sections);
  const placed: Placed[] = [];
  let lead: Lead | undefined;
  /** What the line above a list says of when its items are due. */
  let due: Phrase | undefined;
  yield* inSteps(layout.body, ({ passage, start, paragraph }, p) => {
    const { section, form } = paragraph;
    const inSection = (index: number): Passage | undefined =>
      layout.body[index]?.paragraph.section === section ? layout.body[index]?.passage : undefined;
    const previous = inSection(p - 1);
    const next = inSection(p + 1);
    const imperative = passage.recommendations[0]?.modal === undefined && passage.recommendations.length > 0;
    if (form !== 'item') due = undefined;
    if (passage.recommendations.length === 0 && endsWithColon(passage)) {
      const above = deadlineAbove(passage.mask, passage.shown);
      due = above && { text: nameOf(passage, above), span: shift(above, start) };
    }
    if (lead && !continues(lead, section, form === 'item' || form === 'cell' || imperative)) lead = undefined;
    const within = lead;
    for (const draft of passage.recommendations) {
      const sentence = sentences[p]?.[draft.sentence];
      if (!sentence) continue;
      placed.push({
        draft,
        passage,
        start,
        sentence,
        lead: within,
        due,
        advice: section && adviceOf.get(section),
        previous,
        next,
      });
    }
    const last = passage.recommendations.at(-1);
    if (!last || isOrder(last)) {
      if (form === 'paragraph' && !(last && lead) && passage.mask.trimEnd().endsWith(':')) lead = undefined;
      return;
    }
    const closing = passage.sentences.length - 1 === last.sentence;
    const following = /\bthe following\b|\bas follows\b|\bbelow\b/i.test(
      sliceOf(passage.mask, passage.sentences[last.sentence] ?? passage.shown),
    );
    if (closing && (passage.mask.trimEnd().endsWith(':') || last.basis === 'lead'))
      lead = { draft: last, passage, start, section: following ? section : undefined };
    else if (following) lead = { draft: last, passage, start, section };
  });
  return placed;
}

/** Whether a list or a heading makes an order a recommendation. */
function isAdvised({ draft, lead, advice }: Placed): boolean {
  return lead !== undefined || advice?.asks === true || draft.label !== undefined;
}

/** In words: fewer are a heading, whatever stands at their end. */
const SHORTEST_ENTRY = 5;

/** "Repeal articles 12 and 14 of the press law." in a list under the heading of the one who is asked. */
function isEntry({ advice, sentence, passage, draft }: Placed): boolean {
  const range = passage.sentences[draft.sentence];
  if (!advice?.lists || sentence.paragraph.form !== 'item' || !range) return false;
  const text = sliceOf(passage.mask, range).trim();
  return /[.;]$/.test(text) && text.split(/\s+/).length >= SHORTEST_ENTRY;
}

/** Items of a list that describes: "The plan aims to:", under a heading that asks for nothing. */
function isDescribed(each: Placed): boolean {
  const { form } = each.sentence.paragraph;
  return (form === 'item' || form === 'cell') && !isAdvised(each);
}

function recommendationOf(each: Placed, before: Recommendation | undefined): Recommendation {
  const { draft, start, sentence, lead } = each;
  const at = (range: Span): Span => shift(range, start);
  const inherits = isOrder(draft);
  const section = sentence.paragraph.section;
  const addressee = inherits && !draft.addressee ? inherited(each) : mentionOf(each, before);
  const doNot = inherits && lead?.draft.basis === 'lead' && lead.draft.polarity === 'do-not';
  return {
    kind: 'recommendation',
    span: sentence.span,
    sentence,
    section,
    addressee,
    // "should do so by:" is no modal of "funding inspectors".
    modal: draft.modal ?? (inherits && draft.basis !== 'means' ? lead?.draft.modal : undefined),
    strength: inherits && lead ? lead.draft.strength : draft.strength,
    polarity: doNot ? 'do-not' : draft.polarity,
    actions: draft.actions.map(action => ({
      span: at(action.span),
      strength: inherits && lead ? lead.draft.strength : action.strength,
      polarity: doNot || action.negated ? 'do-not' : 'do',
      addressee: askedFor(each, action, addressee),
      object: action.object && { text: nameOf(each.passage, action.object), span: at(action.object) },
    })),
    label:
      phraseOf(each, 'label') ??
      (inherits && lead ? phraseOf(lead, 'label') : undefined) ??
      (section && labelOfTitle(section)),
    reason: phraseOf(each, 'reason') ?? (inherits && lead ? phraseOf(lead, 'reason') : undefined),
    deadline:
      phraseOf(each, 'deadline') ?? (inherits && lead ? phraseOf(lead, 'deadline') : undefined) ?? each.due,
  };
}

/** Who is asked for one thing of several: the one whose modal it is, or whom the sentence or the list asks. */
function askedFor(
  { draft, passage, start }: Placed,
  action: RecommendationDraft['actions'][number],
  main: Mention | undefined,
): Mention | undefined {
  const own = action.addressee;
  if (!own) return isOrder(draft) ? main : undefined;
  if (own.start === draft.addressee?.start) return main;
  // "The office must be small, and it should": the one who was asked before.
  return { name: action.pronoun && main ? main.name : nameOf(passage, own), span: shift(own, start) };
}

/** "### Recommendation 4: Pay for travel time" labels what is asked under it. */
function labelOfTitle({ title, span: at }: Section): Phrase | undefined {
  const text = LABELLED.exec(title)?.[1];
  if (text === undefined) return undefined;
  const start = at.start + title.indexOf(text);
  return { text, span: span(start, start + text.length) };
}

function phraseOf(
  { draft, passage, start }: InPassage,
  part: 'label' | 'deadline' | 'reason',
): Phrase | undefined {
  const range = draft[part];
  return range && { text: nameOf(passage, range), span: shift(range, start) };
}

/** Whom the lead-in of a list asks, or the heading: "Recommendations for Congress". */
function inherited({ lead, advice }: Placed): Mention | undefined {
  if (lead) return mentionOf(lead, undefined);
  return advice?.asks ? advice.addressee : undefined;
}

type InPassage = Pick<Placed, 'draft' | 'passage' | 'start'>;

function mentionOf(
  { draft, passage, start, previous }: InPassage & { readonly previous?: Passage | undefined },
  before: Recommendation | undefined,
): Mention | undefined {
  if (!draft.addressee) return undefined;
  const range = shift(draft.addressee, start);
  const own = nameOf(passage, draft.addressee);
  // "The following actions must be taken" asks nobody by name.
  if (/^the following\b/i.test(own)) return undefined;
  if (!draft.pronoun) return { name: own, span: range };
  const name = draft.antecedent
    ? nameOf(passage, draft.antecedent)
    : (namedBefore(draft, previous, own) ?? before?.addressee?.name ?? own);
  return { name, span: range };
}

/** Whom "it" at a passage's head means: whom the passage before it ends with. */
function namedBefore(
  draft: RecommendationDraft,
  previous: Passage | undefined,
  pronoun: string,
): string | undefined {
  if (draft.sentence > 0 || !previous) return undefined;
  const { mask, sentences, quotes } = previous;
  return nameOf(previous, antecedentAfter(mask, sentences, quotes, pronoun)) || undefined;
}

/** As its reader sees it: without markup, and without the short form that brackets give it: "the Board (BOARD)". */
function nameOf({ mask }: Passage, range: Span | undefined): string {
  return range
    ? sliceOf(mask, range)
        .replace(/\s+/g, ' ')
        .replace(/ \([^()]*\)/g, '')
    : '';
}
