/**
 * Words that credit words to somebody. After the verbs of saying in Levin, "English Verb Classes and Alternations"
 * (1993), section 37, and the reporting verbs of English style guides.
 */

/** Report words and may stand before their subject: "…,” said the mayor". */
const SAYING =
  'say write ask add note tweet explain reply respond declare argue warn continue observe remark insist recall announce exclaim quip ' +
  'joke grumble gripe growl scoff boast complain lament conclude concede admit acknowledge comment counter report shout yell cry claim retort muse chime state ' +
  'opine read scream whisper mutter assert contend recount answer retweet reiterate deadpan interject retaliate echo crow murmur mumble stammer drawl croak wail hiss rejoin bluster sigh gush fume put riff go fire shoot hit push';
/** Report words. */
const TELLING =
  'tell call describe testify emphasize emphasise stress underscore dub term label brand deem characterize characterise portray quote ' +
  'cite caution maintain allege confess object protest rebut sneer snap bark intone proclaim pronounce bellow holler ' +
  'boom moan groan predict post urge vow pledge promise assure advise inform remind deny refer accuse summarize ' +
  'summarise paraphrase repeat recite affirm reaffirm attest swear stipulate clarify specify elaborate volunteer venture vent liken ' +
  'depict rant rave chant email text denounce decry deride mock dismiss condemn';
/** Report words in some uses; a verb of the kinds above that governs them is preferred. */
const SPEECH =
  'suggest submit regret deplore accept record propose recommend mention forecast brag confirm charge highlight blast slam criticize criticise ridicule praise hail laud ' +
  'laud request demand order direct instruct command inquire demur thunder profess preach lecture lambaste rail theorize speculate ' +
  'hint imply indicate signal reveal disclose divulge posit postulate rule plead beg implore appeal exhort entreat threaten laugh ' +
  'chuckle giggle chide scold rebuke admonish blame attack assail bash belittle taunt tease apologize apologise thank congratulate ' +
  'greet invite pray sing outline detail document publish release issue disagree concur press pose envision compare defend ' +
  'tout trumpet extol advocate endorse explode whine weep sob roar snort share fret credit chastise reassure enthuse marvel lash ' +
  'undertake declaim phrase scrawl voice reject offer point celebrate commend castigate excoriate pan skewer rip ' +
  'caption sum express articulate herald gloat kvetch bemoan reason surmise hypothesize hypothesise counsel decree enjoin invoke espouse fault downplay exaggerate overstate understate defy bristle crack question challenge dispute contest worry grouse';
/** Report what is thought, shown or done rather than said. */
const THOUGHT =
  'believe assess think feel hope want wish know fear doubt expect consider regard view find show understand ' +
  'realize realise decide determine estimate calculate assume suppose guess reckon figure judge suspect imagine dream plan wonder speak talk ' +
  'intend seek aim prefer favor favour support oppose welcome require mandate contain ' +
  'recognize recognise present frame pitch list agree decline refuse applaud hold provide define see name attribute identify champion introduce rate';

/** What laws, treaties and plans do with words; what people do with these verbs is no speech. */
const RULING =
  'oblige compel permit allow let forbid prohibit bar entitle authorize authorise exempt limit empower guarantee set cap make impose grant confer protect secure commit bind excuse exclude extend give';
/** What people do with these, too, is thought or done; what a document does with them is written in it. */
const WRITTEN = 'require mandate direct contain define provide call instruct list';

/** Stand after a quotation only: "…,” Ruiz began". */
const GOING_ON = 'begin start finish interrupt';

/** A form of a reporting verb. */
export interface VerbForm {
  readonly lemma: string;
  readonly form: 'base' | 'third' | 'past' | 'gerund' | 'participle';
  /** How surely it reports words: 3 for saying and telling, 2 for other speech, 1 for thought. */
  readonly strength: 1 | 2 | 3;
  /** Whether it may stand between a quotation and its subject. */
  readonly inverts: boolean;
}

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  undertake: ['undertook', 'undertaken'],
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
  put: ['put'],
  set: ['set'],
  go: ['went', 'gone'],
  make: ['made'],
  give: ['gave', 'given'],
  lay: ['laid'],
  lead: ['led'],
  hold: ['held'],
  seek: ['sought'],
  plead: ['pleaded'],
  let: ['let'],
};
/** Double their last letter: "admitted". */
const DOUBLING =
  /^(?:put|let|bar|set|cap|admit|submit|regret|refer|quip|brag|permit|commit|plan|snap|rebut|chat|dub|slam|rap|sob|demur|concur|beg|fret|pan|rip|sum)$/;

export const VERBS: ReadonlyMap<string, VerbForm> = new Map(
  [
    ...forms(THOUGHT, 1),
    ...forms(RULING, 1),
    ...forms(GOING_ON, 1, true),
    ...forms(SPEECH, 2),
    ...forms(TELLING, 3),
    ...forms(SAYING, 3, true),
  ].map(each => [each.word, each.verb]),
);

function forms(
  lemmas: string,
  strength: VerbForm['strength'],
  inverts = false,
): { word: string; verb: VerbForm }[] {
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
    const of = (word: string, form: VerbForm['form']) => ({ word, verb: { lemma, form, strength, inverts } });
    return [
      of(lemma, 'base'),
      of(third, 'third'),
      of(gerund, 'gerund'),
      ...(participle ? [of(participle, 'participle')] : []),
      of(past, 'past'),
    ];
  });
}

/** Verbs that only a document's words are credited with. */
export const RULINGS: ReadonlySet<string> = new Set(RULING.split(' '));

/** Verbs that credit all that follows them where their subject is a document. */
export const WRITING: ReadonlySet<string> = new Set([...RULINGS, ...WRITTEN.split(' ')]);

/** What speaks by being written. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  (
    'act law treaty convention agreement accord pact contract charter constitution statute code bill article section clause provision ' +
    'regulation rule directive order guidance guideline policy strategy resolution protocol memorandum decree ordinance covenant report ' +
    'review advisory study survey paper assessment audit opinion ruling judgment judgement letter statement manifesto notice filing ' +
    'document communication fact-sheet factsheet brochure transcript declaration compact annex standard rulebook handbook manual by-law bylaw licence license permit § u.s.c c.f.r'
  ).split(' '),
);

/** Forms in -s that are mostly plurals of a noun; those of `NOUNS` are the others. */
export const PLURALS: ReadonlySet<string> = new Set(
  (
    'emails texts states terms labels brands posts plans hopes fears needs aims shows views attacks blames doubts estimates figures ' +
    'judges guesses dreams reports praises salutes rules signals documents issues releases details outlines charges taunts chants roars ' +
    'shouts cries screams whispers murmurs laughs echoes moans sneers reads cautions vows toasts voices slams hits works uses lists reasons faults'
  ).split(' '),
);

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
    'refusal interpretation definition undertaking commitment intention intent objection apology critique concession diagnosis forecast ' +
    'aspiration ambition counsel goal concept vision doctrine case'
  )
    .split(' ')
    .flatMap(noun => [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`]),
);

export const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'is are was were be been being am has had have having do does did will would can cannot could may might must should shall ' +
    "didn't doesn't don't hasn't hadn't haven't isn't wasn't weren't won't wouldn't can't couldn't shouldn't " +
    'didn’t doesn’t don’t hasn’t hadn’t haven’t isn’t wasn’t weren’t won’t wouldn’t can’t couldn’t shouldn’t not never ought used'
  ).split(' '),
);

export const ADVERBS: ReadonlySet<string> = new Set(
  (
    'also later then once often again still even already just now further first far soon ever always sometimes earlier since thus ' +
    'therefore however instead meanwhile moreover too twice long well subsequently next today yesterday tonight both all himself ' +
    'herself themselves itself simply merely only quite rather almost perhaps maybe nonetheless nevertheless likewise sarcastically'
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

/** "a letter issued on 4 May" */
export const ISSUED: ReadonlySet<string> = new Set(
  'issued published dated released adopted signed leaked'.split(' '),
);

/** "heard from the board that" */
export const HEARD: ReadonlySet<string> = new Set(['hear', 'heard', 'learned', 'learnt']);

/** "as required by the Act", "as noted in the report" */
export const AS_IN: ReadonlySet<string> = new Set(
  'required stated noted described written put expressed specified explained observed reported mandated outlined quoted stipulated agreed declared defined enshrined recognised recognized proclaimed'.split(
    ' ',
  ),
);
