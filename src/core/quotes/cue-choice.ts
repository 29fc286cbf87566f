import { type Span, span } from '../span.ts';
import type { Cue } from './cue.ts';
import { isGerund, JOINING } from './main-subject.ts';
import { isLeadIn } from './noun-phrases.ts';
import { agent, isPassive } from './passives.ts';
import { AUXILIARIES, DETERMINERS, PERSONAL, POSSESSIVES } from './reporting-words.ts';
import { isOwner, noQuoteBetween, type Word } from './words.ts';

/** No subject with two offices has more words. */
const LONGEST_JOINED = 7;

/** The cue that credits the quotation at index `quote`, of those in its sentence. */
export function cueFor(
  mask: string,
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  from: number,
  to: number,
): Cue | undefined {
  const after = cueAfter(mask, words, cues, quote, to);
  const isOpen = !after || isRecord(words, after) || isAnnounced(mask, words, cues, quote);
  const before = isOpen ? cueBefore(words, cues, quote, from) : undefined;
  return before ?? after ?? trailing(words, cues, quote);
}

/** "Ruiz asked, “Why now?” Berg shrugged and said": a comma or colon leads to a sentence, behind which another one starts. */
function isAnnounced(mask: string, words: readonly Word[], cues: readonly Cue[], quote: number): boolean {
  const { end = 0 } = words[quote] ?? {};
  return (
    /^[,:]$/.test(words[quote - 1]?.text ?? '') &&
    /[.?!…]\W{1,2}$/.test(mask.slice(end - 3, end)) &&
    words[quote + 1]?.kind === 'capital' &&
    cues.some(cue => cue.kind === 'verb' && !cue.inverted && cue.end === quote - 1)
  );
}

/** "She called it “late,” according to a recording of the meeting": it tells what somebody else said. */
function isRecord(words: readonly Word[], { kind, subject }: Cue): boolean {
  return kind === 'source' && words.slice(subject.start, subject.end).some(({ text }) => RECORDS.test(text));
}

const RECORDS = /^(?:recordings?|transcripts?|minutes|video|footage|audio|tape|notes|record|screenshots?)$/;

function cueBefore(
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  from: number,
): Cue | undefined {
  let best: Cue | undefined;
  const limit = clauseStart(words, cues, quote, from);
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i];
    if (!cue || cue.at > quote) continue;
    if (cue.at < limit) break;
    if (cue.subject.start < quote && cue.subject.end > quote) continue;
    if (isBracketed(words, cue, quote)) continue;
    // "began using its “"
    if (isGoingOn(cue) && cue.lemma !== 'interrupt' && words[cue.end]?.kind !== 'mark') continue;
    if (!best || (best.strength < 3 && cue.strength > best.strength && governs(words, cue, best))) best = cue;
    if (best.strength === 3) break;
  }
  if (best && isToldSince(words, best, quote)) return undefined;
  if (!best || best.strength > 1 || leadsIn(words, best, quote)) return best;
  // "recognizes that …, because “maintenance” is": a term of what is thought, and nobody's words.
  const term = isShort(words[quote]) && quote - best.end > FAR;
  const clause = saysThat(words, best) || believes(words, best, quote) || takesFor(words, best, quote);
  return clause && !term ? best : undefined;
}

/** "asked to see it and was told that", "told us that he was instructed to": by whom isn't said. */
function isToldSince(words: readonly Word[], cue: Cue, quote: number): boolean {
  for (let at = Math.max(cue.end, cue.inverted ? cue.subject.end : 0); at < quote; at++) {
    const verb = words[at]?.lexeme.verb;
    if (verb?.form !== 'past' || !ADDRESSING.has(verb.lemma) || words[at - 1]?.text === 'when') continue;
    if (isPassive(words, cue.end, at) && !agent(words, at, quote)) return true;
  }
  return false;
}

const ADDRESSING = new Set('tell inform instruct advise assure warn order direct'.split(' '));

/** "believes (that) the exemption has been “drafted”": a clause, whose verb stands before the quotation. */
function believes(words: readonly Word[], { lemma, end }: Cue, quote: number): boolean {
  if (!/^(?:believe|think|feel|fear|doubt|hope|suspect|guess|find)$/.test(lemma)) return false;
  const { kind, text = '' } = words[end] ?? {};
  if (!DETERMINERS.has(text) && !PERSONAL.has(text) && kind !== 'capital') return false;
  return words
    .slice(end + 1, quote)
    .some(
      ({ text: verb, lexeme }) =>
        AUXILIARIES.has(verb) || (PERSONAL.has(text) && lexeme.verb?.form === 'past'),
    );
}

/** "found in November that", a time or a place between them */
function saysThat(words: readonly Word[], { end }: Cue): boolean {
  if (words[end]?.text === 'that') return true;
  // "found unanimously that"
  if (isLeadIn(words[end]) && words[end + 1]?.text === 'that') return true;
  if (!/^(?:in|on|at|last|this)$/.test(words[end]?.text ?? '')) return false;
  for (let at = end + 1; at <= end + LONGEST_WHEN; at++) if (words[at]?.text === 'that') return true;
  return false;
}

/** In words. */
const LONGEST_WHEN = 7;

/** "expects it to become “", "recognised their part as “": what the quotation itself says of a thing. */
function takesFor(words: readonly Word[], { lemma, end }: Cue, quote: number): boolean {
  const last = DETERMINERS.has(words[quote - 1]?.text ?? '') ? quote - 2 : quote - 1;
  const text = words[last]?.text ?? '';
  if (/^(?:expect|want|wish|find|judge|consider|believe|think)$/.test(lemma))
    return /^(?:be|become|remain)$/.test(text) && words[last - 1]?.text === 'to';
  return (
    text === 'as' &&
    last >= end &&
    /^(?:recogni[sz]e|regard|see|view|understand|name|present|frame|pitch)$/.test(lemma)
  );
}

/** How many words on a term has no part in what is thought. */
const FAR = 8;

/** Of a word or two. */
function isShort(quote: Span | undefined): boolean {
  return quote !== undefined && quote.end - quote.start < 20;
}

/** What is thought credits only what follows at once: "he calls it “", "seen as “". */
function leadsIn(words: readonly Word[], cue: Cue, quote: number): boolean {
  const end = Math.max(cue.end, cue.inverted ? cue.subject.end : 0);
  const last = words[quote - 1];
  return quote - end <= 3 && noQuoteBetween(words, end, quote) && !(last && isOwner(last));
}

/** A cue in brackets that close before the quotation has no part in it. */
function isBracketed(words: readonly Word[], cue: Cue, quote: number): boolean {
  for (let at = cue.end; at < quote; at++) {
    if (words[at]?.text === '(') return false;
    if (words[at]?.text === ')') return true;
  }
  return false;
}

/** A semicolon or ", while" starts what an earlier cue has no part in. */
export function clauseStart(
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  from: number,
): number {
  for (let at = quote - 1; at >= from; at--) {
    const text = words[at]?.text;
    // “A,” said the mayor; “B.”
    if (text === ';' && at < quote - 1) return at;
    if ((text === 'while' || text === 'whereas') && words[at - 1]?.text === ',') {
      // "For this reason, he explained, while it can “"
      const aside = cues.find(cue => cue.end === at - 1);
      if (!aside || !isAside(words, aside)) return at;
    }
  }
  return from;
}

/** "He said that he would order": what is ordered is still said by him. */
function governs(words: readonly Word[], outer: Cue, inner: Cue): boolean {
  // "Under the bill, the state may seek “"
  if (outer.lemma === 'under') return inner.strength === 1;
  // "By its own guidance, it is “"
  if (outer.lemma === 'by') return inner.at < outer.subject.end;
  // "the pipeline, it says, contains"
  if (isAside(words, outer)) return true;
  // "According to a member speaking before the vote,"
  if (outer.kind === 'source' && inner.at < outer.subject.end && inner.at >= outer.subject.start) return true;
  if (outer.kind === 'source')
    return isGerund(words[inner.at]) && inner.at === behindBracket(words, outer.subject.end);
  if (outer.kind !== 'verb' || isWithin(outer, inner)) return false;
  if (inner.strength === 1) return !isOwnClause(words, inner);
  // "promised to implement its findings “in full”": what stands in marks is promised, not found.
  if (inner.kind === 'noun' && outer.strength === 3 && isDone(words, outer, inner)) return true;
  // "noted in its report that", "told investors in its letter that"
  if (
    inner.kind === 'noun' &&
    outer.strength === 3 &&
    inner.subject.start - outer.end <= LONGEST_TOLD &&
    words[inner.subject.start - 1]?.text === 'in' &&
    noVerbBetween(words, outer.end, inner.subject.start)
  )
    return true;
  if (inner.kind === 'noun') return !isWorded(words, inner.end);
  const start = Math.min(inner.subject.start, inner.at);
  const next = words[outer.end]?.text === 'that' ? outer.end + 1 : outer.end;
  if (words[start - 1]?.text === 'that') return true;
  return start > outer.at ? start <= next + 1 : outer.at > inner.subject.start;
}

/** Behind what stands in brackets at `at`, or `at` where nothing does. */
function behindBracket(words: readonly Word[], at: number): number {
  if (words[at]?.text !== '(') return at;
  const close = words.findIndex(({ text }, i) => i > at && text === ')');
  return close < 0 ? at : close + 1;
}

/** In words, of who is told and "in". */
const LONGEST_TOLD = 5;

function noVerbBetween(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every(
      ({ text, kind, lexeme }) => kind !== 'mark' && !AUXILIARIES.has(text) && lexeme.verb?.form !== 'past',
    );
}

/** ", she recalls," */
function isAside(words: readonly Word[], { subject, at, end }: Cue): boolean {
  return (
    PERSONAL.has(words[subject.start]?.text ?? '') &&
    subject.end === at &&
    words[subject.start - 1]?.text === ',' &&
    words[end]?.text === ','
  );
}

/** "…, although the court had held that": a clause of its own, with what is said in it. */
function isOwnClause(words: readonly Word[], { subject, end }: Cue): boolean {
  if (!JOINING.test(words[subject.start - 1]?.text ?? '')) return false;
  return words
    .slice(end, end + 3)
    .some(({ text, kind }, i) => kind === 'quote' || (i === 0 && text === 'that'));
}

/** "The treaty, which both still claim to honour, obliges": what stands between a subject and its verb governs nothing. */
function isWithin(outer: Cue, inner: Cue): boolean {
  return inner.subject.end <= outer.subject.start && outer.at < inner.at;
}

/** "the threat “", "its claim that", "the threat to “": the words of the noun itself follow. */
function isWorded(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return (
    next?.kind === 'quote' ||
    next?.text === 'that' ||
    (next?.text === 'to' && words[at + 1]?.kind === 'quote')
  );
}

/** "promised to implement (its findings)", "to carry out (its findings)" */
function isDone(words: readonly Word[], outer: Cue, { subject }: Cue): boolean {
  return (
    words[outer.end]?.text === 'to' &&
    subject.start - outer.end <= 3 &&
    POSSESSIVES.has(words[subject.start]?.text ?? '')
  );
}

/** “…,” said the mayor. “…,” the mayor, who voted for it, said. */
function cueAfter(
  mask: string,
  words: readonly Word[],
  cues: readonly Cue[],
  quote: number,
  to: number,
): Cue | undefined {
  let next = quote + 1;
  const inside = words[quote];
  const mark = words[next];
  const ended = inside !== undefined && /[,?!…—–-]\s?\W{1,2}$/.test(mask.slice(inside.end - 4, inside.end));
  const comma = mark?.kind === 'mark' && /[,—–-]/.test(mark.text);
  if (comma) next++;
  const as = words[next]?.text === 'as' && !isShort(inside);
  if (words[next]?.text === 'as') next++;
  if (next >= to) return undefined;
  const ends = ended || comma;
  const found = cues.find(cue => {
    if (cue.at < next || cue.kind === 'noun' || (cue.strength < 2 && !isGoingOn(cue)) || cue.lemma === 'call')
      return false;
    if (cue.at === next) return (cue.inverted || cue.kind === 'source') && !isTermAs(words, quote);
    const bare = !ended && !comma;
    return (
      !cue.inverted &&
      cue.kind === 'verb' &&
      (cue.subject.start === next || (ends && isJoined(words, next, cue.subject.start))) &&
      (!bare || (as && cue.lemma === 'put') || (cue.strength === 3 && isShortName(words, cue))) &&
      noQuoteBetween(words, next, cue.at)
    );
  });
  return found && !found.inverted && found.subject.start > next
    ? { ...found, subject: span(next, found.subject.end) }
    : found;
}

/** "…,” the senator and former governor said": what stands before the subject that was found belongs to it. */
function isJoined(words: readonly Word[], from: number, start: number): boolean {
  if (start - from > LONGEST_JOINED || words[start - 1]?.text !== 'and') return false;
  if (words[from]?.text !== 'the' && words[from]?.kind !== 'capital') return false;
  return words.slice(from, start).every(({ kind }) => kind === 'lower' || kind === 'capital');
}

/** "“availability” as reported by providers": a term. */
function isTermAs(words: readonly Word[], quote: number): boolean {
  return words[quote + 1]?.text === 'as' && isShort(words[quote]);
}

/** "…,” Ruiz began." */
function isGoingOn({ lemma }: Cue): boolean {
  return lemma === 'begin' || lemma === 'start' || lemma === 'finish' || lemma === 'interrupt';
}

/** Of a subject that follows no comma: “No more” Ruiz said. */
function isShortName(words: readonly Word[], { subject, at }: Cue): boolean {
  const first = words[subject.start];
  const named = first?.kind === 'capital' || /^(?:he|she|they)$/.test(first?.text ?? '');
  return named && subject.end - subject.start <= 3 && at === subject.end;
}

/** "The “old” plan has failed, the mayor said." */
function trailing(words: readonly Word[], cues: readonly Cue[], quote: number): Cue | undefined {
  // "They promise “A”, and the minister repeated it"
  const goesOn =
    words[quote + 1]?.text === ',' && /^(?:and|but|while|yet)$/.test(words[quote + 2]?.text ?? '');
  return cues.find(cue => {
    if (cue.at < quote || cue.kind === 'noun' || cue.strength < 3) return false;
    if (goesOn && cue.kind === 'verb') return false;
    if (cue.kind === 'source') return !isTermAs(words, quote);
    // "(“Chuy” Ruiz, a commissioner who accused him)"
    if (/^(?:who|which|that)$/.test(words[cue.at - 1]?.text ?? '')) return false;
    const before = words[Math.min(cue.subject.start, cue.at) - 1];
    const after = words[cue.end];
    return (
      before?.text === ',' && cue.subject.start > quote && after?.text !== 'that' && after?.kind !== 'quote'
    );
  });
}
