import type { Annotation, Brief, Finding, Sentence, Source } from './brief.ts';
import { type MarkdownDocument, parsing } from './chunks.ts';
import { resolveCitations } from './citations.ts';
import { type Level, thresholdOf } from './claims.ts';
import { findProblems } from './findings/index.ts';
import { type Layout, layOut } from './layout.ts';
import { placeQuotes } from './quotes/credits.ts';
import { placeRecommendations } from './recommendations/placement.ts';
import { bySpan, shift } from './span.ts';
import { finish } from './steps.ts';
import { placeClaims, supportOf } from './support.ts';

export interface AnalyseOptions {
  /** How sure a claim must be; `balanced` where none is given. */
  readonly level?: Level;
  /** What keys such as `@ruiz2023` may name: entries of bibliographies, their ids the keys. */
  readonly bibliography?: readonly Source[];
}

const documents = new WeakMap<Brief, MarkdownDocument>();

/**
 * Reads a document. Never throws, whatever the text. `previous`, an earlier reading of a similar text, changes the
 * speed and never the result.
 */
export function analyse(text: string, previous?: Brief, options: AnalyseOptions = {}): Brief {
  const document = finish(parsing(text, previous && documents.get(previous)));
  const layout = layOut(text, document.chunks);
  const sentences = placeSentences(layout);
  const { citations, notes, sources } = resolveCitations(
    text,
    layout,
    sentences.flat(),
    options.bibliography ?? [],
  );
  const supports = supportOf(text, sentences.flat(), citations);
  const quotes = placeQuotes(text, layout, sentences.flat(), supports);
  const recommendations = placeRecommendations(text, layout, sentences);
  const claims = placeClaims(layout, sentences, {
    threshold: thresholdOf(options.level ?? 'balanced'),
    supports,
    advice: new Set(recommendations.map(({ sentence }) => sentence)),
  });
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
