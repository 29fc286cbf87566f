import type { Brief, Paragraph, Quote, Sentence } from '../brief.ts';
import { onceInSteps } from '../remembered.ts';
import { firstEndingAfter, type Span } from '../span.ts';
import { finish, flatMapped, type Steps } from '../steps.ts';

type Content = Pick<Brief, 'text' | 'quotes' | 'sentences' | 'citations'>;

/** Quotations of one paragraph. */
export interface Together {
  readonly paragraph: Paragraph | undefined;
  readonly quotes: readonly Quote[];
}

/** The quotations, without terms and titles, by paragraph. */
export function byParagraph({ quotes, sentences }: Content): Together[] {
  const groups: { paragraph: Paragraph | undefined; quotes: Quote[] }[] = [];
  for (const quote of quotes) {
    if (quote.use !== 'quotation') continue;
    const paragraph = sentences[firstEndingAfter(sentences, quote.span.start)]?.paragraph;
    const last = groups.at(-1);
    if (last && last.paragraph === paragraph) last.quotes.push(quote);
    else groups.push({ paragraph, quotes: [quote] });
  }
  return groups;
}

/**
 * The quotations that no source stands for. One is sourced by a citation of its sentence, by one of another quotation
 * of the same speaker in its paragraph, by one that closes the passage before anybody else is quoted, and by a
 * reference in its own words: “(33 U.S.C. § 701)”, “(Ruiz 2023, 5)”. Linear in the quotes and sentences.
 */
export const unsourcedQuotes = (brief: Content): readonly Quote[] => finish(readingUnsourced(brief));

/** The same in steps. */
export const readingUnsourced = onceInSteps(function* (brief: Content): Steps<readonly Quote[]> {
  return yield* flatMapped(byParagraph(brief), ({ paragraph, quotes }) => {
    const voices = nextVoices(quotes);
    const sourced = new Set(quotes.filter((quote, i) => isSourced(brief, quote, voices[i])).map(nameOf));
    const left = quotes.filter(quote => !sourced.has(nameOf(quote)));
    const referred = left.length > 0 && paragraph ? lastReference(brief.text, paragraph.span) : 0;
    return left.filter(({ span }) => span.end > referred);
  });
});

/** For each quotation the next one that is somebody else's. */
function nextVoices(quotes: readonly Quote[]): (Quote | undefined)[] {
  const voices: (Quote | undefined)[] = [];
  for (let i = quotes.length - 1; i >= 0; i--) {
    const [quote, next] = [quotes[i], quotes[i + 1]];
    voices[i] = quote && next && nameOf(quote) === nameOf(next) ? voices[i + 1] : next;
  }
  return voices;
}

/** Whose words they are; each that nobody is named for stands alone. */
export function nameOf(quote: Quote): string | Quote {
  return quote.speaker?.name.toLowerCase() ?? quote;
}

function isSourced(brief: Content, quote: Quote, next: Quote | undefined): boolean {
  if (quote.citations.length > 0) return true;
  const { text, sentences } = brief;
  const first = firstEndingAfter(sentences, quote.span.start);
  const credit = quote.speaker && sentences[firstEndingAfter(sentences, quote.speaker.span.start)];
  // What announces a block quotation, or its signature, may have the citation.
  if (credit && credit !== sentences[first] && citedBetween(brief, credit.span.start, credit)) return true;
  // A paragraph behind a block quotation that starts so tells where it is from.
  if (
    quote.form === 'block' &&
    /^[\s>_*"”]*\(?(?:see|source|from)\b/i.test(text.slice(quote.span.end, quote.span.end + REACH))
  )
    return true;
  const last = lastSentence(sentences, first, next);
  const end = sentences[last]?.span.end ?? quote.span.end;
  const rest = text.slice(quote.span.end, Math.max(quote.span.end, Math.min(end, quote.span.end + REACH)));
  if (OWN_REFERENCE.test(rest) || REFERENCE_BEHIND.test(text.slice(quote.span.end, quote.span.end + REACH)))
    return true;
  return citedBetween(brief, quote.span.start, sentences[last]);
}

/** Where the last reference to a law in the paragraph stands: it closes whatever is quoted before. */
function lastReference(text: string, { start, end }: Span): number {
  const found = [...text.slice(start, end).matchAll(LAW)].at(-1);
  return found ? start + found.index : 0;
}

const LAW = /§|\bU\.\s?S\.\s?C\b|\bC\.?F\.?R\b|\bPub\. ?L\b/g;

/** Whether a law or a regulation is named right behind a quotation: it tells whose words they are. */
export function isOfLaw(text: string, { span }: Quote): boolean {
  return REFERENCE_BEHIND.test(text.slice(span.end, span.end + REACH));
}

/** How far behind a quotation a reference in words is looked for, in UTF-16 units. */
const REACH = 160;
const OWN_REFERENCE =
  /§|\bU\.\s?S\.\s?C\b|\bC\.?F\.?R\b|\bPub\. ?L\b|\((?:[^()\n]{0,60}\b(?:19|20)\d\d[a-z]?\b|(?:see |at )?pp?\. ?\d)[^()\n]{0,30}\)/;
/** A reference that stands behind the full stop: “… of the wall.” 33 U.S.C. § 701 */
const REFERENCE_BEHIND =
  /^[\s.,;(*_]{0,6}(?:(?:see|at|citing) )?(?:\d{1,3} (?:U\.\s?S\.\s?C|C\.?F\.?R)|§|Pub\. ?L)/i;

/** The last of the sentences after the quotation in its paragraph before another speaker is quoted. */
function lastSentence(sentences: readonly Sentence[], first: number, next: Quote | undefined): number {
  const { paragraph } = sentences[first] ?? {};
  const limit = next ? firstEndingAfter(sentences, next.span.start) : Number.POSITIVE_INFINITY;
  let last = first;
  while (
    last + 1 < limit &&
    last - first < LONGEST_PASSAGE &&
    sentences[last + 1]?.paragraph === paragraph &&
    paragraph
  )
    last++;
  return last;
}

/** A citation so many sentences on speaks for something else. */
const LONGEST_PASSAGE = 3;

function citedBetween({ citations }: Content, from: number, last: Sentence | undefined): boolean {
  for (let i = firstEndingAfter(citations, from); i < citations.length; i++) {
    const citation = citations[i];
    if (!citation || !last || (citation.sentence?.span.start ?? citation.span.start) > last.span.start)
      return false;
    if (citation.sentence) return true;
  }
  return false;
}
