import type { Layout } from '../layout.ts';
import { endsWithColon, type Passage } from '../passage.ts';
import { blockOf, type QuoteDraft } from '../quotes.ts';
import { ADVICE_SET_APART } from '../set-apart.ts';
import { overlaps, type Span, shift, span } from '../span.ts';
import { inSteps, type Steps } from '../steps.ts';
import { signatureIn } from './signatures.ts';
import { unmarkedBlock } from './unmarked.ts';

/** A quotation at its place; spans in the document. */
export interface PlacedQuote extends Omit<QuoteDraft, 'open'> {
  /** Index of the first and the last passage of the body that it touches. */
  readonly passage: number;
  readonly lastPassage: number;
  /** Index of the passage that names its speaker. */
  readonly speakerPassage: number;
}

/**
 * The drafts of all passages at their places. One that a passage leaves open and the next passages open anew is one
 * quotation, and so are the paragraphs of a block quotation. An open one that nothing goes on with is none.
 */
export function* joinDrafts(text: string, { body }: Layout): Steps<PlacedQuote[]> {
  const quotes: PlacedQuote[] = [];
  /** Of the passage at hand, what an earlier one's quotation has taken in. */
  let taken: Span | undefined;
  yield* inSteps(body, ({ passage, start }, index) => {
    const unmarked = taken ? undefined : unmarkedBlock(body, index);
    if (unmarked) quotes.push(unmarked);
    let ahead: Span | undefined;
    const drafts = isAnnouncedAdvice(body, index) ? [blockOf(passage.mask)] : passage.quotes;
    for (const draft of drafts) {
      const at = shift(draft.span, start);
      if (taken && overlaps(taken, at)) continue;
      const last = quotes.at(-1);
      if (draft.form === 'block' && last?.form === 'block' && isSameBlock(text, last, index, at)) {
        // The line that signs it is none of its words.
        if (signatureIn(passage.mask)) continue;
        quotes[quotes.length - 1] = { ...last, span: span(last.span.start, at.end), lastPassage: index };
      } else if (draft.open) {
        const joined = joinOnward(body, index, draft);
        if (!joined) continue;
        quotes.push(joined);
        ahead = joined.span;
        taken = joined.span;
      } else quotes.push(placed(draft, start, index));
    }
    taken = ahead ?? (taken && taken.end > start + passage.mask.length ? taken : undefined);
  });
  return quotes;
}

/** "The committee wrote:", and "> We recommend that …", which without these words would be the author's own. */
function isAnnouncedAdvice(body: Layout['body'], index: number): boolean {
  const { passage } = body[index] ?? {};
  const before = body[index - 1]?.passage;
  return (
    passage?.prose.form === 'quotation' &&
    ADVICE_SET_APART.test(passage.mask) &&
    before !== undefined &&
    endsWithColon(before)
  );
}

function placed(draft: QuoteDraft, start: number, passage: number): PlacedQuote {
  const { form, use, speaker, cue, continued } = draft;
  return {
    form,
    use,
    continued,
    span: shift(draft.span, start),
    speaker: speaker && shift(speaker, start),
    cue: cue && shift(cue, start),
    passage,
    lastPassage: passage,
    speakerPassage: passage,
  };
}

function isSameBlock(text: string, last: PlacedQuote, passage: number, at: Span): boolean {
  // A blank line without `>` ends a block quotation.
  return last.lastPassage === passage - 1 && !/\n[ \t]*\r?\n/.test(text.slice(last.span.end, at.start));
}

/** No quotation goes on over more paragraphs. */
const MOST_PARAGRAPHS = 40;

/** The open quotation `draft` with the passages that go on with it; undefined when none does. */
function joinOnward(body: Layout['body'], index: number, draft: QuoteDraft): PlacedQuote | undefined {
  const { start = 0, passage: opening } = body[index] ?? {};
  const mark = kindOfMark(opening?.mask[draft.span.start]);
  let isUnopened = false;
  for (let next = index + 1; next < Math.min(body.length, index + MOST_PARAGRAPHS); next++) {
    const { passage, start: nextStart = 0 } = body[next] ?? {};
    const closed = passage && closingIn(passage, next - index, mark);
    if (closed !== undefined) return joinedTo(draft, start, index, nextStart + closed, next);
    // What a signature closes needs no mark.
    if (passage && next === index + 1 && signatureIn(passage.mask))
      return joinedTo(draft, start, index, start + draft.span.end, index);
    if (passage && isWithoutMarks(passage) && next - index < MOST_UNOPENED) {
      isUnopened = true;
      continue;
    }
    if (isUnopened) return undefined;
    const first = passage?.quotes[0];
    if (!passage || !first || first.form === 'block' || kindOfMark(passage.mask[first.span.start]) !== mark)
      return undefined;
    if (passage.mask.slice(0, first.span.start).trim() !== '') return undefined;
    if (first.open) continue;
    const whole = placed(draft, start, index);
    const end = placed(first, nextStart, next);
    return {
      ...whole,
      use: 'quotation',
      span: span(whole.span.start, end.span.end),
      speaker: whole.speaker ?? end.speaker,
      cue: whole.speaker ? whole.cue : end.cue,
      lastPassage: next,
      speakerPassage: whole.speaker ? index : next,
    };
  }
  return undefined;
}

/** Straight and curly ones are mixed where a page was edited twice. */
function kindOfMark(mark: string | undefined): string | undefined {
  return mark === '“' ? '"' : mark;
}

/** In paragraphs: how far a quotation goes on that they don't open anew. */
const MOST_UNOPENED = 4;

function isWithoutMarks({ quotes, strayMarks }: Passage): boolean {
  return quotes.length === 0 && strayMarks.length === 0;
}

/** Where a passage that opens no quotation anew closes one: “… at the¶Harbour Day¶event in May.” */
function closingIn(
  { mask, quotes, strayMarks }: Passage,
  distance: number,
  mark: string | undefined,
): number | undefined {
  const [stray] = strayMarks;
  if (!stray || mark !== '"' || mask[stray.start] !== '”' || distance > MOST_UNOPENED) return undefined;
  return quotes.some(({ span: { start } }) => start < stray.start) ? undefined : stray.end;
}

function joinedTo(draft: QuoteDraft, start: number, index: number, end: number, last: number): PlacedQuote {
  const whole = placed(draft, start, index);
  return { ...whole, use: 'quotation', span: span(whole.span.start, end), lastPassage: last };
}
