import type { Polarity, Strength } from './brief.ts';
import type { QuoteDraft } from './quotes.ts';
import { overlaps, type Span, span, trim } from './span.ts';

/** A recommendation within one passage; spans relative to the passage. */
export interface RecommendationDraft {
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  readonly span: Span;
  readonly addressee: Span | undefined;
  readonly modal: string | undefined;
  readonly strength: Strength;
  readonly polarity: Polarity;
  readonly actions: readonly Span[];
}

const MODAL =
  /\b(must|shall|should|ought to|needs? to|has to|have to)(\s+(?:also|now|instead|then|immediately|therefore))?(\s+not\b|n[’']t\b)?\s+(?=\p{Ll})/u;

/** What the sentences of a passage ask of somebody. */
export function findRecommendations(
  mask: string,
  sentences: readonly Span[],
  quotes: readonly QuoteDraft[],
): RecommendationDraft[] {
  return sentences.flatMap((sentence, index) => {
    const text = mask.slice(sentence.start, sentence.end);
    const match = MODAL.exec(text);
    if (!match || /^\s*(?:Should|If)\b/.test(text.slice(0, match.index + 6)) || text.endsWith('?')) return [];
    const at = span(sentence.start + match.index, sentence.start + match.index + match[0].length);
    if (quotes.some(quote => overlaps(quote.span, at))) return [];
    const subject = trim(mask, span(sentence.start, at.start));
    const modal = match[1] ?? '';
    return [
      {
        sentence: index,
        span: sentence,
        addressee: subject.end > subject.start ? subject : undefined,
        modal,
        strength: /must|shall|has|have|need/.test(modal) ? 'must' : 'should',
        polarity: match[3] ? 'do-not' : 'do',
        actions: [trim(mask, span(at.end, sentence.end - (/[.!]$/.test(text) ? 1 : 0)))],
      },
    ];
  });
}
