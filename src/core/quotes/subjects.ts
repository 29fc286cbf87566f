import { span } from '../span.ts';
import { isGiven } from './gender.ts';
import { isGerund, JOINING, phraseFrom, RELATIVE, startsName } from './main-subject.ts';
import { TITLES } from './name-words.ts';
import {
  COMMON_VERBS,
  isVerbGroup,
  LONGEST,
  lastNounPhrase,
  nounPhraseEnding,
  TIMES,
  type WordRange,
} from './noun-phrases.ts';
import { isFunctionWord, personIn } from './people.ts';
import {
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  PERSONAL,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './reporting-words.ts';
import { isPerson } from './unnamed.ts';
import type { Word } from './words.ts';

/** Follow a subject that stands after its verb: "said Ruiz in a letter". */
const JOINS_AFTER = new Set(['of', 'for', 'from', 'at', 'with', 'and', 'the']);

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
  while (at >= from && (isVerbGroup(words[at]) || isSoFar(words, at) || isInserted(words, at)))
    at -= isInserted(words, at) ? 3 : 1;
  const word = words[at];
  if (at < from || !word) return words[verb]?.text.endsWith('ing') ? 'main' : undefined;
  if (word.text === 'to') return 'main';
  if (word.kind === 'quote') return at < verb - 1 || from < at ? 'main' : undefined;
  if (RELATIVE.has(word.text)) return antecedent(words, from, at);
  if (isComma(word)) return isGerund(words[verb]) ? 'main' : beforeApposition(words, from, at);
  if (word.text === ')') return beforeBracket(words, from, at) ?? nounPhraseEnding(words, from, at);
  const insisting = isGerund(words[verb]) && at === verb - 1 ? beforeWhile(words, from, at) : undefined;
  if (insisting) return insisting;
  if (word.kind === 'mark' || CLAUSE_STARTS.has(word.text)) return 'main';
  if (PREPOSITIONS.has(word.text)) return isGerund(words[verb]) ? 'main' : undefined;
  const whose = throughRelative(words, from, at);
  if (whose) return whose;
  const phrase = nounPhraseEnding(words, from, at);
  const named = phrase && nameBefore(words, from, phrase.start);
  if (named) return named;
  // "sent an email saying": an object; "is saying" has its own subject.
  const object = isGerund(words[verb]) && at === verb - 1 && phrase !== undefined && phrase.start > from + 1;
  return object ? 'main' : (phrase ?? 'main');
}

/** ", and the Board, while insisting that": a subject that starts its clause. */
function beforeWhile(words: readonly Word[], from: number, at: number): WordRange | undefined {
  if (!/^(?:while|when|after|before)$/.test(words[at]?.text ?? '') || !isComma(words[at - 1]))
    return undefined;
  const phrase = nounPhraseEnding(words, from, at - 2);
  if (!phrase || phrase.end !== at - 1) return undefined;
  const before = words[phrase.start - 1];
  return phrase.start === from || JOINING.test(before?.text ?? '') || isComma(before) ? phrase : undefined;
}

/** "A judge who asked not to be named told": a relative clause with a verb of its own stands between. */
function throughRelative(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let verb = false;
  for (let at = end; at > from; at--) {
    const { kind, text, lexeme } = words[at] ?? {};
    if (kind === 'mark' || kind === 'quote' || text === 'that') return undefined;
    if (text === 'who') return verb ? antecedent(words, from, at) : undefined;
    // "A prosecutor with whom we spoke denied"
    if (text === 'whom') {
      const start = PREPOSITIONS.has(words[at - 1]?.text ?? '') ? at - 1 : at;
      return verb ? antecedent(words, from, start) : undefined;
    }
    if (
      kind === 'lower' &&
      (AUXILIARIES.has(text ?? '') ||
        lexeme?.verb?.form === 'past' ||
        COMMON_VERBS.has(text ?? '') ||
        /[^e]ed$/.test(text ?? ''))
    )
      verb = true;
  }
  return undefined;
}

/** "At the convention Sen. Ana Ruiz (D-Lund) said": the name, without what is in brackets. */
function beforeBracket(words: readonly Word[], from: number, closing: number): WordRange | undefined {
  let opening = closing - 1;
  while (opening > from && words[opening]?.text !== '(') opening--;
  // "Section 102(2)(C)"
  if (words[opening]?.start === words[opening - 1]?.end) return undefined;
  return opening > from ? nounPhraseEnding(words, from, opening - 1) : undefined;
}

/** "It did, however, note that" */
function isInserted(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === ',' &&
    words[at - 2]?.text === ',' &&
    /^(?:however|moreover|nevertheless|nonetheless|therefore|instead|too|rightly)$/.test(
      words[at - 1]?.text ?? '',
    )
  );
}

/** "has so far said", "most recently noting" */
function isSoFar(words: readonly Word[], at: number): boolean {
  const [text = '', next = ''] = [words[at]?.text, words[at + 1]?.text];
  return (
    (text === 'so' && next === 'far') ||
    (/^(?:more|most|less|least)$/.test(text) && /ly$|^(?:often|famously)$/.test(next))
  );
}

function isComma(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'mark' && /[,—–-]/.test(word.text);
}

/** "a report, which said", "senators who called". */
function antecedent(words: readonly Word[], from: number, relative: number): WordRange | undefined {
  const end = isComma(words[relative - 1]) ? relative - 2 : relative - 1;
  const phrase = end >= from ? nounPhraseEnding(words, from, end) : undefined;
  // "Dr Foster, Marine Conservation Society, who said"
  if (phrase && end < relative - 1 && isHouse(words, phrase.start, phrase.end))
    return personEnding(words, from, phrase.start - 2);
  if (!phrase || isPersonFirst(words, phrase, words[relative]?.text)) return phrase;
  // "signed a Charter on Ports, which speaks of", "blocked a joint statement that said"
  for (let at = phrase.end - 2; at > phrase.start; at--)
    if (/^an?$/.test(words[at]?.text ?? '') && !PREPOSITIONS.has(words[at - 1]?.text ?? ''))
      return span(at, phrase.end);
  return phrase.end - phrase.start > 5 ? lastNounPhrase(words, phrase.start, phrase.end) : phrase;
}

/** "A person close to the commission, who": a person, and what tells which. */
function isPersonFirst(words: readonly Word[], { start, end }: WordRange, relative = ''): boolean {
  if (relative !== 'who' || !DETERMINERS.has(words[start]?.text ?? '')) return false;
  let head = start + 1;
  while (head < end && words[head]?.kind !== 'mark' && !PREPOSITIONS.has(words[head]?.text ?? '')) head++;
  return words.slice(start + 1, head).some(({ text }) => isPerson(text));
}

/** Whose the apposition is that starts at `start` and lacks its second comma: "“…,” Ana Ruiz, the mayor of Lund said". */
function nameBefore(words: readonly Word[], from: number, start: number): WordRange | undefined {
  if (words[start]?.text !== 'the' || words[start - 1]?.text !== ',') return undefined;
  const name = personEnding(words, from, start - 2);
  const before = words[(name?.start ?? 0) - 1];
  const opens = name?.start === from || before?.kind === 'quote' || before?.kind === 'mark';
  return opens ? name : undefined;
}

/** The full name, or the title and name, of a person that ends at `end`. */
function personEnding(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let start = end + 1;
  while (start > from && end - start < LONGEST_NAME && words[start - 1]?.kind === 'capital') start--;
  const isName = end > start && !isFunctionWord(words[start]?.lexeme.spelling ?? '');
  return isName && personIn(spellings(words, start, end + 1)) ? span(start, end + 1) : undefined;
}

/** In words, with titles. */
const LONGEST_NAME = 6;

function spellings(words: readonly Word[], from: number, to: number): string[] {
  return words.slice(from, to).map(({ lexeme }) => lexeme.spelling);
}

/** "John Chave, (Cosmetics Europe), said": the house of the person before the comma, which ends at another. */
function isHouse(words: readonly Word[], at: number, end: number): boolean {
  if (!isComma(words[at - 1]) || end - at > LONGEST_NAME || isGiven(words[at]?.lexeme.spelling ?? ''))
    return false;
  const isName = words
    .slice(at, end)
    .every(({ kind, text }, i) => kind === 'capital' || (i > 0 && /^(?:&|and|of|for|the)$/.test(text)));
  return isName && personEnding(words, 0, at - 2) !== undefined;
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
    const opens =
      at === from ||
      isComma(words[at - 1]) ||
      /^[:;]$/.test(words[at - 1]?.text ?? '') ||
      words[at - 1]?.kind === 'quote';
    if (words[at]?.kind === 'quote') return 'main';
    if (!opens || !first) continue;
    if (!isApposition(words, at, end)) {
      if (PREPOSITIONS.has(first.text) || CLAUSE_STARTS.has(first.text)) {
        // ", in a letter,": the subject stands before it.
        // "But Sen. Ana Ruiz (D-Lund), noting the vote, said"
        if (at === from && OPENERS.test(first.text)) return nounPhraseBefore(words, from + 1, end);
        // "After a while the moderator, a consultant from Lund, thanked"
        if (at === from)
          return end < comma && isPerson(words[end - 1]?.text ?? '') && isOnePhrase(words, from, end)
            ? nounPhraseEnding(words, from, end - 1)
            : undefined;
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

function isOnePhrase(words: readonly Word[], from: number, end: number): boolean {
  return words
    .slice(from, end)
    .every(
      ({ kind, text, lexeme }) => kind !== 'mark' && !COMMON_VERBS.has(text) && lexeme.verb?.form !== 'past',
    );
}

const OPENERS = /^(?:but|and|yet|so|as)$/;

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
  // "Colleagues elsewhere, she recalls, called"
  if (PERSONAL.has(text) && end - at === 2 && isComma(words[at - 1]))
    return words[at + 1]?.lexeme.verb !== undefined;
  if (kind === 'lower' && !DETERMINERS.has(text) && !PRONOUNS.has(text)) {
    return !PREPOSITIONS.has(text) && !CLAUSE_STARTS.has(text);
  }
  // "Ana Ruiz, Chief Engineer at the port, told"
  if (
    kind === 'capital' &&
    isComma(words[at - 1]) &&
    words[at - 2]?.kind === 'capital' &&
    (isOffice(words, at, end) || isHouse(words, at, end))
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
  // "wrote Judge Ana Ruiz for a unanimous panel"
  if (
    /^(?:for|at|with|from)$/.test(word.text) &&
    isNamed(words, at - 1) &&
    /^an?$/.test(words[at + 1]?.text ?? '')
  )
    return true;
  if (JOINS_AFTER.has(word.text)) return false;
  // "the Convention on the Law of the Sea"
  if (word.text === 'on' && words[at - 1]?.kind === 'capital' && namedAt(words, at + 1)) return false;
  if (PREPOSITIONS.has(word.text) || CLAUSE_STARTS.has(word.text) || AUXILIARIES.has(word.text)) return true;
  if (at > start && (TIMES.test(word.text) || isVerbGroup(word) || PRONOUNS.has(word.text))) return true;
  if (at <= start || word.kind !== 'lower') return false;
  // "as reported by providers reflects": a plural's verb, whatever its number
  return (
    (isGerund(word) && !DETERMINERS.has(words[at - 1]?.text ?? '')) ||
    (isPluralLike(word.text) && isPluralLike(words[at - 1]?.text ?? ''))
  );
}

function isNamed(words: readonly Word[], at: number): boolean {
  return words[at]?.kind === 'capital';
}

function namedAt(words: readonly Word[], at: number): boolean {
  return words[words[at]?.text === 'the' ? at + 1 : at]?.kind === 'capital';
}

function isPluralLike(text: string): boolean {
  return /[^sui]s$/.test(text);
}
