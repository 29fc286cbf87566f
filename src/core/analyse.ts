import type { Annotation, Brief, Finding, Sentence, Source, UnreadBibliography } from './brief.ts';
import { type MarkdownDocument, parsing } from './chunks.ts';
import { resolveCitations } from './citations.ts';
import { type Level, thresholdOf } from './claims.ts';
import { type BriefContent, findProblems } from './findings/index.ts';
import { withCommonKnowledge } from './ignoring.ts';
import { type Layout, layOut } from './layout.ts';
import { readChunk } from './passage.ts';
import { placeQuotes } from './quotes/credits.ts';
import { placeStrayMarks } from './quotes/stray-marks.ts';
import { placeRecommendations } from './recommendations/placement.ts';
import { ownRecommendations } from './recommendations/quoted.ts';
import { bySpan, shift } from './span.ts';
import { finish, flattened, inOrder, inSteps, type Steps } from './steps.ts';
import { placeClaims, supportOf } from './support.ts';

export interface AnalyseOptions {
  /** How sure a claim must be; `balanced` where none is given. */
  readonly level?: Level;
  /** What keys such as `@ruiz2023` may name: entries of bibliographies, their ids the keys. */
  readonly bibliography?: readonly Source[];
  /** Those that could not be read: no key is unknown then. */
  readonly unreadBibliographies?: readonly UnreadBibliography[];
}

const documents = new WeakMap<Brief, MarkdownDocument>();

/**
 * Reads a document. Never throws, whatever the text. `previous`, an earlier reading of a similar text, changes the
 * speed and never the result.
 */
export function analyse(text: string, previous?: Brief, options: AnalyseOptions = {}): Brief {
  return finish(analysing(text, previous, options));
}

/** The same in steps. What one of them makes is cached on the chunks, so that work which is broken off isn't lost. */
export function* analysing(text: string, previous?: Brief, options: AnalyseOptions = {}): Steps<Brief> {
  const document = yield* parsing(text, previous && documents.get(previous));
  const content = yield* interpreting(document, options);
  yield;
  const findings: readonly Finding[] = yield* findProblems(content);
  // The same object: what the findings remember of it serves whoever asks later.
  const brief: Brief = Object.assign(content, { findings });
  documents.set(brief, document);
  return brief;
}

/** The document that an earlier reading was made of; undefined for a brief that was put together otherwise. */
export function documentOf(brief: Brief): MarkdownDocument | undefined {
  return documents.get(brief);
}

/** All but the findings. */
export function* interpreting(document: MarkdownDocument, options: AnalyseOptions = {}): Steps<BriefContent> {
  const { text } = document;
  yield* reading(document);
  const layout = yield* layOut(text, document.chunks);
  const sentences = yield* placeSentences(layout);
  const allSentences = yield* flattened(sentences);
  const bibliography = options.bibliography ?? [];
  const { citations, notes, sources } = yield* resolveCitations(text, layout, allSentences, bibliography);
  yield;
  const supports = yield* supportOf(text, allSentences, citations);
  yield;
  const quotes = yield* placeQuotes(text, layout, allSentences, supports);
  yield;
  const recommendations = yield* ownRecommendations(yield* placeRecommendations(layout, sentences), quotes);
  const placed = yield* placeClaims(layout, sentences, {
    threshold: thresholdOf(options.level ?? 'balanced'),
    supports,
    advice: new Set(recommendations.map(({ sentence }) => sentence)),
  });
  yield;
  const paragraphs = yield* inSteps(layout.body, ({ paragraph }) => paragraph);
  const claims = withCommonKnowledge({ text, paragraphs, notes }, placed);
  yield;
  const strayMarks = yield* placeStrayMarks(layout, quotes);
  const kinds: readonly (readonly Annotation[])[] = [claims, quotes, citations, recommendations];
  const annotations = yield* inOrder(yield* flattened(kinds), bySpan);
  return {
    text,
    sections: layout.sections,
    paragraphs,
    sentences: allSentences,
    claims,
    quotes,
    strayMarks,
    citations,
    recommendations,
    annotations,
    notes,
    sources,
    bibliography,
    unreadBibliographies: options.unreadBibliographies ?? [],
  };
}

/** Reads each chunk that wasn't read before. */
function* reading({ chunks }: MarkdownDocument): Steps<void> {
  for (const { chunk } of chunks) {
    readChunk(chunk);
    yield;
  }
}

/** The sentences of each passage of the body. */
function* placeSentences(layout: Layout): Steps<Sentence[][]> {
  return yield* inSteps(layout.body, ({ passage, start, paragraph }) =>
    passage.sentences.map((range, i) => ({
      span: shift(range, start),
      paragraph,
      claimScore: passage.claims[i]?.score ?? 0,
    })),
  );
}
