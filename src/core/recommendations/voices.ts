import { isOn, listOf } from './lists.ts';
import {
  ADVERB,
  CAPITAL,
  CONNECTOR,
  DETERMINER,
  FINITE,
  is,
  PREPOSITION,
  PRONOUN,
  STOP,
} from './word-classes.ts';
import type { Word } from './words.ts';

/** Verbs by which somebody's words or wishes are passed on, in forms that are nothing else. */
const REPORTING = listOf(
  'said says suggest argued argues told contended contends insisted insists urges recommends believes believed thinks ' +
    'thought warned warns suggests suggested emphasised emphasized emphasises emphasizes stressed asserted ' +
    'asserts maintained cautioned cautions concluded acknowledged conceded explained noted observed remarked testified ' +
    'wrote writes advised advocated advocates called demanded demands insisting arguing saying claimed claims ' +
    'considered considers reminded reminds felt feels believe think held view state specify agreed agrees accepted proposed proposes requested reported stated states announced ' +
    'declared pledged promised vowed added commented recommended urged wanted wants hoped hopes calling highlighted ' +
    'argue say contend insist maintain claim warn agree mandate require notes pointed complained heard hear informed concerned adamant clear convinced confident worried keen complained asked identified requires required provides mandates mandated specifies directed directs ' +
    'recognizes recognises acknowledges understands realizes realises instructed prescribes stipulates established stating charged',
);
/** As often a participle or a noun: a report only before "that", a name or a determiner. */
const EITHER = listOf(
  'recommended proposed suggested stated noted reported claims demands states required established directed called ' +
    'identified added advised considered accepted felt thought highlighted requested asked announced observed agreed ' +
    'argue say contend insist maintain claim warn notes maintained provides charged concluded believed expected mandated instructed claimed established explained',
);
const NEEDS_THAT = listOf(
  'suggest believe think agree require held view state specify concerned adamant clear convinced confident worried keen provides specifies establishes established mandate mandates ' +
    'mandated states stated prescribes stipulates identified considered charged added explained',
);
/** What the author heard is somebody else's: "we were told that". */
const HEARD = listOf('told heard hear informed learned learnt');
const OWN = listOf('we i our us this');

/**
 * Whether a clause whose modal stands at `cue` passes on what somebody else says or wants: "the Office said the
 * Department should", "must act, it argued". Not so when the author agrees ("as the Office recommended", "we agree that").
 */
export function isReported(words: readonly Word[], cue: number, floor: number): boolean {
  const reported =
    reportedBefore(words, cue, floor) || reportedAfter(words, cue) || isAccordingTo(words, floor);
  return reported && !isAgreedTo(words, cue);
}

/** "The Minister told us that firms should pay, and we agree." */
function isAgreedTo(words: readonly Word[], cue: number): boolean {
  for (let at = cue + 1; at < words.length - 1; at++) {
    if (words[at]?.lower !== 'we' || words[at - 1]?.lower !== 'and' || words[at]?.quoted) continue;
    const verb = is(words[at + 1], ADVERB) ? at + 2 : at + 1;
    if (isOn(words[verb], AGREEING) && !isOn(words[verb + 1], OF_ANOTHER)) return true;
  }
  return false;
}

const AGREEING = listOf('agree concur endorse');
/** "and we agree that" something else is so. */
const OF_ANOTHER = listOf('that to on about');

const TELLS =
  /^(?:out|describes?|explains?|shows?|examines?|considers?|discusses|discuss|outlines?|explores?|assesses|asks?|addresses|summari[sz]es?)$/;

const QUESTIONING = listOf('what how why whether where when who');

/** What a text says it is about: "this chapter sets out what the Council should do". */
export function isAnnounced(words: readonly Word[], cue: number, floor: number): boolean {
  for (let at = cue - 1; at > floor; at--) {
    const word = words[at]?.lower ?? '';
    // "what the Council, the States, and their utilities should do": commas of a list.
    if (is(words[at], FINITE) || (is(words[at], STOP) && word !== ',')) return false;
    if (isOn(words[at], QUESTIONING)) return TELLS.test(words[at - 1]?.lower ?? '');
  }
  return false;
}

function reportedBefore(words: readonly Word[], cue: number, floor: number): boolean {
  let report = false;
  for (let at = floor; at < cue; at++) {
    const word = words[at];
    if (!word || word.quoted) continue;
    if (word.lower === ';') report = false;
    if (!isOn(word, REPORTING) || (isOn(word, EITHER) && !takesClause(words, at))) continue;
    // "Firms are reminded that they must": by the author.
    if (word.lower === 'reminded' && words[at - 1]?.lower === 'are') continue;
    if (isOn(word, NEEDS_THAT) && words[at + 1]?.lower !== 'that') continue;
    if ((isOwn(words, at, floor) && !isOn(word, HEARD)) || isEndorsed(words, at, floor)) continue;
    report = true;
  }
  return report;
}

/** Whether "recommended" is a verb here: "that", a name, a determiner or a pronoun comes next, and a subject before. */
function takesClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const before = words[at - 1]?.lower ?? '';
  if (
    /^(?:the|a|an|of|in|by|be|been|being|any|all|these|those|this|its|their|as|for|with|to|and|is|are|was|were)$/.test(
      before,
    )
  ) {
    return /^(?:was|were)$/.test(before) && next?.lower === 'that';
  }
  return (
    next !== undefined &&
    (/^(?:that|the|a|all|any|it|they|he|she|we|its|their|this|for|on|agencies|to|,)$/.test(next.lower) ||
      /^\p{Lu}/u.test(next.text))
  );
}

/** "the task force", in words. */
const LONGEST_HEAD = 3;

/** "we believe", "our evidence suggests", "this report argues" */
function isOwn(words: readonly Word[], verb: number, floor: number): boolean {
  for (let at = verb - 1; at >= Math.max(floor, verb - 6); at--) {
    if (isOn(words[at], OWN) && !isOfAnother(words, at)) return true;
    if (isOn(words[at], PAUSE)) return false;
  }
  // "UNDERLINES that Member States should": a resolution speaks for the assembly at its top.
  if (verb === floor && /^\p{Lu}\p{L}+s$/u.test(words[verb]?.text ?? '')) return true;
  // "It is clear that"
  if (words[verb - 2]?.lower === 'it' && /^(?:is|seems|was)$/.test(words[verb - 1]?.lower ?? '')) return true;
  // "The Committee is of the view that"
  if (
    words[verb]?.lower === 'view' &&
    words[verb - 2]?.lower === 'of' &&
    /^(?:committee|panel|commission)$/.test(words[floor + 1]?.lower ?? '')
  )
    return true;
  // "It is recommended that", and the Committee's own voice at the sentence's head in the present tense.
  if (verb - floor > LONGEST_HEAD) return false;
  const head = words
    .slice(floor, verb)
    .map(word => word.lower)
    .join(' ');
  return (
    /^(?:the (?:committee|panel|commission|authors?|task force|working group)|it is(?: \w+)?)$/.test(head) &&
    !/ed$|^(?:said|told|wrote)$/.test(words[verb]?.lower ?? '')
  );
}

/** "participants in our workshops (suggested)": others, who have to do with the author; not "the authors of this report". */
function isOfAnother(words: readonly Word[], at: number): boolean {
  return isOn(words[at], POINTING) && is(words[at - 1], PREPOSITION) && !isOn(words[at - 2], AUTHORS);
}

const POINTING = listOf('our this');
const AUTHORS = listOf('author authors findings results analysis evidence conclusions members majority');

/** How far the "as" of "As the Office of … has recommended" may stand before its verb, in words. */
const LONGEST_AS = 30;

/** "As the Office has recommended, Congress should": the author agrees. */
function isEndorsed(words: readonly Word[], verb: number, floor: number): boolean {
  for (let at = verb - 1; at >= Math.max(floor, verb - LONGEST_AS); at--) {
    const word = words[at]?.lower ?? '';
    if (word === 'as' && !/^(?:long|soon|well|far)$/.test(words[at - 1]?.lower ?? '')) return true;
    if (isOn(words[at], PAUSE)) return false;
  }
  return /^(?:rightly|correctly)$/.test(words[verb - 1]?.lower ?? '');
}

const AFTER_REPORT = listOf('in at on to during last this yesterday recently earlier');
/** What can't stand between somebody and what he said; "it should be noted" is nobody's report. */
const NO_REPORT = listOf(', ; : and or as which who that to for with we i be');
const PAUSE = listOf(', ; :');

/** "…, it argued." at the end, or an aside, "should, he said, be". */
function reportedAfter(words: readonly Word[], cue: number): boolean {
  for (let at = cue + 1; at < words.length; at++) {
    if (words[at]?.lower !== ',' || words[at]?.quoted || !opensName(words[at + 1])) continue;
    for (let verb = at + 2; verb < Math.min(words.length, at + 7); verb++) {
      if (isOn(words[verb], NO_REPORT)) break;
      if (!isOn(words[verb], REPORTING)) continue;
      const next = words[verb + 1];
      if (/^[,.;]$/.test(next?.lower ?? '.') || isOn(next, AFTER_REPORT)) return true;
    }
  }
  return false;
}

function opensName(word: Word | undefined): boolean {
  return word !== undefined && (is(word, DETERMINER) || is(word, PRONOUN) || is(word, CAPITAL));
}

function isAccordingTo(words: readonly Word[], floor: number): boolean {
  for (let at = floor; at < words.length; at++) {
    const word = words[at]?.lower ?? '';
    const next = words[at + 1]?.lower;
    // "run according to high standards": how, not who says so.
    if (word === 'according' && next === 'to' && (at === floor || is(words[at - 1], STOP | CONNECTOR)))
      return (
        !/^(?:this|our|the)$/.test(words[at + 2]?.lower ?? '') ||
        !/^(?:plan|schedule|following|procedures?)$/.test(words[at + 3]?.lower ?? '')
      );
    if (
      word === 'in' &&
      /^(?:his|her|its|their)$/.test(next ?? '') &&
      /^(?:view|opinion|words)$/.test(words[at + 2]?.lower ?? '')
    )
      return true;
  }
  return false;
}

/** "must forward it within a day, as the Act already provides" */
function providesSo(words: readonly Word[], cue: number): boolean {
  for (let at = cue + 1; at < words.length - 2; at++) {
    if (words[at]?.lower !== 'as' || words[at - 1]?.lower !== ',') continue;
    for (let verb = at + 2; verb < Math.min(words.length, at + LONGEST_LAW); verb++)
      if (/^(?:provides|requires|prescribes|stipulates|mandates|specifies)$/.test(words[verb]?.lower ?? ''))
        return !words.slice(at, verb).some(word => isOn(word, OWN) || word.lower === 'memorandum');
  }
  return false;
}

/** In words, with its verb. */
const LONGEST_LAW = 9;

/** A law that isn't one yet, or the text itself. */
const YET_TO_BE: ReadonlySet<string> = new Set(
  'a an any this these our such proposed new revised draft amended of with in to better stronger'.split(' '),
);

/** What the law already says: "under current law, agencies must", "the Act provides that". */
export function isLaw(words: readonly Word[], cue: number, floor: number): boolean {
  if (providesSo(words, cue)) return true;
  for (let at = floor; at < cue; at++) {
    const word = words[at]?.lower ?? '';
    // "At present, producers must report by weight"
    if (at === floor && (word === 'currently' || (word === 'at' && words[at + 1]?.lower === 'present')))
      return true;
    // Not "to the extent permitted by law".
    if ((word !== 'under' && word !== 'by') || !(at === floor || words[at - 1]?.lower === ',')) continue;
    const said = words.slice(at + 1, at + 5).map(each => each.lower);
    const law = said.findIndex(each =>
      /^(?:law|laws|legislation|statute|act|code|directive|ordinance|convention|constitution|treaty|resolution|regulations?|rules?|standards?|strategy|guidelines|policy|framework|agreement|charter|statutes?)$/.test(
        each,
      ),
    );
    if (law >= 0 && !said.slice(0, law).some(each => YET_TO_BE.has(each))) return true;
  }
  return false;
}
