import type { WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import { ADVERB, CONNECTOR, DETERMINER, is, PREPOSITION, PRONOUN, SUBORDINATOR } from './word-classes.ts';
import type { Word } from './words.ts';

/** In words. A longer one is named without its relative clauses. */
const LONGEST_SUBJECT = 12;

/** Nouns whose own infinitive follows: "a body with power to fine" asks nobody to fine. */
export const TAKES_INFINITIVE = listOf(
  'power powers right rights ability authority capacity duty freedom mandate means opportunity chance plan plans effort ' +
    'efforts attempt attempts decision willingness need obligation responsibility commitment incentive incentives',
);

/** Without connectives and adverbs before it and relative tails after it. */
export function trimmed(words: readonly Word[], from: number, to: number, cue: number): WordRange {
  let start = from;
  for (; start < to; start++) {
    const { lower = '' } = words[start] ?? {};
    if (lower === 'for' && /^(?:example|instance)$/.test(words[start + 1]?.lower ?? '')) start++;
    else if (
      !is(words[start], CONNECTOR) &&
      !(is(words[start], ADVERB) && !modifiesNext(words, start)) &&
      !/^[,•“”"'‘’*_>-]$/.test(lower)
    )
      break;
  }
  if (is(words[start], SUBORDINATOR)) start++;
  else if (is(words[start], PREPOSITION)) start = afterPhrase(words, start, to);
  let end = to;
  for (let at = start + 1; at < to; at++)
    if (words[at]?.lower === ',' && /^(?:which|who|whose)$/.test(words[at + 1]?.lower ?? '')) {
      end = at;
      break;
    } else if (to - start > LONGEST_SUBJECT && /^(?:that|which|who)$/.test(words[at]?.lower ?? '')) {
      end = at;
      break;
    }
  while (end > start && /^[,“”"*_]$/.test(words[end - 1]?.lower ?? '')) end--;
  return { from: Math.min(start, cue), to: Math.max(Math.min(start, cue), end) };
}

/** "newly built", "all", "both": parts of the noun phrase that they open. */
function modifiesNext(words: readonly Word[], at: number): boolean {
  if (/^(?:all|each|both|neither|either)$/.test(words[at]?.lower ?? '')) return true;
  return (
    /ly$/.test(words[at]?.lower ?? '') && /(?:ed|ing|built|made|known)$/.test(words[at + 1]?.lower ?? '')
  );
}

/** "In 2027 the Council", "By May agencies": the noun phrase that no preposition takes. */
function afterPhrase(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const word = words[at];
    const before = words[at - 1]?.lower ?? '';
    if (!word || is(words[at - 1], PREPOSITION | DETERMINER)) continue;
    if (/^(?:and|or)$/.test(before)) continue;
    if (is(word, DETERMINER) || is(word, PRONOUN)) return at;
  }
  return to;
}

const PERSONAL = listOf('it they he she');
/** Those who can be asked to act, in the plural. */
const BODIES = listOf(
  'authorities agencies companies bodies officers staff departments groups boards committees institutions organisations organizations ' +
    'partners firms banks states countries governments teams officials managers physicians doctors nurses teachers schools hospitals ' +
    'utilities operators ministers ministries councils units offices colleges institutes centres centers parties members',
);
const POINTING = listOf('this that these those there one what which who such so all some both most');

/** Whether the subject is somebody or something that can be named, as a range; pronouns and gerunds aren't. */
export function kindOfSubject(
  words: readonly Word[],
  subject: WordRange,
): 'name' | 'pronoun' | 'nobody' | 'nothing' | 'author' {
  const first = words[subject.from]?.lower ?? '';
  const length = subject.to - subject.from;
  if (length <= 0) return 'nobody';
  if (length === 1) {
    if (isOn(words[subject.from], PERSONAL)) return 'pronoun';
    if (first === 'i' || first === 'we') return 'author';
    if (isOn(words[subject.from], POINTING)) return 'nobody';
    // "or earlier should new evidence emerge"
    if (/^(?:earlier|sooner|later)$/.test(first)) return 'nothing';
  }
  if (first === 'nothing') return 'nothing';
  if (first === 'there' || first === 'to' || first === 'it') return 'nobody';
  if (
    first.endsWith('ing') &&
    /^\p{L}{3,}ing$/u.test(first) &&
    !/^(?:existing|operating|participating|implementing|remaining|following|leading|beijing|reporting|developing|contracting|funding|sending|receiving|governing|being|nothing|anything|something|everything|during|king|spring|managing|acting|commissioning)$/.test(
      first,
    )
  ) {
    // "Planning authorities", but "raising taxes" is an act.
    return length === 2 && isOn(words[subject.from + 1], BODIES) ? 'name' : 'nobody';
  }
  return 'name';
}
