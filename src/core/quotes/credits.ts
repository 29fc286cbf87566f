import type { Citation, Quote, Sentence } from '../brief.ts';
import type { Layout, PlacedPassage } from '../layout.ts';
import { endsWithColon } from '../passage.ts';
import { firstEndingAfter, overlaps, type Span, shift, sliceOf, span } from '../span.ts';
import { inSteps, type Steps } from '../steps.ts';
import { bracketedIn } from './full-names.ts';
import { joinDrafts, type PlacedQuote } from './joins.ts';
import { MOST_SEARCHED, readAllRuns } from './name-index.ts';
import { Names } from './names.ts';
import { onwardOf } from './onward.ts';
import { peersIn } from './peers.ts';
import { nameAlone, signatureIn } from './signatures.ts';

/**
 * The quotations of the body at their places, with who said them as far as the whole document tells. Linear.
 *
 * @param sentences all of the body's, in order
 * @param supports the citations that cover a sentence
 */
export function* placeQuotes(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
  supports: (range: Span) => readonly Citation[],
): Steps<Quote[]> {
  const joined = yield* joinDrafts(text, layout);
  const quotes = yield* creditOnward(text, joined, layout.body);
  const speakers = quotes.filter(({ speaker }) => speaker).length;
  const peers = speakers > 0 ? yield* peersIn(layout.body) : new Map();
  const runs = speakers > MOST_SEARCHED ? yield* readAllRuns(layout.body) : undefined;
  const bracketed = speakers > 0 ? yield* bracketedIn(text) : new Map();
  const names = new Names(text, layout.body, peers, runs, bracketed);
  const place = (quote: PlacedQuote): Quote => {
    const at = withReference(text, quote.span);
    const { speaker, cue } = quote;
    const own = citationsOf(at, sentences, supports);
    return {
      kind: 'quote',
      span: at,
      form: quote.form,
      use: quote.use,
      speaker:
        speaker && !NOBODY.test(sliceOf(text, speaker))
          ? { name: names.nameOf(speaker, quote.speakerPassage), span: speaker }
          : undefined,
      cue: cue && { text: sliceOf(text, cue), span: cue },
      citations: own.length > 0 ? own : announcedBy(layout.body, quote, supports),
    };
  };
  // To look for one name all over a long text takes milliseconds.
  return yield* inSteps(quotes, place, 1);
}

/** "“You are,” somebody shouted": who it was isn't said. */
const NOBODY = /^(?:somebody|someone)$/i;

/** What supports the sentences that a quotation stands in: of several the last one has the marker. */
function citationsOf(
  at: Span,
  sentences: readonly Sentence[],
  supports: (range: Span) => readonly Citation[],
): readonly Citation[] {
  const found = new Set<Citation>();
  for (let i = firstEndingAfter(sentences, at.start); i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || !overlaps(sentence.span, at)) break;
    for (const citation of supports(sentence.span)) found.add(citation);
  }
  return [...found];
}

/** What the words that announce a quotation of its own lean on: "The [study](…) explains:" */
function announcedBy(
  body: readonly PlacedPassage[],
  { passage, form }: PlacedQuote,
  supports: (range: Span) => readonly Citation[],
): readonly Citation[] {
  const before = form === 'block' ? body[passage - 1] : undefined;
  const last = before?.passage.sentences.at(-1);
  return before && last && endsWithColon(before.passage) ? supports(shift(last, before.start)) : [];
}

/** A closing mark that is written `&quot;` ends with its semicolon. */
function withReference(text: string, at: Span): Span {
  if (text[at.end - 1] !== '&') return at;
  const reference = /^&#?\w{2,10};/.exec(text.slice(at.end - 1, at.end + 12));
  return reference ? span(at.start, at.end - 1 + reference[0].length) : at;
}

/** A quotation that stands alone goes on with the speaker of the passage before, or was announced there. */
function* creditOnward(
  text: string,
  quotes: readonly PlacedQuote[],
  body: readonly PlacedPassage[],
): Steps<PlacedQuote[]> {
  let last: (Credit & { passage: number }) | undefined;
  let listed = -1;
  const voice = new SoleVoice();
  return yield* inSteps(quotes, (quote): PlacedQuote => {
    let { speaker, cue, speakerPassage } = quote;
    const spoke = last && last.passage === quote.passage - 1 && quote.form === 'inline' ? last : undefined;
    if (quote.continued && !speaker) {
      if (isListed(quote, listed, body)) {
        listed = quote.lastPassage;
        return { ...quote, use: 'scare' };
      }
      const placed =
        signatureAfter(text, body, quote) ??
        announcement(body, quote) ??
        spoke ??
        goesOn(body, quote, last) ??
        voice.credit(quote, body);
      if (placed) ({ speaker, cue, speakerPassage } = placed);
    } else if (!speaker && quote.use === 'quotation') {
      const announced = announcement(body, quote);
      if (announced) ({ speaker, cue, speakerPassage } = announced);
    }
    if (speaker && quote.use === 'quotation')
      voice.hear(sliceOf(text, speaker), { speaker, cue, speakerPassage });
    if (quote.form === 'inline') last = { speaker, cue, speakerPassage, passage: quote.lastPassage };
    return speaker === quote.speaker ? quote : { ...quote, speaker, cue, speakerPassage };
  });
}

/** Of a release in which one person speaks: a paragraph of nothing but quoted words is theirs, too. */
class SoleVoice {
  private readonly names = new Set<string>();
  private last: Credit | undefined;
  private count = 0;

  hear(name: string, credit: Credit): void {
    const own = name.slice(name.lastIndexOf(' ') + 1);
    if (!/^(?:s?he|they|it)$/i.test(own)) this.names.add(own);
    this.last = credit;
    this.count++;
  }

  credit({ form, passage, span: at }: PlacedQuote, body: readonly PlacedPassage[]): Credit | undefined {
    const { passage: read, start = 0 } = body[passage] ?? {};
    const isWhole = read !== undefined && at.end - at.start > LONG && at.end >= start + read.shown.end - 1;
    return form === 'inline' && isWhole && this.names.size === 1 && this.count > 1 ? this.last : undefined;
  }
}

/** In UTF-16 units: more than a slogan or a heading. */
const LONG = 80;

/** "She called it “late.”", then a block: she goes on. */
function goesOn(
  body: readonly PlacedPassage[],
  { passage, form }: PlacedQuote,
  last: (Credit & { readonly passage: number }) | undefined,
): Credit | undefined {
  const before = body[passage - 1]?.passage;
  if (form !== 'block' || !before || last?.passage !== passage - 1) return undefined;
  return before.mask[before.shown.end - 1]?.match(/["”’»]/) ? last : undefined;
}

/** "Good examples:" and the like, before items that are nothing but a few words in marks. */
const EXAMPLES =
  /\b(?:examples?|samples?|(?:sample|suggested|possible|model|better|good|bad|poor) \p{L}+|wordings?|phrases?|phrasing|terms|labels|such as|for instance)\W*:\W*$/iu;

/** Whether it is an item of a list of examples, which nobody said; `last`: the passage of the item before. */
function isListed({ passage, form }: PlacedQuote, last: number, body: readonly PlacedPassage[]): boolean {
  if (form === 'block' || body[passage]?.passage.prose.form !== 'item') return false;
  const before = body[passage - 1]?.passage;
  return (
    last === passage - 1 ||
    (before !== undefined && EXAMPLES.test(before.mask.slice(0, before.shown.end).slice(-60)))
  );
}

type Credit = Pick<PlacedQuote, 'speaker' | 'cue' | 'speakerPassage'>;

/** "The mayor wrote:" in the passage before. */
function announcement(body: readonly PlacedPassage[], { passage }: PlacedQuote): Credit | undefined {
  const before = body[passage - 1];
  const onward = before && onwardOf(before.passage);
  if (!before || !onward?.announces) return undefined;
  const { speaker, cue } = onward;
  return {
    speaker: shift(speaker, before.start),
    cue: cue && shift(cue, before.start),
    speakerPassage: passage - 1,
  };
}

/** "— Ana Ruiz, mayor" or "- Ana Ruiz" in the passage after. */
function signatureAfter(
  text: string,
  body: readonly PlacedPassage[],
  { lastPassage, form }: PlacedQuote,
): Credit | undefined {
  const after = body[lastPassage + 1];
  if (!after) return undefined;
  const { mask, prose } = after.passage;
  const item =
    prose.form === 'item' && /-[ \t]*$/.test(text.slice(Math.max(0, after.start - 4), after.start));
  const name = signatureIn(mask) ?? (item || form === 'block' ? nameAlone(mask, item) : undefined);
  return name && { speaker: shift(name, after.start), cue: undefined, speakerPassage: lastPassage + 1 };
}
