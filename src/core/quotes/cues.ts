import { span } from '../span.ts';
import type { Cue } from './cue.ts';
import { mainSubject } from './main-subject.ts';
import { ORGANISATION } from './name-words.ts';
import type { WordRange } from './noun-phrases.ts';
import { personIn } from './people.ts';
import {
  AS_IN,
  CLAUSE_STARTS,
  DETERMINERS,
  DOCUMENTS,
  HEARD,
  NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  VERBS,
} from './reporting-words.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { verbCue } from './verb-cues.ts';
import { isOwner, spellingOf, type Word } from './words.ts';

/** The cues of the sentence `from`–`to`, in order. A subject that is shared is that of the cue before. */
export function findCues(words: readonly Word[], from: number, to: number): Cue[] {
  const opening = openingCue(words, from, to);
  const cues: Cue[] = opening ? [opening] : [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word?.lexeme.credits) continue;
    const cue =
      sourceCue(words, at, to) ??
      viewCue(words, from, at) ??
      nounCue(words, from, at, to) ??
      verbCue(words, from, at, to, governing(words, cues, at) ?? lastVerb(cues));
    if (cue) cues.push(cue);
  }
  return cues;
}

/** Of "prefer to speak of" what "speak" shares its subject with. */
function governing(words: readonly Word[], cues: readonly Cue[], at: number): Cue | undefined {
  const before = cues.at(-1);
  return words[at - 1]?.text === 'to' && before?.at === at - 2 && before.kind === 'verb' && !before.inverted
    ? before
    : undefined;
}

function lastVerb(cues: readonly Cue[]): Cue | undefined {
  return cues.findLast(cue => cue.kind === 'verb' && !cue.inverted && cue.strength > 1);
}

/** "Under the Act, they may “", "For Ruiz (2019, 44), it is a “": who the first words say it by. */
function openingCue(words: readonly Word[], from: number, to: number): Cue | undefined {
  const { text = '', kind } = words[from] ?? {};
  if (kind !== 'capital' || !/^(?:under|for|to|by)$/.test(text)) return undefined;
  let end = from + 1;
  while (end < Math.min(to, from + LONGEST_OPENING) && !/^[,(]$/.test(words[end]?.text ?? '')) end++;
  const phrase = words.slice(from + 1, end);
  let comma = end;
  if (words[end]?.text === '(') while (comma < to && words[comma]?.text !== ')') comma++;
  if (comma > end) comma++;
  // "Under section 69A of the Information Technology Act, 2000,"
  if (words[end]?.text === ',' && words[end + 1]?.kind === 'number' && words[end + 2]?.text === ',') {
    end += 2;
    comma = end;
  }
  if (phrase.length === 0 || words[comma]?.text !== ',') return undefined;
  const isSource =
    text === 'under'
      ? phrase.some(word => DOCUMENTS.has(word.text))
      : text === 'by'
        ? // "By its own guidance,"
          phrase.some(word => word.text === 'own') && DOCUMENTS.has(phrase.at(-1)?.text ?? '')
        : isOrganisation(phrase) ||
          (phrase.every(word => word.kind === 'capital') &&
            // "For Paris,"
            (phrase.length > 1 || comma > end + 1 || text === 'to') &&
            personIn(phrase.map(spellingOf)) !== undefined);
  return isSource
    ? {
        at: from,
        end: from + 1,
        kind: 'source',
        strength: text === 'by' ? 3 : 2,
        subject: span(from + 1, end),
        inverted: true,
        lemma: text,
      }
    : undefined;
}

/** In words. */
const LONGEST_OPENING = 12;

/** "the Institute for Tide Studies" */
function isOrganisation(phrase: readonly Word[]): boolean {
  return (
    phrase[0]?.text === 'the' &&
    phrase.slice(1).every(({ kind, text }) => kind === 'capital' || /^(?:of|for|and|on|the)$/.test(text)) &&
    phrase.some(({ text, kind }) => kind === 'capital' && ORGANISATION.has(text))
  );
}

/** "according to the mayor", "in the words of the mayor", "as required by the Act" */
function sourceCue(words: readonly Word[], at: number, to: number): Cue | undefined {
  const text = words[at]?.text;
  const next = words[at + 1]?.text;
  if (HEARD.has(text ?? '') && next === 'from') {
    const heard = subjectAfter(words, at + 1, to);
    return heard && words[heard.end]?.text === 'that'
      ? { at, end: at + 2, kind: 'source', strength: 3, subject: heard, inverted: true, lemma: 'hear' }
      : undefined;
  }
  const end =
    text === 'according' && next === 'to'
      ? at + 2
      : text === 'words' && next === 'of' && (words[at - 1]?.text === 'the' || words[at - 2]?.text === 'the')
        ? at + 2
        : words[at - 1]?.text === 'as' && AS_IN.has(text ?? '') && (next === 'by' || next === 'in')
          ? at + 2
          : undefined;
  const subject = end === undefined ? undefined : subjectAfter(words, end - 1, to);
  if (end === undefined || !subject) return undefined;
  return { at, end, kind: 'source', strength: 3, subject, inverted: true, lemma: text ?? '' };
}

/** "In her view the fall", "are, in the Bank’s opinion, “": a comma behind it or none. */
function viewCue(words: readonly Word[], from: number, at: number): Cue | undefined {
  const { text = '' } = words[at] ?? {};
  const owner = VIEWS.test(text) ? ownerBefore(words, from, at) : undefined;
  return owner && words[owner.start - 1]?.text === 'in'
    ? { at, end: at + 1, kind: 'source', strength: 2, subject: owner, inverted: false, lemma: text }
    : undefined;
}

const VIEWS = /^(?:view|opinion|judge?ment|estimation|telling|assessment)$/;

/** "the regime's proclamation that", "his call to", "the promise by the mayor of" */
function nounCue(words: readonly Word[], from: number, at: number, to: number): Cue | undefined {
  const word = words[at];
  if (!word || !NOUNS.has(word.text) || !isLinked(words, at, to)) return undefined;
  const owner = ownerBefore(words, from, at) ?? holderBefore(words, from, at);
  // "In its answer to our questions,"
  if (owner && words[at + 1]?.text === ',' && OURS.test(words[owner.start]?.text ?? '')) return undefined;
  const by = words[at + 1]?.text === 'by' ? subjectAfter(words, at + 1, to) : undefined;
  const subject = owner ?? by;
  return (
    subject && { at, end: at + 1, kind: 'noun', strength: 2, subject, inverted: !owner, lemma: word.text }
  );
}

const OURS = /^(?:our|my|your)$/;

/** "claim that", "call for a “", "promise to", "words: “": what is said follows. */
function isLinked(words: readonly Word[], at: number, to: number): boolean {
  const next = words[at + 1];
  if (!next || at + 1 >= to) return false;
  if (next.kind === 'quote' || /^(?:that|by|:|,)$/.test(next.text)) return true;
  // "its promise to pay", but "its response to our questions"
  const after = words[at + 2];
  if (next.text === 'to') return !DETERMINERS.has(after?.text ?? '') && after?.kind !== 'capital';
  if (isEquated(words, at, to)) return true;
  if (next.text === 'of' && isTakenAs(words, at + 2, to)) return true;
  const object = DETERMINERS.has(words[at + 2]?.text ?? '') ? at + 3 : at + 2;
  return /^(?:of|for|about)$/.test(next.text) && object < to && words[object]?.kind === 'quote';
}

/** "her description of the policy as “" */
function isTakenAs(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to - 1, from + 7); at++) {
    if (words[at]?.kind === 'mark' || words[at]?.kind === 'quote') return false;
    if (words[at]?.text === 'as') return words[at + 1]?.kind === 'quote' || words[at + 2]?.kind === 'quote';
  }
  return false;
}

/** "The Government's response at the time was that", "her answer was “" */
function isEquated(words: readonly Word[], at: number, to: number): boolean {
  for (let verb = at + 1; verb < Math.min(to - 1, at + 8); verb++) {
    const { kind, text } = words[verb] ?? {};
    if (kind === 'mark' || kind === 'quote') return false;
    if (text !== 'was' && text !== 'is') continue;
    const next = words[verb + 1];
    return next?.kind === 'quote' || /^(?:that|:)$/.test(next?.text ?? '');
  }
  return false;
}

const HOLDING =
  /^(?:takes?|took|taken|holds?|held|makes?|made|express(?:es|ed)?|voiced?|issued?|gives?|gave|offers?|offered|draws?|drew|reached|sent|had|has)$/;

/** Of "takes the view that", "made the point that" who takes and makes. */
function holderBefore(words: readonly Word[], from: number, at: number): WordRange | undefined {
  for (let left = at - 1; left >= Math.max(from + 1, at - 3); left--) {
    const word = words[left];
    // "has what lawyers call “"
    if (word?.kind !== 'lower' || CLAUSE_STARTS.has(word.text)) return undefined;
    if (!HOLDING.test(word.text)) continue;
    const subject = subjectBefore(words, from, left);
    return subject === 'main' ? mainSubject(words, from, left) : subject;
  }
  return undefined;
}

/** The possessor of the noun at `at`, an adjective or two between them allowed. */
function ownerBefore(words: readonly Word[], from: number, at: number): WordRange | undefined {
  for (let left = at - 1; left >= Math.max(from, at - 3); left--) {
    const word = words[left];
    if (!word || word.kind === 'mark' || word.kind === 'quote') return undefined;
    // "the Department’s Framework notes that": a verb.
    if (
      left === at - 1 &&
      word.kind === 'capital' &&
      words[at]?.lexeme.verb?.form === 'third' &&
      !isOwner(word)
    )
      return undefined;
    if (POSSESSIVES.has(word.text)) return span(left, left + 1);
    if (isOwner(word)) return possessorEnding(words, from, left);
    if (PREPOSITIONS.has(word.text) || DETERMINERS.has(word.text) || VERBS.get(word.text)?.form === 'past')
      return undefined;
  }
  return undefined;
}

function possessorEnding(words: readonly Word[], from: number, end: number): WordRange | undefined {
  // "is nobody’s idea of “"
  if (/^(?:no|any|every)(?:body|one)['’]s$|^one['’]s$/.test(words[end]?.text ?? '')) return undefined;
  let start = end;
  const named = words[end]?.kind === 'capital';
  while (start > from && end - start < 8) {
    const before = words[start - 1];
    if (!before || before.kind === 'mark' || before.kind === 'quote') break;
    if (DETERMINERS.has(before.text)) {
      start--;
      break;
    }
    // "the Department of Justice’s"
    if (named && /^(?:of|for)$/.test(before.text) && words[start - 2]?.kind === 'capital') {
      start--;
      continue;
    }
    if (named ? before.kind !== 'capital' : before.kind !== 'lower' || PREPOSITIONS.has(before.text)) break;
    if (!named && VERBS.has(before.text)) break;
    start--;
  }
  return span(start, end + 1);
}
