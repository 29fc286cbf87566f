import type { WordRange } from './cue.ts';
import { ACRONYM, ADVERB, CAPITAL, COUNTER, is, MARK, VERB_OF_ASKING } from './word-classes.ts';
import type { Word } from './words.ts';

/** "CISA strongly recommends", "NIST does not recommend": one in capitals throughout, at the head of the sentence. */
export function bylineBefore(words: readonly Word[], at: number): WordRange | undefined {
  let before = at - 1;
  while (
    before > 0 &&
    (is(words[before], ADVERB) || /^(?:does|not|doesn't)$/.test(words[before]?.lower ?? ''))
  )
    before--;
  const from = words[before - 1]?.lower === 'the' ? before - 1 : before;
  const opens = from === 0 || words[from - 1]?.lower === ',' || is(words[from - 1], MARK | COUNTER);
  return is(words[before], ACRONYM) && opens && !is(words[before], VERB_OF_ASKING)
    ? { from: before, to: before + 1 }
    : undefined;
}

const WISHING = /^(?:write|writing|wish|want|like|have|need)$/;

const SELF: ReadonlySet<string> = new Set(
  (
    'report brief paper memorandum memo directive guidance policy order strategy document inquiry review ' +
    'study framework standard bulletin circular plan article essay analysis handbook guide ' +
    'recommendation playbook notice statement'
  ).split(' '),
);
const BODY: ReadonlySet<string> = new Set(
  'committee commission panel council authors author group inquiry board rapporteur'.split(' '),
);

/**
 * Whether the verb at `at` is the author's own: "we", "I", "this memorandum", "the Committee" in the present tense.
 * What a law or somebody else asks for is reported.
 */
export function isOwnVoice(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    /^(?:'|re|d|m|am|are|also|further|therefore|thus|hereby|strongly|again|would|accordingly|,|explicitly|specifically|then|only|both|does|do|must|not|don't)$|ly$/.test(
      words[before]?.lower ?? '',
    )
  )
    before--;
  // "We write to urge you", "I wish to ask"
  if (words[before]?.lower === 'to' && WISHING.test(words[before - 1]?.lower ?? ''))
    for (
      before -= 2;
      is(words[before], ADVERB) || /^(?:would|am|are)$/.test(words[before]?.lower ?? '');
      before--
    );
  // "We, the undersigned, urge"
  if (
    words[0]?.lower === 'we' &&
    words[1]?.lower === ',' &&
    (words[before]?.lower === ',' || words[before + 1]?.lower === ',')
  )
    return true;
  const subject = words[before]?.lower ?? '';
  if (subject === 'we' || subject === 'i' || isHead(words, at)) return true;
  if (subject === 'and' || subject === 'but') {
    // "We welcome the plan and urge the Council"; not "We heard that he was to … and invite".
    const we = words.findIndex(word => word.lower === 'we');
    return (
      we >= 0 &&
      we < before &&
      !wordsOf(words, we, before).some(word => /^(?:that|told|heard|hear|were|was)$/.test(word))
    );
  }
  const determiner = words[before - 1]?.lower ?? '';
  const wider = words[before - 2]?.lower ?? '';
  if (SELF.has(subject))
    return (
      /^(?:this|our|these)$/.test(determiner) ||
      (determiner === 'the' && /^(?:directive|memorandum|memo)$/.test(subject)) ||
      /^(?:this|our)$/.test(wider)
    );
  // "Our members urge the Treasury"
  if (
    determiner === 'our' &&
    /^(?:members|coalition|group|organi[sz]ation|association|union|network|alliance|board)$/.test(subject)
  )
    return true;
  // "These organisations call on": of those who sign a statement
  if (
    determiner === 'these' &&
    /^(?:groups|organi[sz]ations|charities|associations|unions|signatories)$/.test(subject)
  )
    return true;
  // "Staff advise against": how banks and funds write of themselves.
  if (subject === 'staff' && before === 0) return true;
  // "The authoring agencies urge": of joint advisories.
  if (subject === 'agencies' && determiner === 'authoring') return true;
  // "The Special Rapporteur recommends"
  const from = subject === 'rapporteur' && determiner === 'special' ? before - 2 : before - 1;
  return BODY.has(subject) && /^(?:this|our|the)$/.test(words[from]?.lower ?? '') && startsAt(words, from);
}

/** Whether nothing but a paragraph's number stands before: "5.7 The Committee recommends". */
function startsAt(words: readonly Word[], from: number): boolean {
  return words.slice(0, from).every(({ lower }) => /^[\d.]+$/.test(lower)) && from <= LONGEST_NUMBER;
}

/** "5.7" as words: the digits and the full stop. */
const LONGEST_NUMBER = 4;

/**
 * "3. Calls upon all States to", "…, and encourages them to": what a resolution asks has the assembly for its subject,
 * which stands at its top.
 */
export function isHead(words: readonly Word[], at: number): boolean {
  let first = 0;
  while (is(words[first], MARK | COUNTER | ADVERB) && first < at) first++;
  const opens = isThirdPerson(words[first]) || HEADS.has(words[first]?.lower ?? '');
  return opens && isThirdPerson(words[at]) && is(words[first], CAPITAL);
}

/** How else a resolution's paragraphs open: "Regrets the delay and calls for". */
const HEADS: ReadonlySet<string> = new Set(
  (
    'regrets notes welcomes stresses considers deplores recalls underlines emphasises emphasizes highlights acknowledges recognises ' +
    'recognizes observes condemns believes insists points expresses commends'
  ).split(' '),
);

function isThirdPerson(word: Word | undefined): boolean {
  return is(word, VERB_OF_ASKING) && word?.lower.endsWith('s') === true;
}

function wordsOf(words: readonly Word[], from: number, to: number): string[] {
  return words.slice(from, to).map(word => word.lower);
}
