import type { Cue } from '../quotes/cue.ts';
import { findCues } from '../quotes/cues.ts';
import { AS_IN, PREPOSITIONS, WRITING } from '../quotes/reporting-words.ts';
import { OBJECTS } from '../quotes/unsaid.ts';
import type { Word } from '../quotes/words.ts';
import { type Clause, happens } from './clause.ts';

/** Say something, whatever stands behind them. */
const PLAINLY_SAYING: ReadonlySet<string> = new Set(
  (
    'say tell warn announce argue insist testify declare deny admit acknowledge concede claim assert promise pledge vow allege accuse criticize ' +
    'criticise denounce condemn decry deride blame urge explain reply respond object protest complain caution contend maintain apologize ' +
    'apologise threaten praise congratulate predict remark'
  ).split(' '),
);
/** What is found so can be looked up: the figure is what is claimed, and not that somebody says so. */
const FINDING: ReadonlySet<string> = new Set(
  'find show estimate calculate report conclude determine note reveal according put count document'.split(
    ' ',
  ),
);
/** Report quoted words as well: "believes the fee has been “drafted by a clerk”". */
const THINKING: ReadonlySet<string> = new Set(
  'believe think feel consider regard find judge hope fear doubt expect'.split(' '),
);

/** What a sentence has beside a statement. */
export interface Beside {
  readonly clause: Clause;
  /** A figure or comparison. */
  readonly measured: boolean;
  /** Quoted words, and more of them than a term. */
  readonly quoted: boolean;
  readonly long: boolean;
}

/** The first cue by which somebody is said to say or think something; undefined for a sentence that states it itself. */
export function statementIn(words: readonly Word[], beside: Beside): Cue | undefined {
  if (!words.some(({ lexeme }) => lexeme.credits)) return undefined;
  return findCues(words, 0, words.length).find(cue => !isByTheWay(words, cue) && says(words, cue, beside));
}

/** "what the mayor called “a surprise”", "as required by the Act", "the term “…” refers to" */
function isByTheWay(words: readonly Word[], { kind, subject, lemma }: Cue): boolean {
  return (
    words[subject.start - 1]?.text === 'what' ||
    (kind === 'source' && AS_IN.has(lemma)) ||
    words.slice(subject.start, subject.start + 2).some(({ text }) => TERMS.test(text))
  );
}

const TERMS = /^(?:term|phrase|word|name|expression)s?$/;

function says(words: readonly Word[], cue: Cue, { clause, measured, quoted, long }: Beside): boolean {
  if (cue.kind !== 'verb') return cue.kind === 'source' || long;
  const { lemma, strength, inverted } = cue;
  const next = words[cue.end];
  // "The device requires that", "The box contains a": what documents do with words.
  if (strength === 1 && WRITING.has(lemma) && !quoted) return false;
  if (/^(?:that|whether|how)$/.test(next?.text ?? '') || next?.kind === 'quote') return true;
  if (quoted && (strength > 1 || THINKING.has(lemma)) && isNearQuote(words, cue)) return true;
  if (measured && FINDING.has(lemma) && strength < 3) return false;
  // "accepted in evidence that", but "proposed a rule that"
  const isDirect = strength === 3 || (strength === 2 && PREPOSITIONS.has(next?.text ?? ''));
  if (isDirect && saysWhat(words, cue.end)) return true;
  // "She bought the boat and told him to leave", "with signs warning visitors": not what the sentence claims.
  if (words[cue.at]?.lexeme.verb?.form === 'gerund' || (!inverted && isBehindAct(words, clause, cue)))
    return false;
  return PLAINLY_SAYING.has(lemma) || (strength === 3 && (inverted || OBJECTS.test(next?.text ?? '')));
}

/** Whether the main clause tells of an act before the cue. */
function isBehindAct(words: readonly Word[], { verb }: Clause, { at }: Cue): boolean {
  const joined = words.slice(verb, at).some(({ text }) => /^(?:and|but|,)$/.test(text));
  return joined && happens(words, verb);
}

/** Whether a quotation stands behind the cue or just before it. */
function isNearQuote(words: readonly Word[], { at }: Cue): boolean {
  return words.some(({ kind }, place) => kind === 'quote' && place - at < AFTER && at - place < BEFORE);
}

/** In words. */
const AFTER = 16;
const BEFORE = 8;

/** "asked the inspector whether", "told a hearing in May that" */
function saysWhat(words: readonly Word[], from: number): boolean {
  for (const { kind, text } of words.slice(from, from + FARTHEST)) {
    if (/^(?:that|whether|if|why|how|what|who|when|where)$/.test(text)) return true;
    if (kind === 'mark') return false;
  }
  return false;
}

/** In words. */
const FARTHEST = 10;

/**
 * Whether what is said is what is claimed, rather than that it is said: what was found or estimated, and what the
 * sentence states before it names who said so ("Exports fell by half, the ministry said.").
 */
export function isFound(words: readonly Word[], { at, subject, lemma }: Cue): boolean {
  if (FINDING.has(lemma)) return true;
  return (
    at > words.length - LONGEST_CREDIT &&
    words[subject.start - 1]?.text === ',' &&
    !words.slice(at).some(({ kind }) => kind === 'quote')
  );
}

/** In words. */
const LONGEST_CREDIT = 8;
