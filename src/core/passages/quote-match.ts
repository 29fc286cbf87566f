import { type Span, sliceOf, span } from '../span.ts';
import { type Alignment, align, type Step } from './alignment.ts';
import { candidatesIn } from './candidates.ts';
import { literalParts, markedParts, type QuotedPart } from './quoted-words.ts';
import type { SourceText } from './source-text.ts';
import { sourceTokens, type Token, tokensOf } from './tokens.ts';

/**
 * How a quotation stands to its source: word for word; word for word but for changes that it marks itself (ellipses,
 * brackets, the case of its first letter); with words that differ; or not there.
 */
export type QuoteVerdict = 'verbatim' | 'marked' | 'altered' | 'not-found';

export interface QuoteMatch {
  readonly verdict: QuoteVerdict;
  /** Where it stands in the source, in UTF-16 offsets; none when it wasn't found. */
  readonly place?: Span;
  /** What differs, in order; only of what is `altered`. */
  readonly differences: readonly Difference[];
  /** The part of the quotation's words that stand in the source in their order, 0–1. */
  readonly similarity: number;
}

/** Words of the quotation and what the source has in their place; either may be empty. */
export interface Difference {
  readonly quoted: string;
  readonly source: string;
}

/** Less in common is a paraphrase, or chance. Chosen on the tuning half of `eval/quote-sources.eval.ts`. */
const LEAST_SIMILARITY = 0.6;
/** With fewer words, one that differs leaves too little to know the place by. */
const FEWEST_WORDS = 4;
/** Of a longer quotation the first words are looked for. */
const MOST_PARTS = 2_000;

/**
 * Finds a quotation, given as plain text, in the text of a source. Ligatures, dashes, kinds of quotation marks, line-break
 * hyphens, note calls and what scanning does to letters don't count; words, numbers and punctuation do. Never throws.
 */
export function matchQuote(source: SourceText, quote: string): QuoteMatch {
  const { parts, marked } = markedParts(quote);
  const literal = marked ? literalParts(quote) : [];
  let best: Found | undefined;
  for (const all of [literal, parts].filter(each => each.length > 0)) {
    if (best?.alignment.cost === 0) break;
    const each = all.slice(0, MOST_PARTS);
    for (const candidate of candidatesIn(source, each)) {
      // A source that has no ellipses and brackets of its own isn't quoted with them.
      if (all === literal && !MARKS.test(sliceOf(source.text, candidate.extent))) continue;
      const tokens = sourceTokens(source.text, candidate.extent.start, candidate.extent.end);
      const alignment = align(each, tokens, best?.alignment.cost);
      if (alignment) best = { parts: each, tokens, alignment, marked: marked && all === parts };
      if (alignment?.cost === 0) break;
    }
  }
  return best ? verdictOf(source.text, quote, best) : NOT_FOUND;
}

const MARKS = /[[…]|\. ?\./;

const NOT_FOUND: QuoteMatch = { verdict: 'not-found', differences: [], similarity: 0 };

interface Found {
  readonly parts: readonly QuotedPart[];
  readonly tokens: readonly Token[];
  readonly alignment: Alignment;
  /** The quotation says itself that it was changed. */
  readonly marked: boolean;
}

function verdictOf(source: string, quote: string, { parts, tokens, alignment, marked }: Found): QuoteMatch {
  const { cost, steps } = alignment;
  const words = parts.filter(part => part.kind === 'token' && part.token.kind !== 'mark').length;
  const same = steps.reduce((sum, step) => sum + sameWords(step, parts), 0);
  const similarity = words === 0 ? 0 : same / words;
  if (words === 0) return NOT_FOUND;
  const used = steps.filter(
    ({ kind, source: [start, end] }) => end > start && kind !== 'gap' && kind !== 'call',
  );
  const [first, last] = [tokens[used[0]?.source[0] ?? 0], tokens[(used.at(-1)?.source[1] ?? 1) - 1]];
  if (!first || !last) return { ...NOT_FOUND, similarity };
  const place = span(first.span.start, last.span.end);
  if (cost === 0) {
    const isMarked = marked || steps.some(({ kind }) => kind === 'marked');
    return { verdict: isMarked ? 'marked' : 'verbatim', place, differences: [], similarity };
  }
  if (isInCapitals(steps, tokens)) return { verdict: 'marked', place, differences: [], similarity };
  if (words < FEWEST_WORDS || similarity < LEAST_SIMILARITY) return { ...NOT_FOUND, similarity };
  return {
    verdict: 'altered',
    place,
    differences: differencesOf(source, quote, { parts, tokens, alignment, marked }),
    similarity,
  };
}

function sameWords({ kind, quoted: [start, end] }: Step, parts: readonly QuotedPart[]): number {
  if (kind !== 'equal' && kind !== 'marked' && kind !== 'case') return 0;
  return parts.slice(start, end).filter(part => part.kind === 'token' && part.token.kind !== 'mark').length;
}

/** A heading or a poster in capitals, quoted in small letters: nothing else differs. */
function isInCapitals(steps: readonly Step[], tokens: readonly Token[]): boolean {
  if (steps.some(({ kind }) => kind === 'changed' || kind === 'added' || kind === 'left-out')) return false;
  const words = steps
    .flatMap(({ source: [start, end] }) => tokens.slice(start, end))
    .filter(({ kind }) => kind === 'word');
  return words.length >= 3 && words.every(({ text }) => text === text.toUpperCase());
}

const SAME: ReadonlySet<Step['kind']> = new Set(['equal', 'marked', 'gap', 'call']);

function differencesOf(source: string, quote: string, { parts, tokens, alignment }: Found): Difference[] {
  const runs: Step[][] = [];
  let open = false;
  for (const step of alignment.steps) {
    const differs = !SAME.has(step.kind);
    if (differs && open) runs.at(-1)?.push(step);
    else if (differs) runs.push([step]);
    open = differs || (open && step.kind === 'call');
  }
  return runs.map(run => ({
    quoted: wordsOf(
      quote,
      run.flatMap(({ quoted: [start, end] }) =>
        parts.slice(start, end).flatMap(part => (part.kind === 'token' ? part.token : [])),
      ),
    ),
    source: wordsOf(
      source,
      run.flatMap(({ source: [start, end] }) => tokens.slice(start, end)),
    ),
  }));
}

function wordsOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return '';
  return sliceOf(text, span(first.span.start, last.span.end)).replace(/\s+/g, ' ');
}

/** How many words and numbers a text has: what is too short to be looked for says nothing. */
export function wordCount(text: string): number {
  return tokensOf(text).filter(({ kind }) => kind !== 'mark').length;
}
