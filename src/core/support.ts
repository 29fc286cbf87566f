import type { Citation, Claim, Sentence } from './brief.ts';
import type { Layout } from './layout.ts';
import { type Span, sliceOf } from './span.ts';
import { inSteps, type Steps } from './steps.ts';

/** The sentences of the body that are claims at `threshold`, 0–1, each with what supports it. */
export function* placeClaims(
  layout: Layout,
  sentences: readonly Sentence[][],
  { threshold, supports, advice }: ClaimOptions,
): Steps<Claim[]> {
  const claims: Claim[] = [];
  yield* inSteps(layout.body, ({ passage, paragraph }, p) => {
    // What a table's cell holds asserts nothing by itself.
    if (paragraph.form === 'cell') return;
    passage.claims.forEach(({ score, explain }, i) => {
      const sentence = sentences[p]?.[i];
      if (score < threshold || !sentence || advice.has(sentence)) return;
      const { span } = sentence;
      const reasons = explain();
      claims.push({
        kind: 'claim',
        span,
        sentence,
        score,
        get type() {
          return reasons.type;
        },
        cues: reasons.cues,
        citations: supports(span),
      });
    });
  });
  return claims;
}

export interface ClaimOptions {
  /** The least score of a claim, 0–1. */
  readonly threshold: number;
  readonly supports: (range: Span) => readonly Citation[];
  /** The sentences that ask for something: they are recommendations and no claims. */
  readonly advice: ReadonlySet<Sentence>;
}

/** A sentence that starts so goes on with what the one before it says. */
const LEANS_BACK =
  /^["“'‘(]?(?:it|its|he|she|his|her|they|their|them|this|that|these|those|such|both|neither|the (?:same|latter|former|report|study|survey|two|three)|also|another|other|others|in addition|moreover|furthermore|additionally|similarly|likewise|meanwhile|of (?:these|those|them)|among (?:these|those|them)|by (?:contrast|comparison)|in (?:contrast|comparison|total|all|turn)|as a result|then|most|some|half)\b/i;

/** "It also found", "The study notes": a report goes on, and the sentence before cites it. */
const REPORTS_ON =
  /^(?:it|they|the (?:same )?(?:report|study|survey|paper|authors|researchers|analysis|review|audit|poll))(?: also| further| then)? (?:find|found|show|report|note|conclude|estimate|warn|reveal|calculate|add|say|said|put|recommend|suggest)(?:s|ed|d)?\b/i;

/**
 * What supports a sentence, asked by its span: the citations that stand in it or close it; and where there are none,
 * those that close the run that it is part of, that is the sentences after it in its paragraph as long as each leans
 * on the one before ("It also …"), those of the sentence before of which it reports on ("It also found …"), or those of the words that announce the list that it stands in ("The report found:").
 * Linear in the sentences and citations.
 *
 * @param sentences the body's, in order
 */
export function* supportOf(
  text: string,
  sentences: readonly Sentence[],
  citations: readonly Citation[],
): Steps<(range: Span) => readonly Citation[]> {
  const supports = new Map<number, readonly Citation[]>();
  for (const citation of citations) {
    if (!citation.sentence) continue;
    const { start } = citation.sentence.span;
    const known = supports.get(start);
    if (known) (known as Citation[]).push(citation);
    else supports.set(start, [citation]);
  }
  yield* inSteps(sentences, (_, before) => {
    const i = sentences.length - 1 - before;
    const sentence = sentences[i];
    const next = sentences[i + 1];
    if (!sentence || !next || supports.has(sentence.span.start) || next.paragraph !== sentence.paragraph)
      return;
    const closing = supports.get(next.span.start)?.filter(({ span }) => span.start >= next.span.end);
    if (closing && closing.length > 0 && LEANS_BACK.test(sliceOf(text, next.span).slice(0, 40))) {
      supports.set(sentence.span.start, closing);
    }
  });
  yield* inSteps(sentences, (sentence, i) => {
    const before = sentences[i - 1];
    if (!before || before.paragraph !== sentence.paragraph || supports.has(sentence.span.start)) return;
    const cited = supports.get(before.span.start);
    if (cited && REPORTS_ON.test(sliceOf(text, sentence.span).slice(0, 60)))
      supports.set(sentence.span.start, cited);
  });
  yield* supportLists(text, sentences, supports);
  return range => supports.get(range.start) ?? [];
}

/** Gives the items of a list that a cited sentence with a colon announces its citations, unless they have their own. */
function* supportLists(
  text: string,
  sentences: readonly Sentence[],
  supports: Map<number, readonly Citation[]>,
): Steps<void> {
  let announced: readonly Citation[] | undefined;
  yield* inSteps(sentences, ({ span, paragraph }, i) => {
    if (paragraph.form !== 'item') announced = undefined;
    const own = supports.get(span.start);
    if (announced && !own) supports.set(span.start, announced);
    const next = sentences[i + 1]?.paragraph;
    if (paragraph.form === 'item' || next?.form !== 'item' || !own) return;
    const end = Math.max(span.end, ...own.map(citation => citation.span.end));
    if (text[span.end - 1] === ':' || text[end] === ':') announced = own;
  });
}
