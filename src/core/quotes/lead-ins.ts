import { type Span, span } from '../span.ts';
import { type Attribution, spanOf } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import { ORGANISATION, TITLES } from './name-words.ts';
import { nounPhraseEnding } from './noun-phrases.ts';
import { CLAUSE_STARTS, DETERMINERS, DOCUMENTS, PREPOSITIONS, VERBS } from './reporting-words.ts';
import { PEOPLE } from './unnamed.ts';
import { noQuoteBetween, type Word } from './words.ts';

/** "Ana Ruiz: “…”", "A first reply - The Port Gazette: “…”" */
export function labelBefore(words: readonly Word[], quote: number, from: number): Attribution | undefined {
  const colon = quote - 1;
  if (words[colon]?.text !== ':') return undefined;
  const end = labelEnd(words, colon, from);
  let start = end;
  while (start > from && isOfLabel(words[start - 1])) start--;
  const before = words[start - 1];
  if (start === end || colon - start > LONGEST_LABEL || words[start]?.kind !== 'capital') return undefined;
  if (words.slice(start, end).some(word => GENERIC.test(word.text))) return undefined;
  if (start > from && !(before?.text === 'from' || (before?.kind === 'mark' && /[—–|-]/.test(before.text))))
    return undefined;
  return { speaker: spanOf(words, span(start, end)), cue: spanOf(words, span(colon, quote)) };
}

/** Of "Sen. Ana Ruiz (D-Lund):" where the bracket opens. */
function labelEnd(words: readonly Word[], colon: number, from: number): number {
  if (words[colon - 1]?.text !== ')') return colon;
  for (let at = colon - 2; at > Math.max(from, colon - LONGEST_LABEL); at--)
    if (words[at]?.text === '(') return at;
  return colon;
}

/** "It doesn’t surprise the pollster Ana Ruiz: “…”": a sentence that leads to a full name, and no label. */
export function nameBeforeColon(
  words: readonly Word[],
  quote: number,
  from: number,
): Attribution | undefined {
  const colon = quote - 1;
  if (words[colon]?.text !== ':') return undefined;
  let start = colon;
  while (start > from && words[start - 1]?.kind === 'capital') start--;
  const count = colon - start;
  const before = words[start - 1];
  if (count < 2 || count > 4 || start === from || before?.kind !== 'lower' || PREPOSITIONS.has(before.text))
    return undefined;
  return { speaker: spanOf(words, span(start, colon)), cue: undefined };
}

/** Stands for a quotation of its own that follows the passage. */
export const BLOCK = '\uFFFC';

/** "Ruiz, who runs the port, was cooler: “…”": a person or an office, and a sentence of somebody. */
export function subjectBeforeColon(
  mask: string,
  words: readonly Word[],
  index: number,
  from: number,
): Attribution | undefined {
  const quote = words[index];
  if (words[index - 1]?.text !== ':' || !quote || !noQuoteBetween(words, from, index)) return undefined;
  const isBlock = mask[quote.start] === BLOCK;
  if (!isBlock && !isSentence(mask, quote)) return undefined;
  const colon = words[index - 1]?.start ?? 0;
  const subject = mainSubject(words, from, index - 1);
  const last = subject && words[subject.end - 1];
  if (!subject || !last || subject.end >= index - 1) return undefined;
  const apposed = words[subject.end]?.text === ',' ? nameIn(words, subject.end + 1, index) : undefined;
  if (apposed && TITLES.has(last.text)) return { speaker: spanOf(words, apposed), cue: undefined };
  const isPerson =
    /^(?:he|she)$/.test(last.text) ||
    isName(words, subject) ||
    // "Dr Ana Ruiz of Lund College"
    isName(words, span(subject.start, subject.start + nameLength(words, subject))) ||
    // "Her colleague Ana Ruiz"
    (subject.end - subject.start > 2 && isName(words, span(subject.end - 2, subject.end))) ||
    TITLES.has(last.text) ||
    PEOPLE.has(last.text);
  const isOutspoken =
    words[subject.start]?.text === 'the' &&
    SPEAKING_UP.test(mask.slice(Math.max(0, colon - LONGEST_PREDICATE), colon));
  const isLaw =
    isBlock &&
    words.slice(subject.start, subject.end).some(({ text }) => DOCUMENTS.has(text) && text !== 'section');
  return isPerson || isLaw || isOutspoken ? { speaker: spanOf(words, subject), cue: undefined } : undefined;
}

/** How a sentence ends that tells that its subject, an organisation, is about to speak. */
const SPEAKING_UP =
  /\b(?:(?:went|goes) (?:further|on)|(?:was|is|were|are) (?:(?:also|even|more|less|rather|equally|similarly|no less|just as) )?(?:\p{Ll}{3,}er|clear|blunt|scathing|frank|candid|explicit|unequivocal|emphatic|cautious|critical|sceptical|skeptical|unimpressed|unconvinced|direct|pointed|categorical)|(?:sees?|saw) (?:it|things|the matter) differently|(?:dis)?agree[sd]?|had this to say|as follows|in (?:these|the following) (?:terms|words))$/u;
const LONGEST_PREDICATE = 40;

/** Words that are all capitalised, and none of an organisation or a document. */
function isName(words: readonly Word[], { start, end }: Span): boolean {
  return (
    end > start &&
    words.slice(start, end).every(({ kind, text }) => kind === 'capital' && !ORGANISATION.has(text))
  );
}

/** Of the name of two words or more before "of" or "at"; 0 where there is none. */
function nameLength(words: readonly Word[], { start, end }: Span): number {
  let at = start;
  while (at < end && words[at]?.kind === 'capital') at++;
  return at - start > 1 && /^(?:of|from|at)$/.test(words[at]?.text ?? '') ? at - start : 0;
}

/** The name between commas that starts at `start`. */
function nameIn(words: readonly Word[], start: number, to: number): Span | undefined {
  let end = start;
  while (end < to && words[end]?.kind === 'capital') end++;
  return end > start && words[end]?.text === ',' ? span(start, end) : undefined;
}

function isSentence(mask: string, quote: Span): boolean {
  return /^\W+\p{Lu}.{8}/su.test(mask.slice(quote.start, quote.start + 14)) && isEnded(mask, quote);
}

function isEnded(mask: string, quote: Span): boolean {
  return /[.!?…]\W{0,3}$/.test(mask.slice(quote.end - 5, quote.end));
}

/** "The Council “demands an end”": its verb is quoted, too. */
export function subjectOfQuoted(
  mask: string,
  words: readonly Word[],
  index: number,
  from: number,
): Attribution | undefined {
  const quote = words[index];
  const opening = quote && QUOTED_VERB.exec(mask.slice(quote.start, quote.start + LONGEST_OPENING));
  if (!opening || VERBS.get(opening[1] ?? '')?.form !== 'third') return undefined;
  const subject = nounPhraseEnding(words, from, index - 1);
  const before = subject && words[subject.start - 1];
  const alone =
    subject && (subject.start === from || before?.kind === 'mark' || CLAUSE_STARTS.has(before?.text ?? ''));
  if (!alone || DETERMINERS.has(words[subject.end - 1]?.text ?? '')) return undefined;
  return { speaker: spanOf(words, subject), cue: undefined };
}

/** A verb, an adverb before it allowed, and at least two more words. */
const QUOTED_VERB = /^\W{1,2}(?:[a-z]+ly )?([a-z]+s) \S+ \S/;
const LONGEST_OPENING = 60;

const LONGEST_LABEL = 7;
/** Endings of nouns that head a paragraph rather than name who speaks: "Statutory Language:". */
const GENERIC =
  /(?:tion|ment|ness|ity|ance|ence|age|ing|ure|ory|ism|ics|data|note|example|answer|question|quote|update)s?$/;

function isOfLabel(word: Word | undefined): boolean {
  return word?.kind === 'capital' || /^(?:of|the|for|and|de|van|von)$/.test(word?.text ?? '');
}
