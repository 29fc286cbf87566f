import { span } from '../span.ts';
import {
  beforeApposition,
  beforeBracket,
  isComma,
  isHouse,
  nameBefore,
  personEnding,
} from './appositions.ts';
import { isGerund, JOINING, RELATIVE, startsName } from './main-subject.ts';
import {
  COMMON_VERBS,
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
  const who = isComma(word) ? relativeBefore(words, from, at) : undefined;
  if (who !== undefined) return antecedent(words, from, who);
  if (isComma(word))
    return isGerund(words[verb])
      ? (marchingSubject(words, from, at) ?? 'main')
      : beforeApposition(words, from, at);
  if (word.text === ')') return beforeBracket(words, from, at) ?? nounPhraseEnding(words, from, at);
  const absolute = isGerund(words[verb]) && at === verb - 1 ? absoluteSubject(words, from, at) : undefined;
  if (absolute) return absolute;
  const insisting = isGerund(words[verb]) && at === verb - 1 ? beforeWhile(words, from, at) : undefined;
  if (insisting) return insisting;
  if (word.kind === 'mark' || CLAUSE_STARTS.has(word.text)) return 'main';
  if (PREPOSITIONS.has(word.text)) return isGerund(words[verb]) ? 'main' : undefined;
  const whose = throughRelative(words, from, at);
  if (whose) return whose;
  const phrase = nounPhraseEnding(words, from, at);
  const named = phrase && nameBefore(words, from, phrase.end);
  if (named) return named;
  // "sent an email saying": an object; "is saying" has its own subject.
  const object = isGerund(words[verb]) && at === verb - 1 && phrase !== undefined && phrase.start > from + 1;
  return object ? 'main' : (phrase ?? 'main');
}

/** "a minister who, in a letter to the press, called": where the relative stands, of which an aside parts the verb. */
function relativeBefore(words: readonly Word[], from: number, comma: number): number | undefined {
  for (let at = comma - 1; at > Math.max(from, comma - LONGEST_ASIDE); at--) {
    if (words[at]?.kind === 'quote') return undefined;
    if (!isComma(words[at])) continue;
    // "one of which, the Port Act, obliges"
    return RELATIVE.has(words[at - 1]?.text ?? '') && !PREPOSITIONS.has(words[at - 2]?.text ?? '')
      ? at - 1
      : undefined;
  }
  return undefined;
}

/** In words. */
const LONGEST_ASIDE = 30;

/** ", with the mayor calling it", "quoted the mayor saying" */
function absoluteSubject(words: readonly Word[], from: number, at: number): WordRange | undefined {
  for (let left = at - 1; left >= Math.max(from, at - LONGEST_NAMED); left--) {
    const { kind, text = '' } = words[left] ?? {};
    if (kind === 'mark' || kind === 'quote') return undefined;
    const opens = text === 'with' ? left === from || isComma(words[left - 1]) : HEARING.test(text);
    if (opens) return startsName(words[left + 1]) ? span(left + 1, at + 1) : undefined;
  }
  return undefined;
}

/** ", with Ruiz marching up to him, (saying)" */
function marchingSubject(words: readonly Word[], from: number, comma: number): WordRange | undefined {
  for (let at = comma - 1; at > Math.max(from, comma - LONGEST_ASIDE); at--) {
    if (words[at]?.kind === 'mark' || words[at]?.kind === 'quote') return undefined;
    if (isGerund(words[at]) && words[at]?.kind === 'lower') {
      const subject = absoluteSubject(words, from, at - 1);
      if (subject) return subject;
    }
  }
  return undefined;
}

/** In words. */
const LONGEST_NAMED = 8;
const HEARING =
  /^(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|hears?|heard|shows?|showed|showing|recorded|filmed)$/;

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

/** "a report, which said", "senators who called". */
function antecedent(words: readonly Word[], from: number, relative: number): WordRange | undefined {
  const end = isComma(words[relative - 1]) ? relative - 2 : relative - 1;
  const phrase = end >= from ? nounPhraseEnding(words, from, end) : undefined;
  // "Dr Foster, Marine Conservation Society, who said"
  if (phrase && end < relative - 1 && isHouse(words, phrase.start, phrase.end))
    return personEnding(words, from, phrase.start - 2);
  // "by Ana Ruiz, chair of the board, who said"
  const named = phrase && nameBefore(words, from, phrase.end, true);
  if (named) return named;
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
  return /[^sui’']s$/.test(text);
}
