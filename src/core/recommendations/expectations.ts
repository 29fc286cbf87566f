import type { Word } from './words.ts';

/** What things do when all goes well: "this should help". */
const RESULTS: ReadonlySet<string> = new Set(
  (
    'help make lead result allow enable arrive come suffice improve increase cost save take happen prove ' +
    'become bring grow rise fall decline cause give mean see produce free yield benefit boost encourage ' +
    'speed soon facilitate prevent reduce appear seem suggest raise serve translate dispel alleviate ' +
    'trigger pave go work feel know exist expire look sound last remain continue apply'
  ).split(' '),
);
/** "It should be noted": asks the reader to take in a thought. */
const NOTED =
  /^(?:noted|remembered|emphasi[sz]ed|stressed|recalled|acknowledged|recogni[sz]ed|understood|borne|added|said|mentioned|clear|obvious|apparent|evident|pointed|admitted|kept|underlined|highlighted|observed|conceded)$/;
/** What is inferred of somebody's mind or state: "they must be aware". */
const STATES: ReadonlySet<string> = new Set(
  (
    'aware wrong right mistaken true false difficult easy easier hard tired relieved frustrating ' +
    'tempting surprising surprised obvious possible impossible enough sufficient no little feeling ' +
    'wondering thinking hoping getting going some something familiar glad happy proud interesting ' +
    'worried noted read counted credited forgiven tempted delighted pleased furious confused disappointed'
  ).split(' '),
);

/**
 * Whether a modal at `cue`, with its verb at `verb`, says what is likely, has been or follows, not what is to be done.
 * `thing`: its subject is "this", "it", "there" or nothing.
 */
export function isExpectation(words: readonly Word[], cue: number, verb: number, subject: string): boolean {
  const word = words[cue]?.lower ?? '';
  const modal = word === 'ought' ? 'should' : word.replace(/n't$/, '');
  const first = words[verb]?.lower ?? '';
  const second = words[verb + 1]?.lower ?? '';
  // "should have acted", "must have known"; but "should have a plan".
  if (first === 'have' && isParticiple(words, verb + 1)) return true;
  if (isReadersThought(words, verb, subject)) return true;
  // "They should expect to pay less"
  if (modal === 'should' && first === 'expect') return true;
  // "must choose between": what somebody is faced with.
  if (first === 'choose' && second === 'between') return true;
  const thing = THINGS.has(subject);
  if ((modal === 'should' || (modal === 'shall' && subject === 'this')) && thing && RESULTS.has(first))
    return true;
  if (modal === 'should' && /^(?:arrive|suffice)$/.test(first)) return true;
  // "That lesson should not need repeating", "It should take less than a weekend"
  if (modal === 'should' && first === 'need' && /.{3}ing$/.test(second)) return true;
  if (modal === 'should' && first === 'take' && /^(?:less|no|about|only|at|hardly|mere)$/.test(second)) {
    const measured = words.slice(verb + 2, verb + 8).some(({ lower }) => TIME.test(lower));
    if (measured) return true;
  }
  if (modal === 'should' && first === 'result' && second === 'in') return true;
  // "The program should have a favourable impact"
  if (
    modal === 'should' &&
    first === 'have' &&
    words.slice(verb + 1, verb + 5).some(({ lower }) => EFFECT.test(lower))
  )
    return true;
  // "a new vendor should have no difficulty"
  if (modal === 'should' && first === 'have' && second === 'no' && EASE.test(words[verb + 2]?.lower ?? ''))
    return true;
  if (modal === 'should' && first === 'come' && /^(?:as|to)$/.test(second)) return true;
  if (first !== 'be') return false;
  // "The key words are to be read as"
  if (/^(?:is|are)$/.test(modal) && /^(?:read|interpreted|understood|construed)$/.test(second)) return true;
  const third = words[verb + 2]?.lower ?? '';
  // "There should be no exemption"
  if (
    subject === 'there' &&
    second === 'no' &&
    !/^(?:doubt|surprise|problem|difficulty|mistake|need|question|reason|confusion|illusions?)$/.test(third)
  )
    return false;
  if (modal === 'must') return STATES.has(second) && second !== 'aware' ? true : second === 'aware' && thing;
  if (modal === 'should')
    return (
      (thing && STATES.has(second)) ||
      /^(?:enough|sufficient|obvious|clear|apparent|evident|surprising|easy|easier|interesting|familiar)$/.test(
        second,
      ) ||
      (second === 'no' && /^(?:surprise|doubt|mistake|coincidence|problem)$/.test(third)) ||
      (thing && second === 'able')
    );
  return false;
}

const THINGS: ReadonlySet<string> = new Set('this that it these those which there such doing'.split(' '));
const TIME = /^(?:minute|hour|day|night|weekend|week|month|year|decade)s?$/;
const EFFECT = /^(?:impacts?|effects?|influence)$/;
const EASE = /^(?:difficulty|trouble|problems?|doubt|illusions?)$/;

/** "it should be noted", "we should also note" */
function isReadersThought(words: readonly Word[], verb: number, subject: string): boolean {
  const first = words[verb]?.lower ?? '';
  let second = verb + 1;
  while (/ly$|^(?:also|again)$/.test(words[second]?.lower ?? '')) second++;
  // "The word must be understood as meaning"
  if (
    first === 'be' &&
    /^(?:construed|interpreted|understood)$/.test(words[second]?.lower ?? '') &&
    /^(?:as|to)$/.test(words[second + 1]?.lower ?? '')
  )
    return true;
  if (first === 'be' && NOTED.test(words[second]?.lower ?? '')) {
    const after = words[second + 1]?.lower ?? '';
    return subject === 'it' || subject === 'there' || after === 'that' || after === 'in';
  }
  // "This statement should not be construed as a standard"
  if (
    first === 'be' &&
    /^(?:mis)?(?:construed|interpreted|understood|read|taken)$/.test(words[second]?.lower ?? '')
  )
    return (
      (words[verb - 1]?.lower === 'not' && /^(?:as|to)$/.test(words[second + 1]?.lower ?? '')) ||
      isWithCare(words, second + 1)
    );
  // "Our estimates must be treated with caution"
  if (
    first === 'be' &&
    /^(?:treated|viewed|seen|regarded)$/.test(words[second]?.lower ?? '') &&
    isWithCare(words, second + 1)
  )
    return true;
  // "That argument should not be dismissed lightly, but"
  if (
    first === 'be' &&
    /^(?:under|over)(?:estimated|stated|rated)$|^(?:exaggerated|dismissed|forgotten|minimi[sz]ed)$/.test(
      words[verb + 1]?.lower ?? '',
    )
  ) {
    return words[verb - 1]?.lower === 'not' || words[verb - 1]?.lower === 'never';
  }
  if (subject === 'readers' && /^(?:note|bear|keep|refer|consult)$/.test(first)) return true;
  return subject === 'we' && /^(?:note|recall|remember|add|mention|stress|say|admit|confess)$/.test(first);
}

function isWithCare(words: readonly Word[], at: number): boolean {
  const end = words[at + 1]?.lower === 'great' || words[at + 1]?.lower === 'some' ? at + 2 : at + 1;
  return (
    words[at]?.lower === 'with' && /^(?:caution|care|scepticism|skepticism)$/.test(words[end]?.lower ?? '')
  );
}

const IRREGULAR: ReadonlySet<string> = new Set(
  (
    'been had done known seen come gone given taken made said felt left led met thought told kept put ' +
    'set cut built brought sent spent held lost won become begun written chosen understood found got ' +
    'shown paid read heard meant let'
  ).split(' '),
);

function isParticiple(words: readonly Word[], at: number): boolean {
  let next = at;
  while (/ly$|^(?:also|already|never|not|long|always|just|only)$/.test(words[next]?.lower ?? '')) next++;
  const word = words[next]?.lower ?? '';
  if (IRREGULAR.has(word)) return true;
  return (
    /ed$/.test(word) &&
    !/^(?:detailed|limited|need|dedicated|documented|defined|established|trusted|approved|designated|trained|shared|qualified|updated|unlimited|increased|improved|written)$/.test(
      word,
    )
  );
}
