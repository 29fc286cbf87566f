import type { Prose } from './prose.ts';
import type { QuoteDraft } from './quotes.ts';
import { antecedentIn, type Reading, readSentence } from './recommendations/sentence.ts';
import { canBeVerb } from './recommendations/verbs.ts';
import { readWords, type Word } from './recommendations/words.ts';
import { covers, type Span, span, trim } from './span.ts';

/** What may be a recommendation within one passage; spans relative to the passage. */
export interface RecommendationDraft extends Reading {
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  readonly span: Span;
  /** "Recommendation 4", "R4". */
  readonly label: Span | undefined;
  /** "by the end of 2026", "within 30 days". */
  readonly deadline: Span | undefined;
  /** A sentence before it in the paragraph passes on what others say. */
  readonly afterReport: boolean;
}

/** What only sentences that ask for something have in them. */
const TRIGGER =
  /\b(?:must|shall|should|shouldn[’']t|ought|needs?|needed|ha(?:s|ve) (?:\w+ )?to|(?:is|are|be) (?:\w+ )?(?:\w+ )?to|may|(?:could|might) (?:\w+ ){0,3}consider|could, for (?:example|instance),|could (?:start|begin) by|(?:is|are) (?:\w+ )?(?:required|directed|instructed|obliged|obligated|encouraged|urged|advised|invited|recommended|discouraged|warranted|overdue|responsible for)|would (?:do|be) (?:\w+ )?\w+ to|it[’']?s? .{1,30}? (?:to|for|that)|time (?:has|to|for|that)|(?:responsibility|duty|obligation) to|falls|please)\b/i;
/** Verbs of asking, and those whose asking is the author's. */
const ASKING =
  /\b(?:recommend|urg|call|encourag|advi[sc]|advocat|ask|invit|propos|suggest|request|implor|expect|requir|direct|instruct|want|would (?:\w+ )?welcome)/i;
const OWN_VOICE =
  /\b(?:we|I|this|our|these|directive|memorandum|memo|committee|commission|panel|council|authors?|group|inquiry|board)\b/i;
/** How far back a report of what others say is looked for, in UTF-16 code units. */
const REPORT_REACH = 2000;
const REPORT =
  /\b(?:said|says|argued|argues|told|suggested|witness(?:es)?|noted|believed|warned|stressed|according to|thought|agreed|highlighted|submitted|explained|pointed out|cautioned|called for|emphasi[sz]ed|acknowledged|recommended by|evidence from)\b/;
const LABEL =
  /^[\s*_•–-]*((?:Recommendation|Proposal|Rec\.?)\s+(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z])\b|R\d{1,3}(?=[:.)]))\s*[:.)–—-]?\s*/i;
const DEADLINE =
  /\b(?:(?:by|before|no later than|not later than|until) (?:the end of |mid-|early |late |close of business on )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|fiscal year|FY|this year|next year|the year)\b(?: \d{1,2})?(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d\b)|within (?:the next |the first )?(?:\d{1,3}|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety|the) (?:\p{L}+ ){0,2}(?:days?|weeks?|months?|years?|hours?)\b|no later than \d{1,3} (?:\p{L}+ )?(?:days?|months?|weeks?|years?)\b)/iu;

/** What the sentences of a passage ask of somebody, as far as the passage alone can tell. */
export function findRecommendations(
  mask: string,
  sentences: readonly Span[],
  quotes: readonly QuoteDraft[],
  prose: Pick<Prose, 'form' | 'strong' | 'links'>,
  runIn: Span | undefined,
): RecommendationDraft[] {
  if (prose.form === 'quotation' || isContentsEntry(mask, prose)) return [];
  const quoted = quotes.map(quote => quote.span);
  const drafts: RecommendationDraft[] = [];
  sentences.forEach((sentence, index) => {
    const text = mask.slice(sentence.start, sentence.end);
    const isTitle = (index === 0 && runIn !== undefined) || isSetOff(mask, sentence, prose.strong, sentences);
    if (!isTitle) {
      const draft = readDraft(mask, sentences, index, quoted, text, prose.strong);
      if (draft) drafts.push({ ...draft, afterReport: reportsBefore(mask, sentence) });
    }
  });
  return drafts;
}

function reportsBefore(mask: string, sentence: Span): boolean {
  return REPORT.test(mask.slice(Math.max(0, sentence.start - REPORT_REACH), sentence.start));
}

/** An item or a paragraph that is all link, as in a table of contents or "Back to the top". */
function isContentsEntry(mask: string, { form, links }: Pick<Prose, 'form' | 'links'>): boolean {
  const first = links[0];
  return (
    /^(?:item|paragraph)$/.test(form) &&
    first !== undefined &&
    covers(first.span, trim(mask, span(0, mask.length)))
  );
}

/** A title in bold type before an item's text. */
function isSetOff(
  mask: string,
  sentence: Span,
  strong: readonly Span[],
  sentences: readonly Span[],
): boolean {
  if (sentences.length < 2 || sentence !== sentences[0]) return false;
  const first = strong[0];
  return (
    first !== undefined &&
    covers(span(first.start, first.end + 1), sentence) &&
    mask.slice(0, first.start).trim().length < 4
  );
}

function readDraft(
  mask: string,
  sentences: readonly Span[],
  index: number,
  quotes: readonly Span[],
  text: string,
  strong: readonly Span[],
): Omit<RecommendationDraft, 'afterReport'> | undefined {
  const sentence = sentences[index];
  if (!sentence || !(TRIGGER.test(text) || mayOrder(text) || (ASKING.test(text) && OWN_VOICE.test(text))))
    return undefined;
  const label = LABEL.exec(text);
  const labelSpan = label?.[1]
    ? span(sentence.start + text.indexOf(label[1]), sentence.start + text.indexOf(label[1]) + label[1].length)
    : undefined;
  const words = readWords(mask, sentence, quotes);
  const from = labelSpan
    ? firstAfter(words, sentence.start + (label?.[0].length ?? 0))
    : bodyStart(words, strong);
  const reading = readSentence(words, from);
  if (!reading) return undefined;
  const antecedent =
    reading.antecedent ?? (reading.pronoun ? antecedentBefore(mask, sentences, index, quotes) : undefined);
  const due = DEADLINE.exec(text);
  return {
    ...reading,
    antecedent,
    sentence: index,
    span: sentence,
    label: labelSpan,
    deadline: due ? span(sentence.start + due.index, sentence.start + due.index + due[0].length) : undefined,
  };
}

/** A cheap look at the head of a sentence: a verb, or a phrase whose comma a verb follows. */
function mayOrder(text: string): boolean {
  const first =
    /^[^\p{L}]{0,12}(?:\p{L}[.)]\s+)?([\p{L}’'-]+)/u.exec(text.slice(0, 60))?.[1]?.toLowerCase() ?? '';
  if (
    canBeVerb(first) ||
    /^(?:do|don['’]t|never|also|and|finally|instead|first|second|third|then|next|\p{L}+ly)$/u.test(first)
  )
    return true;
  if (!OPENERS.test(first)) return false;
  for (let comma = text.indexOf(','); comma > 0; comma = text.indexOf(',', comma + 1)) {
    const word = /^\s*([\p{Ll}’'-]+)/u.exec(text.slice(comma + 1, comma + 30))?.[1] ?? '';
    if (canBeVerb(word) || word.endsWith('ly') || /^(?:do|don['’]t|then|also|first|instead)$/.test(word))
      return true;
  }
  return false;
}

/** May open a phrase before an order: "By May, publish". */
const OPENERS =
  /^(?:in|to|by|within|upon|at|for|if|where|when|whenever|wherever|before|after|until|once|as|with|without|during|while|rather|prior|unless|from|through|based|following|beginning|using|given|under|consistent|pursuant|per|but|or|so|further)$/;

/** Index of the first word after bullets, check boxes, "a.", "3)" and a term in bold type. */
function bodyStart(words: readonly Word[], strong: readonly Span[] = []): number {
  let at = afterMarks(words, 0);
  if (
    /^(?:\p{L}|\d{1,3}|[ivx]{1,5})$/iu.test(words[at]?.text ?? '') &&
    /^[.):]$/.test(words[at + 1]?.text ?? '')
  )
    at += 2;
  at = afterMarks(words, at);
  const first = words[at];
  const term = strong.find(range => first && range.start <= first.start && first.end <= range.end);
  if (!term) return at;
  const after = words.findIndex(word => word.start >= term.end);
  const body = after < 0 ? words.length : afterMarks(words, after);
  return /^\p{Lu}/u.test(words[body]?.text ?? '') ? body : at;
}

function afterMarks(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && /^[^\p{L}\p{N}]+$/u.test(words[at]?.text ?? '')) at++;
  return at;
}

function firstAfter(words: readonly Word[], offset: number): number {
  const at = words.findIndex(word => word.start >= offset && /[\p{L}\p{N}]/u.test(word.text));
  return at < 0 ? words.length : at;
}

/** How many sentences back "it" may reach. */
const REACH = 2;

function antecedentBefore(
  mask: string,
  sentences: readonly Span[],
  index: number,
  quotes: readonly Span[],
): Span | undefined {
  for (let back = index - 1; back >= Math.max(0, index - REACH); back--) {
    const sentence = sentences[back];
    if (!sentence) return undefined;
    const words = readWords(mask, sentence, quotes);
    const found = antecedentIn(words, bodyStart(words), words.length);
    if (found) return found;
  }
  return undefined;
}
