import type { Figure } from '../../core/figures/figure.ts';
import { figuresIn } from '../../core/figures/figures.ts';
import { type Brief, type Claim, type Source, type Span, span } from '../../core/index.ts';
import {
  type FigureVerdict,
  matchFigure,
  type SourceFigures,
  sourceFigures,
} from '../../core/passages/figure-match.ts';
import { plainText } from '../trees/plain-text.ts';
import type { ReadDocument } from './ports.ts';
import type { SourceCheck } from './source-check.ts';

/** How a figure of a claim stands to the sources that the claim's markers lead to. */
export interface FigureCheck {
  readonly claim: Claim;
  /** Where it stands in the brief. */
  readonly span: Span;
  /** As the brief has it. */
  readonly text: string;
  readonly verdict: FigureVerdict;
  /** The source that it was seen in. */
  readonly source?: Source;
  /** As that source has it. */
  readonly seen?: string;
}

const figures = new WeakMap<ReadDocument, SourceFigures>();

function figuresOf(document: ReadDocument): SourceFigures {
  const known = figures.get(document) ?? sourceFigures(document.text);
  figures.set(document, known);
  return known;
}

/** The figures of the claims all of whose sources were read: in one that wasn't, a figure may stand unseen. */
export function figureChecks(brief: Brief, checks: ReadonlyMap<string, SourceCheck>): FigureCheck[] {
  return brief.claims.flatMap(claim => {
    const sources = [...new Set(claim.citations.flatMap(citation => citation.sources))];
    const read = sources.flatMap(source => {
      const document = checks.get(source.id)?.document;
      return document ? [{ source, document }] : [];
    });
    if (read.length === 0 || read.length < sources.length) return [];
    const words = plainText(brief, claim.span);
    let reached = claim.span.start;
    return figuresIn(words).map(figure => {
      const text = words.slice(figure.span.start, figure.span.end);
      const at = brief.text.indexOf(text, reached);
      const isThere = at >= 0 && at + text.length <= claim.span.end;
      if (isThere) reached = at + text.length;
      return { claim, text, span: isThere ? span(at, reached) : claim.span, ...bestOf(figure, read) };
    });
  });
}

interface ReadSource {
  readonly source: Source;
  readonly document: ReadDocument;
}

const RANKS: readonly FigureVerdict[] = ['seen', 'rounded', 'not-seen'];

function bestOf(
  figure: Figure,
  read: readonly ReadSource[],
): Pick<FigureCheck, 'verdict' | 'source' | 'seen'> {
  const found = read.map(({ source, document }) => {
    const { verdict, place } = matchFigure(figuresOf(document), figure);
    return place ? { verdict, source, seen: document.text.slice(place.start, place.end) } : { verdict };
  });
  const [best] = found.sort((a, b) => RANKS.indexOf(a.verdict) - RANKS.indexOf(b.verdict));
  return best ?? { verdict: 'not-seen' };
}
