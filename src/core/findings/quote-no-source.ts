import type { Finding, Quote } from '../brief.ts';
import { byParagraph, nameOf, readingUnsourced } from '../quotes/sourcing.ts';
import { flatMapped } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A quotation without a source, in a brief that gives sources for others. A speaker whose other quotation in the
 * paragraph has one, and a passage that a later citation closes before anybody else is quoted, need no more.
 *
 * @example warns
 * Ana Ruiz called the wall “a tax on rain.”[^1]
 *
 * Berg called it {quote.no-source:“a gift to the sea.”}
 *
 * [^1]: *The Port Gazette*, 3 May 2023.
 * @example accepts
 * Ana Ruiz called the wall “a tax on rain.”[^1] It was, Ruiz said, “too low.”
 *
 * Berg called it “a gift to the sea.” He has since left the board.[^1] The Act asks for “a wall” (33 U.S.C. § 701).
 *
 * [^1]: *The Port Gazette*, 3 May 2023.
 */
export const quoteNoSource: Rule = function* (brief) {
  // Only a brief that cites what it quotes lacks something when it doesn't.
  if (!brief.quotes.some(({ use, citations }) => use === 'quotation' && citations.length > 0)) return [];
  const unsourced = new Set(yield* readingUnsourced(brief));
  return yield* flatMapped(byParagraph(brief), ({ quotes }): readonly Finding[] => {
    const named = new Set<ReturnType<typeof nameOf>>();
    return quotes.flatMap(quote => {
      // Of a speaker's quotations in a paragraph the first one speaks for all.
      const { speaker } = quote;
      if (!unsourced.has(quote) || named.has(nameOf(quote)) || !speaker || isDocument(speaker)) return [];
      named.add(nameOf(quote));
      return [
        {
          code: 'quote.no-source',
          severity: 'info',
          span: quote.span,
          ...worded(
            'Unexpected quotation of {0} without a source, expected a citation as other quotations have one',
            speaker.name,
          ),
        },
      ];
    });
  });
};

/** A document that is named tells its source; where nobody is named, that is amiss first. */
function isDocument({ name }: NonNullable<Quote['speaker']>): boolean {
  return DOCUMENT.test(name);
}

const DOCUMENT =
  /\b(?:act|law|statute|bill|code|constitution|treaty|charter|directive|regulations?|rules?|order|memorandum|memo|circular|guidance|guidelines?|policy|standards?|licen[cs]e|agreement|contract|report|study|plan|strategy|document|article|section|publication|brief|handbook|GPL)\b/i;
