/**
 * Words that credit words to somebody. After the verbs of saying in Levin, "English Verb Classes and Alternations"
 * (1993), section 37, and the reporting verbs of English style guides.
 */

/** Report speech or writing by themselves: "said", "declared". */
const SPEECH =
  'say tell declare warn state add argue note write announce claim explain insist acknowledge assert describe call testify emphasize ' +
  'emphasise conclude remark reply promise vow pledge urge reject offer voice accuse denounce ask answer respond tweet retweet post ' +
  'quip joke shout yell scream cry exclaim whisper mutter read recite repeat reiterate recall recount relate report comment observe ' +
  'point mention predict forecast boast brag complain lament caution counter retort object protest concede admit confess confirm deny ' +
  'contend maintain allege charge suggest propose recommend stress underscore highlight continue begin conclude respond blast slam ' +
  'criticize criticise condemn mock ridicule deride dismiss praise hail laud label dub brand term deem characterize characterise portray ' +
  'refer cite quote advise assure inform remind request demand order instruct command inquire wonder demur deadpan chime interject ' +
  'crow gush fume thunder boom bellow intone proclaim pronounce profess preach lecture lambaste rail chant speak talk email text opine ' +
  'muse theorize speculate hint imply indicate signal reveal disclose divulge elaborate clarify specify stipulate posit postulate rule ' +
  'affirm reaffirm attest swear plead beg implore appeal exhort entreat threaten scoff sneer snap bark growl sigh laugh chuckle giggle ' +
  'chide scold rebuke admonish decry blame attack assail bash belittle taunt tease needle apologize apologise thank congratulate toast ' +
  'greet invite pray sing title summarize summarise paraphrase outline detail document publish release issue agree disagree concur ' +
  'venture volunteer press pose define depict envision liken compare defend tout trumpet herald extol champion advocate endorse explode ' +
  'holler moan groan grumble gripe whine weep sob rant rave roar snort sniff drawl coo purr parrot echo endorse fret vent chastise ' +
  'reassure enthuse rhapsodize marvel lash fire shoot hit declaim recommend conceded drill phrase word scrawl sign';
/** Report speech in some uses only: "hopes to", "found". Another verb that governs them is preferred. */
const THOUGHT =
  'believe think feel hope want wish know fear worry doubt expect see consider regard view find show learn hear discover understand ' +
  'realize realise decide determine estimate calculate assume suppose guess reckon figure judge conclude suspect imagine dream plan ' +
  'intend seek try aim love like hate prefer favor favour support oppose back welcome celebrate require mandate direct provide contain ' +
  'include use employ invoke deploy coin offer give make put sound adopt set seem lay warrant prohibit permit allow guarantee ' +
  'recognize recognise identify name designate classify list commit agree decline refuse fail need applaud lean lead rate question ' +
  'challenge dispute contest';

/** A form of a reporting verb. */
export interface VerbForm {
  readonly lemma: string;
  readonly form: 'base' | 'third' | 'past' | 'gerund' | 'participle';
  readonly strength: 'speech' | 'thought';
}

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  read: ['read'],
  begin: ['began', 'begun'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  find: ['found'],
  show: ['showed', 'shown'],
  hear: ['heard'],
  understand: ['understood'],
  swear: ['swore', 'sworn'],
  shoot: ['shot'],
  hit: ['hit'],
  sing: ['sang', 'sung'],
  weep: ['wept'],
  set: ['set'],
  put: ['put'],
  make: ['made'],
  give: ['gave', 'given'],
  lay: ['laid'],
  lead: ['led'],
  seek: ['sought'],
  plead: ['pleaded'],
};
/** Double their last letter: "admitted". */
const DOUBLING = /^(?:admit|refer|tweet-|quip|brag|permit|commit|plan|snap|rebut|chat|dub|slam|rap|sob)$/;

export const VERBS: ReadonlyMap<string, VerbForm> = new Map(
  [...forms(THOUGHT, 'thought'), ...forms(SPEECH, 'speech')].map(each => [each.word, each.verb]),
);

function forms(lemmas: string, strength: VerbForm['strength']): { word: string; verb: VerbForm }[] {
  return lemmas.split(' ').flatMap(lemma => {
    const stem = DOUBLING.test(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma.replace(/e$/, '');
    const regular = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
    const [past = regular, participle] = IRREGULAR[lemma] ?? [];
    const gerund = `${/ee$/.test(lemma) ? lemma : stem}ing`;
    const third = /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : /(?:s|x|sh|ch)$/.test(lemma)
        ? `${lemma}es`
        : `${lemma}s`;
    const of = (word: string, form: VerbForm['form']) => ({ word, verb: { lemma, form, strength } });
    return [
      of(lemma, 'base'),
      of(third, 'third'),
      of(gerund, 'gerund'),
      ...(participle ? [of(participle, 'participle')] : []),
      of(past, 'past'),
    ];
  });
}

/** Nouns that credit words to their possessor: "the regime's proclamation that". */
export const NOUNS: ReadonlySet<string> = new Set(
  (
    'accusation acknowledgment admission advice affirmation allegation announcement answer appeal argument assertion assessment ' +
    'assurance belief boast call caution challenge characterization characterisation charge claim comment comments complaint conclusion ' +
    'concern confession contention criticism declaration defense defence demand denial denunciation description dismissal estimate ' +
    'explanation finding guidance hint idea insistence instruction invitation joke lament letter message mantra memo motto move note ' +
    'notion observation offer opinion order phrase plea pledge position prediction proclamation promise pronouncement proposal ' +
    'proposition question quip reassurance recommendation reference rejection remark reminder reply report request response retort rhetoric ruling ' +
    'slogan speech statement stance suggestion summary talk testimony threat tweet verdict view vow warning wish word words call ' +
    'refusal interpretation definition'
  )
    .split(' ')
    .flatMap(noun => [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`]),
);

export const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'is are was were be been being am has had have having do does did will would can could may might must should shall ' +
    "didn't doesn't don't hasn't hadn't haven't isn't wasn't weren't won't wouldn't can't couldn't shouldn't " +
    'didn’t doesn’t don’t hasn’t hadn’t haven’t isn’t wasn’t weren’t won’t wouldn’t can’t couldn’t shouldn’t not never ought used'
  ).split(' '),
);

export const ADVERBS: ReadonlySet<string> = new Set(
  (
    'also later then once often again still even already just now further first soon ever always sometimes earlier since thus ' +
    'therefore however instead meanwhile moreover too twice long well subsequently next today yesterday tonight both all himself ' +
    'herself themselves itself simply merely only quite rather almost perhaps maybe nonetheless nevertheless sarcastically'
  ).split(' '),
);

export const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it i we you who one some many most several few others everyone somebody someone another both this that these those'.split(
    ' ',
  ),
);
/** Stand for a speaker who was named before. */
export const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);
export const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those some many most several one two three four five another each every both other any no numerous'
    .split(' ')
    .concat([...POSSESSIVES]),
);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'in at on during after before for with from of to by about under over into through against among between like as per without ' +
    'within amid despite upon toward towards throughout via since until regarding concerning beyond behind near across around ' +
    'including following alongside'
  ).split(' '),
);
/** Where a clause starts; a subject doesn't reach across. */
export const CLAUSE_STARTS: ReadonlySet<string> = new Set(
  (
    'that and but or nor while as because if when whenever after before since where although though so whether which than until ' +
    'unless whereas once whom whose how why what yet'
  ).split(' '),
);
