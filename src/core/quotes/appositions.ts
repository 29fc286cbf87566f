import { span } from '../span.ts';
import { isGiven } from './gender.ts';
import { JOINING, phraseFrom, RELATIVE, startsName } from './main-subject.ts';
import { TITLES } from './name-words.ts';
import { COMMON_VERBS, LONGEST, nounPhraseEnding, type WordRange } from './noun-phrases.ts';
import { isFunctionWord, personIn } from './people.ts';
import {
  CLAUSE_STARTS,
  DETERMINERS,
  PERSONAL,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './reporting-words.ts';
import { isPerson } from './unnamed.ts';
import { spellingOf, type Word } from './words.ts';

/** "At the convention Sen. Ana Ruiz (D-Lund) said": the name, without what is in brackets. */
export function beforeBracket(words: readonly Word[], from: number, closing: number): WordRange | undefined {
  let opening = closing - 1;
  while (opening > from && words[opening]?.text !== '(') opening--;
  // "Section 102(2)(C)"
  if (words[opening]?.start === words[opening - 1]?.end) return undefined;
  return opening > from ? nounPhraseEnding(words, from, opening - 1) : undefined;
}

export function isComma(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'mark' && /[,—–-]/.test(word.text);
}

/**
 * Whose the apposition is that ends before `end` and lacks its second comma: "“…,” Ana Ruiz, the mayor of Lund said", "Jon
 * Berg, Chair of the Port Foundation said".
 */
export function nameBefore(
  words: readonly Word[],
  from: number,
  end: number,
  amid = false,
): WordRange | undefined {
  let start = end;
  while (start > from && words[start - 1]?.kind !== 'mark' && words[start - 1]?.kind !== 'quote') start--;
  const opensOffice =
    (words[start]?.kind === 'capital' && isOffice(words, start, end)) || isPerson(words[start]?.text ?? '');
  if (words[start - 1]?.text !== ',' || !(words[start]?.text === 'the' || opensOffice)) return undefined;
  const name = personEnding(words, from, start - 2);
  const before = words[(name?.start ?? 0) - 1];
  const opens =
    name?.start === from ||
    before?.kind === 'quote' ||
    before?.kind === 'mark' ||
    (amid && before?.kind === 'lower');
  return opens ? name : undefined;
}

/** The full name, or the title and name, of a person that ends at `end`. */
export function personEnding(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let start = end + 1;
  while (start > from && end - start < LONGEST_NAME && words[start - 1]?.kind === 'capital') start--;
  const isName = end > start && !isFunctionWord(words[start]?.lexeme.spelling ?? '');
  return isName && personIn(words.slice(start, end + 1).map(spellingOf)) ? span(start, end + 1) : undefined;
}

/** In words, with titles. */
const LONGEST_NAME = 6;

/** "John Chave, (Cosmetics Europe), said": the house of the person before the comma, which ends at another. */
export function isHouse(words: readonly Word[], at: number, end: number): boolean {
  if (!isComma(words[at - 1]) || end - at > LONGEST_NAME || isGiven(words[at]?.lexeme.spelling ?? ''))
    return false;
  const isName = words
    .slice(at, end)
    .every(({ kind, text }, i) => kind === 'capital' || (i > 0 && /^(?:&|and|of|for|the)$/.test(text)));
  return isName && personEnding(words, 0, at - 2) !== undefined;
}

/** "Ana Ruiz, 44, a teacher from Lund, said": over what stands between commas to the name. */
export function beforeApposition(
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
    const inner = nameInClause(words, at, end);
    if (inner) return inner;
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

/** "should train them in what (Ruiz), in a letter, called": the name that a clause starts with. */
function nameInClause(words: readonly Word[], from: number, end: number): WordRange | undefined {
  let start = end;
  while (start > from && words[start - 1]?.kind === 'capital') start--;
  return start < end && /^(?:what|that|which)$/.test(words[start - 1]?.text ?? '')
    ? span(start, end)
    : undefined;
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
  // "Tory shadow work and pensions secretary"
  if (end - at <= LONGEST_OFFICE && TITLES.has(words[end - 1]?.text ?? '')) return true;
  return words
    .slice(at, Math.min(end, at + 3))
    .some(({ text }) => text.split('-').every(part => TITLES.has(part)));
}

/** In words. */
const LONGEST_OFFICE = 8;
