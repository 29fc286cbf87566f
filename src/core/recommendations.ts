import type { Prose } from './prose.ts';
import type { QuoteDraft } from './quotes.ts';
import { antecedentIn } from './recommendations/addressees.ts';
import { deadlineIn } from './recommendations/deadlines.ts';
import { mayAsk } from './recommendations/gate.ts';
import { mayName } from './recommendations/named-items.ts';
import { reasonIn } from './recommendations/reasons.ts';
import { isOrder, type Reading, readSentence } from './recommendations/sentence.ts';
import {
  ACRONYM,
  CAPITAL,
  COUNTER,
  DETERMINER,
  is,
  LABEL,
  MARK,
  PREPOSITION,
  PRONOUN,
  REPORTS,
  SUBORDINATOR,
  VERB,
  VERB_OF_ASKING,
} from './recommendations/word-classes.ts';
import { type Outline, outlineOf, type Word, wordsOf } from './recommendations/words.ts';
import { ADVICE_SET_APART } from './set-apart.ts';
import { covers, type Span, sliceOf, span, trim } from './span.ts';

/** What may be a recommendation within one passage; spans relative to the passage. */
export interface RecommendationDraft extends Reading {
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** "Recommendation 4", "R4". */
  readonly label: Span | undefined;
  /** "by the end of 2026", "within 30 days". */
  readonly deadline: Span | undefined;
  /** "because the pumps fail" */
  readonly reason: Span | undefined;
  /** A sentence before it in the paragraph passes on what others say. */
  readonly afterReport: boolean;
}

/** How far back a report of what others say is looked for, in UTF-16 code units. */
const REPORT_REACH = 2000;
/** "Recommendation 4:", "R4." at the head of a sentence or a title. */
export const LABELLED =
  /^[\s*_•–-]*((?:Recommendation|Proposal|Rec\.?)\s+(?:\d{1,3}(?:[.-]\d{1,2})?|[IVX]{1,5}|[A-Z])\b|R\d{1,3}(?=[:.)]))\s*[:.)–—-]?\s*/i;
/** What the sentences of a passage ask of somebody, as far as the passage alone can tell. */
export function findRecommendations(
  mask: string,
  sentences: readonly Span[],
  quotes: readonly QuoteDraft[],
  prose: Pick<Prose, 'form' | 'strong' | 'links'>,
  runIn: Span | undefined,
): RecommendationDraft[] {
  if ((prose.form === 'quotation' && !ADVICE_SET_APART.test(mask)) || isContentsEntry(mask, prose)) return [];
  const quoted = quotes.map(quote => quote.span);
  const drafts: RecommendationDraft[] = [];
  let reported = Number.NEGATIVE_INFINITY;
  sentences.forEach((sentence, index) => {
    const outline = outlineOf(mask, sentence);
    const afterReport = reported >= sentence.start - REPORT_REACH;
    reported = lastReport(outline) ?? reported;
    const named = prose.form === 'item' || mask.startsWith('That ', sentence.start);
    if (!mayAsk(outline) && !(named && mayName(outline)) && !mayList(mask, sentence, prose)) return;
    const title = (index === 0 && runIn !== undefined) || isSetOff(mask, sentence, prose, sentences);
    const draft = readDraft(
      { mask, sentences, quotes: quoted, strong: title ? [] : prose.strong },
      index,
      wordsOf(outline, quoted),
      afterReport,
    );
    if (draft && title) {
      // "The Department let the contract": a clause in bold type says what is so; "Pilot Programs" is a heading.
      if (isOrder(draft) && draft.basis !== 'clause' && draft.basis !== 'entry')
        drafts.push({ ...draft, basis: 'title' });
      // "**The port should wait.** It has": a whole sentence, and no heading.
      else if (draft.basis === 'stated' && /[.!]$/.test(sliceOf(mask, sentence).replace(/[*_\s]+$/, '')))
        drafts.push(draft);
    } else if (draft) drafts.push(draft);
  });
  return drafts;
}

/** Whether it may introduce a list of acts, or be one of them. */
function mayList(mask: string, sentence: Span, { form }: Pick<Prose, 'form'>): boolean {
  return form === 'item' ? GERUND.test(sliceOf(mask, sentence)) : mask.endsWith('by:', sentence.end);
}

/** "Funding inspectors", at the head of an item. */
const GERUND = /^\W*\p{Lu}\p{Ll}+ing\b/u;

/** Where the last word of a sentence ends that passes on what others say. */
function lastReport({ classes, ends, length, seen }: Outline): number | undefined {
  if ((seen & REPORTS) === 0) return undefined;
  for (let index = length - 1; index >= 0; index--)
    if (((classes[index] ?? 0) & REPORTS) !== 0) return ends[index];
  return undefined;
}

/** An item or a paragraph that is all link, as in a table of contents or "Back to the top". */
export function isContentsEntry(mask: string, { form, links }: Pick<Prose, 'form' | 'links'>): boolean {
  const first = links[0];
  return (
    /^(?:item|paragraph)$/.test(form) &&
    first !== undefined &&
    covers(first.span, trim(mask, span(0, mask.length)))
  );
}

/** What may close bold type after its last word: ".***". */
const LONGEST_CLOSE = 4;

/** A title in bold type before an item's text, or above the items of its own list. */
function isSetOff(
  mask: string,
  sentence: Span,
  { strong, form }: Pick<Prose, 'strong' | 'form'>,
  sentences: readonly Span[],
): boolean {
  if (sentence !== sentences[0]) return false;
  if (sentences.length < 2 && (form !== 'item' || /[.;!:]$/.test(sliceOf(mask, sentence).trim())))
    return false;
  const first = strong[0];
  return (
    first !== undefined &&
    covers(span(first.start, first.end + 1), sentence) &&
    first.end <= sentence.end + LONGEST_CLOSE &&
    mask.slice(0, first.start).trim().length < 4
  );
}

/** What is read of a passage. */
interface Reader {
  readonly mask: string;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Span[];
  readonly strong: readonly Span[];
}

function readDraft(
  reader: Reader,
  index: number,
  words: readonly Word[],
  afterReport: boolean,
): RecommendationDraft | undefined {
  const { mask, sentences, strong } = reader;
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const label = opensWithLabel(words) ? LABELLED.exec(sliceOf(mask, sentence)) : undefined;
  const labelSpan = label?.[1]
    ? span(
        sentence.start + label[0].indexOf(label[1]),
        sentence.start + label[0].indexOf(label[1]) + label[1].length,
      )
    : undefined;
  const from = labelSpan
    ? firstAfter(words, sentence.start + (label?.[0].length ?? 0))
    : bodyStart(words, strong);
  const reading = readSentence(words, from);
  if (!reading) return undefined;
  const { basis, modal, strength, polarity, addressee, pronoun, actions, voice, explicit } = reading;
  // Each by its name: to spread a reading into another takes longer than to read the sentence.
  return {
    basis,
    modal,
    strength,
    polarity,
    addressee,
    pronoun,
    antecedent:
      reading.antecedent ??
      (pronoun ? antecedentBefore(reader, index, addressee && sliceOf(mask, addressee)) : undefined),
    actions,
    voice,
    explicit,
    sentence: index,
    label: labelSpan ?? labelBehind(mask, sentence),
    deadline: deadlineIn(mask, sentence, words),
    reason: reasonIn(words, from),
    afterReport,
  };
}

/** "… for the water sector. (Recommendation 1)" */
function labelBehind(mask: string, sentence: Span): Span | undefined {
  const from = Math.max(sentence.start, sentence.end - LONGEST_LABEL);
  const found = BEHIND.exec(mask.slice(from, sentence.end + LONGEST_LABEL));
  if (!found?.[1]) return undefined;
  const start = from + found.index + 1;
  return span(start, start + found[1].length);
}

const BEHIND = /\((Recommendation \d{1,3})\)/;
/** In UTF-16 code units. */
const LONGEST_LABEL = 24;

function opensWithLabel(words: readonly Word[]): boolean {
  return is(words[0], LABEL) || is(words[1], LABEL) || is(words[2], LABEL) || is(words[3], LABEL);
}

/** Index of the first word after bullets, check boxes, "a.", "3)" and a term in bold type. */
function bodyStart(words: readonly Word[], strong: readonly Span[] = []): number {
  let at = afterMarks(words, 0);
  // "6.23 It should": a paragraph's number.
  if (/^\d{1,3}(?:\.\d{1,3})+$/.test(words[at]?.text ?? '')) at++;
  // "25 The Cabinet Office may"
  else if (
    /^\d{1,3}$/.test(words[at]?.text ?? '') &&
    (isSentenceStart(words[at + 1]) || isTwoNames(words, at + 1))
  )
    at++;
  if (is(words[at], COUNTER) && /^[.):]$/.test(words[at + 1]?.text ?? '')) at += 2;
  // "a The Department should", "ii set up a line": copied without the point.
  else if (/^(?:[a-z]|[ivx]{2,4})$/.test(words[at]?.text ?? '') && isCounted(words[at + 1])) at++;
  at = afterMarks(words, at);
  if (strong.length === 0) return at;
  const first = words[at];
  const term = strong.find(range => first && range.start <= first.start && first.end <= range.end);
  // "*Calls upon* Member States" opens with no term.
  if (!term || (is(first, VERB_OF_ASKING) && first?.lower.endsWith('s'))) return at;
  const after = words.findIndex(word => word.start >= term.end);
  const body = after < 0 ? words.length : afterMarks(words, after);
  return /^\p{Lu}/u.test(words[body]?.text ?? '') ? body : at;
}

/** A small letter opens no sentence, but counts it, before a capital or a verb. */
function isCounted(next: Word | undefined): boolean {
  return is(next, CAPITAL) || is(next, VERB);
}

/** "24 HM Courts & Tribunals Service": no number of things. */
function isTwoNames(words: readonly Word[], at: number): boolean {
  return is(words[at], ACRONYM) && is(words[at + 1], CAPITAL);
}

function isSentenceStart(word: Word | undefined): boolean {
  return is(word, CAPITAL) && is(word, DETERMINER | PRONOUN | PREPOSITION | SUBORDINATOR);
}

function afterMarks(words: readonly Word[], from: number): number {
  let at = from;
  while (is(words[at], MARK)) at++;
  return at;
}

function firstAfter(words: readonly Word[], offset: number): number {
  const at = words.findIndex(word => word.start >= offset && /[\p{L}\p{N}]/u.test(word.text));
  return at < 0 ? words.length : at;
}

/** How many sentences back "it" may reach. */
const REACH = 2;

/** Whom "it" at the head of the next passage means: whom the last sentences of this one talk of. */
export function antecedentAfter(
  mask: string,
  sentences: readonly Span[],
  quotes: readonly QuoteDraft[],
  pronoun: string,
): Span | undefined {
  const reader = { mask, sentences, quotes: quotes.map(quote => quote.span) };
  return antecedentBefore(reader, sentences.length, pronoun);
}

function antecedentBefore(
  { mask, sentences, quotes }: Omit<Reader, 'strong'>,
  index: number,
  pronoun = '',
): Span | undefined {
  for (let back = index - 1; back >= Math.max(0, index - REACH); back--) {
    const sentence = sentences[back];
    if (!sentence) return undefined;
    const words = wordsOf(outlineOf(mask, sentence), quotes);
    const found = antecedentIn(words, bodyStart(words), words.length, pronoun.toLowerCase());
    if (found) return found;
  }
  return undefined;
}
