import type { Brief, Quote, Source, Span } from '../../core/index.ts';
import { matchQuote, type QuoteMatch, wordCount } from '../../core/passages/quote-match.ts';
import { type SourceText, sourceText } from '../../core/passages/source-text.ts';
import { plainText } from '../trees/plain-text.ts';
import type { ReadDocument } from './ports.ts';
import type { SourceCheck } from './source-check.ts';

/** How a quotation stands to the source that its marker leads to. */
export interface QuoteCheck {
  readonly quote: Quote;
  readonly source: Source;
  readonly check: SourceCheck;
  readonly match: QuoteMatch;
  /** The passage with some words around it, as the source has it. */
  readonly passage?: string;
  /** Of a PDF: the page that the passage starts on, from 1. */
  readonly page?: number;
  /** An address that leads to the very place, where there is one. */
  readonly link?: string;
}

/** One or two words stand everywhere. */
const FEWEST_WORDS = 3;

const texts = new WeakMap<ReadDocument, SourceText>();

function textOf(document: ReadDocument): SourceText {
  const known = texts.get(document) ?? sourceText(document.text);
  texts.set(document, known);
  return known;
}

/** The quotations whose sources were read, each with the source that fits it best. */
export function quoteChecks(brief: Brief, checks: ReadonlyMap<string, SourceCheck>): QuoteCheck[] {
  return brief.quotes.flatMap(quote => {
    if (quote.use !== 'quotation') return [];
    const words = plainText(brief, quote.span);
    if (wordCount(words) < FEWEST_WORDS) return [];
    const sources = [...new Set(quote.citations.flatMap(citation => citation.sources))];
    const found = sources.flatMap(source => checkOf(quote, words, source, checks.get(source.id)) ?? []);
    const best = found.sort((a, b) => RANKS.indexOf(a.match.verdict) - RANKS.indexOf(b.match.verdict))[0];
    return best ? [best] : [];
  });
}

const RANKS: readonly QuoteMatch['verdict'][] = ['verbatim', 'marked', 'altered', 'not-found'];

function checkOf(
  quote: Quote,
  words: string,
  source: Source,
  check: SourceCheck | undefined,
): QuoteCheck | undefined {
  if (!check?.document) return undefined;
  const { document } = check;
  const match = matchQuote(textOf(document), words);
  const { place } = match;
  if (!place) return { quote, source, check, match };
  const page = pageAt(document, place.start);
  const link = placeLink(check, document.text.slice(place.start, place.end), page);
  return {
    quote,
    source,
    check,
    match,
    passage: passageAround(document, place),
    ...(page === undefined ? {} : { page }),
    ...(link === undefined ? {} : { link }),
  };
}

/** Of the words around a passage, on either side, in UTF-16 code units. */
const CONTEXT = 160;

/** A passage with the words around it, whole ones; those of a page are of the same block. */
function passageAround({ text, format }: ReadDocument, { start, end }: Span): string {
  const first = Math.max(0, start - CONTEXT);
  const last = Math.min(text.length, end + CONTEXT);
  let before = first === 0 ? text.slice(0, start) : text.slice(first, start).replace(/^\S*\s?/, '');
  let after = last === text.length ? text.slice(end) : text.slice(end, last).replace(/\s?\S*$/, '');
  if (format === 'html') {
    before = before.slice(before.lastIndexOf('\n') + 1);
    after = after.replace(/\n[\s\S]*/, '');
  }
  return (before + text.slice(start, end) + after).replace(/\s+/g, ' ').trim();
}

function pageAt({ pages }: ReadDocument, offset: number): number | undefined {
  if (!pages) return undefined;
  const next = pages.findIndex(start => start > offset);
  return next < 0 ? pages.length : Math.max(1, next);
}

/** A PDF's page, or a text fragment (https://wicg.github.io/scroll-to-text-fragment/). */
function placeLink(
  { url, link, document }: SourceCheck,
  passage: string,
  page: number | undefined,
): string | undefined {
  const base = (link?.movedTo ?? url).replace(/#.*$/s, '');
  if (!/^https?:/i.test(base)) return undefined;
  if (page !== undefined) return `${base}#page=${page}`;
  if (document?.format !== 'html') return base;
  // A fragment doesn't match across blocks: the first words and the last ones are named.
  const words = passage.split(/\s+/);
  const ends = words.length > 10 ? [words.slice(0, 5), words.slice(-5)] : [words];
  return `${base}#:~:text=${ends.map(each => fragment(each.join(' '))).join(',')}`;
}

/** Percent-encoded, and the three characters that mean something in a fragment too. */
function fragment(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
