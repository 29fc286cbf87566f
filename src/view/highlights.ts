import { t } from '@vscode/l10n';
import {
  type AnnotationKind,
  analyse,
  type Brief,
  type Citation,
  excerptAround,
  type Span,
  shift,
  sliceOf,
} from '../core/index.ts';
import { isFound, isUncited } from './coverage.ts';

/** A way of setting a range off: a kind, or what a kind looks like when something is missing. */
export type HighlightStyle = AnnotationKind | 'cited-claim' | 'quoted-term' | 'unresolved-citation';

export const HIGHLIGHT_STYLES: readonly HighlightStyle[] = [
  'claim',
  'cited-claim',
  'quote',
  'quoted-term',
  'recommendation',
  'citation',
  'unresolved-citation',
];

export type Highlights = Readonly<Record<HighlightStyle, readonly Span[]>>;

type Annotated = Pick<Brief, 'text' | 'claims' | 'citations' | 'quotes' | 'recommendations'>;

export interface HighlightOptions {
  /** Whether a kind is wanted. */
  readonly shown: (kind: AnnotationKind) => boolean;
  /** Whether terms and titles in quotation marks are. */
  readonly others?: boolean;
}

/** Which ranges are set off and how. */
export function highlightsOf(brief: Annotated, { shown, others = false }: HighlightOptions): Highlights {
  const claims = shown('claim') ? brief.claims : [];
  const citations = shown('citation') ? brief.citations : [];
  const quotes = shown('quote') ? brief.quotes : [];
  return {
    claim: claims.filter(isUncited).map(({ span }) => span),
    'cited-claim': claims.filter(claim => !isUncited(claim)).map(({ span }) => span),
    quote: quotes.filter(({ use }) => use === 'quotation').map(({ span }) => span),
    'quoted-term': others ? quotes.filter(({ use }) => use !== 'quotation').map(({ span }) => span) : [],
    recommendation: shown('recommendation') ? brief.recommendations.map(({ span }) => span) : [],
    citation: citations.filter(isFound).map(citation => shownPart(brief.text, citation)),
    'unresolved-citation': citations
      .filter(citation => !isFound(citation))
      .map(citation => shownPart(brief.text, citation)),
  };
}

/**
 * What a range of a long document is likely to have set off, before the whole is read: judged by the range and what
 * stands around it. Whether a marker has a note isn't known yet, so none is said to lack one.
 */
export function highlightsAround(text: string, range: Span, options: HighlightOptions): Highlights {
  const excerpt = excerptAround(text, range);
  const found = highlightsOf(analyse(sliceOf(text, excerpt)), options);
  const all = {
    ...found,
    citation: [...found.citation, ...found['unresolved-citation']],
    'unresolved-citation': [],
  };
  return mapStyles(all, spans => spans.map(each => shift(each, excerpt.start)));
}

/** The same for the ranges of each style. */
export function mapStyles(
  highlights: Highlights,
  act: (spans: readonly Span[]) => readonly Span[],
): Highlights {
  return Object.fromEntries(
    HIGHLIGHT_STYLES.map(style => [style, act(highlights[style])]),
  ) as unknown as Highlights;
}

/**
 * Of `[words](address)` the words, of `<sup><a href="#fn1">1</a></sup>` the number: an address of three lines in bold
 * is no pleasure to read.
 */
function shownPart(text: string, { form, span }: Citation): Span {
  if (form !== 'link' && text[span.start] !== '<') return span;
  const source = sliceOf(text, span);
  if (form === 'link' && source.startsWith('[')) {
    const end = Math.max(source.lastIndexOf(']('), source.lastIndexOf(']['));
    if (end > 1) return { start: span.start + 1, end: span.start + end };
  }
  const words = /^<[^<>]{0,300}>(?:<[^<>]{0,300}>)?([^<>]{1,100})<\//.exec(source);
  if (!words?.[1]) return span;
  const end = span.start + words[0].length - 2;
  return { start: end - words[1].length, end };
}

/** What each style looks like and means, for the legend. */
export function legend(): Readonly<
  Record<HighlightStyle, { readonly look: string; readonly meaning: string }>
> {
  return {
    claim: {
      look: t('dotted line'),
      meaning: t('Claim without a citation: it asserts something one could check'),
    },
    'cited-claim': {
      look: t('finer dotted line'),
      meaning: t('Claim that a citation supports, or that needs none'),
    },
    quote: {
      look: t('tinted ground; in high contrast a thin line'),
      meaning: t('Quote: words credited to somebody'),
    },
    'quoted-term': {
      look: t('dashed line'),
      meaning: t('Term or title in quotation marks, where the settings show them'),
    },
    recommendation: {
      look: t('solid line'),
      meaning: t('Recommendation: somebody is asked to do, or not to do, something'),
    },
    citation: {
      look: t('bold, in color; in high contrast boxed'),
      meaning: t('Citation: a marker whose note or source is known'),
    },
    'unresolved-citation': { look: t('bold, boxed with dashes'), meaning: t('Citation without a note') },
  };
}
