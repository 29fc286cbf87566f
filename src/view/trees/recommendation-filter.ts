import { t } from '@vscode/l10n';
import {
  type Brief,
  finish,
  type Polarity,
  type Recommendation,
  type Span,
  type Steps,
  type Strength,
} from '../../core/index.ts';
import { filtered } from '../../core/steps.ts';
import { shownText } from './filter-message.ts';
import { plainText } from './plain-text.ts';
import { whoOf } from './recommendation-text.ts';

/** The kinds that icons tell apart and a filter can ask for. */
export type AskKind = Strength | Exclude<Polarity, 'do' | 'both'>;

export const ASK_KINDS: readonly AskKind[] = ['must', 'should', 'may', 'do-not'];

/** What a kind is called and what it means. */
export function strengthKindText(kind: AskKind): { readonly label: string; readonly description: string } {
  switch (kind) {
    case 'must':
      return { label: t('Must'), description: t('required') };
    case 'should':
      return { label: t('Should'), description: t('advised') };
    case 'may':
      return { label: t('May'), description: t('an option') };
    case 'do-not':
      return { label: t('Do not'), description: t('what is advised against, or forbidden') };
  }
}

export interface RecommendationFilter {
  /** Words that all have to stand in the recommendation, its addressee or its section's title. */
  readonly text: string;
  /** None stands for all. */
  readonly kinds: readonly AskKind[];
}

export const NO_FILTER: RecommendationFilter = { text: '', kinds: [] };

export function isFiltering({ text, kinds }: RecommendationFilter): boolean {
  return text.trim() !== '' || kinds.length > 0;
}

export function filterRecommendations(brief: Brief, filter: RecommendationFilter): readonly Recommendation[] {
  return finish(filteringRecommendations(brief, filter));
}

/** The same in steps. */
export function* filteringRecommendations(
  brief: Brief,
  filter: RecommendationFilter,
): Steps<readonly Recommendation[]> {
  if (!isFiltering(filter)) return brief.recommendations;
  const terms = termsOf(filter.text);
  return yield* filtered(brief.recommendations, recommendation => {
    if (!isOfKinds(recommendation, filter.kinds)) return false;
    const { section } = recommendation;
    const words = [plainText(brief, recommendation.span), whoOf(recommendation), section?.title];
    const searched = foldText(words.filter(Boolean).join('\n'));
    return terms.every(term => searched.includes(term));
  });
}

function isOfKinds({ strength, polarity }: Recommendation, kinds: readonly AskKind[]): boolean {
  if (kinds.length === 0) return true;
  if (polarity !== 'do' && kinds.includes('do-not')) return true;
  return polarity !== 'do-not' && kinds.includes(strength);
}

/** Where the filter's words stand in a label: in order, and apart from one another. */
export function matchesIn(label: string, { text }: Pick<RecommendationFilter, 'text'>): readonly Span[] {
  const terms = termsOf(text);
  if (terms.length === 0) return [];
  const folded = foldText(label);
  if (folded.length !== label.length) return []; // a letter whose small form is longer
  const spans = terms.flatMap(term => occurrences(folded, term));
  const inOrder = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((span, i) => inOrder.slice(0, i).every(earlier => earlier.end <= span.start));
}

function occurrences(text: string, term: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    found.push({ start: at, end: at + term.length });
  }
  return found;
}

/** The words of a filter, folded. */
export function termsOf(text: string): string[] {
  return foldText(text).split(/\s+/).filter(Boolean);
}

/** Text as filters compare it: without case, and with straight quotation marks. */
export function foldText(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
}

/** The line above a filtered tree: "3 of 11: “sanctions”, do not". */
export function filterMessage(filter: RecommendationFilter, shown: number, total: number): string {
  const text = filter.text.trim();
  const kinds = ASK_KINDS.filter(kind => filter.kinds.includes(kind)).map(kind =>
    strengthKindText(kind).label.toLowerCase(),
  );
  const asked = [...(text ? [`“${text}”`] : []), ...(kinds.length > 0 ? [kinds.join(' / ')] : [])];
  return shownText(shown, total, asked.join(', '));
}
