import { type Span, span } from '../span.ts';
import { DETERMINERS, NOUNS, POSSESSIVES, PREPOSITIONS, VERBS, type VerbForm } from './reporting-words.ts';
import { mainSubject, subjectAfter, subjectBefore, type WordRange } from './subjects.ts';
import type { Word } from './words.ts';

/** A word that credits words to somebody; all numbers are indices into the words of a passage. */
export interface Cue {
  readonly at: number;
  /** One past its last word. */
  readonly end: number;
  readonly strength: VerbForm['strength'] | 'noun' | 'source';
  readonly subject: WordRange;
  /** Whether it stands before its subject. */
  readonly inverted: boolean;
  readonly lemma: string;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'gets', 'got']);
/** Give a thing its name when they stand right before it: "a plan called “…”". */
const NAMING = new Set(['call', 'dub', 'title', 'label', 'term', 'name', 'brand', 'identify', 'designate']);

/** The cues of the sentence `from`–`to`, in order. A subject that is shared is that of the cue before. */
export function findCues(words: readonly Word[], from: number, to: number): Cue[] {
  const cues: Cue[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || word.kind === 'mark' || word.kind === 'quote' || word.kind === 'number') continue;
    const cue =
      sourceCue(words, at, to) ?? nounCue(words, from, at, to) ?? verbCue(words, from, at, to, cues.at(-1));
    if (cue) cues.push(cue);
  }
  return cues;
}

/** "according to the mayor", "in the words of the mayor" */
function sourceCue(words: readonly Word[], at: number, to: number): Cue | undefined {
  const text = words[at]?.text;
  const next = words[at + 1]?.text;
  const end =
    text === 'according' && next === 'to'
      ? at + 2
      : text === 'words' && next === 'of' && words[at - 1]?.text === 'the'
        ? at + 2
        : undefined;
  const subject = end === undefined ? undefined : subjectAfter(words, end - 1, to);
  if (end === undefined || !subject) return undefined;
  return { at, end, strength: 'source', subject, inverted: true, lemma: text ?? '' };
}

/** "the regime's proclamation that", "his call to", "the promise by the mayor of" */
function nounCue(words: readonly Word[], from: number, at: number, to: number): Cue | undefined {
  const word = words[at];
  if (!word || !NOUNS.has(word.text)) return undefined;
  const owner = ownerBefore(words, from, at);
  const by =
    words[at + 1]?.text === 'by' || words[at + 1]?.text === 'from'
      ? subjectAfter(words, at + 1, to)
      : undefined;
  const subject = owner ?? by;
  return subject && { at, end: at + 1, strength: 'noun', subject, inverted: !owner, lemma: word.text };
}

/** The possessor of the noun at `at`, an adjective or two between them allowed. */
function ownerBefore(words: readonly Word[], from: number, at: number): WordRange | undefined {
  for (let left = at - 1; left >= Math.max(from, at - 3); left--) {
    const word = words[left];
    if (!word || word.kind === 'mark' || word.kind === 'quote') return undefined;
    if (POSSESSIVES.has(word.text)) return span(left, left + 1);
    if (/['’]s$|s['’]$/.test(word.text)) return possessorEnding(words, from, left);
    if (PREPOSITIONS.has(word.text) || DETERMINERS.has(word.text) || VERBS.get(word.text)?.form === 'past')
      return undefined;
  }
  return undefined;
}

function possessorEnding(words: readonly Word[], from: number, end: number): WordRange {
  let start = end;
  const named = words[end]?.kind === 'capital';
  while (start > from && end - start < 8) {
    const before = words[start - 1];
    if (!before || before.kind === 'mark' || before.kind === 'quote') break;
    if (DETERMINERS.has(before.text)) {
      start--;
      break;
    }
    if (named ? before.kind !== 'capital' : before.kind !== 'lower' || PREPOSITIONS.has(before.text)) break;
    if (!named && VERBS.has(before.text)) break;
    start--;
  }
  return span(start, end + 1);
}

function verbCue(
  words: readonly Word[],
  from: number,
  at: number,
  to: number,
  last: Cue | undefined,
): Cue | undefined {
  const word = words[at];
  const verb = word && VERBS.get(word.text);
  if (!word || !verb || isNoun(words, at, verb)) return undefined;
  const shared = (): WordRange | undefined => last?.subject ?? mainSubject(words, from, at);
  const cue = (subject: WordRange | undefined, inverted = false): Cue | undefined =>
    subject && { at, end: at + 1, strength: verb.strength, subject, inverted, lemma: verb.lemma };
  if ((verb.form === 'past' || verb.form === 'participle') && isPassive(words, from, at)) {
    return cue(agent(words, at, to), true);
  }
  if (NAMING.has(verb.lemma) && words[at + 1]?.kind === 'quote' && verb.form !== 'gerund') return undefined;
  if (followsQuote(words, at) && verb.strength === 'speech' && verb.form !== 'gerund') {
    const subject = subjectAfter(words, at, to);
    if (subject) return cue(subject, true);
  }
  if (word.kind === 'capital' && at > from) return undefined;
  const subject = subjectBefore(words, from, at);
  if (subject === undefined) return undefined;
  return cue(subject === 'main' ? shared() : subject);
}

function followsQuote(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before?.kind === 'quote' || (before?.kind === 'mark' && words[at - 2]?.kind === 'quote');
}

/** "the report", "its claims", "in answer": no verb. */
function isNoun(words: readonly Word[], at: number, verb: VerbForm): boolean {
  if (verb.form !== 'base' && verb.form !== 'third') return false;
  const before = words[at - 1];
  if (!before) return verb.form === 'base';
  return (
    DETERMINERS.has(before.text) ||
    (PREPOSITIONS.has(before.text) && before.text !== 'to') ||
    /['’]s$/.test(before.text)
  );
}

/** "was described", "has been called"; "is telling" is none. */
function isPassive(words: readonly Word[], from: number, at: number): boolean {
  for (let left = at - 1; left >= Math.max(from, at - 3); left--) {
    const word = words[left];
    if (word?.kind !== 'lower') return false;
    if (BE.has(word.text)) return true;
    if (!/ly$/.test(word.text) && !['also', 'not', 'once', 'often', 'so'].includes(word.text)) return false;
  }
  return false;
}

function agent(words: readonly Word[], at: number, to: number): WordRange | undefined {
  for (let right = at + 1; right < Math.min(to, at + 5); right++) {
    if (words[right]?.text === 'by') return subjectAfter(words, right, to);
    if (words[right]?.kind === 'mark' || words[right]?.kind === 'quote') return undefined;
  }
  return undefined;
}

/** A span of the passage for a range of its words; a possessive's ending is no part of the name. */
export function spanOf(words: readonly Word[], range: WordRange): Span {
  const first = words[range.start];
  const last = words[range.end - 1];
  if (!first || !last) return span(0, 0);
  const ending = /['’]s$/.test(last.text) ? 2 : /s['’]$/.test(last.text) ? 1 : 0;
  return span(first.start, Math.max(first.start + 1, last.end - ending));
}
