/**
 * Words that tell how a sentence speaks, whatever it speaks about: who acts, when, how surely, how much. A class is
 * one symbol of a sentence's skeleton (see `features.ts`), so that debates teach what holds in briefs as well.
 */
const CLASSES = {
  first: 'i me my mine myself',
  we: 'we us our ours ourselves',
  you: 'you your yours yourself yourselves',
  he: 'he she him his her hers himself herself',
  they: 'they them their theirs themselves',
  it: 'it its itself',
  is: "is are am 's 're 'm ain",
  was: 'was were',
  be: 'be being',
  been: 'been',
  have: "has have 've having",
  had: 'had',
  do: 'do does doing',
  did: 'did done',
  will: "will wo 'll shall gonna",
  would: "would 'd",
  can: 'can ca could cannot able',
  may: 'may might perhaps maybe possibly probably likely',
  must: 'must should ought need needs',
  not: "not n't never nor neither",
  no: 'no none nobody nothing',
  the: 'the',
  a: 'a an',
  this: 'this that these those',
  there: 'there here',
  in: 'in within during',
  on: 'on upon',
  at: 'at',
  by: 'by',
  of: 'of',
  for: 'for',
  from: 'from',
  to: 'to',
  with: 'with without',
  as: 'as',
  than: 'than',
  preposition:
    'about into through over under between among against across toward towards after before until around behind beyond above below per via',
  what: 'what how why',
  who: 'who whom whose',
  which: 'which',
  when: 'when where while',
  and: 'and',
  or: 'or',
  but: 'but yet however although though',
  because: 'because therefore thus hence so',
  if: 'if unless whether',
  quantity:
    'million billion trillion thousand hundred thousands hundreds millions billions trillions percent percentage cents dollar dollars',
  number:
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety dozen half third quarter twice double',
  one: 'one first second',
  about: 'nearly almost approximately roughly estimated total average',
  time: 'year years month months week weeks day days decade decades century fiscal annual annually',
  past: 'ago last since previous previously yesterday earlier recent recently',
  now: 'today now currently tonight tomorrow',
  month: 'january february march april june july august september october november december',
  more: 'more less fewer greater higher lower larger smaller better worse',
  most: 'most least highest lowest largest smallest biggest best worst',
  all: 'all every everyone everybody everything always any anyone anything',
  some: 'some many much few several other another each both',
  say: 'said says say told tell stated announced reported reports testified declared claimed claims according called signed voted vote',
  think: 'think believe hope feel guess know suppose want wish like love proud',
  let: 'let thank thanks please welcome bless',
  value:
    'good great important right wrong wonderful terrible strong tough hard bad fair clear real true tremendous fundamental',
  change:
    'increased decreased grew fell rose dropped doubled tripled cut reduced raised increase decrease reduction growth rate rates',
  act: 'went made got came took gave put lost won built spent brought left kept held met began became saw found sent paid bought sold wrote ran led passed created proposed supported opposed served fought failed inherited',
  actor:
    'congress senate house president governor senator administration government department commission court agency federal state republican republicans democrats democratic democrat committee council secretary bureau office ministry legislature',
  money:
    'tax taxes budget deficit debt spending income cost costs jobs unemployment economy insurance wages funding',
  law: 'act law bill statute treaty amendment constitution section resolution legislation policy regulation program',
} as const;

export type WordClass = keyof typeof CLASSES;

/** The classes, in the order of their numbers: the first is 1. */
export const WORD_CLASSES = Object.keys(CLASSES) as readonly WordClass[];

/** Words of each class, by its number; a word of two classes is of the first. */
export function wordsByClass(): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  WORD_CLASSES.forEach((name, index) => {
    for (const word of CLASSES[name].split(' ')) if (!numbers.has(word)) numbers.set(word, index + 1);
  });
  return numbers;
}

/**
 * Words of no class that are so common in public speech that they name nothing in particular: counted in ClaimBuster's
 * debates.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'action actually add afford again agree agreement allies along already also america american ' +
    'americans answer anybody area arms ask asked away back balanced become benefits big bring build ' +
    'business businesses buy call campaign care case certain certainly chance change child children ' +
    'choice citizens class coal college come comes coming community companies concerned continue control ' +
    'countries country course create credit crime crisis cuts deal debate decision decisions defense ' +
    'difference different down drug drugs east economic education effort either election else end energy ' +
    'enough even ever exactly example experience fact families family far fight finally find folks force ' +
    'forces foreign forward free freedom friends future general get getting give given go goes going gone ' +
    'grow happen happened health heard help high history home idea including inflation instead interest ' +
    'invest involved issue issues job judgment just keep kids kind kinds laws lead leaders leadership ' +
    'leave level life line little lives local long look lot major make makes making man matter mean means ' +
    'medicare meet middle military mistake money move moving mr nation national nations new next north ' +
    'nuclear number off oil once only opponent opportunity order others out own parents part party past ' +
    'pay paying peace people person place plan point policies political position possible power private ' +
    'problem problems programs progress protect provide public question raise really reason record reduce ' +
    'reform remember respect responsibility rights run running safe same saying school schools secondly ' +
    'security see seen send seniors serious set side simply single situation small social somebody ' +
    'something special spend stand start started states stay still stop strategy strength strongly such ' +
    'support sure system take taken taking talk talked talking talks teachers terms test then thing ' +
    'things thought threat time times together too top trade tried troops trust try trying understand ' +
    'union united up use used values very vice wanted wants war way ways weapons welfare well white whole ' +
    'woman women words work worked workers working world yes young'
  ).split(' '),
);
