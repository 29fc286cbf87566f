import { ADVERB, CAPITAL, DETERMINER, is, PRONOUN } from './word-classes.ts';
import type { Word } from './words.ts';

/** What takes a clause with "that": verbs and nouns of saying and thinking. */
const THOUGHT =
  /^(?:that|believes?|thinks?|feels?|says?|said|argues?|argued|agrees?|agreed|remind(?:s|ed)?|conclude[sd]?|considers?|recommend(?:s|ed)?|suggest(?:s|ed)?|urge[sd]?|propose[sd]?|insist(?:s|ed)?|state[sd]?|notes?|noted|emphasi[sz]e[sd]?|stress(?:es|ed)?|underlin(?:es?|ed|ing)|(?:re)?affirm(?:s|ed|ing)?|stressing|emphasi[sz]ing|recognizing|warn(?:s|ed)?|require[sd]?|provides?|provided|mandate[sd]?|specif(?:y|ies|ied)|directs?|directed|demand(?:s|ed)?|means?|shows?|showed|demonstrate[sd]?|indicate[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|accept(?:s|ed)?|hold|holds|held|maintain(?:s|ed)?|contend(?:s|ed)?|assert(?:s|ed)?|claim(?:s|ed)?|told|report(?:s|ed)?|heard|clear|convinced|view|belief|opinion|conclusion|recommendation|principle|idea|case|evidence|presumption|concerned|important|essential|vital|recommended|suggested|proposed|true|sure|obvious|understand|ensure|think|decide[sd]?|announced?|advise[sd]?|reason|is|was|be|follows|find|finds|found|implies|implied|submit(?:s|ted)?|testif(?:y|ies|ied)|caution(?:s|ed)?|point|us|me|extent)$/;

/** Whether the word before a "that" takes a clause, so that it isn't a relative pronoun. */
export function governs(words: readonly Word[], at: number, floor: number): boolean {
  const word = words[at]?.lower ?? '';
  if (THOUGHT.test(word) || is(words[at], ADVERB)) return true;
  if (word === ',') return THOUGHT.test(words[at - 1]?.lower ?? '');
  // "we agree with the auditors that"
  for (let back = at - 1; back >= Math.max(floor, at - 6); back--)
    if (
      /^(?:agrees?|agreed|told|persuaded|reminded?|convinced|warned|assured)$/.test(words[back]?.lower ?? '')
    )
      return true;
  return false;
}

const SAYING: ReadonlySet<string> = new Set(
  (
    'believe believes believed think thinks thought say says said argue argues argued recommend suggest conclude ' +
    'concludes concluded insist insists insisted know knows feel feels felt hope hopes'
  ).split(' '),
);

/** "we believe the state should", "the Office said it must" */
export function saysWithoutThat(words: readonly Word[], at: number, end: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= end || !next) return false;
  if (!SAYING.has(words[at]?.lower ?? '')) return false;
  return is(next, DETERMINER) || is(next, PRONOUN) || is(next, CAPITAL) || /s$/.test(next.lower);
}

/** "this doesn't mean that", "it is true that": what isn't meant, or only granted. */
export function deniesClause(words: readonly Word[], verb: number): boolean {
  if (words[verb]?.lower === 'true') return true;
  const before = words[verb - 1]?.lower ?? '';
  // "This is not to say that"
  if (before === 'to' && words[verb - 2]?.lower === 'not') return true;
  return /^(?:not|don't|doesn't|didn't|cannot|can't|never)$/.test(before);
}
