/** What an abbreviation's full stop says about the sentence that it stands in. */
export type AbbreviationKind = 'title' | 'reference' | 'joining' | 'either' | 'time' | 'closing';

const WORDS: Readonly<Record<AbbreviationKind, string>> = {
  /** Before a name. */
  title:
    'adm amb asst att attys atty brig capt cdr cmdr col comdr cpl det dr esq fr gen gov hon insp lt lts ltc maj messrs mlle ' +
    'mme mr mrs ms msgr mt pfc pres prof pvt rep reps rev sen sens sgt spc st ste supt drs',
  /** Before a number: a sentence goes on with digits and may end before anything else. */
  reference:
    'no nos n° nr p pp par para paras sec secs ch chap chs vol vols art arts app eq ex exh fig figs tab ff fn n cl reg regs h.r s.res ' +
    'ca c approx est',
  /** Never the last word. */
  joining: 'vs v al cf e.g eg i.e ie viz incl esp resp dept ext p.s ps',
  /** A company, a place, a month, an institution, a country: the next word decides. */
  either:
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun inc corp co cos ltd llc llp plc bros assn ' +
    'ave blvd rd hwy bldg jr sr ed eds trans univ inst govt natl intl stat cong cir ibid mass calif conn del fla ill ind ' +
    'kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark colo ga ala la dist ct div comm assoc',
  time: 'a.m p.m am pm',
  /** Mostly the last word of a list, and often of its sentence. */
  closing: 'etc',
};

const KINDS: ReadonlyMap<string, AbbreviationKind> = new Map(
  (Object.keys(WORDS) as AbbreviationKind[]).flatMap(kind =>
    WORDS[kind].split(' ').map(word => [word, kind] as const),
  ),
);
/** Words of their own as well: in lower case, "the sun." or "a ex." is no abbreviation, and "no" is one before digits only. */
const ALSO_WORDS = new Set(
  'sat sun mar dec mon wed ill miss mass wash ark la par art app tab pa mo am pm fig est cos inst eds col gen rep rev pres'.split(
    ' ',
  ),
);

/** The kind of an abbreviation, given without its last full stop; undefined for any other word. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const lower = word.toLowerCase();
  const kind = KINDS.get(lower);
  if (kind === undefined) return isDotted(word) ? 'either' : undefined;
  return word === lower && ALSO_WORDS.has(lower) && kind !== 'reference' ? undefined : kind;
}

/** "U.S", "Ph.D", "D.C" */
function isDotted(word: string): boolean {
  return /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word);
}

/**
 * Words that open a sentence and are seldom part of a name, in lower case: after "U.S." or "Inc." they start a new
 * one, where another capital goes on with a name ("U.S. Congress").
 */
const STARTERS = new Set(
  (
    'the a an this that these those it its it’s he she they we i you his her their our my there here in on at by for from with to as ' +
    'into under over during between among despite according without within through throughout if when whenever while since after before ' +
    'until although though because unless whether but and or nor so yet however moreover furthermore instead meanwhile therefore thus ' +
    'hence otherwise nevertheless nonetheless indeed also then now today both some many most much more few several all any each every ' +
    'such other another one two three no not only even just perhaps what who how why where which whose did do does is are was were ' +
    'can could should would will let please once given nobody everybody nothing still first second third finally further'
  ).split(' '),
);

/** Whether a capitalised word is taken for the first of a sentence. */
export function opensSentence(word: string): boolean {
  const lower = word.toLowerCase().replace(/'/g, '’');
  return STARTERS.has(lower) || /^[a-z]{5,}ally$|^[a-z]{4,}(?:ently|antly|ously|ately)$/.test(lower);
}

/** Those of them that are nobody's name: "Gen. He Weidong", but not "Gen. The". */
export function isNoName(word: string): boolean {
  return /^(?:the|this|these|those|it|its|she|they|we|his|their|but|and|if|when|while|although|because|however|there|after|before)$/i.test(
    word,
  );
}
