import type { Annotation, Brief, Claim, Finding, Recommendation, Sentence } from './brief.ts';
import { resolveCitations } from './citations.ts';
import { type Level, thresholdOf } from './claims.ts';
import { findProblems } from './findings/index.ts';
import { type Layout, layOut } from './layout.ts';
import { type MarkdownDocument, parse } from './markdown.ts';
import { placeQuotes } from './quotes/credits.ts';
import { bySpan, covers, overlaps, type Span, shift, sliceOf } from './span.ts';

export interface AnalyseOptions {
  /** How sure a claim must be; `balanced` where none is given. */
  readonly level?: Level;
}

const documents = new WeakMap<Brief, MarkdownDocument>();

/**
 * Reads a document. Never throws, whatever the text. `previous`, an earlier reading of a similar text, changes the
 * speed and never the result.
 */
export function analyse(text: string, previous?: Brief, options: AnalyseOptions = {}): Brief {
  const document = parse(text, previous && documents.get(previous));
  const layout = layOut(text, document.chunks);
  const sentences = placeSentences(layout);
  const { citations, notes, sources } = resolveCitations(text, layout, sentences.flat());
  const supports = (range: Span) =>
    citations.filter(
      citation =>
        citation.sentence && (overlaps(citation.span, range) || citation.sentence.span.start === range.start),
    );
  const claims = placeClaims(layout, sentences, thresholdOf(options.level ?? 'balanced'), supports);
  const quotes = placeQuotes(text, layout, sentences.flat(), supports);
  const recommendations = placeRecommendations(text, layout, sentences);
  const annotations: Annotation[] = [...claims, ...quotes, ...citations, ...recommendations].sort(bySpan);
  const content = {
    text,
    sections: layout.sections,
    paragraphs: layout.body.map(({ paragraph }) => paragraph),
    sentences: sentences.flat(),
    claims,
    quotes,
    citations,
    recommendations,
    annotations,
    notes,
    sources,
  };
  const findings: readonly Finding[] = findProblems(content);
  const brief: Brief = { ...content, findings };
  documents.set(brief, document);
  return brief;
}

/** The sentences of each passage of the body. */
function placeSentences(layout: Layout): Sentence[][] {
  return layout.body.map(({ passage, start, paragraph }) =>
    passage.sentences.map((range, i) => ({
      span: shift(range, start),
      paragraph,
      claimScore: passage.claims[i]?.score ?? 0,
    })),
  );
}

function placeClaims(
  layout: Layout,
  sentences: readonly Sentence[][],
  threshold: number,
  supports: (range: Span) => Claim['citations'],
): Claim[] {
  return layout.body.flatMap(({ passage }, p) =>
    passage.claims.flatMap(({ score, type, cues }, i) => {
      const sentence = sentences[p]?.[i];
      return sentence && score >= threshold
        ? [
            {
              kind: 'claim' as const,
              span: sentence.span,
              sentence,
              score,
              type,
              cues,
              citations: supports(sentence.span),
            },
          ]
        : [];
    }),
  );
}

function placeRecommendations(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[][],
): Recommendation[] {
  return layout.body.flatMap(({ passage, start, paragraph }, p) =>
    passage.recommendations.flatMap(draft => {
      const sentence = sentences[p]?.[draft.sentence + (passage.runIn ? 1 : 0)];
      const addressee = draft.addressee && shift(draft.addressee, start);
      if (!sentence || !covers(paragraph.span, sentence.span)) return [];
      return [
        {
          kind: 'recommendation' as const,
          span: shift(draft.span, start),
          sentence,
          section: paragraph.section,
          addressee: addressee && { name: sliceOf(text, addressee), span: addressee },
          modal: draft.modal,
          strength: draft.strength,
          polarity: draft.polarity,
          actions: draft.actions.map(action => ({ span: shift(action, start) })),
        },
      ];
    }),
  );
}
