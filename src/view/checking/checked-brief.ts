import type { Brief, Finding } from '../../core/index.ts';
import { checkFindings } from './check-findings.ts';
import { type FigureCheck, figureChecks } from './figure-checks.ts';
import { type QuoteCheck, quoteChecks } from './quote-checks.ts';
import type { SourceCheck } from './source-check.ts';

/** What was found out about a brief. */
export interface CheckedBrief {
  /** By the id of the source. */
  readonly checks: ReadonlyMap<string, SourceCheck>;
  readonly quotes: readonly QuoteCheck[];
  readonly figures: readonly FigureCheck[];
  readonly findings: readonly Finding[];
}

/** What the results of checking its sources say of a brief. */
export function judgeSources(brief: Brief, checks: ReadonlyMap<string, SourceCheck>): CheckedBrief {
  const quotes = quoteChecks(brief, checks);
  const figures = figureChecks(brief, checks);
  return { checks, quotes, figures, findings: checkFindings(brief, { checks, quotes, figures }) };
}
