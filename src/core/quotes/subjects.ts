import { span } from '../span.ts';
import { TITLES } from './name-words.ts';
import {
  isLeadIn,
  isVerbGroup,
  LONGEST,
  lastNounPhrase,
  nounPhraseEnding,
  TIMES,
  type WordRange,
} from './noun-phrases.ts';
import {
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

const RELATIVE = new Set(['who', 'which', 'that']);
/** Follow a subject that stands after its verb: "said Ruiz in a letter". */
const JOINS_AFTER = new Set(['of', 'for', 'from', 'at', 'with', 'and', 'the']);
const COMMON_VERBS = new Set(
  (
    'took went came got ran won lost held met spent left kept stood sat turned used has had made gave did does goes comes takes makes ' +
    'gets runs holds meets keeps stands turns uses led drew threw brought thought sent likes liked loves loved tends tended wants wanted ' +
    'struck broke built bought grew chose drove flew fought paid sold taught rose fell lets allows requires permits obliges forbids bars'
  ).split(' '),
);

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
  const whose = throughRelative(words, from, at);
  if (whose) return whose;
  const phrase = nounPhraseEnding(words, from, at);
  // "sent an email saying": an object; "is saying" has its own subject.
  const object = isGerund(words[verb]) && at === verb - 1 && phrase !== undefined && phrase.start > from + 1;
  return object ? 'main' : (phrase ?? 'main');
}

/** "A judge who asked not to be named told": a relative clause with a verb of its own stands between. */
function throughRelative(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let verb = false;
  for (let at = end; at > from; at--) {
    const { kind, text, lexeme } = words[at] ?? {};
    if (kind === 'mark' || kind === 'quote' || text === 'that') return undefined;
    if (text === 'who') return verb ? antecedent(words, from, at) : undefined;
    if (
      kind === 'lower' &&
      (AUXILIARIES.has(text ?? '') || lexeme?.verb?.form === 'past' || COMMON_VERBS.has(text ?? ''))
    )
      verb = true;
  }
  return undefined;
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
  const phrase =
    startsName(words[at]) || /^an?$/.test(words[at]?.text ?? '') ? phraseFrom(words, at, end) : undefined;
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
  // "Ana Ruiz, Chief Engineer at the port, told"
  if (
    kind === 'capital' &&
    isComma(words[at - 1]) &&
    words[at - 2]?.kind === 'capital' &&
    isOffice(words, at, end)
  )
    return true;
  // "R-Ohio", "D.C.", "Texas": a place after a comma is a part of the name before it.
  return (
    kind === 'capital' &&
    end - at === 1 &&
    isComma(words[at - 1]) &&
    !DETERMINERS.has(words[at - 3]?.text ?? '')
  );
}

function isOffice(words: readonly Word[], at: number, end: number): boolean {
  return words.slice(at, Math.min(end, at + 3)).some(({ text }) => TITLES.has(text.toLowerCase()));
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

/**
 * The subject of the verb's clause where it is joined to others: "Ruiz left, and the mayor of Lund went so far as to
 * call"; undefined where it is the sentence's own.
 */
export function joinedSubject(
  words: readonly Word[],
  from: number,
  verb: number,
): { readonly subject: WordRange; readonly start: number } | undefined {
  for (let at = verb - 1; at > from + 1; at--) {
    const { kind, text = '' } = words[at] ?? {};
    if (kind === 'quote') return undefined;
    const before = words[at - 1];
    if (!JOINING.test(text) || (before?.text !== ',' && before?.kind !== 'quote')) continue;
    const subject = startsName(words[at + 1]) ? phraseFrom(words, at + 1, verb) : undefined;
    return subject && subject.end < verb && COMMON_VERBS.has(words[subject.end]?.text ?? '')
      ? { subject, start: at }
      : undefined;
  }
  return undefined;
}

/** The subject of the sentence's main clause, for verbs that share it. */
export function mainSubject(words: readonly Word[], from: number, before: number): WordRange | undefined {
  let start = from;
  while (start < before && (words[start]?.kind === 'mark' || words[start]?.kind === 'quote')) start++;
  const first = words[start]?.text ?? '';
  // "Days later", "A year after it entered into force,"
  const time = TIME_UNIT.test(words[start + 1]?.text ?? '') ? start + 2 : start + 1;
  const later = /^(?:later|ago|earlier|before|after)$/.test(words[time]?.text ?? '');
  if (
    later ||
    PREPOSITIONS.has(first) ||
    CLAUSE_STARTS.has(first) ||
    isLeadIn(words[start]) ||
    isGerund(words[start]) ||
    isFronted(words, start)
  ) {
    let comma = start;
    while (comma < before && words[comma]?.text !== ',') comma++;
    if (comma < before) start = comma + 1;
    else if (CLAUSE_STARTS.has(first) || isLeadIn(words[start])) start++;
  }
  const phrase = phraseFrom(words, start, before);
  return start > from ? pastPlaces(words, phrase, before) : phrase;
}

const TIME_UNIT = /^(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))s?$/;

/** "Asked in May if it was late, she", "Pressed by reporters, Ruiz": a participle that opens a sentence. */
function isFronted(words: readonly Word[], at: number): boolean {
  const { kind, text = '' } = words[at] ?? {};
  const next = words[at + 1]?.text ?? '';
  return kind === 'capital' && /ed$/.test(text) && (PREPOSITIONS.has(next) || CLAUSE_STARTS.has(next));
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
