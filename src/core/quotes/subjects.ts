import { type Span, span } from '../span.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  PERSONAL,
  PLURALS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  VERBS,
} from './reporting-words.ts';
import type { Word } from './words.ts';

/** No subject has more words than this. */
const LONGEST = 24;
const RELATIVE = new Set(['who', 'which', 'that']);
/** Follow a subject that stands after its verb: "said Ruiz in a letter". */
const JOINS_AFTER = new Set(['of', 'for', 'from', 'at', 'with', 'and', 'the']);
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|later|earlier)$/;
const COMMON_VERBS = new Set(
  (
    'took went came got ran won lost held met spent left kept stood sat turned used has had made gave did does goes comes takes makes ' +
    'gets runs holds meets keeps stands turns uses led drew threw brought thought sent'
  ).split(' '),
);

/** Half-open range of indices into the words of a passage. */
export type WordRange = Span;

/**
 * The subject that stands before the verb at `verb`; 'main' when the verb shares the subject of an earlier verb of
 * its sentence ("…, adding", "and called"); undefined when there is none.
 *
 * @param from index of the sentence's first word
 */
export function subjectBefore(
  words: readonly Word[],
  from: number,
  verb: number,
): WordRange | 'main' | undefined {
  let at = verb - 1;
  while (at >= from && (isVerbGroup(words[at]) || isSoFar(words, at))) at--;
  const word = words[at];
  if (at < from || !word) return words[verb]?.text.endsWith('ing') ? 'main' : undefined;
  if (word.text === 'to') return 'main';
  if (word.kind === 'quote') return at < verb - 1 || from < at ? 'main' : undefined;
  if (RELATIVE.has(word.text)) return antecedent(words, from, at);
  if (isComma(word)) return isGerund(words[verb]) ? 'main' : beforeApposition(words, from, at);
  if (word.text === ')') return beforeBracket(words, from, at) ?? nounPhraseEnding(words, from, at);
  if (word.kind === 'mark' || CLAUSE_STARTS.has(word.text)) return 'main';
  if (PREPOSITIONS.has(word.text)) return isGerund(words[verb]) ? 'main' : undefined;
  const phrase = nounPhraseEnding(words, from, at);
  // "sent an email saying": an object; "is saying" has its own subject.
  const object = isGerund(words[verb]) && at === verb - 1 && phrase !== undefined && phrase.start > from + 1;
  return object ? 'main' : (phrase ?? 'main');
}

/** "At the convention Sen. Ana Ruiz (D-Lund) said": the name, without what is in brackets. */
function beforeBracket(words: readonly Word[], from: number, closing: number): WordRange | undefined {
  let opening = closing - 1;
  while (opening > from && words[opening]?.text !== '(') opening--;
  return opening > from ? nounPhraseEnding(words, from, opening - 1) : undefined;
}

/** "has so far said" */
function isSoFar(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'so' && words[at + 1]?.text === 'far';
}

function isVerbGroup(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === 'lower' &&
    (AUXILIARIES.has(word.text) || ADVERBS.has(word.text) || isAdverb(word.text))
  );
}

function isAdverb(text: string): boolean {
  return (
    text.length > 4 && text.endsWith('ly') && text !== 'family' && text !== 'assembly' && text !== 'ally'
  );
}

function isComma(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'mark' && /[,—–-]/.test(word.text);
}

function isGerund(word: Word | undefined): boolean {
  return word?.text.endsWith('ing') ?? false;
}

/** "a report, which said", "senators who called". */
function antecedent(words: readonly Word[], from: number, relative: number): WordRange | undefined {
  const end = isComma(words[relative - 1]) ? relative - 2 : relative - 1;
  const phrase = end >= from ? nounPhraseEnding(words, from, end) : undefined;
  return phrase && phrase.end - phrase.start > 5 ? lastNounPhrase(words, phrase.start, phrase.end) : phrase;
}

/** "Ana Ruiz, 44, a teacher from Lund, said": over what stands between commas to the name. */
function beforeApposition(
  words: readonly Word[],
  from: number,
  comma: number,
): WordRange | 'main' | undefined {
  let end = comma;
  for (let at = comma - 1; at >= Math.max(from, comma - LONGEST * 2); at--) {
    const first = words[at];
    if (first?.text === ')') {
      while (at > from && words[at]?.text !== '(') at--;
      continue;
    }
    const opens = at === from || isComma(words[at - 1]) || words[at - 1]?.kind === 'quote';
    if (words[at]?.kind === 'quote') return 'main';
    if (!opens || !first) continue;
    if (!isApposition(words, at, end)) {
      if (PREPOSITIONS.has(first.text) || CLAUSE_STARTS.has(first.text)) {
        // ", in a letter,": the subject stands before it.
        // "But Sen. Ana Ruiz (D-Lund), noting the vote, said"
        if (at === from) return OPENERS.test(first.text) ? nounPhraseBefore(words, from + 1, end) : undefined;
        // ", and Jon Berg, their chief, said"
        if (JOINING.test(first.text) && end < comma && isPhrase(words, at + 1, end)) return span(at + 1, end);
        end = at - 1;
        continue;
      }
      // "He left, called her and wrote": no apposition stands between, so the subject is an earlier one.
      return end === comma && !isPhrase(words, at, end) ? 'main' : nounPhraseEnding(words, from, end - 1);
    }
    if (at === from) return span(at, end);
    end = at - 1;
  }
  return undefined;
}

const OPENERS = /^(?:but|and|yet|so)$/;
const JOINING = /^(?:and|but|while|whereas|though|although)$/;

function nounPhraseBefore(words: readonly Word[], from: number, end: number): WordRange | undefined {
  const bracket = words[end - 1]?.text === ')' ? beforeBracket(words, from, end - 1) : undefined;
  return bracket ?? nounPhraseEnding(words, from, end - 1);
}

/** "Ana Ruiz (Lund)", nothing but a name, though a comma follows. */
function isPhrase(words: readonly Word[], at: number, end: number): boolean {
  const phrase = startsName(words[at]) ? phraseFrom(words, at, end) : undefined;
  return phrase !== undefined && (phrase.end === end || words[phrase.end]?.text === '(');
}

function isApposition(words: readonly Word[], at: number, end: number): boolean {
  const { text = '', kind } = words[at] ?? {};
  if (at >= end) return true;
  if (kind === 'number' || RELATIVE.has(text) || text === 'whose' || text === 'a' || text === 'an')
    return true;
  if (text === 'the' || POSSESSIVES.has(text)) return isComma(words[at - 1]);
  if (kind === 'lower' && !DETERMINERS.has(text) && !PRONOUNS.has(text)) {
    return !PREPOSITIONS.has(text) && !CLAUSE_STARTS.has(text);
  }
  // "R-Ohio", "D.C.", "Texas": a place after a comma is a part of the name before it.
  return (
    kind === 'capital' && end - at === 1 && isComma(words[at - 1]) && !isName(words[at - 2], words[at - 3])
  );
}

function isName(_last: Word | undefined, determiner: Word | undefined): boolean {
  return determiner !== undefined && DETERMINERS.has(determiner.text);
}

/** The noun phrase whose last word is at `end`. */
export function nounPhraseEnding(words: readonly Word[], from: number, end: number): WordRange | undefined {
  const last = words[end];
  if (!last) return undefined;
  if (PERSONAL.has(last.text) || PRONOUNS.has(last.text)) return span(end, end + 1);
  let start = end + 1;
  let depth = 0;
  for (let at = end; at >= Math.max(from, end - LONGEST); at--) {
    const word = words[at];
    if (!word) break;
    if (word.text === ')') depth++;
    else if (word.text === '(') depth--;
    if (depth < 0) break;
    if (depth === 0 && word.text !== '(' && isBoundary(words, at, start)) break;
    start = at;
  }
  return depth > 0 ? undefined : trimmed(words, start, end + 1);
}

function isBoundary(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (word.kind === 'quote') return true;
  if (word.kind === 'mark') return !/[/&’'$%]/.test(word.text);
  // "Lee and Cruz said", "Trump and his aides said"
  if (word.text === 'and' || word.text === 'or') {
    const left = words[at - 1];
    const right = words[start];
    return !(left?.kind === 'capital' && (right?.kind === 'capital' || DETERMINERS.has(right?.text ?? '')));
  }
  if (CLAUSE_STARTS.has(word.text) || PERSONAL.has(word.text) || AUXILIARIES.has(word.text)) return true;
  const verb = word.kind === 'lower' ? VERBS.get(word.text) : undefined;
  if (!verb || verb.form === 'base') return false;
  const before = words[at - 1];
  const noun = before && (DETERMINERS.has(before.text) || /['’]s?$/.test(before.text));
  return verb.strength > 1 && !noun && verb.form !== 'gerund';
}

/** Without the adverbs and the phrase of time or place that lead in. */
function trimmed(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let start = from;
  while (start < end - 1 && isLeadIn(words[start]) && !startsTitle(words, start)) start++;
  let stop = end;
  while (stop > start + 1 && TIMES.test(words[stop - 1]?.text ?? '')) stop--;
  while (stop > start + 1 && PREPOSITIONS.has(words[stop - 1]?.text ?? '')) stop--;
  if (start >= stop) return undefined;
  if (!PREPOSITIONS.has(words[start]?.text ?? '')) return span(start, stop);
  const last = lastNounPhrase(words, start, stop);
  // "in a later interview" is all there is: the subject is elsewhere.
  return last.start <= start + 1 ? undefined : last;
}

function isLeadIn(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'mark' || ADVERBS.has(word.text) || isAdverb(word.text) || TIMES.test(word.text)) &&
    word.text !== 'both'
  );
}

/** "First Bus said": a part of the name. */
function startsTitle(words: readonly Word[], at: number): boolean {
  const first = words[at];
  return (
    first?.kind === 'capital' &&
    /^(?:first|second|further|even|all)$/.test(first.text) &&
    words[at + 1]?.kind === 'capital'
  );
}

/** Of "On Monday the mayor" or "In 2014 Ana Ruiz" the end that can be a subject. */
function lastNounPhrase(words: readonly Word[], from: number, end: number): WordRange {
  let start = end - 1;
  const named = words[start]?.kind === 'capital';
  while (start > from + 1) {
    const before = words[start - 1];
    if (!before || before.kind === 'number' || TIMES.test(before.text)) break;
    if (named && before.kind !== 'capital') {
      // Department of Justice
      const joined =
        /^(?:of|for|and|the)$/.test(before.text) && words[start - 2]?.kind === 'capital' && start - 2 >= from;
      if (DETERMINERS.has(before.text) || joined) start--;
      if (!joined) break;
      continue;
    }
    if (PREPOSITIONS.has(before.text)) break;
    start--;
    if (!named && DETERMINERS.has(before.text)) break;
  }
  return span(start, end);
}

/** The subject that follows its verb: "said Ana Ruiz, the mayor". */
export function subjectAfter(words: readonly Word[], verb: number, to: number): WordRange | undefined {
  const source = words[verb]?.text === 'to';
  const start = verb + 1;
  const first = words[start];
  if (!first || start >= to || first.kind === 'mark' || first.kind === 'quote') return undefined;
  if (PERSONAL.has(first.text) || first.text === 'i' || first.text === 'we') {
    // "said he", but "said it was"
    return start + 1 >= to || words[start + 1]?.kind !== 'lower' ? span(start, start + 1) : undefined;
  }
  if (PREPOSITIONS.has(first.text) || CLAUSE_STARTS.has(first.text) || TIMES.test(first.text))
    return undefined;
  if (isVerbGroup(first) || first.kind === 'number') return undefined;
  let end = start;
  while (
    end < Math.min(to, start + LONGEST) &&
    (!endsSubject(words, end, start) || (source && words[end]?.text === 'by'))
  )
    end++;
  while (end > start && JOINS_AFTER.has(words[end - 1]?.text ?? '')) end--;
  return end > start ? span(start, end) : undefined;
}

function endsSubject(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (!word || word.kind === 'quote') return true;
  if (word.kind === 'mark') return word.text !== '&' && word.text !== '’';
  // "as required by the Act and left in place"
  if (word.text === 'and' && COMMON_VERBS.has(words[at + 1]?.text ?? '')) return true;
  if (JOINS_AFTER.has(word.text)) return false;
  if (PREPOSITIONS.has(word.text) || CLAUSE_STARTS.has(word.text) || AUXILIARIES.has(word.text)) return true;
  if (at > start && (TIMES.test(word.text) || isVerbGroup(word) || PRONOUNS.has(word.text))) return true;
  if (at <= start || word.kind !== 'lower') return false;
  // "as reported by providers reflects": a plural's verb, whatever its number
  return isGerund(word) || (isPluralLike(word.text) && isPluralLike(words[at - 1]?.text ?? ''));
}

function isPluralLike(text: string): boolean {
  return /[^sui]s$/.test(text);
}

/** The subject of the sentence's main clause, for verbs that share it. */
export function mainSubject(words: readonly Word[], from: number, before: number): WordRange | undefined {
  let start = from;
  while (start < before && (words[start]?.kind === 'mark' || words[start]?.kind === 'quote')) start++;
  const first = words[start]?.text ?? '';
  const later = /^(?:later|ago|earlier|before|after)$/.test(words[start + 1]?.text ?? '');
  if (
    later ||
    PREPOSITIONS.has(first) ||
    CLAUSE_STARTS.has(first) ||
    isLeadIn(words[start]) ||
    isGerund(words[start])
  ) {
    let comma = start;
    while (comma < before && words[comma]?.text !== ',') comma++;
    if (comma < before) start = comma + 1;
    else if (CLAUSE_STARTS.has(first) || isLeadIn(words[start])) start++;
  }
  const phrase = phraseFrom(words, start, before);
  return start > from ? pastPlaces(words, phrase, before) : phrase;
}

/** "Speaking in Lund, Scania, on Sunday, Ruiz": what stands before the last comma is no subject. */
function pastPlaces(
  words: readonly Word[],
  found: WordRange | undefined,
  before: number,
): WordRange | undefined {
  let phrase = found;
  while (phrase && words[phrase.end]?.text === ',') {
    let start = phrase.end + 1;
    if (PREPOSITIONS.has(words[start]?.text ?? '')) {
      while (start < before && words[start]?.text !== ',') start++;
      start++;
    }
    const next = startsName(words[start]) ? phraseFrom(words, start, before) : undefined;
    if (!next) break;
    phrase = next;
  }
  return phrase;
}

function startsName(word: Word | undefined): boolean {
  return word !== undefined && (word.kind === 'capital' || PERSONAL.has(word.text) || word.text === 'the');
}

function phraseFrom(words: readonly Word[], start: number, before: number): WordRange | undefined {
  if (start >= before || PREPOSITIONS.has(words[start]?.text ?? '')) return undefined;
  if (PRONOUNS.has(words[start]?.text ?? '')) return span(start, start + 1);
  // "As shown in the report"
  if (words[start]?.kind === 'lower' && VERBS.get(words[start]?.text ?? '')?.form === 'participle')
    return undefined;
  let end = start;
  while (end < Math.min(before, start + LONGEST) && !startsPredicate(words, end, start)) end++;
  return end > start ? span(start, end) : undefined;
}

function startsPredicate(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (!word || word.kind === 'quote') return true;
  if (word.kind === 'mark') return !/[/&’]/.test(word.text);
  if (AUXILIARIES.has(word.text) || RELATIVE.has(word.text) || COMMON_VERBS.has(word.text)) return true;
  if (word.kind !== 'lower' || at === start) return false;
  if (isVerbGroup(word)) return true;
  const verb = word.lexeme.verb;
  if (verb?.form === 'third' && isHeadNoun(words, at)) return false;
  return (verb !== undefined && verb.form !== 'base' && verb.form !== 'gerund') || /[^e]ed$/.test(word.text);
}

/** "the three littoral states called": a plural, as its own verb follows. */
function isHeadNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    PLURALS.has(words[at]?.text ?? '') &&
    next?.kind === 'lower' &&
    (next.lexeme.verb?.form === 'past' || AUXILIARIES.has(next.text))
  );
}
