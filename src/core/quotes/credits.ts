import type { Citation, Quote, Sentence } from '../brief.ts';
import type { Layout, PlacedPassage } from '../layout.ts';
import { firstEndingAfter, overlaps, type Span, shift, sliceOf, span } from '../span.ts';
import { joinDrafts, type PlacedQuote } from './joins.ts';
import { Names } from './names.ts';
import { onwardOf } from './onward.ts';

/**
 * The quotations of the body at their places, with who said them as far as the whole document tells. Linear.
 *
 * @param sentences all of the body's, in order
 * @param supports the citations that cover a sentence
 */
export function placeQuotes(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
  supports: (range: Span) => readonly Citation[],
): Quote[] {
  const quotes = creditOnward(joinDrafts(text, layout), layout.body);
  const names = new Names(text, layout.body);
  return quotes.map((quote): Quote => {
    const at = withReference(text, quote.span);
    const sentence = sentences[firstEndingAfter(sentences, at.start)];
    const { speaker, cue } = quote;
    return {
      kind: 'quote',
      span: at,
      form: quote.form,
      use: quote.use,
      speaker: speaker && { name: names.nameOf(speaker, quote.speakerPassage), span: speaker },
      cue: cue && { text: sliceOf(text, cue), span: cue },
      citations: sentence && overlaps(sentence.span, at) ? supports(sentence.span) : [],
    };
  });
}

/** A closing mark that is written `&quot;` ends with its semicolon. */
function withReference(text: string, at: Span): Span {
  if (text[at.end - 1] !== '&') return at;
  const reference = /^&#?\w{2,10};/.exec(text.slice(at.end - 1, at.end + 12));
  return reference ? span(at.start, at.end - 1 + reference[0].length) : at;
}

/** A quotation that stands alone goes on with the speaker of the passage before, or was announced there. */
function creditOnward(quotes: readonly PlacedQuote[], body: readonly PlacedPassage[]): PlacedQuote[] {
  let last: Pick<PlacedQuote, 'speaker' | 'cue' | 'speakerPassage' | 'passage'> | undefined;
  return quotes.map(quote => {
    let { speaker, cue, speakerPassage } = quote;
    const before = body[quote.passage - 1];
    if (quote.continued && !speaker && before) {
      const onward = onwardOf(before.passage);
      const placed = onward.announces
        ? {
            speaker: shift(onward.speaker, before.start),
            cue: onward.cue && shift(onward.cue, before.start),
            speakerPassage: quote.passage - 1,
          }
        : last && last.passage === quote.passage - 1 && quote.form === 'inline'
          ? last
          : undefined;
      if (placed) ({ speaker, cue, speakerPassage } = placed);
    }
    const credited = { ...quote, speaker, cue, speakerPassage };
    if (quote.form === 'inline') last = { speaker, cue, speakerPassage, passage: quote.lastPassage };
    return credited;
  });
}
